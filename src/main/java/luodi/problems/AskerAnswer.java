package luodi.problems;

/** The asker's word on a solution; SILENT is the clock's, after two asks (domain.md §4.2 issue.asker.silence). */
public enum AskerAnswer {
    SATISFIED("满意"),
    UNSATISFIED("不满意"),
    SILENT("未答复");

    private final String label;

    AskerAnswer(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
