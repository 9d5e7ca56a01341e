package luodi.projects;

/** What can happen to a stage (domain.md §3.1); a proposal waits until the bureau accepts or refuses it. */
public enum StageAct {
    FORWARD("推进"),
    CORRECTION("更正"),
    SUSPEND("停缓建"),
    RESUME("恢复"),
    TERMINATE("终止"),
    PROPOSAL("提议推进");

    private final String label;

    StageAct(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the act names a stage to go to. */
    public boolean moves() {
        return this == FORWARD || this == CORRECTION || this == PROPOSAL;
    }
}
