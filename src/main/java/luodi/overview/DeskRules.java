package luodi.overview;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What comes first on a desk, and the sentence over it. */
public final class DeskRules {
    /** The kind that hurts most first, within a kind the longest wait. */
    static final Comparator<Waiting> WHAT_HURTS =
            Comparator.comparing(Waiting::kind).thenComparing(Comparator.comparingLong(Waiting::days).reversed()).thenComparing(Waiting::title);

    private DeskRules() {}

    /** A leader finds what he is to decide before what he is to watch. */
    public static List<Waiting> ordered(List<Waiting> waiting, boolean now, boolean leader) {
        Comparator<Waiting> order = leader ? Comparator.comparing((Waiting w) -> !w.kind().decision()).thenComparing(WHAT_HURTS) : WHAT_HURTS;
        return waiting.stream().filter(w -> w.kind().now() == now).sorted(order).toList();
    }

    public static String headline(int now, int soon, boolean leader) {
        if (now > 0) return leader ? "要你定、要你盯的 " + now + " 件" : "今天有 " + now + " 件事在等你";
        if (soon > 0) return "今天没有急事，还有 " + soon + " 件可以先办";
        return "今天没有事在等你";
    }

    /** 11 月 24 日 星期二. */
    public static String day(LocalDate today) {
        return today.getMonthValue() + " 月 " + today.getDayOfMonth() + " 日 "
                + today.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
    }

    /** The Sunday that ends the ISO week of that day. */
    public static LocalDate weekEnd(LocalDate today) {
        return today.plusDays(7L - today.getDayOfWeek().getValue());
    }
}
