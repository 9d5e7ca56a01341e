package luodi.projects.permits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Units of land; 1 亩 is 2000/3 ㎡ (domain.md §9.3). */
public enum AreaUnit {
    MU("亩", new BigDecimal(2000), new BigDecimal(3)),
    SQM("平方米", BigDecimal.ONE, BigDecimal.ONE),
    HA("公顷", new BigDecimal(10_000), BigDecimal.ONE);

    private final String label;
    private final BigDecimal times;
    private final BigDecimal over;

    AreaUnit(String label, BigDecimal times, BigDecimal over) {
        this.label = label;
        this.times = times;
        this.over = over;
    }

    public String label() {
        return label;
    }

    /** Square metres with two decimals: 62.45 亩 are 41633.33 ㎡. */
    public BigDecimal squareMetres(BigDecimal area) {
        return area.multiply(times).divide(over, 2, RoundingMode.HALF_UP);
    }

    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (AreaUnit unit : values()) options.put(unit.name(), unit.label);
        return options;
    }
}
