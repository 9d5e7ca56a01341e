package luodi.problems.matters;

import java.util.List;
import luodi.shared.Rejected;

/** «Who asks never grants» (domain.md §5 (0)), and the rule that speaks when an act is refused. */
final class StepRights {
    /** The order in which a page offers acts: what others wait for before what ends or undoes. */
    static final List<MatterAct> LIKELY_FIRST = List.of(
            MatterAct.DISPATCH,
            MatterAct.ACCEPTANCE,
            MatterAct.EXTENSION_CONSENT,
            MatterAct.EXTENSION_REFUSAL,
            MatterAct.RETURN_CONSENT,
            MatterAct.RETURN_REFUSAL,
            MatterAct.CO_RESULT,
            MatterAct.PROGRESS,
            MatterAct.REPORT,
            MatterAct.VERIFICATION,
            MatterAct.CLOSURE,
            MatterAct.REWORK,
            MatterAct.SIGNATURE_REQUEST,
            MatterAct.URGE,
            MatterAct.EXTENSION_REQUEST,
            MatterAct.RETURN_REQUEST,
            MatterAct.REVISION,
            MatterAct.REASSIGNMENT,
            MatterAct.EXCLUSION,
            MatterAct.CANCELLATION);

    private StepRights() {}

    /** Acts that are for someone other than the handler and outside his unit. */
    static boolean ofOthersOnly(MatterAct act) {
        return switch (act) {
            case VERIFICATION,
                    REWORK,
                    CLOSURE,
                    RETURN_CONSENT,
                    RETURN_REFUSAL,
                    EXTENSION_CONSENT,
                    EXTENSION_REFUSAL,
                    EXCLUSION -> true;
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
