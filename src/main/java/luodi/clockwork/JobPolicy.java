package luodi.clockwork;

import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5: the administrator keeps the machine, and reads no business data. */
public final class JobPolicy {
    private JobPolicy() {}

    public static boolean mayKeep(Actor me) {
        return me.is(Role.ADMINISTRATOR);
    }
}
