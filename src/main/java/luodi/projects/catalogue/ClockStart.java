package luodi.projects.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/** The day whose next day is the first one counted. */
public enum ClockStart {
    ACCEPTED("受理之日"),
    RECEIVED("收到之日");

    private final String label;

    ClockStart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (ClockStart start : values()) options.put(start.name(), start.label);
        return options;
    }
}
