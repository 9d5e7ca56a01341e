package luodi.problems;

import luodi.projects.ProjectPolicy;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, the rows «issue: …»: what the matrix leaves blank is refused; «ask» is a request that someone else decides. */
public final class ProblemPolicy {
    /** DO takes effect at once, ASK is recorded and waits for somebody else's word. */
    public enum May {
        DO,
        ASK,
        NO
    }

    private ProblemPolicy() {}

    public static boolean mayLook(Actor me) {
        return ProjectPolicy.mayLook(me);
    }

    /** Row «register». */
    public static boolean mayRaise(Actor me, Seen project) {
        return me.isAny(Role.COUNTY_LEADERSHIP, Role.BUREAU_HEAD, Role.BUREAU_STAFF, Role.DEPARTMENT)
                || project.amAny(
                        ProjectRole.SPONSOR_LEADER,
                        ProjectRole.SECRETARY,
                        ProjectRole.LIAISON,
                        ProjectRole.TERRITORY_HEAD,
                        ProjectRole.OWNER_REP);
    }

    /** Where he may raise at all, on some project of his. */
    public static boolean mayRaiseSomewhere(Actor me) {
        return mayLook(me) && !me.roles().equals(java.util.Set.of(Role.SUPERVISION));
    }

    /** The ledger and the days held speak of the whole county: for those who see it. */
    public static boolean mayCompareAll(Actor me) {
        return me.seesWholeCounty();
    }

    /** A company's representative reads his own problems without what officials say to each other. */
    public static boolean onlyCompany(Actor me) {
        return me.roles().equals(java.util.Set.of(Role.OWNER_REPRESENTATIVE));
    }

    /** Rows «urge»: in bulk, each of them is asked again. */
    public static boolean mayUrgeMany(Actor me) {
        return me.isAny(
                Role.COUNTY_LEADERSHIP,
                Role.SPONSOR_LEADER,
                Role.BUREAU_HEAD,
                Role.BUREAU_STAFF,
                Role.PROJECT_SECRETARY,
                Role.LIAISON);
    }

    public static boolean mayDo(Actor me, ProblemCase problem, ProblemMove move) {
        return of(me, problem, move) == May.DO;
    }

    public static May of(Actor me, ProblemCase problem, ProblemMove move) {
        boolean leadership = me.is(Role.COUNTY_LEADERSHIP);
        boolean head = me.is(Role.BUREAU_HEAD);
        boolean office = head || me.is(Role.BUREAU_STAFF);
        boolean sponsor = problem.amAny(ProjectRole.SPONSOR_LEADER);
        boolean secretary = problem.amAny(ProjectRole.SECRETARY);
        boolean liaison = problem.amAny(ProjectRole.LIAISON);
        boolean territory = problem.amAny(ProjectRole.TERRITORY_HEAD);
        boolean owner = problem.amAny(ProjectRole.OWNER_REP);
        boolean department = me.is(Role.DEPARTMENT);
        boolean own = department && problem.concerns(me);
        int level = problem.problem().level();
        return switch (move) {
            case RAISE, ASK_AGAIN, SILENCE -> May.NO;
            case CONFIRM ->
                may(office || liaison || secretary && level == 1 || sponsor && level == 3 || leadership && level == 4);
            case LOWER -> may(head && level <= 2 || sponsor && level == 3 || leadership && level == 4);
            case ESCALATE -> may(office || sponsor || secretary || liaison, owner);
            case URGE -> may(leadership || office || sponsor || secretary || liaison, owner);
            case STOP ->
                may(
                        decides(problem, head, sponsor, leadership),
                        office || secretary || liaison || territory || owner || own);
            case RESUME -> may(decides(problem, head, sponsor, leadership));
            case EXTEND -> may(leadership || sponsor || head, territory || own);
            case PARK -> may(leadership || sponsor, office || own);
            case UNPARK -> may(leadership || sponsor);
            case MERGE, REJECT -> may(office, secretary || liaison || own);
            case WITHDRAW ->
                may(
                        office || owner && (problem.problem().company() || problem.raisedBy(me.id())),
                        secretary || liaison || own);
            case REOPEN ->
                may(leadership || office || sponsor || secretary || liaison || territory || owner || department);
            case TAKE -> may(level == 1 ? secretary : office || level >= 3 && sponsor || level == 4 && leadership);
            case NOTE -> may(leadership || office || sponsor || secretary || liaison || territory || owner || own);
            case REQUEST_CLOSE ->
                may(problem.handles(me) && (secretary || territory || department || office || liaison));
            // who handles it is let through to the rule, which refuses him by its name
            case VERIFY -> may(leadership || head || sponsor || liaison || problem.handles(me));
            case RETURN -> may(!problem.handles(me) && (leadership || office || sponsor || liaison));
            case ANSWER -> may(problem.problem().company() ? owner : secretary);
        };
    }

    /** Who decides over a request: whoever might do it himself, and has not asked. */
    public static boolean mayDecide(Actor me, ProblemCase problem, Request request) {
        return of(me, problem, request.move()) == May.DO && !request.askedById().equals(me.id());
    }

    /** Row «clock stop»: L1 and L2 the bureau's head, L3 the sponsor, L4 the county; the next level beside the handler's own unit (§5 note 0). */
    private static boolean decides(ProblemCase problem, boolean head, boolean sponsor, boolean leadership) {
        return switch (ProblemRules.decidingLevel(problem.problem().standing(), problem.crew())) {
            case 2 -> head;
            case 3 -> sponsor;
            default -> leadership;
        };
    }

    private static May may(boolean does) {
        return does ? May.DO : May.NO;
    }

    private static May may(boolean does, boolean asks) {
        return does ? May.DO : asks ? May.ASK : May.NO;
    }
}
