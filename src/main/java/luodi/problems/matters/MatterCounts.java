package luodi.problems.matters;

import java.util.List;
import java.util.Locale;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures over the list: each is the number of rows behind one filter, counted up to 1,001. */
@Component
public class MatterCounts {
    private final MatterList list;

    MatterCounts(MatterList list) {
        this.list = list;
    }

    /** Of the view that is open, whatever else is filtered. */
    public record Counts(String view, int open, int unaccepted, int near, int overdue, int reported, int returns) {}

    public Counts of(Actor me, MatterQuery query) {
        String view = query.view() == null ? MatterQuery.opening(me).name().toLowerCase(Locale.ROOT) : query.view();
        List<Integer> counted = list.counts(
                me,
                List.of(
                        asked(me, view, null, null),
                        asked(me, view, null, "UNACCEPTED"),
                        asked(me, view, null, "NEAR"),
                        asked(me, view, null, "OVERDUE"),
                        asked(me, view, "REPORTED", null),
                        asked(me, view, "RETURN_REQUESTED", null)));
        return new Counts(
                view, counted.get(0), counted.get(1), counted.get(2), counted.get(3), counted.get(4), counted.get(5));
    }

    private static MatterQuery.Asked asked(Actor me, String view, @Nullable String state, @Nullable String due) {
        return new MatterQuery(view, state, null, null, null, null, due, null, null, null, null).read(me);
    }
}
