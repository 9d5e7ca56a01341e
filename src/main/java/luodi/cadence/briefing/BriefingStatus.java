package luodi.cadence.briefing;

/** domain.md §3.6; a returned briefing is a draft again. */
public enum BriefingStatus {
    DRAFT("草稿"),
    SUBMITTED("待审定"),
    APPROVED("已审定，待印发"),
    ISSUED("已印发");

    private final String label;

    BriefingStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
