package luodi.problems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import luodi.calendar.WorkingDays;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** The ladder of hands as bars by working days; places are per mille of the width, so that it prints and needs no script. */
public record HoldingChart(
        List<Bar> bars,
        int total,
        int stopped,
        @Nullable Integer promisedAt,
        @Nullable LocalDate promised) {
    /** {@code rest} is the width that the level still allows, drawn dashed. */
    public record Bar(
            String who,
            String detail,
            String days,
            int level,
            int x,
            int width,
            int rest,
            boolean late,
            boolean running) {}

    static HoldingChart of(
            Problem problem, List<Holding> holdings, List<Stop> stops, LocalDate today, WorkingDays days) {
        LocalDate start =
                holdings.isEmpty() ? problem.raisedOn() : holdings.getFirst().from();
        LocalDate promised = problem.standing().promise().due();
        LocalDate due = problem.standing().clock().due();
        LocalDate end = holdings.isEmpty() ? today : holdings.getLast().until(today);
        int held = wd(start, end, days);
        int scale = Math.max(
                4,
                Math.max(
                        held,
                        Math.max(
                                promised == null ? 0 : wd(start, promised, days),
                                problem.open() && due != null ? wd(start, due, days) : 0)));
        List<Bar> bars = new ArrayList<>();
        for (Holding each : holdings) {
            int from = wd(start, each.from(), days);
            int n = wd(each.from(), each.until(today), days);
            boolean running = each.to() == null && problem.open();
            boolean late = running && ProblemRules.overdue(true, due, today) && problem.state() != State.PARKED;
            int rest = running && due != null && due.isAfter(today) ? wd(start, due, days) - from - n : 0;
            String span = each.from()
                    + (running ? " 起，现在在这里" : " 到 " + each.until(today))
                    + (each.why() == null ? "" : "，" + each.why());
            String allowed = each.holder().ordinal() < 4 && each.allowed() != null
                    ? n + " / " + each.allowed() + " 天"
                    : n + " 天";
            bars.add(new Bar(
                    each.who(),
                    span,
                    allowed,
                    each.level(),
                    1000 * from / scale,
                    1000 * n / scale,
                    1000 * Math.max(0, rest) / scale,
                    late,
                    running));
        }
        int stopped = stops.stream()
                .mapToInt(stop -> wd(stop.from().minusDays(1), stop.last().isAfter(end) ? end : stop.last(), days))
                .sum();
        return new HoldingChart(
                bars, held, stopped, promised == null ? null : 1000 * wd(start, promised, days) / scale, promised);
    }

    private static int wd(LocalDate a, LocalDate b, WorkingDays days) {
        try {
            return days.between(a, b);
        } catch (Rejected unpublished) {
            return 0;
        }
    }
}
