package luodi.cadence.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import luodi.calendar.IsoWeek;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;

/** One edition of a week's briefing; {@code active} is how many projects the week asks an entry for. */
public record Briefing(
        UUID id,
        IsoWeek week,
        int edition,
        BriefingStatus status,
        @Nullable Integer issueNo,
        int active,
        String summary,
        String summaryDrafted,
        String draftedBy,
        OffsetDateTime draftedAt,
        @Nullable UUID submittedById,
        @Nullable String submittedBy,
        @Nullable OffsetDateTime submittedAt,
        @Nullable String returnedWhy,
        @Nullable String approvedBy,
        @Nullable OffsetDateTime approvedAt,
        @Nullable String issuedBy,
        @Nullable OffsetDateTime issuedAt,
        @Nullable LocalDate issuedOn,
        @Nullable UUID corrects,
        @Nullable String why,
        int version,
        List<BriefingEntry> entries) {

    /** 2026 年第 47 期, 2026 年第 47 期（更正）, or the week where it has no number yet. */
    public String name() {
        String number =
                issueNo == null ? week.year() + " 年第 " + week.week() + " 周" : week.year() + " 年第 " + issueNo + " 期";
        return number + correction();
    }

    /** «2026 年第 47 周通报», and once it is numbered «2026 年第 12 期周通报». */
    public String title() {
        String number = issueNo == null
                ? week.year() + " 年第 " + week.week() + " 周通报"
                : week.year() + " 年第 " + issueNo + " 期周通报";
        return number + correction();
    }

    private String correction() {
        return edition == 1 ? "" : edition == 2 ? "（更正）" : "（第 " + (edition - 1) + " 次更正）";
    }

    public boolean frozen() {
        return status == BriefingStatus.ISSUED;
    }

    public boolean open() {
        return status == BriefingStatus.DRAFT;
    }

    /** For whoever comes with an older version: who took the last step, as far as a step was taken. */
    Stale stale(Instant now) {
        String who = switch (status) {
            case DRAFT -> null;
            case SUBMITTED -> submittedBy;
            case APPROVED -> approvedBy;
            case ISSUED -> issuedBy;
        };
        OffsetDateTime when = switch (status) {
            case DRAFT -> null;
            case SUBMITTED -> submittedAt;
            case APPROVED -> approvedAt;
            case ISSUED -> issuedAt;
        };
        return new Stale(who == null ? "有人" : who, when == null ? now : when.toInstant());
    }

    /** As people retype it into a chat today. */
    public String plain(String county) {
        return BriefingWords.plain(this, county);
    }

    Briefing with(List<BriefingEntry> others) {
        return new Briefing(
                id,
                week,
                edition,
                status,
                issueNo,
                active,
                summary,
                summaryDrafted,
                draftedBy,
                draftedAt,
                submittedById,
                submittedBy,
                submittedAt,
                returnedWhy,
                approvedBy,
                approvedAt,
                issuedBy,
                issuedAt,
                issuedOn,
                corrects,
                why,
                version,
                others);
    }
}
