package luodi.overview.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** R-65 as pure functions: what a printed number says, how far it was rounded, and whether records bear it out. */
public final class DeclaredRules {
    private static final Pattern PRINTED =
            Pattern.compile("(不少于|不低于|超过|至少|超)?(\\d[\\d,]*(?:\\.\\d{1,4})?)(亿元|亿|万元|万|元|%|个|次|件|份|条)?(以上|余|多)?");
    private static final Map<String, BigDecimal> YUAN = Map.of(
            "亿元",
            new BigDecimal("100000000"),
            "亿",
            new BigDecimal("100000000"),
            "万元",
            new BigDecimal("10000"),
            "万",
            new BigDecimal("10000"),
            "元",
            BigDecimal.ONE);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal WAN = new BigDecimal("10000");

    private DeclaredRules() {}

    /** A printed number: money in yuan; {@code tolerance} is half of its last shown digit, for a count or a lower bound nothing. */
    public record Printed(BigDecimal value, BigDecimal tolerance, boolean atLeast) {}

    /** The most that the annual plan can have been, in whole 万元 rounded down, and unrounded to two decimals. */
    public record PlanBound(BigDecimal atMost, BigDecimal exact) {}

    /** «11.3亿元», «15%以上», «132次»: read as it is printed; null where it is no number of this figure. */
    public static @Nullable Printed read(Figure figure, String asWritten) {
        String plain = Normalizer.normalize(asWritten, Normalizer.Form.NFKC).replaceAll("\\s", "");
        Matcher found = PRINTED.matcher(plain);
        if (!found.matches() || !fits(figure, found.group(3))) return null;
        BigDecimal number = new BigDecimal(found.group(2).replace(",", ""));
        boolean atLeast = found.group(1) != null || found.group(4) != null;
        BigDecimal factor = figure.money()
                ? YUAN.getOrDefault(found.group(3) == null ? "万元" : found.group(3), WAN)
                : BigDecimal.ONE;
        boolean exact = atLeast || !figure.money() && figure != Figure.PLAN_EXCEEDED;
        if (exact
                && figure != Figure.PLAN_EXCEEDED
                && !figure.money()
                && number.stripTrailingZeros().scale() > 0) return null;
        BigDecimal tolerance =
                exact ? BigDecimal.ZERO : number.ulp().multiply(factor).multiply(HALF);
        return new Printed(number.multiply(factor), tolerance, atLeast);
    }

    private static boolean fits(Figure figure, @Nullable String unit) {
        if (unit == null) return true;
        return figure.money() ? YUAN.containsKey(unit) : unit.equals(figure.unit());
    }

    /** declared − computed, null where either is. */
    public static @Nullable BigDecimal difference(@Nullable BigDecimal computed, @Nullable BigDecimal declared) {
        return computed == null || declared == null ? null : declared.subtract(computed);
    }

    /** Whether the records bear the declared figure out within its rounding; null where there is nothing to compare. */
    public static @Nullable Boolean reconciled(
            @Nullable BigDecimal computed, @Nullable BigDecimal declared, BigDecimal tolerance, boolean atLeast) {
        if (computed == null || declared == null) return null;
        return atLeast
                ? computed.compareTo(declared) >= 0
                : declared.subtract(computed).abs().compareTo(tolerance) <= 0;
    }

    /** R-64 turned round: done / (1 + percent); «超额15%以上» of 113000 万元 leaves a plan of at most 98260 (98260.87). */
    public static PlanBound planBound(BigDecimal doneYuan, BigDecimal percent) {
        BigDecimal wan = doneYuan.multiply(HUNDRED)
                .divide(HUNDRED.add(percent), 10, RoundingMode.HALF_UP)
                .divide(WAN, 10, RoundingMode.HALF_UP);
        return new PlanBound(wan.setScale(0, RoundingMode.FLOOR), wan.setScale(2, RoundingMode.HALF_UP));
    }

    /** completed / plan − 1, in percent with one decimal. */
    public static BigDecimal exceeded(BigDecimal done, BigDecimal plan) {
        return done.multiply(HUNDRED)
                .divide(plan, 10, RoundingMode.HALF_UP)
                .subtract(HUNDRED)
                .setScale(1, RoundingMode.HALF_UP);
    }
}
