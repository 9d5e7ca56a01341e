package luodi.people;

import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, rows «users, roles» and «audit log». */
public final class PeoplePolicy {
    private PeoplePolicy() {}

    /** Pages before signing in, and what is public by law. */
    public static boolean anyone() {
        return true;
    }

    /** A person's own password, sessions and tokens. */
    public static boolean mayKeepOwnAccount(Actor me) {
        return me.county() != null;
    }

    /** Accounts, roles, units and delegations are the administrator's to keep. */
    public static boolean mayManagePeople(Actor me) {
        return me.is(Role.ADMINISTRATOR);
    }

    /** The auditor reads who was given what; nobody else's work needs it. */
    public static boolean maySeePeople(Actor me) {
        return me.isAny(Role.ADMINISTRATOR, Role.AUDITOR);
    }
}
