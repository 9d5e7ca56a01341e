package luodi.overview;

import static luodi.overview.Waiting.since;
import static luodi.overview.Waiting.waited;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import luodi.overview.Waiting.Kind;
import luodi.projects.ProjectRole;
import luodi.projects.Stage;
import luodi.shared.Actor;
import luodi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What others have prepared and only this person may settle: stage proposals, roadmaps, the key list, sponsors. */
@Component
class DeskDecisions implements DeskPart {
    private final JdbcClient db;

    DeskDecisions(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> of(Actor me) {
        List<Waiting> waiting = new ArrayList<>();
        if (me.is(Role.BUREAU_HEAD)) waiting.addAll(stageProposals(me));
        if (me.is(Role.BUREAU_HEAD)) waiting.addAll(roadmaps(me, "p.county = :county"));
        else if (me.is(Role.SPONSOR_LEADER))
            waiting.addAll(roadmaps(me, DeskScope.serving(ProjectRole.SPONSOR_LEADER)));
        if (me.is(Role.COUNTY_LEADERSHIP)) {
            waiting.addAll(keyLists(me));
            waiting.addAll(sponsors(me));
        }
        if (me.isAny(Role.BUREAU_HEAD, Role.BUREAU_STAFF)) waiting.addAll(returnedLists(me));
        return waiting;
    }

    private List<Waiting> stageProposals(Actor me) {
        return db.sql("""
                select s.id, p.code, p.name, s.to_stage, s.recorded_by, cast(s.recorded_at at time zone 'Asia/Shanghai' as date) at
                from projects.stage_record s join projects.project p on p.id = s.project_id
                where s.act = 'PROPOSAL' and s.decided is null and p.county = :county order by s.recorded_at limit 20""")
                .params(DeskScope.of(me))
                .query((row, n) -> {
                    long days = since(row.getObject("at", LocalDate.class), me.today());
                    String stage = row.getString("to_stage");
                    return new Waiting(
                                    Kind.STAGE_PROPOSAL,
                                    row.getString("name") + "　提请进到"
                                            + (stage == null
                                                    ? "下一阶段"
                                                    : Stage.valueOf(stage).label()),
                                    row.getString("recorded_by") + " 提的，附了依据",
                                    "等你定，" + waited(days),
                                    days,
                                    "/projects/" + row.getString("code") + "/stages",
                                    "去定")
                            .settledBy(stageAct(row, "采纳", true), stageAct(row, "不采纳", false));
                })
                .list();
    }

    private static Waiting.Act stageAct(ResultSet row, String label, boolean accepted) throws SQLException {
        return new Waiting.Act(
                label,
                "/projects/" + row.getString("code") + "/stages/" + row.getString("id") + "/decision",
                Map.of("accepted", String.valueOf(accepted)));
    }

    private List<Waiting> roadmaps(Actor me, String scope) {
        return db.sql("""
                select p.code, p.name, r.number, r.drafted_by, cast(r.drafted_at at time zone 'Asia/Shanghai' as date) at
                from projects.roadmap r join projects.project p on p.id = r.project_id
                where r.status = 'DRAFT' and %s order by r.drafted_at limit 20""".formatted(scope))
                .params(DeskScope.of(me))
                .query((row, n) -> {
                    long days = since(row.getObject("at", LocalDate.class), me.today());
                    return new Waiting(
                            Kind.ROADMAP_DRAFT,
                            row.getString("name") + "　路线图第 " + row.getInt("number") + " 版等批准",
                            row.getString("drafted_by") + " 拟的",
                            "等你批，" + waited(days),
                            days,
                            "/projects/" + row.getString("code") + "/roadmap",
                            "去看");
                })
                .list();
    }

    private List<Waiting> keyLists(Actor me) {
        return db.sql("""
                select l.year, l.number, l.submitted_by, cast(l.submitted_at at time zone 'Asia/Shanghai' as date) at,
                       (select count(*) from projects.key_list_entry e where e.list_id = l.id and e.left_on is null) n
                from projects.key_list l where l.county = :county and l.status = 'SUBMITTED' order by l.submitted_at limit 5""")
                .params(DeskScope.of(me))
                .query((row, n) -> {
                    long days = since(row.getObject("at", LocalDate.class), me.today());
                    return new Waiting(
                            Kind.KEY_LIST,
                            row.getInt("year") + " 年重点项目名单第 " + row.getInt("number") + " 版等批准",
                            row.getString("submitted_by") + " 报来的，" + row.getInt("n") + " 个项目",
                            "等你批，" + waited(days),
                            days,
                            "/key-list?year=" + row.getInt("year"),
                            "去看");
                })
                .list();
    }

    private List<Waiting> returnedLists(Actor me) {
        return db.sql("""
                select l.year, l.number, l.returned_why from projects.key_list l
                where l.county = :county and l.status = 'DRAFT' and l.returned_why is not null order by l.year limit 5""")
                .params(DeskScope.of(me))
                .query((row, n) -> new Waiting(
                        Kind.RETURNED,
                        row.getInt("year") + " 年重点项目名单第 " + row.getInt("number") + " 版退回修改",
                        row.getString("returned_why"),
                        "在落地局",
                        0,
                        "/key-list?year=" + row.getInt("year"),
                        "去改"))
                .list();
    }

    private List<Waiting> sponsors(Actor me) {
        return db.sql("""
                select a.id, p.code, p.name, pe.name sponsor, a.created_by, cast(a.created_at at time zone 'Asia/Shanghai' as date) at
                from projects.assignment a
                join projects.project p on p.id = a.project_id
                join people.person pe on pe.id = a.person_id
                where a.role = 'SPONSOR_LEADER' and a.approved_at is null and p.county = :county
                  and (a.valid_to is null or a.valid_to >= :today) order by a.created_at limit 20""")
                .params(DeskScope.of(me))
                .query((row, n) -> {
                    long days = since(row.getObject("at", LocalDate.class), me.today());
                    return new Waiting(
                                    Kind.SPONSOR,
                                    row.getString("name") + "　由 " + row.getString("sponsor") + " 包保，等批准",
                                    row.getString("created_by") + " 提的",
                                    "等你批，" + waited(days),
                                    days,
                                    "/projects/" + row.getString("code") + "/team",
                                    "去批")
                            .settledBy(new Waiting.Act(
                                    "批准",
                                    "/projects/" + row.getString("code") + "/team/assignments/" + row.getString("id")
                                            + "/approval",
                                    Map.of()));
                })
                .list();
    }
}
