package luodi.cadence;

import java.util.EnumSet;
import java.util.Set;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, row «site visit record»; departments, administrators and auditors have no part in it. */
public final class VisitPolicy {
    private static final Set<ProjectRole> THE_THREE =
            EnumSet.of(ProjectRole.OWNER_REP, ProjectRole.TERRITORY_HEAD, ProjectRole.SECRETARY);

    private VisitPolicy() {}

    /** The worker and the manifest hold nothing of anyone. */
    static boolean anyone() {
        return true;
    }

    public static boolean mayLook(Actor me) {
        return me.isAny(
                Role.COUNTY_LEADERSHIP,
                Role.SPONSOR_LEADER,
                Role.BUREAU_HEAD,
                Role.BUREAU_STAFF,
                Role.PROJECT_SECRETARY,
                Role.LIAISON,
                Role.TERRITORY_HEAD,
                Role.OWNER_REPRESENTATIVE,
                Role.SUPERVISION);
    }

    /** Whose work visits are: he finds 记走访 on his pages. */
    public static boolean mayRecordAny(Actor me) {
        return me.isAny(Role.BUREAU_STAFF, Role.BUREAU_HEAD, Role.PROJECT_SECRETARY, Role.LIAISON, Role.SPONSOR_LEADER);
    }

    /** C: the bureau everywhere; sponsor leader, secretary and liaison on their own projects. */
    public static boolean mayRecord(Actor me, Seen project) {
        return mayLook(me) && VisitorRole.of(me, project) != null;
    }

    /** The author while he may still record here; later the bureau, too. */
    public static boolean mayCorrect(Actor me, Seen project, Visit visit) {
        return mayLook(me) && me.isAny(Role.BUREAU_STAFF, Role.BUREAU_HEAD)
                || visit.visitorId().equals(me.id()) && mayRecord(me, project);
    }

    /** Owner's representative, territory head and secretary say themselves whether they were there. */
    public static boolean mayConfirm(Actor me, Seen project) {
        return mayLook(me) && !confirmsAs(project).isEmpty();
    }

    static Set<ProjectRole> confirmsAs(Seen project) {
        Set<ProjectRole> mine = EnumSet.noneOf(ProjectRole.class);
        project.mine().stream().filter(THE_THREE::contains).forEach(mine::add);
        return mine;
    }

    /** Row «parameters, rules»: the bureau's staff propose, its head puts in force; the auditor reads. */
    public static boolean maySeeRules(Actor me) {
        return mayLook(me) || me.is(Role.AUDITOR);
    }

    public static boolean mayProposeRule(Actor me) {
        return me.isAny(Role.BUREAU_STAFF, Role.BUREAU_HEAD);
    }

    public static boolean mayDecideRule(Actor me) {
        return me.is(Role.BUREAU_HEAD);
    }
}
