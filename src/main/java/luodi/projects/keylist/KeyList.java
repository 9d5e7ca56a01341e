package luodi.projects.keylist;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a year's list. {@code toConfirm} marks a list taken from a text that the county has not confirmed. */
public record KeyList(
        UUID id,
        int year,
        int number,
        Status status,
        @Nullable String note,
        boolean toConfirm,
        String draftedBy,
        OffsetDateTime draftedAt,
        @Nullable String submittedBy,
        @Nullable UUID submittedId,
        @Nullable OffsetDateTime submittedAt,
        @Nullable String returnedWhy,
        @Nullable String approvedBy,
        @Nullable OffsetDateTime approvedAt,
        int version) {

    /** DRAFT → SUBMITTED → APPROVED; SUBMITTED → DRAFT where it is returned; an approved one stays as it is. */
    public enum Status {
        DRAFT("草稿"),
        SUBMITTED("待批准"),
        APPROVED("已批准");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean approved() {
        return status == Status.APPROVED;
    }

    /** What stands beside its number: one taken from a text is in force, but nobody approved it. */
    public String standing() {
        return toConfirm ? "待县方确认" : status.label();
    }

    /** 2026 年第 3 号. */
    public String title() {
        return year + " 年第 " + number + " 号";
    }

    public String page() {
        return "/key-list?year=" + year + "&number=" + number;
    }
}
