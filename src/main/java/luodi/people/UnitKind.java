package luodi.people;

import java.util.LinkedHashMap;
import java.util.Map;

/** What kind of body a unit is. */
public enum UnitKind {
    LEADERSHIP("县四大家"),
    BUREAU("落地局"),
    DEPARTMENT("部门"),
    TOWNSHIP("乡镇"),
    PARK("园区"),
    COMPANY("企业"),
    SUPERVISION("督办单位");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** For a choice on a form. */
    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (UnitKind kind : values()) options.put(kind.name(), kind.label);
        return options;
    }
}
