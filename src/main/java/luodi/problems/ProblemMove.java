package luodi.problems;

import static luodi.problems.State.*;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one transition table of a problem (domain.md §3.2): what a move is called, from where it may go, and where it may end. */
public enum ProblemMove {
    RAISE("raising", "登记", none(), one(REGISTERED)),
    CONFIRM("confirmation", "核实", one(REGISTERED), one(CONFIRMED)),
    REJECT("rejection", "不列入", one(REGISTERED), one(REJECTED)),
    MERGE("merger", "并案", one(REGISTERED), one(MERGED)),
    TAKE("assignment", "交办", EnumSet.of(CONFIRMED, IN_PROGRESS), one(IN_PROGRESS)),
    REQUEST_CLOSE("closure-request", "申请销号", one(IN_PROGRESS), one(CLOSE_REQUESTED)),
    VERIFY("closure", "核验办结", one(CLOSE_REQUESTED), EnumSet.of(CLOSE_REQUESTED, CLOSED)),
    ANSWER("answer", "提出人答复", one(CLOSE_REQUESTED), EnumSet.of(CLOSE_REQUESTED, CLOSED, IN_PROGRESS)),
    ASK_AGAIN("second-asking", "再问一次", one(CLOSE_REQUESTED), one(CLOSE_REQUESTED)),
    SILENCE("silence", "未答复销号", one(CLOSE_REQUESTED), one(CLOSED)),
    RETURN("rework", "退回", one(CLOSE_REQUESTED), one(IN_PROGRESS)),
    PARK("parking", "挂账", one(IN_PROGRESS), one(PARKED)),
    UNPARK("unparking", "取消挂账", one(PARKED), one(IN_PROGRESS)),
    REOPEN("reopening", "复发重开", one(CLOSED), one(IN_PROGRESS)),
    WITHDRAW("withdrawal", "撤销", open(), one(WITHDRAWN)),

    ESCALATE("escalation", "上升一级", EnumSet.of(CONFIRMED, IN_PROGRESS, CLOSE_REQUESTED), null),
    LOWER("lowering", "交回下一级", EnumSet.of(CONFIRMED, IN_PROGRESS), null),
    STOP("clock-stop", "停表", EnumSet.of(CONFIRMED, IN_PROGRESS), null),
    RESUME("clock-start", "恢复计时", EnumSet.of(CONFIRMED, IN_PROGRESS), null),
    EXTEND("extension", "延期", EnumSet.of(CONFIRMED, IN_PROGRESS), null),
    URGE("urge", "催办", open(), null),
    NOTE("note", "记进展", open(), null);

    private final String slug;
    private final String label;
    private final Set<State> from;
    /** Where it may end; null for a move that leaves the state as it is. */
    private final @Nullable Set<State> to;

    ProblemMove(String slug, String label, Set<State> from, @Nullable Set<State> to) {
        this.slug = slug;
        this.label = label;
        this.from = from;
        this.to = to;
    }

    /** The noun of its address: {@code POST /problems/{no}/closure-request}. */
    public String slug() {
        return slug;
    }

    public String label() {
        return label;
    }

    public boolean mayLeave(State state) {
        return from.contains(state);
    }

    public boolean mayGo(State before, State after) {
        return from.contains(before) && (to == null ? before == after : to.contains(after));
    }

    /** Only these change the level (R-13, §3.2). */
    public boolean changesLevel() {
        return this == ESCALATE || this == LOWER;
    }

    /** Done by the clock alone, never by a person. */
    boolean clockOnly() {
        return this == ASK_AGAIN || this == SILENCE || this == RAISE;
    }

    /** What officials say to each other: a company's representative does not read the reason, and neither notes nor urges at all. */
    boolean internal() {
        return this == ESCALATE || this == LOWER || this == URGE || this == RETURN || this == TAKE;
    }

    static @Nullable ProblemMove of(String slug) {
        for (ProblemMove move : values()) {
            if (move.slug.equals(slug) && !move.clockOnly()) return move;
        }
        return null;
    }

    private static Set<State> none() {
        return EnumSet.noneOf(State.class);
    }

    private static Set<State> one(State state) {
        return EnumSet.of(state);
    }

    private static Set<State> open() {
        return EnumSet.range(REGISTERED, PARKED);
    }
}
