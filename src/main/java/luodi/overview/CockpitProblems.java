package luodi.overview;

import luodi.problems.OpenNow;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cockpit's figures of the problem list as it stands today; none where another year is looked at. */
@Component
class CockpitProblems {
    private final OpenNow open;

    CockpitProblems(OpenNow open) {
        this.open = open;
    }

    OpenNow.@Nullable Count of(Actor me, int year) {
        return year == me.today().getYear() ? open.count(me) : null;
    }
}
