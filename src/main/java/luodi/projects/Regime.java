package luodi.projects;

import java.util.LinkedHashMap;
import java.util.Map;

/** 投资管理方式 (domain.md §2.2 Project.investmentRegime). */
public enum Regime {
    FILING("备案"),
    APPROVAL("核准"),
    GOVERNMENT("审批");

    private final String label;

    Regime(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** For a choice on a form. */
    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Regime regime : values()) options.put(regime.name(), regime.label);
        return options;
    }
}
