package luodi.problems;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where a problem came from (domain.md §2.2 Issue). */
public enum Source {
    VISIT("走访发现"),
    SECRETARY("秘书上报"),
    COMPANY("企业反映"),
    MEETING("会议提出"),
    CAMPAIGN("集中督办"),
    DEPARTMENT("部门提出");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Source each : values()) options.put(each.name(), each.label);
        return options;
    }
}
