package luodi.overview;

import java.util.List;
import luodi.cadence.Cadences;
import luodi.cadence.Kept;
import luodi.cadence.VisitList;
import luodi.cadence.VisitPolicy;
import luodi.cadence.VisitRow;
import luodi.calendar.IsoWeek;
import luodi.projects.Seen;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dossier's part 这周走访: kept or not, and the last visits. */
@Component
public class DossierVisits {
    /** {@code kept} is the running week's answer; {@code last} the newest visits, three at most. */
    public record Part(Kept kept, List<VisitRow> last, boolean mayRecord) {}

    private final Cadences cadences;
    private final VisitList visits;

    DossierVisits(Cadences cadences, VisitList visits) {
        this.cadences = cadences;
        this.visits = visits;
    }

    @Nullable
    Part of(Actor me, Seen project) {
        if (!VisitPolicy.mayLook(me)) return null;
        return new Part(
                cadences.of(project, IsoWeek.of(me.today())),
                visits.newest(me, project.code(), 3),
                VisitPolicy.mayRecord(me, project));
    }
}
