package luodi.overview;

import static luodi.overview.Waiting.since;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import luodi.overview.Waiting.Kind;
import luodi.projects.Stage;
import luodi.shared.Actor;
import luodi.shared.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person need not do but wants to know: what he handed on, what changed since he last looked. */
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
                union all
                select p.code, p.name, '总结报告', '/reports/' || r.id, '落地局审核', r.submitted_at
                from updates.report r join projects.project p on p.id = r.project_id
                where r.state = 'SUBMITTED' and r.submitter_id = :me and p.county = :county
                order by at limit 10""")
                .params(DeskScope.of(me))
                .query((row, n) -> {
                    long days = since(
                            row.getTimestamp("at").toInstant().atZone(Time.ZONE).toLocalDate(), me.today());
                    return new Waiting(
                            Kind.WITH_OTHERS,
                            row.getString("name") + "　" + row.getString("what"),
                            row.getString("holder"),
                            days == 0 ? "今天交的" : "第 " + days + " 天",
                            days,
                            "/projects/" + row.getString("code") + row.getString("tab"),
                            "打开");
                })
                .list();
    }

    /** What happened on visible projects since then, or in the last week: what is solved first, then what went wrong, then progress. */
    List<Desk.Change> changes(Actor me, @Nullable OffsetDateTime since) {
        OffsetDateTime from = since == null ? Time.start(me.today().minusDays(7)) : since;
        return db.sql("""
                select x.rank, x.word, p.code, p.name, x.text, x.day, coalesce(x.ref, '/projects/' || p.code || x.tab) href from (
                  (select 1 as rank, b.project_id, '解决' word, b.title as text, b.closed_on as day, '/problems/' || b.number ref, '' tab
                   from problems.problem b where b.county = :county and b.closed_on >= :day and b.state = 'CLOSED' order by b.closed_on desc limit 8)
                  union all
                  (select 2, b.project_id, '新迟', b.title || coalesce('，在' || u.name, ''), b.level_due, '/problems/' || b.number, ''
                   from problems.problem b left join people.unit u on u.id = b.holder_unit_id
                   where b.county = :county and b.open and b.level_due >= :day and b.level_due < :today order by b.level_due desc limit 8)
                  union all
                  (select 2, m.project_id, '新迟', m.title || '，在' || u.name, m.effective_due, '/matters/' || m.number, ''
                   from problems.matter m join people.unit u on u.id = m.lead_unit_id
                   where m.county = :county and m.state not in ('DRAFT', 'PENDING_APPROVAL', 'CLOSED', 'CANCELLED')
                     and m.effective_due >= :day and m.effective_due < :today order by m.effective_due desc limit 8)
                  union all
                  select 3, l.project_id, case l.light when 'RED' then '转红' else '转黄' end, l.reason, l.since, null, '/investment'
                  from projects.cached_light l where l.county = :county and l.year = :year and l.light in ('RED', 'YELLOW') and l.since >= :day
                  union all
                  select 4, s.project_id, '推进', s.to_stage, cast(s.recorded_at at time zone 'Asia/Shanghai' as date), null, '/stages'
                  from projects.stage_record s where s.act = 'FORWARD' and s.recorded_at >= :from
                  union all
                  select 5, r.project_id, '完成', m.name, m.actual_end, null, '/roadmap'
                  from projects.milestone m join projects.roadmap r on r.id = m.roadmap_id and r.status = 'CURRENT' where m.actual_end >= :day
                  union all
                  (select 6, l.project_id, '进展', l.text, cast(l.happened_at at time zone 'Asia/Shanghai' as date), null, '/updates/' || l.id
                   from (select distinct on (u.project_id) u.id, u.project_id, u.text, u.happened_at from updates.project_update u
                         join projects.project p on p.id = u.project_id
                         where u.county = :county and u.replaced_at is null and u.happened_at >= :from and""" + DeskScope.VISIBLE + """
                         order by u.project_id, u.happened_at desc) l
                   order by l.happened_at desc limit 4)
                ) x join projects.project p on p.id = x.project_id
                where""" + DeskScope.VISIBLE
                        + "order by x.rank, x.day desc, p.code limit 10")
                .params(DeskScope.of(me))
                .param("from", from)
                .param("day", from.atZoneSameInstant(Time.ZONE).toLocalDate())
                .query((row, n) -> {
                    String word = row.getString("word");
                    String text = row.getString("text");
                    return new Desk.Change(
                            word,
                            row.getString("code"),
                            row.getString("name"),
                            word.equals("推进") ? "进到" + Stage.valueOf(text).label() : text,
                            row.getObject("day", LocalDate.class),
                            row.getString("href"));
                })
                .list();
    }
}
