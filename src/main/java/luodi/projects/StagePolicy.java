package luodi.projects;

import luodi.shared.Actor;
import luodi.shared.Role;
import org.jspecify.annotations.Nullable;

/** domain.md §5, row «stage change», and §3.1: back only by the head of the bureau. */
public final class StagePolicy {
    private StagePolicy() {}

    public static boolean may(Actor me, Seen project, StageAct act) {
        return switch (act) {
            case FORWARD -> mayDecide(me) || project.amAny(ProjectRole.LIAISON);
            case PROPOSAL -> project.amAny(ProjectRole.SECRETARY, ProjectRole.OWNER_REP);
            case CORRECTION -> me.is(Role.BUREAU_HEAD);
            case SUSPEND, RESUME, TERMINATE -> mayDecide(me);
        };
    }

    /** @param act as it was sent; what cannot be read is left to the form to refuse */
    static boolean may(Actor me, Seen project, @Nullable String act) {
        for (StageAct known : StageAct.values()) {
            if (known.name().equals(act)) return may(me, project, known);
        }
        return may(me, project, StageAct.FORWARD);
    }

    public static boolean mayDecide(Actor me) {
        return me.isAny(Role.BUREAU_STAFF, Role.BUREAU_HEAD);
    }
}
