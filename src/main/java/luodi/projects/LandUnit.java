package luodi.projects;

import java.util.LinkedHashMap;
import java.util.Map;

/** The unit a land area was written in; 1 亩 = 2000/3 ㎡ (domain.md §9.3). */
public enum LandUnit {
    MU("亩"),
    SQM("平方米"),
    HA("公顷");

    private final String label;

    LandUnit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** For a choice on a form. */
    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (LandUnit unit : values()) options.put(unit.name(), unit.label);
        return options;
    }
}
