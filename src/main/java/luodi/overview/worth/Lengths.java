package luodi.overview.worth;

import java.time.LocalDate;
import luodi.projects.roadmap.PlanDays;
import org.jspecify.annotations.Nullable;

/** Lengths in working days for a plan: weekdays stand in where the calendar is not published. Pure. */
final class Lengths {
    private Lengths() {}

    /** Working days in (after, to]. */
    static int between(LocalDate after, LocalDate to, PlanDays days) {
        int count = 0;
        for (LocalDate day = days.nextAfter(after); !day.isAfter(to); day = days.nextAfter(day)) count++;
        return count;
    }

    /** Of an unfinished milestone: what is left until its planned end once it has begun, else its whole length; never less than one day. */
    static int remaining(LocalDate start, LocalDate end, @Nullable LocalDate begun, LocalDate today, PlanDays days) {
        return Math.max(1, begun == null ? between(start.minusDays(1), end, days) : between(today, end, days));
    }

    /** Until the due date while it lies ahead, else the full limit once more (§4.4). */
    static int waits(@Nullable LocalDate due, int limit, boolean calendar, LocalDate today, PlanDays days) {
        if (due != null && !due.isBefore(today)) return between(today, due, days);
        return calendar ? between(today, today.plusDays(limit), days) : limit;
    }
}
