package luodi.projects.facts;

import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.projects.investment.InvestmentPolicy;
import luodi.shared.Actor;
import luodi.shared.Role;

/** Facts about a project follow the row «project: create/edit» of domain.md §5: staff and the project's liaison. */
public final class FactPolicy {
    private FactPolicy() {}

    public static boolean mayLook(Actor me) {
        return InvestmentPolicy.mayLook(me);
    }

    public static boolean mayAdd(Actor me, Seen project) {
        return me.is(Role.BUREAU_STAFF) || project.amAny(ProjectRole.LIAISON);
    }
}
