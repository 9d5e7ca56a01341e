package luodi.projects.procedures;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A permit of a project on its way (domain.md §2.2 PermitCase); the dues are what the clock last answered, {@code deliverBy} only while it is granted and not delivered. */
public record PermitCase(
        UUID id,
        UUID projectId,
        String projectCode,
        String projectName,
        UUID typeId,
        String code,
        String variant,
        String name,
        @Nullable String batch,
        PermitState state,
        LocalDate since,
        @Nullable UUID unitId,
        @Nullable String unit,
        Helping helping,
        @Nullable UUID helperId,
        @Nullable String helper,
        @Nullable LocalDate consentOn,
        @Nullable String consentBy,
        @Nullable String consentText,
        @Nullable UUID milestoneKey,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable String documentNo,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate legalDue,
        @Nullable LocalDate promisedDue,
        @Nullable LocalDate deliverBy,
        boolean stopped,
        boolean suspended,
        int version) {

    /** «国有建设用地使用权招拍挂（首批）». */
    public String title() {
        String kind = variant.isEmpty() ? name : name + "（" + variant + "）";
        return batch == null ? kind : kind + " " + batch;
    }

    /** In whose hands it is, by name. */
    public String holder() {
        return switch (state.holder()) {
            case APPLICANT ->
                helper == null || helping == Helping.SELF ? "项目单位" : "项目单位（" + helper + helping.word() + "）";
            case DEPARTMENT -> settled() ? "已了结" : unit == null ? "审批部门未定" : unit;
            case PROCEDURE -> "法定程序";
            case NOBODY -> "已了结";
        };
    }

    /** overdue is judged on the legal limit. */
    public boolean late(LocalDate today) {
        boolean runs = state == PermitState.SUBMITTED || state == PermitState.ACCEPTED || state == PermitState.EXTENDED;
        return runs && legalDue != null && today.isAfter(legalDue);
    }

    /** granted, and the days in which the law has its paper delivered are over. */
    public boolean undelivered(LocalDate today) {
        return deliverBy != null && today.isAfter(deliverBy);
    }

    /** Granted, and nothing is left to be delivered. */
    public boolean settled() {
        return state == PermitState.GRANTED && deliverBy == null;
    }

    /** Until when the law gives time for what comes next: the decision, then the delivery. */
    public @Nullable LocalDate due() {
        return deliverBy == null ? legalDue : deliverBy;
    }

    /** SLOW-5 (domain.md §4.1): accepted, also by law, and the legal limit has passed. A suspended project raises none. */
    public boolean suspectedSlow(LocalDate today) {
        return !suspended && late(today);
    }
}
