package luodi.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** A week from Monday to Sunday of the ISO week-year: 2018-12-31 belongs to 2019-W01. */
public record IsoWeek(int year, int week) implements Comparable<IsoWeek> {
    private static final Pattern SHAPE = Pattern.compile("(\\d{4})-W(\\d{2})");

    public IsoWeek {
        if (week < 1 || week > weeksIn(year)) throw new DateTimeException(year + " 年没有第 " + week + " 周");
    }

    /** @throws Rejected where the text is not like 2018-W40, or the year has no such week */
    public static IsoWeek parse(@Nullable String text) {
        var found = SHAPE.matcher(text == null ? "" : text);
        if (!found.matches()) throw new Rejected("week", "周写作 2018-W40。");
        try {
            return new IsoWeek(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
        } catch (DateTimeException e) {
            throw new Rejected("week", e.getMessage() + "。");
        }
    }

    public static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** All 52 or 53 weeks of the ISO year. */
    public static List<IsoWeek> ofYear(int year) {
        return IntStream.rangeClosed(1, weeksIn(year))
                .mapToObj(week -> new IsoWeek(year, week))
                .toList();
    }

    public LocalDate monday() {
        return LocalDate.of(year, 1, 4)
                .with(WeekFields.ISO.weekOfWeekBasedYear(), week)
                .with(WeekFields.ISO.dayOfWeek(), 1);
    }

    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    public IsoWeek next() {
        return of(monday().plusWeeks(1));
    }

    private static int weeksIn(int year) {
        return LocalDate.of(year, 12, 28).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    @Override
    public int compareTo(IsoWeek other) {
        return monday().compareTo(other.monday());
    }

    @Override
    public String toString() {
        return "%04d-W%02d".formatted(year, week);
    }
}
