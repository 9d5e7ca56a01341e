package luodi.cadence.briefing;

/** What a briefing says of each project, in this order. */
public enum BriefingPart {
    PROGRESS("进展"),
    PROBLEMS("问题"),
    MEASURES("措施"),
    NEXT("下周");

    private final String label;

    BriefingPart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
