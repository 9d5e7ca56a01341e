package luodi.overview;

import java.util.List;
import luodi.problems.matters.MatterPolicy;
import luodi.problems.matters.MatterQuery;
import luodi.problems.matters.MatterRow;
import luodi.problems.matters.Matters;
import luodi.projects.Seen;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dossier's part 交办: what was given out for this project and is not closed, the first due first. */
@Component
class DossierMatters {
    private final Matters matters;

    DossierMatters(Matters matters) {
        this.matters = matters;
    }

    /** Null for those who have no matters to read. */
    @Nullable
    List<MatterRow> of(Actor me, Seen project) {
        if (!MatterPolicy.mayLook(me)) return null;
        return matters.first(
                me, new MatterQuery("all", null, null, project.code(), null, null, null, null, null, null, "5"));
    }
}
