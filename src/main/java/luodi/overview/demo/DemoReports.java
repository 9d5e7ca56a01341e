package luodi.overview.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Time;
import luodi.updates.ReportMaterial.Part;
import luodi.updates.reports.PeriodForm;
import luodi.updates.reports.ReportForm;
import luodi.updates.reports.Reports;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 项目总结报告 of 示例县: weeks, 旬, months and quarters; about 482 in its full last year, the newest still on their way. */
@Component
@Order(60)
class DemoReports implements DemoChapter {
    static final int A_YEAR = 482;

    private record Period(DemoCast.Venture venture, LocalDate from, LocalDate to) {}

    private final Reports reports;

    DemoReports(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void tell(DemoPeople.Cast cast, Map<String, Seen> seen, LocalDate today) {
        Random random = new Random(482);
        for (int year : List.of(today.getYear() - 1, today.getYear())) {
            List<Period> periods = chosen(year, DemoYears.soFar(A_YEAR, year, today), today, random);
            for (int i = 0; i < periods.size(); i++) {
                Period period = periods.get(i);
                Seen project = Objects.requireNonNull(seen.get(period.venture().name()));
                LocalDate on = later(period.to(), 1, today);
                UUID id = Ids.next();
                Time.on(
                        on,
                        () -> reports.draft(
                                cast.at(period.venture().liaison(), on),
                                project,
                                new PeriodForm(
                                        id.toString(),
                                        period.from().toString(),
                                        period.to().toString())));
                // of the newest three one is a draft, one was given back, one waits for its reviewer
                int left = year == today.getYear() ? periods.size() - i : 9;
                if (left > 1) send(cast, project, period, id, on, left, today, random);
            }
        }
    }

    private void send(
            DemoPeople.Cast cast,
            Seen project,
            Period period,
            UUID id,
            LocalDate on,
            int left,
            LocalDate today,
            Random random) {
        List<ReportForm.Addition> more = new ArrayList<>();
        if (random.nextBoolean())
            more.add(new ReportForm.Addition(
                    Part.MEASURE, DemoWords.measure(period.venture().name(), random)));
        more.add(new ReportForm.Addition(
                Part.NEXT, DemoWords.next(period.venture().name(), random)));
        boolean shared = random.nextInt(3) > 0;
        Time.on(
                on,
                () -> reports.save(
                        cast.at(period.venture().liaison(), on),
                        project,
                        id,
                        new ReportForm(null, String.valueOf(shared), List.of(), more),
                        true));
        LocalDate reviewed = later(on, 1, today);
        Actor reviewer = cast.at(random.nextInt(4) == 0 ? DemoCast.HEAD : DemoCast.CLERK, reviewed);
        Time.on(reviewed, () -> {
            if (left == 3) reports.giveBack(reviewer, project, id, "进展写具体些，完成多少、还差多少。");
            else if (left > 3) reports.issue(reviewer, project, id);
        });
    }

    /** Counted by the day of issue, so a period belongs to the year in which its report comes out. */
    private static List<Period> chosen(int year, int n, LocalDate today, Random random) {
        List<Period> kept = new ArrayList<>();
        List<Period> weeks = new ArrayList<>();
        for (DemoCast.Venture venture : DemoCast.VENTURES) {
            LocalDate signed = DemoProjects.signedOn(venture, today);
            for (YearMonth month = YearMonth.of(year, 1).minusMonths(1);
                    month.getYear() <= year;
                    month = month.plusMonths(1)) {
                add(kept, venture, month.atDay(1), month.atEndOfMonth(), signed, year, today);
                add(kept, venture, month.atDay(1), month.atDay(10), signed, year, today);
                add(kept, venture, month.atDay(11), month.atDay(20), signed, year, today);
                add(kept, venture, month.atDay(21), month.atEndOfMonth(), signed, year, today);
                if (month.getMonthValue() % 3 == 0)
                    add(kept, venture, month.minusMonths(2).atDay(1), month.atEndOfMonth(), signed, year, today);
            }
            LocalDate monday =
                    LocalDate.of(year, 1, 1).with(java.time.DayOfWeek.MONDAY).minusWeeks(1);
            for (; monday.getYear() <= year; monday = monday.plusWeeks(1))
                add(weeks, venture, monday, monday.plusDays(6), signed, year, today);
        }
        List<Period> all = new ArrayList<>(DemoYears.some(kept, n, random));
        all.addAll(DemoYears.some(weeks, n - all.size(), random));
        return all.stream()
                .sorted(Comparator.comparing(Period::to).thenComparing(Period::from))
                .toList();
    }

    private static void add(
            List<Period> to,
            DemoCast.Venture venture,
            LocalDate from,
            LocalDate until,
            LocalDate signed,
            int year,
            LocalDate today) {
        boolean out = later(until, 2, today).getYear() == year;
        if (from.isAfter(signed) && until.isBefore(today) && out) to.add(new Period(venture, from, until));
    }

    private static LocalDate later(LocalDate day, int by, LocalDate today) {
        LocalDate later = day.plusDays(by);
        return later.isAfter(today) ? today : later;
    }
}
