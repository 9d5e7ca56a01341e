package luodi.projects.permits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a department did on land or a permit, as it states it; {@code areaInferred} marks a unit that the source does not print. */
public record PermitFact(
        UUID id,
        int year,
        UUID projectId,
        String code,
        String projectName,
        UUID unitId,
        String unit,
        String procedureCode,
        String procedure,
        Status status,
        @Nullable LocalDate decidedOn,
        @Nullable String documentNo,
        @Nullable String batch,
        @Nullable BigDecimal area,
        @Nullable AreaUnit areaUnit,
        boolean areaInferred,
        @Nullable String quote,
        @Nullable String note,
        boolean historical,
        UUID recorderId,
        String recordedBy,
        OffsetDateTime recordedAt) {

    public enum Status {
        ISSUED("已出具"),
        COMPLETED("已办结");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public static Map<String, String> options() {
            Map<String, String> options = new LinkedHashMap<>();
            for (Status status : values()) options.put(status.name(), status.label);
            return options;
        }
    }

    public @Nullable BigDecimal squareMetres() {
        return area == null || areaUnit == null ? null : areaUnit.squareMetres(area);
    }
}
