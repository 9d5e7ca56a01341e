package luodi.problems.matters;

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
        return new Counts(
                view,
                count(me, view, null, null),
                count(me, view, null, "UNACCEPTED"),
                count(me, view, null, "NEAR"),
                count(me, view, null, "OVERDUE"),
                count(me, view, "REPORTED", null),
                count(me, view, "RETURN_REQUESTED", null));
    }

    private int count(Actor me, String view, @Nullable String state, @Nullable String due) {
        return list.count(
                me, new MatterQuery(view, state, null, null, null, null, due, null, null, null, null).read(me));
    }
}
