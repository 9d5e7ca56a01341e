package luodi.problems.rules;

import luodi.problems.matters.MatterPolicy;
import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, row «parameters, rules»: read by whoever is judged by them, proposed by the bureau's staff, decided by its head. */
public final class RulePolicy {
    private RulePolicy() {}

    public static boolean maySee(Actor me) {
        return MatterPolicy.mayLook(me) || me.is(Role.AUDITOR);
    }

    public static boolean mayPropose(Actor me) {
        return me.isAny(Role.BUREAU_STAFF, Role.BUREAU_HEAD);
    }

    public static boolean mayDecide(Actor me) {
        return me.is(Role.BUREAU_HEAD);
    }
}
