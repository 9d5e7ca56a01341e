package luodi.projects;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a project builds; infrastructure stands beside the key list and has no stage (domain.md §3.1). */
public enum ProjectKind {
    INDUSTRY("工业"),
    INFRASTRUCTURE("基础设施"),
    SERVICE("服务业"),
    AGRICULTURE("农业"),
    OTHER("其他");

    private final String label;

    ProjectKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** For a choice on a form. */
    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (ProjectKind kind : values()) options.put(kind.name(), kind.label);
        return options;
    }
}
