package luodi.projects.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a limit is counted in, row by row: a law that says 日 without more is not always a working day. */
public enum LimitUnit {
    WORKING_DAY("个工作日"),
    CALENDAR_DAY("天（自然日）");

    private final String label;

    LimitUnit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(WORKING_DAY.name(), "工作日");
        options.put(CALENDAR_DAY.name(), "自然日");
        return options;
    }
}
