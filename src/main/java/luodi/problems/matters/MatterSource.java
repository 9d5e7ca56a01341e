package luodi.problems.matters;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a matter was given for. */
public enum MatterSource {
    LEADER("领导批示"),
    MEETING("会议议定"),
    CAMPAIGN("集中督办"),
    PROBLEM("问题"),
    BRIEFING("通报");

    private final String label;

    MatterSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (MatterSource source : values()) options.put(source.name(), source.label);
        return options;
    }
}
