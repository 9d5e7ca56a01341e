package luodi.problems;

/** In whose hands a problem is; the first four are the levels L1 to L4. */
public enum Holder {
    SECRETARY("项目秘书"),
    BUREAU("落地局协调会"),
    SPONSOR("包保领导"),
    COUNTY("县级"),
    HANDLER("承办单位"),
    VERIFIER("核验人"),
    ASKER("提出人"),
    PARKED("挂账"),
    NOBODY("没有人");

    private final String label;

    Holder(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Who owns a level of the list, 1 to 4. */
    public static Holder ofLevel(int level) {
        return values()[level - 1];
    }
}
