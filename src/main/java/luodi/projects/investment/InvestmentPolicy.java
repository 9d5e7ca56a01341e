package luodi.projects.investment;

import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, rows «investment: month and fund source», «investment: annual plan», «parameters, rules». */
public final class InvestmentPolicy {
    private InvestmentPolicy() {}

    /** Whoever sees projects at all; which ones, the view says. */
    public static boolean mayLook(Actor me) {
        return me.roles().stream().anyMatch(role -> role != Role.ADMINISTRATOR && role != Role.AUDITOR);
    }

    /** C, U: takes effect at once. */
    public static boolean mayBook(Actor me) {
        return me.is(Role.BUREAU_STAFF);
    }

    /** C o (proposal): waits for the head. */
    public static boolean mayPropose(Seen project) {
        return project.amAny(ProjectRole.SECRETARY, ProjectRole.LIAISON, ProjectRole.OWNER_REP);
    }

    public static boolean mayEnter(Actor me, Seen project) {
        return mayBook(me) || mayPropose(project);
    }

    /** A: accepts or returns a proposal, locks a month. */
    public static boolean mayConfirm(Actor me) {
        return me.is(Role.BUREAU_HEAD);
    }

    public static boolean mayPlan(Actor me) {
        return me.isAny(Role.BUREAU_HEAD, Role.BUREAU_STAFF);
    }

    public static boolean mayLookAtRules(Actor me) {
        return mayLook(me) || me.is(Role.AUDITOR);
    }

    public static boolean mayChooseRules(Actor me) {
        return me.is(Role.BUREAU_HEAD);
    }
}
