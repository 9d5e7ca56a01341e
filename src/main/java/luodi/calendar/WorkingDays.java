package luodi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import luodi.shared.Rejected;

/**
 * Working-day arithmetic on the published years (domain.md §8). A question that needs a day of a year not yet published is
 * answered 日历未发布 and never guessed.
 */
public final class WorkingDays {
    private static final String RULE = "§8";

    private final Set<Integer> published;
    private final Map<LocalDate, SpecialDay> special;

    public WorkingDays(Collection<Integer> publishedYears, Collection<SpecialDay> specialDays) {
        published = Set.copyOf(publishedYears);
        special = specialDays.stream().collect(Collectors.toUnmodifiableMap(SpecialDay::date, Function.identity()));
    }

    /** A day of a plan: beyond the published years only weekdays are counted and the day is 暂定. */
    public record Planned(LocalDate date, boolean provisional) {}

    public boolean isPublished(int year) {
        return published.contains(year);
    }

    public boolean isPublished(LocalDate day) {
        return isPublished(day.getYear());
    }

    /** @throws Rejected 日历未发布 */
    public boolean isWorking(LocalDate day) {
        if (!isPublished(day)) throw unpublished(day);
        SpecialDay listed = special.get(day);
        return listed == null ? isWeekday(day) : listed.works();
    }

    /**
     * addWd: the n-th working day after {@code start}, the start day not counted; the start itself where n is 0.
     *
     * @throws Rejected where n is negative, or 日历未发布
     */
    public LocalDate plus(LocalDate start, int n) {
        if (n < 0) throw new Rejected("n", "工作日数不能是负数。", RULE);
        if (!isPublished(start)) throw unpublished(start);
        LocalDate day = start;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            if (isWorking(day)) left--;
        }
        return day;
    }

    /** wd: the working days d with a &lt; d ≤ b; none where b is not after a. @throws Rejected 日历未发布 */
    public int between(LocalDate a, LocalDate b) {
        int count = 0;
        for (LocalDate day = a.plusDays(1); !day.isAfter(b); day = day.plusDays(1)) {
            if (isWorking(day)) count++;
        }
        return count;
    }

    /** The day itself where it works, else the next one that does. @throws Rejected 日历未发布 */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorking(candidate)) candidate = candidate.plusDays(1);
        return candidate;
    }

    /** A plan is not a computation: like {@link #plus}, but weekdays stand in, marked 暂定, where no calendar is published. */
    public Planned planned(LocalDate start, int n) {
        LocalDate day = start;
        boolean provisional = !isPublished(start);
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            provisional |= !isPublished(day);
            if (isPublished(day) ? isWorking(day) : isWeekday(day)) left--;
        }
        return new Planned(day, provisional);
    }

    /** The week's required visits follow from this: W40 of 2018 has none. */
    public int workingDaysOf(IsoWeek week) {
        return between(week.monday().minusDays(1), week.sunday());
    }

    public int workingDaysOf(YearMonth month) {
        return between(month.atDay(1).minusDays(1), month.atEndOfMonth());
    }

    public int workingDaysOf(int year) {
        return between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
    }

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static Rejected unpublished(LocalDate day) {
        return new Rejected("date", "日历未发布：" + day.getYear() + " 年的工作日历还没有装入，" + day + " 是不是工作日现在不能确定。", RULE);
    }
}
