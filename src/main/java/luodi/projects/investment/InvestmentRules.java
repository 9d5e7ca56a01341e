package luodi.projects.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import luodi.shared.Measure;
import luodi.shared.Money;
import org.jspecify.annotations.Nullable;

/** R-60..R-69 as pure functions; amounts in one unit, rates as fractions (0.408 is 40.8%). */
public final class InvestmentRules {
    private static final int RATE = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private InvestmentRules() {}

    /** part of the annual plan; null where there is no plan to measure by. */
    public static @Nullable BigDecimal rate(BigDecimal amount, @Nullable BigDecimal annual) {
        return annual == null || annual.signum() <= 0 ? null : amount.divide(annual, RATE, RoundingMode.HALF_UP);
    }

    /** what was to be done by the end of month m; by the months' plan, else a twelfth a month.
     *  @param months the plan of months 1..12, or empty */
    public static BigDecimal plannedThrough(int m, @Nullable BigDecimal annual, List<BigDecimal> months) {
        if (!months.isEmpty()) return months.subList(0, m).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (annual == null) return BigDecimal.ZERO;
        return annual.multiply(BigDecimal.valueOf(m)).divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
    }

    /** percentage points behind the schedule; negative is ahead. */
    public static BigDecimal gapPoints(BigDecimal schedule, BigDecimal completion) {
        return schedule.subtract(completion).multiply(HUNDRED);
    }

    /** the part of the schedule, in percent, that is missing; null where nothing was due yet. */
    public static @Nullable BigDecimal shortfallPercent(BigDecimal schedule, BigDecimal completion) {
        if (schedule.signum() <= 0) return null;
        return BigDecimal.ONE
                .subtract(completion.divide(schedule, RATE, RoundingMode.HALF_UP))
                .multiply(HUNDRED);
    }

    /** how far the year went beyond its plan; null without a plan. */
    public static @Nullable BigDecimal exceedRate(BigDecimal done, @Nullable BigDecimal plan) {
        BigDecimal rate = rate(done, plan);
        return rate == null ? null : rate.subtract(BigDecimal.ONE);
    }

    /** whether «超额 p% 以上» is true, without rounding. */
    public static boolean exceedsBy(BigDecimal percent, BigDecimal done, BigDecimal plan) {
        return done.multiply(HUNDRED).compareTo(plan.multiply(HUNDRED.add(percent))) >= 0;
    }

    /** the largest plan, in whole 万元, for which «超额 p% 以上» holds. */
    public static BigDecimal planBound(BigDecimal doneWan, BigDecimal percent) {
        return planBoundExact(doneWan, percent).setScale(0, RoundingMode.DOWN);
    }

    public static BigDecimal planBoundExact(BigDecimal doneWan, BigDecimal percent) {
        return doneWan.multiply(HUNDRED).divide(HUNDRED.add(percent), 2, RoundingMode.HALF_UP);
    }

    /** half of the last digit shown: 11.3 亿元 is true to 0.05 亿元.
     *  @param unit what one of the shown number is worth in the unit wanted: 1 亿元 = 10000 万元 */
    public static BigDecimal tolerance(BigDecimal shown, BigDecimal unit) {
        return unit.multiply(BigDecimal.ONE.scaleByPowerOfTen(-shown.scale()))
                .divide(BigDecimal.TWO)
                .stripTrailingZeros();
    }

    /** declared against computed; where false, both stand and nothing is adjusted. */
    public static boolean reconciles(BigDecimal computed, BigDecimal declared, BigDecimal tolerance) {
        return declared.subtract(computed).abs().compareTo(tolerance) <= 0;
    }

    /** amounts of one measure; another measure among them is refused by {@link Money}. */
    public static Money total(Measure measure, List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(measure), Money::plus);
    }

    /** running sums of the months. */
    public static List<BigDecimal> cumulative(List<BigDecimal> months) {
        List<BigDecimal> sums = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal month : months) {
            sum = sum.add(month);
            sums.add(sum);
        }
        return sums;
    }

    /** points by which money is ahead of physical progress (negative: behind), or null while within the limit. */
    public static @Nullable BigDecimal apart(BigDecimal financial, BigDecimal physical, BigDecimal limitPoints) {
        BigDecimal points = financial.subtract(physical).multiply(HUNDRED);
        return points.abs().compareTo(limitPoints) >= 0 ? points : null;
    }

    /** The last month judged: all twelve of a past year; of this year the last complete one, the running one only when locked. */
    public static int monthsJudged(int year, LocalDate today, Set<Integer> locked) {
        if (year < today.getYear()) return 12;
        if (year > today.getYear()) return 0;
        int current = today.getMonthValue();
        return locked.contains(current) ? current : current - 1;
    }

    /** The day for which a year is judged: its last one, or today. */
    public static LocalDate asOf(int year, LocalDate today) {
        return year < today.getYear() ? LocalDate.of(year, 12, 31) : today;
    }

    /** the month in which a correction is booked: this one, else the last one still open before it; 0 where all are locked. */
    public static int openMonth(LocalDate today, Set<Integer> locked) {
        for (int month = today.getMonthValue(); month >= 1; month--) {
            if (!locked.contains(month)) return month;
        }
        return 0;
    }

    public static boolean isFuture(int year, int month, LocalDate today) {
        return LocalDate.of(year, month, 1).isAfter(today);
    }
}
