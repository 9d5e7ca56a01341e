package luodi.overview.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import luodi.projects.Seen;
import luodi.projects.investment.AnnualPlans;
import luodi.projects.investment.InvestmentForm;
import luodi.projects.investment.Investments;
import luodi.projects.investment.MonthLocks;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A year's plan by month and what was invested against it: past months locked, the last one still in talk. */
@Component
class DemoMoney {
    private static final int[] SEASON = {4, 3, 7, 8, 9, 10, 10, 10, 11, 10, 9, 9};

    /** How the last finished month stands. */
    enum LastMonth {
        BOOKED,
        PROPOSED,
        RETURNED,
        MISSING
    }

    private final AnnualPlans plans;
    private final Investments investments;
    private final MonthLocks locks;

    DemoMoney(AnnualPlans plans, Investments investments, MonthLocks locks) {
        this.plans = plans;
        this.investments = investments;
        this.locks = locks;
    }

    /** Twelve whole 万元 that add up to the year's plan, nothing before the first month. */
    static List<Integer> split(int annual, int firstMonth) {
        int weight = 0;
        for (int m = firstMonth; m <= 12; m++) weight += SEASON[m - 1];
        List<Integer> months = new ArrayList<>();
        int left = annual;
        for (int m = 1; m <= 12; m++) {
            int part = m < firstMonth ? 0 : m == 12 ? left : annual * SEASON[m - 1] / weight;
            months.add(part);
            left -= part;
        }
        return months;
    }

    void plan(DemoPeople.Cast cast, Seen project, int year, List<Integer> months, LocalDate on) {
        List<@Nullable String> typed = new ArrayList<>();
        for (int month : months) typed.add(String.valueOf(month));
        Time.on(on, () -> plans.set(cast.at(DemoCast.HEAD, on), project, year, typed));
    }

    /** Books the months that are over as of today; all but the last are locked. */
    void book(
            DemoPeople.Cast cast,
            DemoCast.Venture venture,
            Seen project,
            int year,
            List<Integer> plan,
            LastMonth last,
            LocalDate today,
            Random random) {
        YearMonth end = YearMonth.from(today).minusMonths(1);
        for (int m = 1; m <= 12; m++) {
            YearMonth month = YearMonth.of(year, m);
            if (month.isAfter(end) || plan.get(m - 1) == 0) continue;
            BigDecimal done = BigDecimal.valueOf(
                    Math.round(plan.get(m - 1) * venture.pace() * (0.9 + random.nextDouble() * 0.2)));
            LocalDate on = month.plusMonths(1).atDay(3 + random.nextInt(3));
            if (on.isAfter(today)) on = today;
            if (month.equals(end)) talk(cast, venture, project, month, done, last, on);
            else finish(cast, project, month, done, on);
        }
    }

    private void finish(DemoPeople.Cast cast, Seen project, YearMonth month, BigDecimal done, LocalDate on) {
        BigDecimal loan = done.multiply(new BigDecimal("0.3")).setScale(0, java.math.RoundingMode.DOWN);
        Time.on(on, () -> {
            Actor clerk = cast.at(DemoCast.CLERK, on);
            investments.record(clerk, project, month.getYear(), form(month, "ENTERPRISE", done.subtract(loan)));
            if (loan.signum() > 0) investments.record(clerk, project, month.getYear(), form(month, "LOAN", loan));
            locks.lock(cast.at(DemoCast.HEAD, on), project, month.getYear(), month.getMonthValue());
        });
    }

    private void talk(
            DemoPeople.Cast cast,
            DemoCast.Venture venture,
            Seen project,
            YearMonth month,
            BigDecimal done,
            LastMonth last,
            LocalDate on) {
        if (last == LastMonth.MISSING) return;
        Time.on(on, () -> {
            Actor by = cast.at(last == LastMonth.BOOKED ? DemoCast.CLERK : venture.secretary(), on);
            var one = investments.record(by, project, month.getYear(), form(month, "ENTERPRISE", done));
            if (last == LastMonth.RETURNED) {
                investments.giveBack(cast.at(DemoCast.HEAD, on), project, one.id(), "和银行流水对不上，请附付款凭证清单。");
            }
        });
    }

    private static InvestmentForm form(YearMonth month, String source, BigDecimal wan) {
        return new InvestmentForm(
                Ids.next(),
                month.getYear(),
                String.valueOf(month.getMonthValue()),
                source,
                wan.toPlainString(),
                "企业付款台账",
                null,
                null);
    }
}
