package luodi.projects.permits;

import java.util.UUID;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.projects.investment.InvestmentPolicy;
import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, row «permit case», as far as stated facts go. */
public final class PermitPolicy {
    private PermitPolicy() {}

    public static boolean mayLook(Actor me) {
        return InvestmentPolicy.mayLook(me);
    }

    public static boolean mayRecord(Actor me, Seen project) {
        return me.isAny(Role.BUREAU_STAFF, Role.DEPARTMENT) || project.amAny(ProjectRole.SECRETARY);
    }

    /** A department states what it did itself. */
    public static boolean mayRecordFor(Actor me, Seen project, UUID unitId) {
        return me.is(Role.BUREAU_STAFF)
                || project.amAny(ProjectRole.SECRETARY)
                || me.is(Role.DEPARTMENT) && me.unitIds().contains(unitId);
    }
}
