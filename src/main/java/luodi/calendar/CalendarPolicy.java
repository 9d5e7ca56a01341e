package luodi.calendar;

import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, row «calendar upload»; the working-day question itself is open to everyone. */
public final class CalendarPolicy {
    private CalendarPolicy() {}

    public static boolean anyone() {
        return true;
    }

    public static boolean mayPublish(Actor me) {
        return me.isAny(Role.BUREAU_HEAD, Role.BUREAU_STAFF, Role.ADMINISTRATOR);
    }

    public static boolean mayLook(Actor me) {
        return mayPublish(me) || me.is(Role.AUDITOR);
    }
}
