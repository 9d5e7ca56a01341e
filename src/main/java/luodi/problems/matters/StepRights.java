package luodi.problems.matters;

import luodi.shared.Rejected;

/** «Who asks never grants» (domain.md §5 (0)), and the rule that speaks when an act is refused. */
final class StepRights {
    private StepRights() {}

    /** Acts that are for someone other than the handler and outside his unit. */
    static boolean ofOthersOnly(MatterAct act) {
        return switch (act) {
            case VERIFICATION, REWORK, CLOSURE, RETURN_CONSENT, RETURN_REFUSAL, EXTENSION_CONSENT, EXTENSION_REFUSAL, EXCLUSION -> true;
            default -> false;
        };
    }

    static Rejected handlerRefused(MatterAct act) {
        return new Rejected("", "自己承办的事，不能由自己或本单位的人" + act.label() + "，要由别人来定。", rule(act));
    }

    static String rule(MatterAct act) {
        return switch (act) {
            case VERIFICATION, REWORK, CLOSURE -> "R-14";
            case ACCEPTANCE -> "R-20";
            case RETURN_REQUEST, RETURN_CONSENT, RETURN_REFUSAL -> "R-21";
            case PROGRESS -> "R-22";
            case EXTENSION_REQUEST, EXTENSION_CONSENT, EXTENSION_REFUSAL -> "R-23";
            case CO_RESULT, REPORT -> "R-24";
            case EXCLUSION -> "R-53";
            case SIGNATURE_REQUEST, REVISION, DISPATCH, CANCELLATION, URGE, REASSIGNMENT -> "§3.3";
        };
    }
}
