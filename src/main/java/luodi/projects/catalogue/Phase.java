package luodi.projects.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/** The four phases of approval (domain.md §7.2), and what runs beside them. */
public enum Phase {
    LAND("立项用地规划"),
    WORKS("工程建设许可"),
    CONSTRUCTION("施工许可"),
    COMPLETION("竣工验收"),
    PARALLEL("并行办理"),
    NONE("不分阶段");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Phase phase : values()) options.put(phase.name(), phase.label);
        return options;
    }
}
