package luodi.overview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import luodi.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/** What comes first on a desk, what is due this week, and the sentence over it. */
public final class DeskRules {
    /** Characters that a person reads in a minute on a phone, on the slow side. */
    private static final int A_MINUTE = 300;

    /** The kind that hurts most first, within a kind the longest wait. */
    static final Comparator<Waiting> WHAT_HURTS = Comparator.comparing(Waiting::kind)
            .thenComparing(Comparator.comparingLong(Waiting::days).reversed())
            .thenComparing(Waiting::title);

    /** Where a thing stands on the desk. */
    enum Place {
        NOW,
        THIS_WEEK,
        LATER
    }

    private DeskRules() {}

    /** What is due by today is for today, whatever its kind; what is due by Sunday is for this week. */
    static Place place(Waiting waiting, LocalDate today) {
        Waiting.Term term = waiting.term();
        if (waiting.kind().now() || term != null && !term.due().isAfter(today)) return Place.NOW;
        return term != null && !term.due().isAfter(weekEnd(today)) ? Place.THIS_WEEK : Place.LATER;
    }

    /** A leader finds what he is to decide before what he is to watch. */
    static List<Waiting> ordered(List<Waiting> waiting, Place place, LocalDate today, boolean leader) {
        Comparator<Waiting> order = leader
                ? Comparator.comparing((Waiting w) -> !w.kind().decision()).thenComparing(WHAT_HURTS)
                : WHAT_HURTS;
        return waiting.stream()
                .filter(w -> place(w, today) == place)
                .sorted(order)
                .toList();
    }

    /** The clock of a thing as of today, in working days; those of an unpublished year are not known. */
    static Waiting counted(Waiting waiting, WorkingDays days, LocalDate today) {
        Waiting.Term term = waiting.term();
        if (term == null || !published(days, term.from(), term.due()) || !published(days, term.from(), today))
            return waiting;
        int left = term.due().isBefore(today) ? -days.between(term.due(), today) : days.between(today, term.due());
        return waiting.counted(new Waiting.Term(
                term.from(),
                term.due(),
                days.between(term.from(), term.due()),
                days.between(term.from(), today),
                left));
    }

    private static boolean published(WorkingDays days, LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!days.isPublished(year)) return false;
        }
        return true;
    }

    public static String headline(int now, int soon, boolean leader) {
        if (now > 0) return leader ? "要你定、要你盯的 " + now + " 件" : "今天有 " + now + " 件事在等你";
        if (soon > 0) return "今天没有急事，还有 " + soon + " 件可以先办";
        return "今天没有事在等你";
    }

    /** A leader's: first what is for him alone to say. */
    static String leaderHeadline(long decide, long watch) {
        if (decide > 0) return "要你定的 " + decide + " 件" + (watch > 0 ? "，要盯的 " + watch + " 件" : "");
        return watch > 0 ? "没有要你定的，要盯的 " + watch + " 件" : "今天没有事在等你";
    }

    /** 11 月 24 日 星期二. */
    public static String day(LocalDate today) {
        return today.getMonthValue() + " 月 " + today.getDayOfMonth() + " 日 "
                + today.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
    }

    /** «本周还有 2 个工作日», today counted; null where the calendar does not say. */
    static @Nullable String weekLeft(WorkingDays days, LocalDate today) {
        if (!days.isPublished(today) || !days.isPublished(weekEnd(today))) return null;
        int left = days.between(today, weekEnd(today)) + (days.isWorking(today) ? 1 : 0);
        return left == 0 ? "本周没有工作日了" : "本周还有 " + left + " 个工作日";
    }

    /** Whole minutes, at least one. */
    static int minutes(int characters) {
        return Math.max(1, (characters + A_MINUTE - 1) / A_MINUTE);
    }

    /** The Sunday that ends the ISO week of that day. */
    public static LocalDate weekEnd(LocalDate today) {
        return today.plusDays(
                (long) DayOfWeek.SUNDAY.getValue() - today.getDayOfWeek().getValue());
    }
}
