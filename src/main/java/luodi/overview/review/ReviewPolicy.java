package luodi.overview.review;

import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, rows «annual summary» and «declared figure». */
public final class ReviewPolicy {
    private ReviewPolicy() {}

    public static boolean mayLook(Actor me) {
        return me.isAny(
                Role.COUNTY_LEADERSHIP,
                Role.SPONSOR_LEADER,
                Role.BUREAU_HEAD,
                Role.BUREAU_STAFF,
                Role.PROJECT_SECRETARY,
                Role.LIAISON,
                Role.TERRITORY_HEAD,
                Role.DEPARTMENT,
                Role.SUPERVISION);
    }

    /** Declared figures, and the words around a year. */
    public static boolean mayDeclare(Actor me) {
        return me.isAny(Role.BUREAU_STAFF, Role.BUREAU_HEAD);
    }

    /** Placing a project in another progress group than the rule does. */
    public static boolean mayGroup(Actor me) {
        return me.isAny(Role.BUREAU_STAFF, Role.BUREAU_HEAD);
    }
}
