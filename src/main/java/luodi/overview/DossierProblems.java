package luodi.overview;

import java.util.List;
import luodi.problems.OpenNow;
import luodi.problems.ProblemPolicy;
import luodi.projects.Seen;
import luodi.shared.Actor;
import org.springframework.stereotype.Component;

/** The dossier's part 没销号的问题: the most pressing ones with their clocks. */
@Component
public class DossierProblems {
    public record Part(List<OpenNow.Line> lines, int open, int overdue, boolean mayRaise) {}

    private final OpenNow open;

    DossierProblems(OpenNow open) {
        this.open = open;
    }

    Part of(Actor me, Seen project) {
        OpenNow.OfProject now = open.of(me, project, 5);
        return new Part(now.lines(), now.open(), now.overdue(), ProblemPolicy.mayRaise(me, project));
    }
}
