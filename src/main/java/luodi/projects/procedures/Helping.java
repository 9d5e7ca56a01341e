package luodi.projects.procedures;

import java.util.LinkedHashMap;
import java.util.Map;

/** How far the county helps. The applicant stays the applicant; only who acts for it needs its consent. */
public enum Helping {
    HELP("帮办：指导、陪同"),
    AGENT("代办：受委托跑腿"),
    SELF("企业自办");

    private final String label;

    Helping(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String word() {
        return label.substring(0, label.indexOf('：') < 0 ? label.length() : label.indexOf('：'));
    }

    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Helping helping : values()) options.put(helping.name(), helping.label);
        return options;
    }
}
