package luodi.projects.team;

import luodi.projects.ProjectPolicy;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, row «assign leader/secretary/liaison» and note 00: the bureau enters, county leadership approves the sponsor. */
public final class TeamPolicy {
    private TeamPolicy() {}

    public static boolean mayLook(Actor me) {
        return ProjectPolicy.mayLook(me);
    }

    public static boolean mayAssign(Actor me, Seen project) {
        return me.isAny(Role.BUREAU_STAFF, Role.BUREAU_HEAD)
                && project.code().startsWith(me.county().code());
    }

    public static boolean mayApproveSponsor(Actor me, Seen project) {
        return me.is(Role.COUNTY_LEADERSHIP)
                && project.code().startsWith(me.county().code());
    }
}
