package luodi.problems;

import java.util.List;
import java.util.UUID;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.shared.Actor;

/** A problem that the actor may see, what he is to its project, who decides over it, and its stops. */
public record ProblemCase(Problem problem, Seen project, boolean projectVisible, Crew crew, List<Stop> stops) {

    public boolean amAny(ProjectRole... roles) {
        return project.amAny(roles);
    }

    /** He handles it himself, or his unit leads. */
    public boolean handles(Actor me) {
        Standing.Handler handler = problem.standing().handler();
        return me.id().equals(handler.person())
                || handler.unit() != null && me.unitIds().contains(handler.unit());
    }

    /** His unit leads or helps: the «o» of a department. */
    public boolean concerns(Actor me) {
        return handles(me) || problem.coUnitIds().stream().anyMatch(me.unitIds()::contains);
    }

    boolean raisedBy(UUID person) {
        return problem.raisedById().equals(person);
    }
}
