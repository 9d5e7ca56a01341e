package luodi.problems.rules;

import luodi.problems.matters.MatterPolicy;
import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, row «parameters, rules»: read by whoever is judged by them, changed by the head of the bureau. */
public final class RulePolicy {
    private RulePolicy() {}

    public static boolean maySee(Actor me) {
        return MatterPolicy.mayLook(me) || me.is(Role.AUDITOR);
    }

    public static boolean mayChange(Actor me) {
        return me.is(Role.BUREAU_HEAD);
    }
}
