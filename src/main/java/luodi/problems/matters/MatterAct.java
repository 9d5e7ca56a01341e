package luodi.problems.matters;

import static luodi.problems.matters.MatterState.ACCEPTED;
import static luodi.problems.matters.MatterState.CANCELLED;
import static luodi.problems.matters.MatterState.CLOSED;
import static luodi.problems.matters.MatterState.DISPATCHED;
import static luodi.problems.matters.MatterState.DRAFT;
import static luodi.problems.matters.MatterState.IN_PROGRESS;
import static luodi.problems.matters.MatterState.PENDING_APPROVAL;
import static luodi.problems.matters.MatterState.REPORTED;
import static luodi.problems.matters.MatterState.RETURN_REQUESTED;
import static luodi.problems.matters.MatterState.VERIFIED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The transition table of domain.md §3.3: what can be done with a matter, from where, and where it then stands. */
public enum MatterAct {
    //                 address                words        from                                                      to
    // (null: stays)
    SIGNATURE_REQUEST("signature-request", "送审签", EnumSet.of(DRAFT), PENDING_APPROVAL),
    REVISION("revision", "退回修改", EnumSet.of(PENDING_APPROVAL), DRAFT),
    DISPATCH("dispatch", "签发交办", EnumSet.of(PENDING_APPROVAL), DISPATCHED),
    ACCEPTANCE("acceptance", "签收", EnumSet.of(DISPATCHED), ACCEPTED),
    RETURN_REQUEST("return-request", "申请退回", EnumSet.of(DISPATCHED), RETURN_REQUESTED),
    RETURN_CONSENT("return-consent", "同意退回，改交别的单位", EnumSet.of(RETURN_REQUESTED), DISPATCHED),
    RETURN_REFUSAL("return-refusal", "不同意退回", EnumSet.of(RETURN_REQUESTED), DISPATCHED),
    PROGRESS("progress", "记进展", EnumSet.of(ACCEPTED, IN_PROGRESS), IN_PROGRESS),
    CO_RESULT("co-result", "交协办结果", EnumSet.of(DISPATCHED, ACCEPTED, IN_PROGRESS), null),
    REPORT("report", "反馈结果", EnumSet.of(IN_PROGRESS), REPORTED),
    VERIFICATION("verification", "核验通过", EnumSet.of(REPORTED), VERIFIED),
    REWORK("rework", "退回重办", EnumSet.of(REPORTED, VERIFIED), IN_PROGRESS),
    CLOSURE("closure", "办结", EnumSet.of(VERIFIED), CLOSED),
    CANCELLATION(
            "cancellation",
            "撤销",
            EnumSet.of(
                    DRAFT, PENDING_APPROVAL, DISPATCHED, RETURN_REQUESTED, ACCEPTED, IN_PROGRESS, REPORTED, VERIFIED),
            CANCELLED),
    URGE("urge", "催办", EnumSet.of(DISPATCHED, ACCEPTED, IN_PROGRESS), null),
    EXTENSION_REQUEST("extension-request", "申请延期", EnumSet.of(DISPATCHED, ACCEPTED, IN_PROGRESS), null),
    EXTENSION_CONSENT("extension-consent", "同意延期", EnumSet.of(DISPATCHED, ACCEPTED, IN_PROGRESS), null),
    EXTENSION_REFUSAL("extension-refusal", "不同意延期", EnumSet.of(DISPATCHED, ACCEPTED, IN_PROGRESS), null),
    REASSIGNMENT("reassignment", "改派", EnumSet.of(DISPATCHED, RETURN_REQUESTED, ACCEPTED, IN_PROGRESS), DISPATCHED),
    EXCLUSION("exclusion", "记不计时的日子", EnumSet.of(DISPATCHED, ACCEPTED, IN_PROGRESS), null);

    private final String noun;
    private final String label;
    private final Set<MatterState> from;
    private final @Nullable MatterState to;

    MatterAct(String noun, String label, Set<MatterState> from, @Nullable MatterState to) {
        this.noun = noun;
        this.label = label;
        this.from = from;
        this.to = to;
    }

    /** Where the matter stands after this act, or empty where it cannot be done from there. */
    public Optional<MatterState> from(MatterState state) {
        return from.contains(state) ? Optional.of(to == null ? state : to) : Optional.empty();
    }

    /** The noun that the address creates: {@code POST /matters/{no}/acceptance}. */
    public String noun() {
        return noun;
    }

    public String label() {
        return label;
    }

    static Optional<MatterAct> named(String noun) {
        for (MatterAct act : values()) {
            if (act.noun.equals(noun)) return Optional.of(act);
        }
        return Optional.empty();
    }
}
