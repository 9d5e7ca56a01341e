package luodi.projects;

import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, rows «project: create/edit» and «stage change». */
public final class ProjectPolicy {
    private ProjectPolicy() {}

    /** Whoever may see any project at all: administrators and auditors may not. */
    public static boolean mayLook(Actor me) {
        return me.isAny(
                Role.COUNTY_LEADERSHIP,
                Role.SPONSOR_LEADER,
                Role.BUREAU_HEAD,
                Role.BUREAU_STAFF,
                Role.PROJECT_SECRETARY,
                Role.LIAISON,
                Role.TERRITORY_HEAD,
                Role.OWNER_REPRESENTATIVE,
                Role.DEPARTMENT,
                Role.SUPERVISION);
    }

    public static boolean mayRegister(Actor me) {
        return me.isAny(Role.BUREAU_STAFF, Role.BUREAU_HEAD);
    }

    public static boolean mayRevise(Actor me, Seen project) {
        return mayRegister(me) || project.amAny(ProjectRole.SECRETARY, ProjectRole.LIAISON);
    }
}
