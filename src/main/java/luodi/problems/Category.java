package luodi.problems;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a problem is about (domain.md §2.2 Issue). */
public enum Category {
    LAND("用地"),
    PLANNING("规划"),
    EIA("环评"),
    FUNDS("资金"),
    DEMOLITION("征拆"),
    UTILITIES("水电气路"),
    APPROVAL("审批"),
    CONSTRUCTION("施工"),
    LABOUR("用工"),
    POLICY("政策"),
    OTHER("其他");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** For a choice on a form. */
    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Category each : values()) options.put(each.name(), each.label);
        return options;
    }
}
