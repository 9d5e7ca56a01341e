package luodi.projects.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import luodi.shared.Money;
import luodi.shared.web.Say;
import org.jspecify.annotations.Nullable;

/** the light of a dimension and of a project, by dated rows; worst of what is enabled. */
public final class LightRules {
    private LightRules() {}

    /** A light and why, in words. */
    public record Verdict(Light light, String reason) {}

    /** 银川: percentage points behind the schedule; {@code yellow} is the first point that is yellow, red lies beyond {@code red}. */
    public static Light byPoints(BigDecimal gapPoints, LightRule rule) {
        if (gapPoints.compareTo(rule.red()) > 0) return Light.RED;
        return gapPoints.compareTo(rule.yellow()) >= 0 ? Light.YELLOW : Light.GREEN;
    }

    /** 三亚: percent of the schedule that is missing; yellow and red each lie beyond their number. */
    public static Light byShortfall(BigDecimal shortfallPercent, LightRule rule) {
        if (shortfallPercent.compareTo(rule.red()) > 0) return Light.RED;
        return shortfallPercent.compareTo(rule.yellow()) > 0 ? Light.YELLOW : Light.GREEN;
    }

    /** 银川: months that ended without the start, the planned one included. */
    public static Light byMonthsLate(int months, LightRule rule) {
        BigDecimal late = BigDecimal.valueOf(months);
        if (late.compareTo(rule.red()) >= 0) return Light.RED;
        return late.compareTo(rule.yellow()) >= 0 ? Light.YELLOW : Light.GREEN;
    }

    /** How many months had ended by the end of {@code through} without the start that was planned. */
    public static int monthsLate(LocalDate plannedStart, @Nullable LocalDate startedOn, YearMonth through) {
        if (startedOn != null && !startedOn.isAfter(through.atEndOfMonth())) return 0;
        return (int) Math.max(0, ChronoUnit.MONTHS.between(YearMonth.from(plannedStart), through) + 1);
    }

    /** The project's light when months 1..m of its year are judged. */
    static Verdict judge(Facts facts, int m, List<LightRule> rules, LocalDate asOf) {
        List<Verdict> verdicts = new ArrayList<>();
        for (LightRule rule : rules) {
            Verdict verdict = switch (rule.dimension()) {
                case PROGRESS_POINTS, PROGRESS_RATIO -> progress(facts, m, rule);
                case START -> start(facts, m, rule, asOf);
                case ENROLMENT, MONEY_APART -> null;
            };
            if (verdict != null) verdicts.add(verdict);
        }
        Light worst = verdicts.stream().map(Verdict::light).reduce(Light.GREEN, Light::worst);
        if (verdicts.isEmpty()) return new Verdict(Light.NONE, "本县没有启用亮灯规则。");
        return new Verdict(
                worst,
                verdicts.stream()
                        .filter(v -> v.light() == worst)
                        .map(Verdict::reason)
                        .collect(Collectors.joining()));
    }

    private static Verdict progress(Facts facts, int m, LightRule rule) {
        BigDecimal annual = facts.annual();
        if (annual == null || annual.signum() == 0) return new Verdict(Light.NONE, facts.year() + " 年没有年度计划，不亮灯。");
        if (m == 0) return new Verdict(Light.NONE, facts.year() + " 年还没有满一个月，不亮灯。");
        if (!facts.heardThrough(m)) return new Verdict(Light.NONE, months(m) + "没有登记投资，无法判断。");
        BigDecimal schedule = InvestmentRules.rate(facts.plannedThrough(m), annual);
        BigDecimal completion = InvestmentRules.rate(facts.doneThrough(m), annual);
        if (schedule == null || completion == null) throw new IllegalStateException("a plan above zero gives a rate");
        return rule.dimension() == LightRule.Dimension.PROGRESS_POINTS
                ? points(m, schedule, completion, rule)
                : shortfall(facts, m, schedule, completion, rule);
    }

    private static Verdict points(int m, BigDecimal schedule, BigDecimal completion, LightRule rule) {
        BigDecimal gap = InvestmentRules.gapPoints(schedule, completion);
        return new Verdict(
                byPoints(gap, rule),
                months(m) + "完成年度计划的 " + Say.percent(completion) + "，序时进度 " + Say.percent(schedule)
                        + (gap.signum() > 0 ? "，落后 " + oneDigit(gap) + " 个百分点。" : "，不落后。"));
    }

    private static Verdict shortfall(Facts facts, int m, BigDecimal schedule, BigDecimal completion, LightRule rule) {
        BigDecimal missing = InvestmentRules.shortfallPercent(schedule, completion);
        if (missing == null) return new Verdict(Light.GREEN, months(m) + "没有到期的计划。");
        return new Verdict(
                byShortfall(missing, rule),
                months(m) + "应完成 " + Money.text(facts.plannedThrough(m)) + "，已完成 " + Money.text(facts.doneThrough(m))
                        + (missing.signum() > 0 ? "，差序时进度的 " + oneDigit(missing) + "%。" : "，不差。"));
    }

    private static @Nullable Verdict start(Facts facts, int m, LightRule rule, LocalDate asOf) {
        if (facts.plannedStart() == null) return null;
        YearMonth judged = YearMonth.of(facts.year(), 1).plusMonths(m - 1L);
        YearMonth complete = YearMonth.from(asOf.plusDays(1)).minusMonths(1);
        int late = monthsLate(facts.plannedStart(), facts.startedOn(), judged.isAfter(complete) ? complete : judged);
        YearMonth planned = YearMonth.from(facts.plannedStart());
        return new Verdict(
                byMonthsLate(late, rule),
                late == 0
                        ? ""
                        : "计划 " + planned.getYear() + " 年 " + planned.getMonthValue() + " 月开工，到期 " + late
                                + " 个月还没有开工。");
    }

    private static String months(int m) {
        return m == 1 ? "1 月" : "1–" + m + " 月";
    }

    private static String oneDigit(BigDecimal number) {
        return Say.number(number.setScale(1, RoundingMode.HALF_UP));
    }
}
