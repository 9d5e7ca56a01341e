package luodi.cadence.briefing;

import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, row «weekly meeting/briefing». */
public final class BriefingPolicy {
    private BriefingPolicy() {}

    public static boolean mayRead(Actor me) {
        return me.isAny(
                Role.COUNTY_LEADERSHIP,
                Role.SPONSOR_LEADER,
                Role.BUREAU_HEAD,
                Role.BUREAU_STAFF,
                Role.PROJECT_SECRETARY,
                Role.LIAISON,
                Role.TERRITORY_HEAD,
                Role.DEPARTMENT,
                Role.SUPERVISION);
    }

    /** R of the whole; the others read the entries of their own projects. */
    public static boolean mayReadWhole(Actor me) {
        return me.seesWholeCounty() || me.isAny(Role.SPONSOR_LEADER, Role.LIAISON);
    }

    /** Who works on it reads it before it is out. */
    public static boolean mayReadDraft(Actor me) {
        return mayWrite(me) || me.is(Role.PROJECT_SECRETARY);
    }

    /** C: draft, edit, note the meeting, hand in. */
    public static boolean mayWrite(Actor me) {
        return me.isAny(Role.BUREAU_HEAD, Role.BUREAU_STAFF, Role.LIAISON);
    }

    /** input o: the secretary's own project. */
    public static boolean mayEdit(Actor me, Seen project) {
        return mayWrite(me) || project.amAny(ProjectRole.SECRETARY);
    }

    public static boolean mayApprove(Actor me) {
        return me.is(Role.BUREAU_HEAD);
    }

    public static boolean mayIssue(Actor me) {
        return me.isAny(Role.BUREAU_HEAD, Role.BUREAU_STAFF);
    }

    /** Row «parameters, rules»: the bureau's staff propose, its head puts in force; the auditor reads. */
    public static boolean maySeeRules(Actor me) {
        return mayRead(me) || me.is(Role.AUDITOR);
    }

    static boolean mayProposeRule(Actor me) {
        return me.isAny(Role.BUREAU_STAFF, Role.BUREAU_HEAD);
    }

    static boolean mayDecideRule(Actor me) {
        return me.is(Role.BUREAU_HEAD);
    }
}
