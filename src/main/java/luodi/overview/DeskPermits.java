package luodi.overview;

import static luodi.overview.Waiting.since;
import static luodi.overview.Waiting.waited;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import luodi.overview.Waiting.Kind;
import luodi.projects.ProjectRole;
import luodi.projects.procedures.StartGates;
import luodi.shared.Actor;
import luodi.shared.Role;
import luodi.shared.web.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Permits that wait: for a department those it holds, for secretary and liaison those that the company must bring on, for the head the flag of R-36. */
@Component
class DeskPermits implements DeskPart {
    private static final String SELECT = """
            select p.code, p.name project, c.id, c.name, c.state, c.state_since, k.legal_due, k.deliver_by, k.stopped from projects.permit_case c
            join projects.project p on p.id = c.project_id and p.overlay is null and p.county = :county
            join projects.cached_permit_clock k on k.case_id = c.id
            """;
    private static final String ORDER =
            " order by coalesce(k.deliver_by, k.legal_due, 'infinity'::date), c.state_since, c.id limit 15";

    private final JdbcClient db;
    private final StartGates gates;

    DeskPermits(JdbcClient db, StartGates gates) {
        this.db = db;
        this.gates = gates;
    }

    @Override
    public List<Waiting> of(Actor me) {
        List<Waiting> waiting = new ArrayList<>();
        if (me.is(Role.DEPARTMENT) && !me.unitIds().isEmpty()) {
            waiting.addAll(
                    read(
                            me,
                            "where c.unit_id = any(cast(:units as uuid[])) and (c.state in ('SUBMITTED', 'ACCEPTED', 'EXTENDED') or k.deliver_by is not null)"));
        }
        if (me.isAny(Role.PROJECT_SECRETARY, Role.LIAISON, Role.OWNER_REPRESENTATIVE)) {
            waiting.addAll(read(
                    me,
                    "where c.state in ('PREPARING', 'CORRECTION') and "
                            + DeskScope.serving(ProjectRole.SECRETARY, ProjectRole.LIAISON, ProjectRole.OWNER_REP)));
        }
        if (me.is(Role.BUREAU_HEAD)) waiting.addAll(startedWithout(me));
        return waiting;
    }

    private List<Waiting> read(Actor me, String where) {
        return db.sql(SELECT + where + ORDER)
                .params(DeskScope.of(me))
                .query((row, n) -> waiting(row, me))
                .list();
    }

    private static Waiting waiting(ResultSet row, Actor me) throws SQLException {
        LocalDate due = row.getObject("legal_due", LocalDate.class);
        LocalDate from = row.getObject("state_since", LocalDate.class);
        long days = since(from, me.today());
        String href = "/projects/" + row.getString("code") + "/permits/" + row.getString("id");
        String title = row.getString("project") + "　" + row.getString("name");
        boolean late = due != null && due.isBefore(me.today()) && !row.getBoolean("stopped");
        return switch (row.getString("state")) {
            case "PREPARING" -> new Waiting(Kind.PERMIT_SOON, title, "在备件", "从 " + from + " 起", days, href, "去递交");
            case "CORRECTION" ->
                new Waiting(Kind.PERMIT_WAITING, title, "部门要补材料", "在你这边，" + waited(days), days, href, "去补");
            case "GRANTED" -> undelivered(title, row.getObject("deliver_by", LocalDate.class), me, days, href);
            case "SUBMITTED" ->
                late
                        ? late(title, due, me, href)
                        : new Waiting(Kind.PERMIT_WAITING, title, "等你们答复收不收", waited(days), days, href, "去受理");
            default ->
                late
                        ? late(title, due, me, href)
                        : new Waiting(
                                Kind.PERMIT_SOON,
                                title,
                                "在你们手里",
                                due == null ? "没有查到时限" : "法定 " + Say.date(due) + " 前",
                                days,
                                href,
                                "去办");
        };
    }

    /** past its days it is late, as past the legal limit. */
    private static Waiting undelivered(String title, LocalDate by, Actor me, long days, String href) {
        if (!by.isBefore(me.today()))
            return new Waiting(Kind.PERMIT_SOON, title, "已经办结，还没有送达", Say.date(by) + " 前送达", days, href, "去送达");
        long late = since(by, me.today());
        return new Waiting(
                Kind.PERMIT_LATE, title, "已经办结，" + Say.date(by) + " 前要送达", "已过 " + late + " 天", late, href, "去送达");
    }

    private static Waiting late(String title, LocalDate due, Actor me, String href) {
        long days = since(due, me.today());
        return new Waiting(
                Kind.PERMIT_LATE, title, "法定 " + due + " 前要办结", "已过 " + days + " 天，疑似慢作为", days, href, "去办结");
    }

    private List<Waiting> startedWithout(Actor me) {
        return gates.of(me.county().code(), me.today(), 10).stream()
                .map(flag -> new Waiting(
                        Kind.STARTED_WITHOUT_PERMIT,
                        flag.name() + "　已开工，还缺" + flag.missing(),
                        "照实记着，不遮掩也不代表认可（R-36）",
                        "未批先建 " + since(flag.since(), me.today()) + " 天",
                        since(flag.since(), me.today()),
                        "/projects/" + flag.code() + "/permits",
                        "去看"))
                .toList();
    }
}
