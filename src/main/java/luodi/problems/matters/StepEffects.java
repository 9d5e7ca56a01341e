package luodi.problems.matters;

/** What an act changes on the matter's row besides its state. */
final class StepEffects {
    private StepEffects() {}

    static String of(MatterAct act, boolean byLead) {
        return switch (act) {
            case DISPATCH ->
                "dispatched_on = :today, accept_due = cast(:acceptDue as date), assigner_id = :me, assigned_by = :by,";
            case ACCEPTANCE -> "accepted_on = :today,";
            case RETURN_CONSENT, REASSIGNMENT -> """
                    lead_unit_id = :unit, dispatched_on = :today, accept_due = cast(:acceptDue as date), accepted_on = null, last_entry_on = null,
                    pending_extension = null, reworks = 0, due_on = coalesce(cast(:due as date), due_on),
                    effective_due = coalesce(cast(:due as date), effective_due),""";
            case PROGRESS -> byLead ? "last_entry_on = :today," : "";
            case REPORT -> "result = :text, reported_by_id = :me, last_entry_on = :today, pending_extension = null,";
            case REWORK -> "result = null, reworks = reworks + 1,";
            case CLOSURE, CANCELLATION -> "closed_on = :today,";
            case EXTENSION_REQUEST -> "pending_extension = :step,";
            case EXTENSION_CONSENT -> "effective_due = :due, pending_extension = null,";
            case EXTENSION_REFUSAL -> "pending_extension = null,";
            case SIGNATURE_REQUEST,
                    REVISION,
                    RETURN_REQUEST,
                    RETURN_REFUSAL,
                    CO_RESULT,
                    VERIFICATION,
                    URGE,
                    EXCLUSION -> "";
        };
    }
}
