package luodi.projects.support;

import java.util.UUID;
import luodi.projects.investment.InvestmentPolicy;
import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, row «support action 部门合力». */
public final class SupportPolicy {
    private SupportPolicy() {}

    public static boolean mayLook(Actor me) {
        return InvestmentPolicy.mayLook(me);
    }

    public static boolean mayRecord(Actor me) {
        return me.isAny(Role.BUREAU_STAFF, Role.DEPARTMENT);
    }

    /** A department writes for itself only. */
    public static boolean mayRecordFor(Actor me, UUID unitId) {
        return me.is(Role.BUREAU_STAFF)
                || me.is(Role.DEPARTMENT) && me.unitIds().contains(unitId);
    }
}
