package luodi.overview;

import java.util.List;
import luodi.cadence.Cadences;
import luodi.cadence.Kept;
import luodi.cadence.VisitPolicy;
import luodi.cadence.VisitRow;
import luodi.projects.Seen;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dossier's part 这周走访: kept or not, and the last visits. */
@Component
public class DossierVisits {
    /** {@code last} are the newest visits, three at most. */
    public record Part(Kept kept, List<VisitRow> last, boolean mayRecord) {}

    private final Cadences cadences;

    DossierVisits(Cadences cadences) {
        this.cadences = cadences;
    }

    @Nullable
    Part of(Actor me, Seen project) {
        if (!VisitPolicy.mayLook(me)) return null;
        Cadences.ProjectWeek week = cadences.now(me, project, 3);
        return new Part(week.kept(), week.newest(), VisitPolicy.mayRecord(me, project));
    }
}
