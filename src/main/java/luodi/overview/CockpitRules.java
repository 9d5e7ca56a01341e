package luodi.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cockpit's arithmetic and its finding. */
public final class CockpitRules {
    private CockpitRules() {}

    /** One month of the course: its own sums and the sums up to it; {@code doneSoFar} is null for months to come. */
    public record Point(
            int month,
            BigDecimal done,
            BigDecimal planned,
            @Nullable BigDecimal doneSoFar,
            BigDecimal plannedSoFar) {}

    public static String headline(Cockpit cockpit) {
        int all = cockpit.count();
        String who = cockpit.whole() ? "" : "你的 ";
        if (all == 0) return cockpit.whole() ? cockpit.year() + " 年还没有批准的重点项目名单" : cockpit.year() + " 年没有你的重点项目";
        String start = who + all + " 个重点项目，";
        int none = cockpit.count("NONE");
        if (none == all) return start + "都还判断不了快慢";
        List<String> found = new ArrayList<>();
        if (cockpit.count("RED") > 0) found.add(cockpit.count("RED") + " 个滞后");
        if (cockpit.count("YELLOW") > 0) found.add(cockpit.count("YELLOW") + " 个要注意");
        if (found.isEmpty() && none == 0) return start + "都在按计划走";
        if (found.isEmpty()) found.add(cockpit.count("GREEN") + " 个正常");
        if (none > 0) found.add(none + " 个无数据");
        return start + String.join("，", found);
    }

    /** A share with four decimals, or null where there is nothing to divide by. */
    public static @Nullable BigDecimal rate(BigDecimal part, @Nullable BigDecimal whole) {
        return whole == null || whole.signum() == 0 ? null : part.divide(whole, 4, RoundingMode.HALF_UP);
    }

    /** A place on a bar of that width, never beyond its end. */
    public static int place(BigDecimal part, @Nullable BigDecimal whole, int width) {
        BigDecimal share = rate(part, whole);
        return share == null
                ? 0
                : share.multiply(BigDecimal.valueOf(width))
                        .min(BigDecimal.valueOf(width))
                        .max(BigDecimal.ZERO)
                        .intValue();
    }

    /** Twelve months added up; the done line ends at the last month with a record. */
    public static List<Point> course(List<Cockpit.Month> months) {
        BigDecimal[][] sums = new BigDecimal[13][2];
        for (BigDecimal[] pair : sums) pair[0] = pair[1] = BigDecimal.ZERO;
        int last = 0;
        for (Cockpit.Month month : months) {
            if (month.month() == 0) continue;
            sums[month.month()][0] = month.done();
            sums[month.month()][1] = month.planned();
            if (month.done().signum() != 0) last = Math.max(last, month.month());
        }
        boolean known = months.stream()
                .anyMatch(m ->
                        m.month() > 0 && (m.done().signum() != 0 || m.planned().signum() != 0));
        return known ? added(sums, last) : List.of();
    }

    private static List<Point> added(BigDecimal[][] sums, int last) {
        List<Point> points = new ArrayList<>();
        BigDecimal done = BigDecimal.ZERO;
        BigDecimal planned = BigDecimal.ZERO;
        for (int month = 1; month <= 12; month++) {
            done = done.add(sums[month][0]);
            planned = planned.add(sums[month][1]);
            points.add(new Point(month, sums[month][0], sums[month][1], month <= last ? done : null, planned));
        }
        return points;
    }

    static <T> BigDecimal sum(List<T> things, Function<T, BigDecimal> amount) {
        return things.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
