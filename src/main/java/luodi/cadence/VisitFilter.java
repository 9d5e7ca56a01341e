package luodi.cadence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import luodi.calendar.IsoWeek;
import luodi.shared.Rejected;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What a list of visits is narrowed to: a project's code, a week (2018-W40) or days from and to, 我的 only, with problems only, entered on a later day only;
 * {@code after} is the cursor that the page before gave as next.
 */
public record VisitFilter(
        @Nullable String project,
        @Nullable String week,
        @Nullable String from,
        @Nullable String to,
        @Nullable String mine,
        @Nullable String problems,
        @Nullable String afterwards,
        @Nullable String after) {
    public static VisitFilter none() {
        return new VisitFilter(null, null, null, null, null, null, null, null);
    }

    public boolean isMine() {
        return yes(mine);
    }

    public boolean onlyProblems() {
        return yes(problems);
    }

    public boolean onlyAfterwards() {
        return yes(afterwards);
    }

    public boolean filtered() {
        return project != null || week != null || from != null || to != null || onlyProblems() || onlyAfterwards();
    }

    /** @throws Rejected where the week or a day cannot be read */
    LocalDate since() {
        if (week != null) return IsoWeek.parse(week).monday();
        LocalDate day = day("from", from);
        return day == null ? LocalDate.of(1900, 1, 1) : day;
    }

    LocalDate until() {
        if (week != null) return IsoWeek.parse(week).sunday();
        LocalDate day = day("to", to);
        return day == null ? LocalDate.of(9999, 12, 31) : day;
    }

    /** The last row of the page before: its day and id. */
    record After(LocalDate on, UUID id) {}

    @Nullable
    After cursor() {
        if (Typed.text(after) == null) return null;
        String[] keys = String.valueOf(after).split("_", 2);
        try {
            return new After(LocalDate.parse(keys[0]), UUID.fromString(keys[keys.length - 1]));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new Rejected("after", "after 不是这个列表给出的 next。");
        }
    }

    VisitFilter of(String code) {
        return new VisitFilter(code, week, from, to, mine, problems, afterwards, after);
    }

    static String cursor(VisitRow row) {
        return row.visitedOn() + "_" + row.id();
    }

    private static boolean yes(@Nullable String word) {
        return "true".equals(word) || "on".equals(word);
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed) {
        Typed errors = new Typed();
        LocalDate day = errors.date(field, typed);
        errors.done("list");
        return day;
    }
}
