package luodi.overview.review;

import java.util.LinkedHashMap;
import java.util.Map;

/** 进展分组 of the annual summary, in the article's order; 进展滞后 and 未分组 the article does not print. */
public enum ProgressGroup {
    PRODUCING("投产达产"),
    FAST("进展迅速"),
    ON_PLAN("按计划推进"),
    BEHIND("进展滞后"),
    UNGROUPED("未分组");

    private final String label;

    ProgressGroup(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (ProgressGroup group : values()) options.put(group.name(), group.label);
        return options;
    }
}
