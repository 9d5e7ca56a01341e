package luodi.projects.procedures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clock of a case as one bar, in percent of its width: what ran, what the law does not count, where the limits stand. Pure. */
public record ClockBar(
        List<Part> parts,
        @Nullable Tick legal,
        @Nullable Tick promised,
        @Nullable Tick today) {
    /** {@code kind}: ran, stopped, over (past the legal limit), left (still to run). */
    public record Part(String x, String width, String kind, String title) {}

    /** {@code end} where the words have no room to the right. */
    public record Tick(String x, boolean end, String label) {}

    /** Empty where the clock has not begun or its end is not known. */
    public static @Nullable ClockBar of(PermitClock clock, LocalDate today) {
        LocalDate from = clock.startedOn();
        if (from == null) return null;
        LocalDate now = clock.endedOn() == null ? today : clock.endedOn();
        LocalDate due = clock.legalDue();
        LocalDate to = due != null && due.isAfter(now) ? due : now;
        if (!to.isAfter(from)) to = from.plusDays(1);
        Scale scale = new Scale(from, to.plusDays(1));
        List<Part> parts = new ArrayList<>();
        if (due != null && due.isAfter(now))
            parts.add(scale.part(now.plusDays(1), due, "left", "还剩 " + now.plusDays(1) + " 到 " + due));
        LocalDate counted = due != null && due.isBefore(now) ? due : now;
        parts.add(scale.part(from, counted, "ran", from + " 到 " + counted));
        if (due != null && due.isBefore(now))
            parts.add(scale.part(due.plusDays(1), now, "over", "过了法定期限：" + due.plusDays(1) + " 到 " + now));
        for (PermitClock.Stop stop : clock.stops()) {
            LocalDate until = stop.to() == null ? now : stop.to();
            if (until.isBefore(from)) continue;
            parts.add(scale.part(
                    stop.from().isBefore(from) ? from : stop.from(),
                    until,
                    "stopped",
                    stop.why() + "，不算：" + stop.from() + " 到 " + until));
        }
        return new ClockBar(
                parts,
                due == null ? null : scale.tick(due, "法定 " + day(due)),
                clock.promisedDue() == null || clock.promisedDue().equals(due)
                        ? null
                        : scale.tick(clock.promisedDue(), "承诺 " + day(clock.promisedDue())),
                clock.endedOn() == null ? scale.tick(today, "今天") : null);
    }

    private static String day(LocalDate day) {
        return day.getMonthValue() + "-" + day.getDayOfMonth();
    }

    private record Scale(LocalDate from, LocalDate to) {
        double at(LocalDate day) {
            double share = 100.0 * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
            return Math.round(Math.clamp(share, 0, 100) * 100) / 100.0;
        }

        Part part(LocalDate first, LocalDate last, String kind, String title) {
            return new Part(at(first) + "%", Math.max(0.6, at(last.plusDays(1)) - at(first)) + "%", kind, title);
        }

        Tick tick(LocalDate day, String label) {
            double x = at(day.plusDays(1));
            return new Tick(x + "%", x > 70, label);
        }
    }
}
