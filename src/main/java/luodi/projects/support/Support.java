package luodi.projects.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import luodi.shared.Measure;
import luodi.shared.Money;
import org.jspecify.annotations.Nullable;

/** One support action of a unit (yuan); {@code correctionOf} names the row that this one takes the place of. */
public record Support(
        UUID id,
        int year,
        UUID unitId,
        String unit,
        SupportKind kind,
        @Nullable UUID projectId,
        @Nullable String code,
        @Nullable String projectName,
        @Nullable String targetText,
        String action,
        @Nullable BigDecimal amount,
        Included included,
        boolean includedInferred,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String quantities,
        @Nullable String evidence,
        @Nullable String quote,
        boolean historical,
        UUID recorderId,
        String recordedBy,
        OffsetDateTime recordedAt,
        @Nullable UUID correctionOf,
        @Nullable String reason) {

    /** The measure is part of the amount: it cannot be added to an investment. */
    public @Nullable Money money() {
        return amount == null ? null : new Money(amount, Measure.SUPPORT);
    }

    public String target() {
        if (projectName != null) return projectName;
        return targetText == null ? "" : targetText;
    }
}
