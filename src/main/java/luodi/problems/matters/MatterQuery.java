package luodi.problems.matters;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Role;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the list. {@code view}: mine (what my unit is to do), given (what I gave), all. {@code state}: a state,
 * OPEN (where nothing is said) or ALL. {@code problem}: given for that problem's number. {@code due}: OVERDUE, NEAR or UNACCEPTED. {@code sort}: due or new. {@code after} is
 * the cursor that the page before gave as next.
 */
public record MatterQuery(
        @Nullable String view,
        @Nullable String state,
        @Nullable String unit,
        @Nullable String project,
        @Nullable String source,
        @Nullable String problem,
        @Nullable String due,
        @Nullable String q,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String size) {
    /** Everything that is open. */
    public static final MatterQuery OPEN =
            new MatterQuery("all", null, null, null, null, null, null, null, null, null, null);

    /** Whose list. */
    public enum View {
        MINE,
        GIVEN,
        ALL
    }

    /** Which of the clocks. */
    public enum Due {
        OVERDUE,
        NEAR,
        UNACCEPTED
    }

    record Asked(
            View view,
            String state,
            @Nullable UUID unit,
            @Nullable String project,
            @Nullable MatterSource source,
            @Nullable String problem,
            @Nullable Due due,
            @Nullable String q,
            boolean newest,
            @Nullable LocalDate afterDue,
            @Nullable Integer afterYear,
            @Nullable Integer afterSeq,
            @Nullable UUID afterId,
            int size) {}

    /** Which list opens first: a unit's own; what he gave for a leader; all for the bureau. */
    public static View opening(Actor me) {
        if (MatterPolicy.mayHandle(me)) return View.MINE;
        return me.isAny(Role.COUNTY_LEADERSHIP, Role.SPONSOR_LEADER) ? View.GIVEN : View.ALL;
    }

    public boolean filtered() {
        return state != null
                || unit != null
                || project != null
                || source != null
                || problem != null
                || due != null
                || q != null;
    }

    /** @throws luodi.shared.Rejected with a sentence for each parameter that cannot be read */
    Asked read(Actor me) {
        Typed typed = new Typed();
        View of =
                view == null ? opening(me) : typed.choice("view", view.toUpperCase(java.util.Locale.ROOT), View.class);
        if (state != null && !state.equals("OPEN") && !state.equals("ALL"))
            typed.choice("state", state, MatterState.class);
        MatterSource from = typed.choice("source", source, MatterSource.class);
        Due clock = typed.choice("due", due, Due.class);
        UUID of_unit = typed.id("unit", unit);
        if (sort != null && !sort.equals("due") && !sort.equals("new")) typed.refuse("sort", "只能按 due、new 排序。");
        Integer rows = typed.whole("size", size);
        boolean newest = "new".equals(sort);
        LocalDate afterDue = null;
        Integer afterYear = null;
        Integer afterSeq = null;
        UUID afterId = null;
        if (after != null) {
            try {
                String[] keys = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(" ");
                if (newest) {
                    afterYear = Integer.valueOf(keys[0]);
                    afterSeq = Integer.valueOf(keys[1]);
                } else {
                    afterDue = LocalDate.parse(keys[0]);
                    afterId = UUID.fromString(keys[1]);
                }
            } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException unreadable) {
                typed.refuse("after", "after 不是这个列表给出的 next。");
            }
        }
        typed.done("list");
        return new Asked(
                of == null ? View.ALL : of,
                state == null ? "OPEN" : state,
                of_unit,
                project,
                from,
                problem,
                clock,
                q,
                newest,
                afterDue,
                afterYear,
                afterSeq,
                afterId,
                Math.clamp(rows == null ? 50 : rows, 1, 200));
    }

    static String cursor(Object first, Object second) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((first + " " + second).getBytes(StandardCharsets.UTF_8));
    }
}
