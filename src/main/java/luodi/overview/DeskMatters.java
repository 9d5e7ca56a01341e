package luodi.overview;

import static luodi.overview.Waiting.since;
import static luodi.overview.Waiting.waited;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import luodi.calendar.Calendar;
import luodi.calendar.WorkingDays;
import luodi.overview.Waiting.Kind;
import luodi.projects.ProjectRole;
import luodi.shared.Actor;
import luodi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 交办事项 on a desk: what a unit is to accept and to do by when; what is to be signed, verified, decided and closed. */
@Component
class DeskMatters implements DeskPart {
    private static final String ROWS = """
            select m.number, m.title, m.state, m.state_since, m.effective_due, m.accept_due, m.dispatched_on, u.name unit, m.pending_extension is not null pending,
                   coalesce(l.name, m.assigned_by, m.drafted_by) waiter
            from problems.matter m join people.unit u on u.id = m.lead_unit_id left join people.person l on l.id = m.leader_id
            left join projects.project p on p.id = m.project_id
            where m.county = :county and %s order by m.state = 'REPORTED', m.effective_due, m.id limit 20""";

    private static final String LEADERS =
            "m.state in ('RETURN_REQUESTED','VERIFIED') or m.pending_extension is not null";
    private static final String HEADS =
            "m.state in ('RETURN_REQUESTED','PENDING_APPROVAL') or m.state = 'VERIFIED' and m.source <> 'LEADER' or m.pending_extension is not null";
    private static final String TO_VERIFY = "m.state = 'REPORTED'";

    private final JdbcClient db;
    private final Calendar calendar;

    DeskMatters(JdbcClient db, Calendar calendar) {
        this.db = db;
        this.calendar = calendar;
    }

    @Override
    public List<Waiting> of(Actor me) {
        List<Waiting> waiting = new ArrayList<>();
        if (me.isAny(Role.DEPARTMENT, Role.TERRITORY_HEAD) && !me.unitIds().isEmpty()) waiting.addAll(mine(me));
        if (me.isAny(Role.COUNTY_LEADERSHIP, Role.SPONSOR_LEADER))
            waiting.addAll(decisions(me, "(m.assigner_id = :me or m.leader_id = :me) and (" + LEADERS + ")"));
        if (me.is(Role.BUREAU_HEAD)) waiting.addAll(decisions(me, HEADS + " or " + TO_VERIFY));
        else if (me.is(Role.BUREAU_STAFF)) waiting.addAll(decisions(me, TO_VERIFY));
        else if (me.is(Role.LIAISON))
            waiting.addAll(decisions(me, TO_VERIFY + " and " + DeskScope.serving(ProjectRole.LIAISON)));
        return waiting;
    }

    /** To accept at once; to do: late ones, and those whose day comes within a week. */
    private List<Waiting> mine(Actor me) {
        WorkingDays days = calendar.days();
        return db.sql(ROWS.formatted(
                        "m.lead_unit_id = any(cast(:units as uuid[])) and (m.state = 'DISPATCHED' or m.state in ('ACCEPTED','IN_PROGRESS')"
                                + " and m.effective_due < cast(:today as date) + 8)"))
                .params(DeskScope.of(me))
                .query((row, n) -> {
                    LocalDate due = row.getObject("effective_due", LocalDate.class);
                    if (row.getString("state").equals("DISPATCHED")) {
                        LocalDate by = row.getObject("accept_due", LocalDate.class);
                        boolean late = by != null && me.today().isAfter(by);
                        return waiting(
                                row,
                                late ? Kind.MATTER_LATE : Kind.MATTER_ACCEPT,
                                "交办，" + row.getString("waiter") + " 在等",
                                late ? "签收超期" : by == null ? "等签收" : "今明两天签收",
                                since(row.getObject("dispatched_on", LocalDate.class), me.today()),
                                "去签收");
                    }
                    boolean late = me.today().isAfter(due);
                    long left =
                            late ? since(due, me.today()) : days.isPublished(due) ? days.between(me.today(), due) : 0;
                    return waiting(
                            row,
                            late ? Kind.MATTER_LATE : Kind.MATTER_SOON,
                            "交办，" + row.getString("waiter") + " 在等",
                            late ? "期限 " + due + "，已过 " + left + " 天" : "还有 " + left + " 个工作日",
                            late ? left : 0,
                            "去办");
                })
                .list();
    }

    private List<Waiting> decisions(Actor me, String which) {
        return db.sql(ROWS.formatted("(" + which + ")"))
                .params(DeskScope.of(me))
                .query((row, n) -> decision(row, me))
                .list();
    }

    private static Waiting decision(ResultSet row, Actor me) throws SQLException {
        String state = row.getString("state");
        long days = since(row.getObject("state_since", LocalDate.class), me.today());
        boolean pending = row.getBoolean("pending");
        if (state.equals("REPORTED") && !pending)
            return waiting(
                    row, Kind.MATTER_VERIFY, row.getString("unit") + " 反馈办好了", "等核验，" + waited(days), days, "去核验");
        String what = pending
                ? "申请延期"
                : switch (state) {
                    case "RETURN_REQUESTED" -> "申请退回";
                    case "PENDING_APPROVAL" -> "等签发";
                    default -> "已核验，等办结";
                };
        Waiting one = waiting(
                row, Kind.MATTER_DECISION, row.getString("unit") + "　" + what, "等你定，" + waited(days), days, "去定");
        // a yes needs no words; a no does, and is said on the matter's own page
        if (pending) return one.settledBy(new Waiting.Act("同意延期", one.href() + "/extension-consent", Map.of()));
        return state.equals("VERIFIED") ? one.settledBy(new Waiting.Act("办结", one.href() + "/closure", Map.of())) : one;
    }

    private static Waiting waiting(ResultSet row, Kind kind, String detail, String turn, long days, String button)
            throws SQLException {
        String number = row.getString("number");
        return new Waiting(
                kind, row.getString("title"), detail + " · " + number, turn, days, "/matters/" + number, button);
    }
}
