package luodi.overview;

import static luodi.overview.Waiting.since;

import java.time.LocalDate;
import java.util.List;
import luodi.overview.Waiting.Kind;
import luodi.projects.Stage;
import luodi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person need not do but wants to know: what he handed on, what changed this week, who holds what. */
@Component
class DeskNews {
    private final JdbcClient db;

    DeskNews(JdbcClient db) {
        this.db = db;
    }

    List<Waiting> withOthers(Actor me) {
        return db.sql("""
                select p.code, p.name, '投资数' what, '/investment' tab, '落地局负责人' holder, r.recorded_at at
                from projects.investment_record r join projects.project p on p.id = r.project_id
                where r.status = 'SUBMITTED' and r.recorder_id = :me and p.county = :county
                union all
                select p.code, p.name, '阶段提请', '/stages', '落地局负责人', s.recorded_at
                from projects.stage_record s join projects.project p on p.id = s.project_id
                where s.act = 'PROPOSAL' and s.decided is null and s.recorded_by in (:name, :signature) and p.county = :county
                union all
                select p.code, p.name, '路线图草案', '/roadmap', '落地局负责人或包保领导', r.drafted_at
                from projects.roadmap r join projects.project p on p.id = r.project_id
                where r.status = 'DRAFT' and r.drafted_by in (:name, :signature) and p.county = :county
                order by at limit 10""")
                .params(DeskScope.of(me))
                .query((row, n) -> {
                    long days = since(row.getTimestamp("at").toInstant().atZone(luodi.shared.Time.ZONE).toLocalDate(), me.today());
                    return new Waiting(Kind.WITH_OTHERS, row.getString("name") + "　" + row.getString("what"), row.getString("holder"),
                            days == 0 ? "今天交的" : "第 " + days + " 天", days, "/projects/" + row.getString("code") + row.getString("tab"), "打开");
                })
                .list();
    }

    List<Desk.Change> changes(Actor me) {
        return db.sql("""
                select x.word, p.code, p.name, x.text, x.day from (
                  select s.project_id, '推进' word, s.to_stage text, cast(s.recorded_at at time zone 'Asia/Shanghai' as date) as day
                  from projects.stage_record s where s.act = 'FORWARD' and s.recorded_at >= cast(:since as date)
                  union all
                  select l.project_id, case l.light when 'RED' then '转红' else '转黄' end, l.reason, l.since
                  from projects.cached_light l where l.county = :county and l.year = :year and l.light in ('RED', 'YELLOW') and l.since >= :since
                  union all
                  select r.project_id, '完成', m.name, m.actual_end
                  from projects.milestone m join projects.roadmap r on r.id = m.roadmap_id and r.status = 'CURRENT' where m.actual_end >= :since
                ) x join projects.project p on p.id = x.project_id
                where""" + DeskScope.VISIBLE + "order by x.day desc, p.code limit 8")
                .params(DeskScope.of(me)).param("since", me.today().minusDays(7))
                .query((row, n) -> {
                    String word = row.getString("word");
                    String text = row.getString("text");
                    return new Desk.Change(word, row.getString("code"), row.getString("name"),
                            word.equals("推进") ? "进到" + Stage.valueOf(text).label() : text, row.getObject("day", LocalDate.class));
                })
                .list();
    }

    /** Units that are late with milestones of this year's key projects, the longest first. */
    List<Desk.Held> held(Actor me) {
        return db.sql("""
                select coalesce(u.name, m.unit_text) unit, count(*) n, min(m.planned_end) oldest,
                       (array_agg(p.code order by m.planned_end))[1] code
                from projects.key_project e
                join projects.project p on p.id = e.project_id and p.overlay is null
                join projects.roadmap r on r.project_id = p.id and r.status = 'CURRENT'
                join projects.milestone m on m.roadmap_id = r.id and m.actual_end is null and m.planned_end < :today
                left join people.unit u on u.id = m.unit_id
                where e.county = :county and e.year = :year and e.left_on is null and coalesce(u.name, m.unit_text) is not null and"""
                + DeskScope.VISIBLE + "group by 1 order by oldest, n desc limit 8")
                .params(DeskScope.of(me))
                .query((row, n) -> new Desk.Held(row.getString("unit"), row.getInt("n"),
                        since(row.getObject("oldest", LocalDate.class), me.today()), row.getString("code")))
                .list();
    }
}
