package luodi.problems;

/** Where a problem stands (domain.md §3.2). Overdue, near due and suggested are answers for a date, never states. */
public enum State {
    REGISTERED("待核实"),
    CONFIRMED("已核实"),
    IN_PROGRESS("办理中"),
    CLOSE_REQUESTED("待销号"),
    PARKED("挂账"),
    CLOSED("已销号"),
    REJECTED("不列入"),
    MERGED("已并案"),
    WITHDRAWN("已撤销");

    private final String label;

    State(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean open() {
        return ordinal() <= PARKED.ordinal();
    }
}
