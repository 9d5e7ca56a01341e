package luodi.projects.procedures;

import java.util.List;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.projects.procedures.PermitAct.Side;
import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, row «permit case»: the bureau and the secretary keep it, a liaison goes on with it, a department answers for its own types. */
public final class CasePolicy {
    private CasePolicy() {}

    public static boolean mayLook(Actor me) {
        return me.roles().stream().anyMatch(role -> role != Role.ADMINISTRATOR && role != Role.AUDITOR);
    }

    /** Opens cases, from the template or singly. */
    public static boolean mayOpen(Actor me, Seen project) {
        return me.is(Role.BUREAU_STAFF) || project.amAny(ProjectRole.SECRETARY);
    }

    /** Says who helps, which department, which milestone. */
    public static boolean mayKeep(Actor me, Seen project) {
        return mayOpen(me, project) || project.amAny(ProjectRole.LIAISON);
    }

    /** Says that 代办 is wanted: the company itself, or who has its paper in hand. */
    public static boolean mayConsent(Actor me, Seen project) {
        return mayKeep(me, project) || project.amAny(ProjectRole.OWNER_REP);
    }

    /** Says which materials were handed over. */
    public static boolean mayBringMaterials(Actor me, Seen project) {
        return mayConsent(me, project);
    }

    /** Whether any act on this case can be his at all; which ones, {@link #may}. */
    public static boolean mayAct(Actor me, Seen project, PermitCase of) {
        return mayKeep(me, project) || answersFor(me, of);
    }

    /** A department writes what it did itself, for its own types and on the clock only. */
    public static boolean may(Actor me, Seen project, PermitCase of, PermitAct act) {
        return mayKeep(me, project) || act.side() != Side.HELPER && answersFor(me, of);
    }

    public static List<PermitAct> acts(Actor me, Seen project, PermitCase of, boolean filing) {
        return PermitAct.from(of.state(), filing).stream()
                .filter(act -> may(me, project, of, act))
                .toList();
    }

    private static boolean answersFor(Actor me, PermitCase of) {
        return me.is(Role.DEPARTMENT) && of.unitId() != null && me.unitIds().contains(of.unitId());
    }
}
