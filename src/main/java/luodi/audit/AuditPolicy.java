package luodi.audit;

import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, row «audit log»: the auditor alone reads it. */
public final class AuditPolicy {
    private AuditPolicy() {}

    public static boolean mayRead(Actor me) {
        return me.is(Role.AUDITOR);
    }
}
