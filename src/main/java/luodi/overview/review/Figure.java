package luodi.overview.review;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import luodi.shared.Money;
import luodi.shared.NotFound;
import luodi.shared.web.Say;
import org.jspecify.annotations.Nullable;

/** The figures of an annual review, in the order that the API fixes (domain.md §1.7, R-80). */
public enum Figure {
    KEY_PROJECTS("重点项目", "个"),
    COMPLETED_INVESTMENT("重点项目完成投资", "万元"),
    PLAN_EXCEEDED("超额完成年度计划", "%"),
    CAMPAIGNS("县委县政府集中督办", "次"),
    CAMPAIGN_PROJECTS("集中督办项目", "个"),
    CAMPAIGN_PROBLEMS("集中督办问题", "个"),
    COORDINATION_MEETINGS("重点项目协调会", "次"),
    LEADER_MEETINGS("包保领导会议", "次"),
    SECRETARY_RESOLVED("项目秘书帮助落实问题", "件"),
    REPORTS("项目总结报告", "份"),
    UPDATES("项目动态信息", "条"),
    SUPPORT_TOTAL("部门支持", "万元");

    private final String label;
    private final String unit;

    Figure(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    public String label() {
        return label;
    }

    /** The unit in which pages and the API show it; money is kept in yuan. */
    public String unit() {
        return unit;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean money() {
        return unit.equals("万元");
    }

    /** Whether its records come with a later issue, so that until then there are none to count. */
    public boolean counter() {
        return compareTo(CAMPAIGNS) >= 0 && compareTo(UPDATES) <= 0;
    }

    /** A value as the API gives it: 万元, or the number itself. */
    public @Nullable BigDecimal shown(@Nullable BigDecimal value) {
        if (value == null) return null;
        if (money()) return Money.wan(value);
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    public String text(@Nullable BigDecimal value) {
        return Say.number(shown(value));
    }

    /** @throws NotFound for a key that is none of the twelve */
    public static Figure of(String key) {
        for (Figure figure : values()) {
            if (figure.key().equals(key)) return figure;
        }
        throw new NotFound();
    }

    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Figure figure : values()) options.put(figure.key(), figure.label + "（" + figure.unit + "）");
        return options;
    }
}
