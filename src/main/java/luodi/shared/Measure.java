package luodi.shared;

/** What an amount measures; amounts of different measures are never added (domain.md §1.9 no. 3, R-66). */
public enum Measure {
    PLAN("计划"),
    IN_YEAR("当年完成"),
    CUMULATIVE("累计投入"),
    CONTRACT("合同"),
    SUPPORT("部门支持"),
    DECLARED("公布"),
    UNCLEAR("口径待确认");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
