package luodi.projects.procedures;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where a permit case stands (domain.md §3.4); overdue is an answer of the clock, never a state. */
public enum PermitState {
    NOT_STARTED("未启动", Holder.APPLICANT),
    NOT_APPLICABLE("不涉及", Holder.NOBODY),
    PREPARING("备件", Holder.APPLICANT),
    SUBMITTED("已申报", Holder.DEPARTMENT),
    CORRECTION("补正", Holder.APPLICANT),
    ACCEPTED("受理", Holder.DEPARTMENT),
    SPECIAL("特别程序", Holder.PROCEDURE),
    EXTENDED("延长审批", Holder.DEPARTMENT),
    GRANTED("办结", Holder.DEPARTMENT),
    REFUSED("不予许可", Holder.NOBODY),
    NOT_ACCEPTED("不予受理", Holder.NOBODY),
    WITHDRAWN("撤回", Holder.NOBODY),
    DELIVERED("送达", Holder.NOBODY),
    CHANGED("变更", Holder.NOBODY),
    EXPIRED("失效", Holder.NOBODY);

    /** In whose hands a case is: an answer, from its state. */
    public enum Holder {
        APPLICANT("项目单位"),
        DEPARTMENT("审批部门"),
        PROCEDURE("法定程序"),
        NOBODY("已了结");

        private final String label;

        Holder(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public static Map<String, String> options() {
            Map<String, String> options = new LinkedHashMap<>();
            for (Holder holder : values()) options.put(holder.name(), holder.label);
            return options;
        }
    }

    private final String label;
    private final Holder holder;

    PermitState(String label, Holder holder) {
        this.label = label;
        this.holder = holder;
    }

    public String label() {
        return label;
    }

    public Holder holder() {
        return holder;
    }

    /** The paper is there, or was, so that what follows may go on. */
    public boolean fulfils() {
        return this == GRANTED || this == DELIVERED || this == CHANGED || this == NOT_APPLICABLE;
    }

    /** Fulfilled by a paper, not by being left out. */
    public boolean done() {
        return fulfils() && this != NOT_APPLICABLE;
    }

    /** Somebody still has to do something before the paper is granted. */
    public boolean open() {
        return switch (this) {
            case NOT_STARTED, PREPARING, SUBMITTED, CORRECTION, ACCEPTED, SPECIAL, EXTENDED -> true;
            default -> false;
        };
    }

    /** A paper was given, whatever became of it later. */
    public boolean granted() {
        return this == GRANTED || this == DELIVERED || this == CHANGED || this == EXPIRED;
    }

    /** Not yet handed in: what the case is about may still be changed. */
    public boolean early() {
        return this == NOT_STARTED || this == PREPARING;
    }

    /** Neither granted nor to be granted any more; a new case may follow. */
    public boolean ended() {
        return this == NOT_APPLICABLE
                || this == REFUSED
                || this == NOT_ACCEPTED
                || this == WITHDRAWN
                || this == EXPIRED;
    }

    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (PermitState state : values()) options.put(state.name(), state.label);
        return options;
    }
}
