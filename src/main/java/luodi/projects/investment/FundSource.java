package luodi.projects.investment;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Whose money it is (domain.md §2.2 InvestmentRecord). */
public enum FundSource {
    ENTERPRISE("企业自筹"),
    CITY_INVESTMENT("城投"),
    FISCAL("财政"),
    LOAN("贷款"),
    OTHER("其他"),
    UNKNOWN("来源不详");

    /** What a person may choose; {@link #UNKNOWN} is for the historical load only. */
    public static final Set<FundSource> CHOOSABLE = EnumSet.complementOf(EnumSet.of(UNKNOWN));

    private final String label;

    FundSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (FundSource source : CHOOSABLE) options.put(source.name(), source.label);
        return options;
    }
}
