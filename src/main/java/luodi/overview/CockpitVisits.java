package luodi.overview;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import luodi.cadence.Cadences;
import luodi.cadence.Kept;
import luodi.cadence.VisitPolicy;
import luodi.calendar.IsoWeek;
import luodi.shared.Actor;
import org.springframework.stereotype.Component;

/** The cockpit's column 走访: this week by the project's code; none where another year is looked at. */
@Component
class CockpitVisits {
    private final Cadences cadences;

    CockpitVisits(Cadences cadences) {
        this.cadences = cadences;
    }

    Map<String, Kept> of(Actor me, int year) {
        if (year != me.today().getYear() || !VisitPolicy.mayLook(me)) return Map.of();
        return cadences.week(me, IsoWeek.of(me.today())).stream()
                .collect(Collectors.toMap(Kept::code, Function.identity()));
    }
}
