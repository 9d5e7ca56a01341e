package luodi.projects.procedures;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the law does not count (行政许可法第四十五条): each with a dated proof. */
public enum StopKind {
    PUBLICITY("公示"),
    HEARING("听证"),
    AUCTION("招拍挂"),
    EXPERTS("专家评审"),
    TECHNICAL("技术审查"),
    TESTING("检测");

    private final String label;

    StopKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (StopKind kind : values()) options.put(kind.name(), kind.label);
        return options;
    }
}
