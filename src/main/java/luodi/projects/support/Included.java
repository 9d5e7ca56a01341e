package luodi.projects.support;

import java.util.LinkedHashMap;
import java.util.Map;

/** Whether the support already lies inside the project's investment; whatever the answer, it is never added. */
public enum Included {
    YES("已含在项目投资内"),
    NO("不在项目投资内"),
    UNKNOWN("是否含在项目投资内不详");

    private final String label;

    Included(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Included one : values()) options.put(one.name(), one.label);
        return options;
    }
}
