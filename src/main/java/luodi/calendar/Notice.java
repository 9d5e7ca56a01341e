package luodi.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** What an uploaded file says of one year; a few days of the December before may stand in it (domain.md §8, trap 1). */
public record Notice(int year, String source, List<SpecialDay> days) {
    public Notice {
        days = days.stream()
                .sorted(java.util.Comparator.comparing(SpecialDay::date))
                .toList();
    }

    /** The working days of each month if this notice is published: what the person compares with the printed notice. */
    public List<Integer> workingDaysByMonth() {
        var alone = new WorkingDays(List.of(year - 1, year), days);
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> alone.workingDaysOf(YearMonth.of(year, month)))
                .toList();
    }

    public int workingDays() {
        return workingDaysByMonth().stream().mapToInt(Integer::intValue).sum();
    }

    /** The csv form, in which a preview is carried to its confirmation. */
    public String csv() {
        var text = new StringBuilder("date,type,name\n");
        for (SpecialDay day : days)
            text.append(day.date())
                    .append(',')
                    .append(day.kind())
                    .append(',')
                    .append(day.name())
                    .append('\n');
        return text.toString();
    }

    /** The year whose notice lists a day: the last days of December off for 元旦 stand in the next year's. */
    static int yearListing(LocalDate day, String name) {
        return day.getMonthValue() == 12 && name.contains("元旦") ? day.getYear() + 1 : day.getYear();
    }
}
