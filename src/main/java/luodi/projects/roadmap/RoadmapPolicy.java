package luodi.projects.roadmap;

import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Role;

/** domain.md §5, rows «roadmap» and «parameters, rules» (the templates). */
public final class RoadmapPolicy {
    private RoadmapPolicy() {}

    /** Reading follows the project: who sees it sees its roadmap. */
    public static boolean mayLook(Actor me) {
        return me.seesWholeCounty()
                || me.isAny(
                        Role.SPONSOR_LEADER,
                        Role.PROJECT_SECRETARY,
                        Role.LIAISON,
                        Role.TERRITORY_HEAD,
                        Role.OWNER_REPRESENTATIVE,
                        Role.DEPARTMENT);
    }

    public static boolean mayDraft(Actor me, Seen project) {
        return me.is(Role.BUREAU_STAFF) || project.amAny(ProjectRole.SECRETARY);
    }

    public static boolean mayEdit(Actor me, Seen project) {
        return mayDraft(me, project) || project.amAny(ProjectRole.LIAISON);
    }

    public static boolean mayApprove(Actor me, Seen project) {
        return me.isAny(Role.COUNTY_LEADERSHIP, Role.BUREAU_HEAD) || project.amAny(ProjectRole.SPONSOR_LEADER);
    }

    /** A draft is talk inside the county's house until it is approved. */
    public static boolean mayLookAtDraft(Actor me, Seen project) {
        return me.seesWholeCounty() || mayEdit(me, project) || mayApprove(me, project);
    }

    public static boolean mayRecord(Actor me, Seen project, Milestone milestone) {
        return mayEdit(me, project)
                || me.is(Role.DEPARTMENT)
                        && milestone.unitId() != null
                        && me.unitIds().contains(milestone.unitId());
    }

    public static boolean mayLookAtTemplates(Actor me) {
        return mayLook(me) || me.is(Role.AUDITOR);
    }

    public static boolean mayEditTemplates(Actor me) {
        return me.is(Role.BUREAU_HEAD);
    }
}
