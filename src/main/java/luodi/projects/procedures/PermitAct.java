package luodi.projects.procedures;

import static luodi.projects.procedures.PermitState.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The transition table of domain.md §3.4: what can be done to a case, from where, where it leads, and whose act it is. */
public enum PermitAct {
    PREPARE("开始备件", Side.HELPER, PREPARING, NOT_STARTED),
    WAIVE("不涉及这项手续", Side.HELPER, NOT_APPLICABLE, NOT_STARTED),
    SUBMIT("递交申请", Side.HELPER, SUBMITTED, PREPARING),
    ACCEPT("受理", Side.AUTHORITY, ACCEPTED, SUBMITTED),
    CORRECT("一次性告知补正", Side.AUTHORITY, CORRECTION, SUBMITTED),
    RESUBMIT("补齐再报", Side.HELPER, SUBMITTED, CORRECTION),
    REJECT("不予受理", Side.AUTHORITY, NOT_ACCEPTED, SUBMITTED),
    STOP("进入特别程序，停钟", Side.AUTHORITY, SPECIAL, ACCEPTED),
    RESUME("特别程序结束，接着走", Side.AUTHORITY, ACCEPTED, SPECIAL),
    EXTEND("延长审批", Side.AUTHORITY, EXTENDED, ACCEPTED),
    CONTINUE("延长后继续审批", Side.AUTHORITY, ACCEPTED, EXTENDED),
    GRANT("办结", Side.AUTHORITY, GRANTED, ACCEPTED),
    REFUSE("不予许可", Side.AUTHORITY, REFUSED, ACCEPTED),
    DELIVER("送达", Side.EITHER, DELIVERED, GRANTED),
    CHANGE("变更", Side.AUTHORITY, CHANGED, GRANTED, DELIVERED),
    EXPIRE("失效", Side.AUTHORITY, EXPIRED, GRANTED, DELIVERED, CHANGED),
    WITHDRAW("撤回申请", Side.HELPER, WITHDRAWN, SUBMITTED, CORRECTION, ACCEPTED);

    /** Whose act it is: of who helps the applicant, of the authority, or of either. */
    public enum Side {
        HELPER,
        AUTHORITY,
        EITHER
    }

    /** 备案 is complete the moment the information is: no acceptance, no stop, no extension, no refusal. */
    private static final Set<PermitAct> NOT_FOR_FILING =
            EnumSet.of(ACCEPT, REJECT, STOP, RESUME, EXTEND, CONTINUE, REFUSE);

    private final String label;
    private final Side side;
    private final PermitState to;
    private final Set<PermitState> from;

    PermitAct(String label, Side side, PermitState to, PermitState first, PermitState... more) {
        this.label = label;
        this.side = side;
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    public String label() {
        return label;
    }

    public Side side() {
        return side;
    }

    public PermitState to() {
        return to;
    }

    public boolean may(PermitState state, boolean filing) {
        if (filing && NOT_FOR_FILING.contains(this)) return false;
        return from.contains(state) || filing && this == GRANT && state == SUBMITTED;
    }

    public static List<PermitAct> from(PermitState state, boolean filing) {
        return Stream.of(values()).filter(act -> act.may(state, filing)).toList();
    }

    public static @Nullable PermitAct named(@Nullable String name) {
        return Stream.of(values())
                .filter(act -> act.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
