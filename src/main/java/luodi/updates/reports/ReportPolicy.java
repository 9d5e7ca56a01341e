package luodi.updates.reports;

import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Role;
import luodi.updates.UpdatePolicy;

/** domain.md §5, row «report/update», and §6: reviewed by the bureau; who asks never grants. */
public final class ReportPolicy {
    private ReportPolicy() {}

    public static boolean mayLook(Actor me) {
        return UpdatePolicy.mayLook(me);
    }

    public static boolean mayWrite(Actor me, Seen project) {
        return UpdatePolicy.mayWrite(me, project);
    }

    /** What is not issued yet is for those who write and review it; the company reads what is issued and shared with it. */
    public static boolean mayRead(Actor me, Seen project, Report report) {
        if (report.state() != Report.State.ISSUED)
            return mayWrite(me, project)
                    || me.is(Role.BUREAU_HEAD)
                    || report.authorId().equals(me.id());
        return report.shared() || UpdatePolicy.mayReadInternal(me);
    }

    public static boolean mayReview(Actor me) {
        return me.isAny(Role.BUREAU_STAFF, Role.BUREAU_HEAD);
    }

    /** neither who drafted it nor who sent it. */
    public static boolean mayReview(Actor me, Report report) {
        return mayReview(me) && !report.authorId().equals(me.id()) && !me.id().equals(report.submitterId());
    }

    /** Whether the record behind a sentence may be opened: a department does not read visits (§5, row «site visit record»). */
    public static boolean mayFollow(Actor me, Report.Line line) {
        return line.href() != null && !(me.is(Role.DEPARTMENT) && line.href().startsWith("/visits/"));
    }
}
