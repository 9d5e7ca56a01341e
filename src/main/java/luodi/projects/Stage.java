package luodi.projects;

import java.util.LinkedHashMap;
import java.util.Map;

/** 项目阶段, in their order (domain.md §3.1). */
public enum Stage {
    NEGOTIATING("在谈"),
    SIGNED("签约"),
    LANDED("落地"),
    PRE_CONSTRUCTION("前期手续"),
    READY_TO_START("具备开工条件"),
    STARTED("开工"),
    UNDER_CONSTRUCTION("在建"),
    EQUIPMENT_INSTALLATION("设备安装调试"),
    TRIAL_PRODUCTION("试产"),
    IN_PRODUCTION("投产"),
    FULL_CAPACITY("达产");

    public static final String UNKNOWN_LABEL = "阶段不详";

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** For a choice on a form. */
    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Stage stage : values()) options.put(stage.name(), stage.label);
        return options;
    }
}
