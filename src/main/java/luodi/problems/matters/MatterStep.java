package luodi.problems.matters;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Time;
import org.jspecify.annotations.Nullable;

/** One thing that was done with a matter; never changed. {@code answers} is the request that it decides. */
public record MatterStep(
        UUID id,
        MatterAct act,
        MatterState from,
        MatterState to,
        @Nullable UUID unitId,
        @Nullable String unit,
        @Nullable UUID toUnitId,
        @Nullable String toUnit,
        LocalDate happenedOn,
        @Nullable String text,
        @Nullable String basis,
        @Nullable LocalDate oldDue,
        @Nullable LocalDate newDue,
        @Nullable Exclusion exclusion,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        boolean admitted,
        @Nullable UUID answers,
        UUID byId,
        String byName,
        OffsetDateTime at) {

    /** Why days are not counted. */
    public enum Exclusion {
        STOPPED("停表"),
        PARKED("挂起"),
        COMPANY_MATERIAL("等企业材料"),
        UPSTREAM("上游事项未完成"),
        FORCE_MAJEURE("不可抗力");

        private final String label;

        Exclusion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public static Map<String, String> options() {
            Map<String, String> options = new LinkedHashMap<>();
            for (Exclusion one : values()) options.put(one.name(), one.label);
            return options;
        }
    }

    /** The day on which it was written down: what counts for entries and urges. */
    public LocalDate on() {
        return at.atZoneSameInstant(Time.ZONE).toLocalDate();
    }
}
