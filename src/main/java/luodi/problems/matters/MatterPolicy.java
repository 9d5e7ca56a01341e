package luodi.problems.matters;

import java.util.Set;
import luodi.projects.ProjectRole;
import luodi.shared.Actor;
import luodi.shared.Role;
import org.jspecify.annotations.Nullable;

/** domain.md §5, rows «matter: assign», «matter: accept/feedback», «matter: verify/close» and «extension». */
public final class MatterPolicy {
    private MatterPolicy() {}

    public static boolean mayLook(Actor me) {
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

    /** Some matter: the C of the row and the liaison's «propose». */
    public static boolean mayDraftSome(Actor me) {
        return me.isAny(Role.COUNTY_LEADERSHIP, Role.SPONSOR_LEADER, Role.BUREAU_HEAD, Role.BUREAU_STAFF, Role.LIAISON);
    }

    /** Whether the form offers to sign at once; the project decides in the end. */
    public static boolean maySignSome(Actor me) {
        return me.isAny(Role.COUNTY_LEADERSHIP, Role.SPONSOR_LEADER, Role.BUREAU_HEAD);
    }

    /** @param project what the actor is to the project, null where the matter has none */
    static boolean mayDraft(Actor me, @Nullable Set<ProjectRole> project) {
        return mayAssign(me, project) || me.is(Role.LIAISON) && serves(project, ProjectRole.LIAISON);
    }

    /** C: drafts, and sends for signature. */
    static boolean mayAssign(Actor me, @Nullable Set<ProjectRole> project) {
        return maySign(me, project) || me.is(Role.BUREAU_STAFF);
    }

    /** D: signs and dispatches; a sponsor leader for his own projects only. */
    static boolean maySign(Actor me, @Nullable Set<ProjectRole> project) {
        return me.isAny(Role.COUNTY_LEADERSHIP, Role.BUREAU_HEAD)
                || me.is(Role.SPONSOR_LEADER) && serves(project, ProjectRole.SPONSOR_LEADER);
    }

    public static boolean may(Actor me, Matter m, MatterAct act) {
        return switch (act) {
            case SIGNATURE_REQUEST -> mayAssign(me, m.mine());
            case REVISION, DISPATCH -> maySign(me, m.mine());
            case CANCELLATION -> m.dispatchedOn() == null ? mayAssign(me, m.mine()) : mayDecide(me, m);
            case ACCEPTANCE, RETURN_REQUEST, REPORT, EXTENSION_REQUEST -> mayHandle(me) && m.ledBy(me);
            case PROGRESS -> mayHandle(me) && (m.ledBy(me) || m.helpedBy(me));
            case CO_RESULT -> mayHandle(me) && m.helpedBy(me);
            case RETURN_CONSENT, RETURN_REFUSAL, REASSIGNMENT, EXTENSION_CONSENT, EXTENSION_REFUSAL, EXCLUSION ->
                mayDecide(me, m);
            case VERIFICATION -> mayVerify(me, m);
            case REWORK -> m.state() == MatterState.VERIFIED ? mayClose(me, m) : mayVerify(me, m);
            case CLOSURE -> mayClose(me, m);
            case URGE -> mayDecide(me, m) || me.is(Role.BUREAU_STAFF) || liaison(me, m);
        };
    }

    /** The assigner: a leader what is his own, the head of the bureau all. */
    static boolean mayDecide(Actor me, Matter m) {
        return me.isAny(Role.COUNTY_LEADERSHIP, Role.SPONSOR_LEADER) && m.own(me) || me.is(Role.BUREAU_HEAD);
    }

    static boolean mayVerify(Actor me, Matter m) {
        return me.isAny(Role.BUREAU_HEAD, Role.BUREAU_STAFF) || liaison(me, m);
    }

    /** Where a leader's instruction stands behind it, the closing is that leader's consent and nobody else's (§3.3). */
    static boolean mayClose(Actor me, Matter m) {
        if (m.source() == MatterSource.LEADER)
            return me.isAny(Role.COUNTY_LEADERSHIP, Role.SPONSOR_LEADER)
                    && me.id().equals(m.leaderId());
        return mayDecide(me, m);
    }

    public static boolean mayHandle(Actor me) {
        return me.isAny(Role.TERRITORY_HEAD, Role.DEPARTMENT);
    }

    private static boolean liaison(Actor me, Matter m) {
        return me.is(Role.LIAISON) && m.amAny(ProjectRole.LIAISON);
    }

    private static boolean serves(@Nullable Set<ProjectRole> project, ProjectRole role) {
        return project != null && project.contains(role);
    }
}
