package luodi.projects.keylist;

import luodi.projects.ProjectPolicy;
import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, row «yearly key list»: the bureau drafts, county leadership approves, everyone else reads. */
public final class KeyListPolicy {
    private KeyListPolicy() {}

    public static boolean mayLook(Actor me) {
        return ProjectPolicy.mayLook(me);
    }

    public static boolean mayDraft(Actor me) {
        return me.isAny(Role.BUREAU_HEAD, Role.BUREAU_STAFF);
    }

    public static boolean mayApprove(Actor me) {
        return me.is(Role.COUNTY_LEADERSHIP);
    }

    /** A version that is not approved yet is the business of those who draft and approve. */
    public static boolean maySeeDraft(Actor me) {
        return mayDraft(me) || mayApprove(me);
    }

    /** «R» of the row is the whole list; the owner's representative reads his own project only. */
    public static boolean mayReadAll(Actor me) {
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
}
