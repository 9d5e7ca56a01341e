package luodi.overview;

import luodi.problems.matters.MatterCounts;
import luodi.problems.matters.MatterPolicy;
import luodi.problems.matters.MatterQuery;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cockpit's line 交办: today's figures; none where another year is looked at. */
@Component
class CockpitMatters {
    private final MatterCounts counts;

    CockpitMatters(MatterCounts counts) {
        this.counts = counts;
    }

    MatterCounts.@Nullable Counts of(Actor me, int year) {
        return year != me.today().getYear() || !MatterPolicy.mayLook(me) ? null : counts.of(me, MatterQuery.OPEN);
    }
}
