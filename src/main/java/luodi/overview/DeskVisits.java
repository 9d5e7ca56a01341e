package luodi.overview;

import java.util.List;
import luodi.cadence.Cadences;
import luodi.cadence.Due;
import luodi.cadence.VisitPolicy;
import luodi.overview.Waiting.Kind;
import luodi.shared.Actor;
import luodi.shared.Role;
import org.springframework.stereotype.Component;

/** Whom to visit this week still: each project for who serves it, one line for the bureau. */
@Component
class DeskVisits implements DeskPart {
    private static final int ROWS = 8;

    private final Cadences cadences;

    DeskVisits(Cadences cadences) {
        this.cadences = cadences;
    }

    @Override
    public List<Waiting> of(Actor me) {
        if (!VisitPolicy.mayRecordAny(me) || me.is(Role.SPONSOR_LEADER)) return List.of();
        List<Due> due = cadences.due(me);
        if (due.isEmpty()) return List.of();
        boolean many = due.size() > ROWS || me.isAny(Role.BUREAU_STAFF, Role.BUREAU_HEAD) && due.size() > 1;
        return many ? List.of(all(due)) : due.stream().map(DeskVisits::one).toList();
    }

    private static Waiting one(Due due) {
        String href = due.bureau() ? "/visits/new" : "/projects/" + due.code() + "/visits/new";
        return new Waiting(
                kind(due),
                due.name() + "　这周还差 " + due.missing() + " 次走访",
                "已走 " + due.visits() + " 次，要 " + due.required() + " 次；到了现场一分钟记完",
                left(due),
                0,
                href,
                "记走访");
    }

    private static Waiting all(List<Due> due) {
        return new Waiting(
                kind(due.getFirst()),
                "这周还有 " + due.size() + " 个重点项目没走够",
                "休息日去的也算；不是当天记的补录就行",
                left(due.getFirst()),
                0,
                "/visits/weeks",
                "看是哪些");
    }

    private static Kind kind(Due due) {
        return due.pressing() ? Kind.VISIT_NOW : Kind.VISIT_DUE;
    }

    private static String left(Due due) {
        return due.daysLeft() == null ? "日历未发布" : due.daysLeft() == 0 ? "工作日已过完" : "还剩 " + due.daysLeft() + " 个工作日";
    }
}
