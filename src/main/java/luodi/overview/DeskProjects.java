package luodi.overview;

import static luodi.overview.Waiting.since;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import luodi.overview.Waiting.Kind;
import luodi.projects.ProjectRole;
import luodi.projects.Stage;
import luodi.shared.Actor;
import luodi.shared.Role;
import luodi.shared.web.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What my projects and my unit's milestones ask for: what is due, what is missing of the four ones, which lights are lit. */
@Component
class DeskProjects implements DeskPart {
    private final JdbcClient db;

    DeskProjects(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> of(Actor me) {
        List<Waiting> waiting = new ArrayList<>();
        if (me.isAny(Role.ADMINISTRATOR, Role.AUDITOR)) return waiting;
        waiting.addAll(milestones(me));
        waiting.addAll(lights(me));
        if (me.is(Role.BUREAU_STAFF)) waiting.addAll(fourOnesOfAll(me));
        else if (me.isAny(Role.PROJECT_SECRETARY, Role.LIAISON)) waiting.addAll(fourOnes(me));
        return waiting;
    }

    private List<Waiting> milestones(Actor me) {
        String ofMyUnits = me.unitIds().isEmpty() ? "" : """
                select m.id from projects.milestone m where m.unit_id = any(cast(:units as uuid[])) and m.actual_end is null and m.planned_end <= :weekEnd
                union
                """;
        return db.sql("with mine as (" + ofMyUnits + """
                  select m.id from projects.assignment a
                  join projects.roadmap r on r.project_id = a.project_id and r.status = 'CURRENT'
                  join projects.milestone m on m.roadmap_id = r.id and m.actual_end is null and m.planned_end <= :weekEnd
                  where a.person_id = :me and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today))
                select p.code, p.name project, m.name, m.planned_start, m.planned_end, coalesce(u.name, m.unit_text) unit
                from mine
                join projects.milestone m on m.id = mine.id
                join projects.roadmap r on r.id = m.roadmap_id and r.status = 'CURRENT'
                join projects.project p on p.id = r.project_id and p.overlay is null and p.county = :county
                left join people.unit u on u.id = m.unit_id
                order by m.planned_end, p.code, m.seq limit 20""")
                .params(DeskScope.of(me))
                .param("weekEnd", DeskRules.weekEnd(me.today()))
                .query((row, n) -> {
                    LocalDate due = row.getObject("planned_end", LocalDate.class);
                    boolean late = due.isBefore(me.today());
                    long days = since(due, me.today());
                    return new Waiting(
                                    late ? Kind.MILESTONE_LATE : Kind.MILESTONE_SOON,
                                    row.getString("project") + "　" + row.getString("name"),
                                    Say.or(row.getString("unit"), "责任单位未定") + " · 应在 " + due + " 完成",
                                    late ? "已迟 " + days + " 天" : due.equals(me.today()) ? "今天到期" : "本周到期",
                                    days,
                                    "/projects/" + row.getString("code") + "/roadmap",
                                    late ? "去处理" : "去看")
                            .within(row.getObject("planned_start", LocalDate.class), due);
                })
                .list();
    }

    private List<Waiting> lights(Actor me) {
        return db.sql("""
                select p.code, p.name, l.light, l.reason, l.since
                from projects.project p join projects.cached_light l on l.project_id = p.id and l.year = :year and l.light in ('RED', 'YELLOW')
                where p.overlay is null and""" + DeskScope.serving(ProjectRole.values()) + "order by l.light, l.since, p.code limit 10")
                .params(DeskScope.of(me))
                .query((row, n) -> {
                    boolean red = row.getString("light").equals("RED");
                    LocalDate from = row.getObject("since", LocalDate.class);
                    long days = from == null ? 0 : since(from, me.today());
                    return new Waiting(
                            red ? Kind.RED : Kind.YELLOW,
                            row.getString("name") + (red ? "　滞后" : "　要注意"),
                            row.getString("reason"),
                            from == null ? "" : (red ? "亮红灯 " : "亮黄灯 ") + days + " 天",
                            days,
                            "/projects/" + row.getString("code"),
                            "去看");
                })
                .list();
    }

    private static final String GAPS = """
            not exists (select 1 from projects.task_force t where t.project_id = p.id and t.dissolved_on is null) no_force,
            not exists (select 1 from projects.chat_group g where g.project_id = p.id and g.closed_on is null) no_group,
            not exists (select 1 from projects.roadmap r where r.project_id = p.id and r.status = 'CURRENT') no_roadmap
            """;

    private List<Waiting> fourOnes(Actor me) {
        return db.sql("select * from (select p.code, p.name, " + GAPS + " from projects.project p where" + DeskScope.KEY
                        + "and p.overlay is null and" + DeskScope.serving(ProjectRole.SECRETARY, ProjectRole.LIAISON)
                        + ") x where no_force or no_group or no_roadmap order by code limit 10")
                .params(DeskScope.of(me))
                .query((row, n) -> {
                    List<String> lacking = new ArrayList<>();
                    if (row.getBoolean("no_force")) lacking.add("工作专班");
                    if (row.getBoolean("no_group")) lacking.add("微信群");
                    if (row.getBoolean("no_roadmap")) lacking.add("路线图");
                    boolean onlyRoadmap = lacking.equals(List.of("路线图"));
                    return new Waiting(
                            Kind.FOUR_ONES,
                            row.getString("name") + "　四个一还缺" + String.join("、", lacking),
                            "一个重点项目要有一个专班、一个微信群、一张路线图",
                            "在你这里",
                            0,
                            "/projects/" + row.getString("code") + (onlyRoadmap ? "/roadmap" : "/team"),
                            "去补");
                })
                .list();
    }

    private List<Waiting> fourOnesOfAll(Actor me) {
        return db.sql("select count(*) n from (select " + GAPS + """
                 from projects.key_project e join projects.project p on p.id = e.project_id
                 where e.county = :county and e.year = :year and (e.left_on is null or e.left_on > :today) and p.overlay is null) x
                where no_force or no_group or no_roadmap having count(*) > 0""")
                .params(DeskScope.of(me))
                .query((row, n) -> new Waiting(
                        Kind.FOUR_ONES,
                        row.getInt("n") + " 个重点项目四个一不齐",
                        "缺工作专班、微信群或路线图",
                        "在落地局",
                        0,
                        "/key-list?year=" + me.today().getYear(),
                        "看是哪些"))
                .list();
    }

    /** Mine by assignment or visibility; for those who see the whole county the key projects, the worst light first. */
    List<Desk.Mine> mine(Actor me) {
        String from = me.seesWholeCounty()
                ? "projects.key_project e join projects.project p on p.id = e.project_id and e.county = :county and e.year = :latest and e.left_on is null"
                : "projects.project p";
        return db.sql(
                        "select p.code, p.name, p.stage, coalesce(l.light, 'NONE') light, l.reason from " + from
                                + " left join projects.cached_light l on l.project_id = p.id and l.year = :latest where"
                                + (me.seesWholeCounty() ? " true " : DeskScope.VISIBLE)
                                + "order by array_position(array['RED','YELLOW','GREEN','NONE'], coalesce(l.light, 'NONE')), p.code limit 12")
                .params(DeskScope.of(me))
                .param("latest", me.county().latestYear())
                .query((row, n) -> new Desk.Mine(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("stage") == null ? null : Stage.valueOf(row.getString("stage")),
                        row.getString("light"),
                        row.getString("reason")))
                .list();
    }
}
