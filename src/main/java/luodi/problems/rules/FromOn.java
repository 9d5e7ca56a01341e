package luodi.problems.rules;

import java.time.LocalDate;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** From which day a change holds, and on what ground: the past keeps its rule. */
record FromOn(LocalDate day, String source) {
    private static final int AHEAD = 2;

    static LocalDate day(@Nullable String validFrom, LocalDate today, Typed typed) {
        LocalDate from = typed.date("validFrom", validFrom);
        typed.need("validFrom", from, "请填从哪天起。");
        if (from != null && from.isBefore(today)) typed.refuse("validFrom", "过去的按原来的算，最早从今天 " + today + " 起。");
        if (from != null && from.isAfter(today.plusYears(AHEAD))) typed.refuse("validFrom", "最多提前两年定。");
        return from == null ? today : from;
    }

    static FromOn read(@Nullable String validFrom, @Nullable String source, LocalDate today, Typed typed) {
        LocalDate from = day(validFrom, today, typed);
        String why = Typed.text(source);
        typed.need("source", why, "请写依据：哪个文件、哪次会议定的。");
        if (why != null && why.length() > 300) typed.refuse("source", "依据最多 300 个字。");
        return new FromOn(from, why == null ? "" : why);
    }
}
