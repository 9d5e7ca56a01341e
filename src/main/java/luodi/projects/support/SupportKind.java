package luodi.projects.support;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a department did (domain.md §1.6). */
public enum SupportKind {
    INFRASTRUCTURE_INVESTMENT("投资建设"),
    FUNDING_SECURED("落实资金"),
    ASSET_ACQUISITION("收购资产"),
    PERMIT_ISSUED("出具或办理手续"),
    UTILITY("水电气路配套"),
    GENERAL("其他服务");

    private final String label;

    SupportKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (SupportKind kind : values()) options.put(kind.name(), kind.label);
        return options;
    }
}
