package luodi.projects.investment;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import luodi.shared.Measure;
import org.jspecify.annotations.Nullable;

/** One booked amount (yuan): a project's month and fund source, a correction of one, or what a source says without month. */
public record Investment(
        UUID id,
        UUID projectId,
        String code,
        String projectName,
        int year,
        @Nullable Integer month,
        Measure measure,
        FundSource source,
        BigDecimal amount,
        boolean statistical,
        Status status,
        @Nullable String evidence,
        @Nullable String asWritten,
        @Nullable String quote,
        boolean inferred,
        @Nullable String note,
        @Nullable UUID correctionOf,
        @Nullable String reason,
        @Nullable String returnedWhy,
        UUID recorderId,
        String recordedBy,
        OffsetDateTime recordedAt,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        int version) {

    public enum Status {
        DRAFT("草稿"),
        SUBMITTED("待确认"),
        CONFIRMED("已入账"),
        RETURNED("已退回");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Part of the year's sum: in-year, booked, and a figure of management. */
    public boolean counts() {
        return measure == Measure.IN_YEAR && status == Status.CONFIRMED && !statistical;
    }

    public boolean isCorrection() {
        return correctionOf != null;
    }

    boolean isIn(int otherMonth) {
        return month != null && month == otherMonth;
    }
}
