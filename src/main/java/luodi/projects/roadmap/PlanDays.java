package luodi.projects.roadmap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.function.Predicate;
import luodi.calendar.WorkingDays;

/**
 * Working days for plans: the published calendar as far as it reaches, plain weekdays marked 暂定 beyond (domain.md §8).
 * Questions, unlike plans, are not answered beyond.
 */
public record PlanDays(Predicate<LocalDate> published, Predicate<LocalDate> working) {

    public static PlanDays of(WorkingDays days) {
        return new PlanDays(days::isPublished, days::isWorking);
    }

    public LocalDate firstFrom(LocalDate day) {
        LocalDate first = day;
        while (!counts(first)) first = first.plusDays(1);
        return first;
    }

    public LocalDate nextAfter(LocalDate day) {
        return firstFrom(day.plusDays(1));
    }

    /** The last day of a piece of work of that many working days which begins on {@code start}, itself counted. */
    public LocalDate endOf(LocalDate start, int workingDays) {
        LocalDate end = firstFrom(start);
        for (int left = workingDays; left > 1; left--) end = nextAfter(end);
        return end;
    }

    public boolean tentative(LocalDate day) {
        return !published.test(day);
    }

    /** Working days in (from, to]; empty where a day between is not published. */
    public OptionalInt between(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (!published.test(day)) return OptionalInt.empty();
            if (working.test(day)) count++;
        }
        return OptionalInt.of(count);
    }

    static boolean weekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private boolean counts(LocalDate day) {
        return published.test(day) ? working.test(day) : weekday(day);
    }
}
