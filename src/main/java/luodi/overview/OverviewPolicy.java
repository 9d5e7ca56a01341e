package luodi.overview;

import java.util.Set;
import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, row «see dashboard»: everybody with business in the county, each over the projects that are his to see. */
public final class OverviewPolicy {
    private static final Set<Role> WITHOUT_BUSINESS = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);

    private OverviewPolicy() {}

    public static boolean maySeeCockpit(Actor me) {
        return !WITHOUT_BUSINESS.containsAll(me.roles());
    }

    /** One's own desk: also the administrator's and the auditor's. */
    public static boolean mayOpenDesk(Actor me) {
        return me.county() != null;
    }

    /** What belongs to a project is readable where the project is visible (§5 note 00): none to administrator and auditor. */
    public static boolean mayLookAtProjects(Actor me) {
        return !WITHOUT_BUSINESS.containsAll(me.roles());
    }

    /** Who holds what compares units: leaders and the bureau's head. */
    public static boolean maySeeWhoHolds(Actor me) {
        return me.isAny(Role.COUNTY_LEADERSHIP, Role.SPONSOR_LEADER, Role.BUREAU_HEAD);
    }
}
