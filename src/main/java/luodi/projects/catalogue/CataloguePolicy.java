package luodi.projects.catalogue;

import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, row «permit catalogue»: the bureau changes it, the head answers what departments propose. */
public final class CataloguePolicy {
    private CataloguePolicy() {}

    public static boolean mayLook(Actor me) {
        return me.roles().stream().anyMatch(role -> role != Role.ADMINISTRATOR);
    }

    public static boolean mayChange(Actor me) {
        return me.isAny(Role.BUREAU_HEAD, Role.BUREAU_STAFF);
    }

    public static boolean mayPropose(Actor me) {
        return me.is(Role.DEPARTMENT);
    }

    public static boolean mayDecide(Actor me) {
        return me.is(Role.BUREAU_HEAD);
    }
}
