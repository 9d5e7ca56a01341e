package luodi.problems.matters;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Where a matter stands (domain.md §3.3); overdue is never one of these. */
public enum MatterState {
    DRAFT("拟办"),
    PENDING_APPROVAL("审签"),
    DISPATCHED("待签收"),
    RETURN_REQUESTED("申请退回"),
    ACCEPTED("已签收"),
    IN_PROGRESS("办理中"),
    REPORTED("已反馈"),
    VERIFIED("已核验"),
    CLOSED("办结"),
    CANCELLED("撤销");

    /** With a unit that is to act on it: what can be late. */
    static final Set<MatterState> HELD = EnumSet.of(DISPATCHED, ACCEPTED, IN_PROGRESS);

    private final String label;

    MatterState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Given to a unit and not over: what the county's rules on time speak of. */
    public boolean open() {
        return this != DRAFT && this != PENDING_APPROVAL && this != CLOSED && this != CANCELLED;
    }

    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (MatterState state : values()) options.put(state.name(), state.label);
        return options;
    }
}
