package luodi.problems;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import luodi.projects.SearchTerms;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the problem list. {@code state}: open (the default), all, or one state; {@code due}: late, near or later;
 * {@code age}: raised at least so many days ago; {@code unit}: in whose hands it is; {@code mine}: in mine or my unit's.
 */
public record ProblemQuery(
        @Nullable String q,
        @Nullable String state,
        @Nullable String level,
        @Nullable String category,
        @Nullable String project,
        @Nullable String unit,
        @Nullable String age,
        @Nullable String due,
        @Nullable String mine,
        @Nullable String resolvedBy,
        @Nullable String year,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String size) {
    private static final String SEPARATOR = "\u001f";
    static final List<String> DUES = List.of("late", "near", "later");

    public boolean filtered() {
        return q != null
                || level != null
                || category != null
                || project != null
                || unit != null
                || age != null
                || due != null
                || isMine()
                || state != null && !state.equals("open")
                || resolvedBy != null
                || year != null;
    }

    public boolean isMine() {
        return "true".equals(mine) || "on".equals(mine);
    }

    record Asked(
            String[] terms,
            String state,
            @Nullable Integer level,
            @Nullable String category,
            @Nullable String project,
            @Nullable UUID unit,
            @Nullable Integer age,
            @Nullable String due,
            boolean mine,
            @Nullable String resolvedBy,
            @Nullable Integer year,
            boolean byDue,
            @Nullable LocalDate afterDay,
            @Nullable UUID afterId,
            int size) {
        boolean onlyOpen() {
            return state.equals("open")
                    || List.of("REGISTERED", "CONFIRMED", "IN_PROGRESS", "CLOSE_REQUESTED", "PARKED")
                            .contains(state);
        }
    }

    /** @throws luodi.shared.Rejected with a sentence for each parameter that cannot be read */
    Asked read() {
        Typed typed = new Typed();
        String wanted = state == null ? resolvedBy != null || year != null ? "all" : "open" : state;
        if (!wanted.equals("open") && !wanted.equals("all")) typed.choice("state", wanted, State.class);
        Integer at = typed.whole("level", level);
        if (at != null && (at < 1 || at > 4)) typed.refuse("level", "级别只有 1 到 4。");
        typed.choice("category", category, Category.class);
        typed.choice("resolvedBy", resolvedBy, Holder.class);
        if (due != null && !DUES.contains(due)) typed.refuse("due", "期限只有 late、near、later。");
        if (sort != null && !List.of("due", "raised").contains(sort)) typed.refuse("sort", "只能按 due 或 raised 排序。");
        UUID unitId = typed.id("unit", unit);
        Integer days = typed.whole("age", age);
        Integer in = typed.whole("year", year);
        String[] cursor = cursor(typed);
        Integer rows = typed.whole("size", size);
        typed.done("list");
        boolean open = !wanted.equals("all")
                && (wanted.equals("open") || State.valueOf(wanted).open());
        boolean byDue = sort == null ? open : sort.equals("due") && open;
        return new Asked(
                q == null ? new String[0] : SearchTerms.asked(q),
                wanted,
                at,
                category,
                project,
                unitId,
                days,
                due,
                isMine(),
                resolvedBy,
                in,
                byDue,
                cursor == null ? null : LocalDate.parse(cursor[0]),
                cursor == null ? null : UUID.fromString(cursor[1]),
                Math.clamp(rows == null ? 50 : rows, 1, 200));
    }

    static String cursor(LocalDate day, UUID id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((day + SEPARATOR + id).getBytes(StandardCharsets.UTF_8));
    }

    private String @Nullable [] cursor(Typed typed) {
        if (after == null) return null;
        try {
            String[] keys =
                    new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            LocalDate.parse(keys[0]);
            UUID.fromString(keys[1]);
            return keys;
        } catch (RuntimeException e) {
            typed.refuse("after", "after 不是这个列表给出的 next。");
            return null;
        }
    }
}
