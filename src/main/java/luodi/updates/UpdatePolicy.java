package luodi.updates;

import luodi.projects.ProjectPolicy;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, row «report/update». */
public final class UpdatePolicy {
    private UpdatePolicy() {}

    public static boolean mayLook(Actor me) {
        return ProjectPolicy.mayLook(me);
    }

    /** R own public part: whoever acts for a company reads only what is shared with it. */
    public static boolean mayReadInternal(Actor me) {
        return mayLook(me) && !me.is(Role.OWNER_REPRESENTATIVE);
    }

    /** C: bureau staff everywhere, secretary, liaison and territory head on their own projects. */
    public static boolean mayWrite(Actor me, Seen project) {
        return me.is(Role.BUREAU_STAFF)
                || project.amAny(ProjectRole.SECRETARY, ProjectRole.LIAISON, ProjectRole.TERRITORY_HEAD);
    }

    /** The author while he may still write for the project, and the bureau. */
    public static boolean mayCorrect(Actor me, Seen project, Update update) {
        return me.isAny(Role.BUREAU_STAFF, Role.BUREAU_HEAD)
                || update.authorId().equals(me.id()) && mayWrite(me, project);
    }
}
