package luodi.overview.timeline;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import luodi.overview.timeline.Happening.Kind;

/**
 * Where each kind of happening is recorded. Every branch gives id, at, code (what the words are made from), text, recorder and ref
 * (the rest of the address under the project, or a whole one); each is cut to a page before they are put together.
 */
final class TimelineSql {
    private static final String DAY = " at time zone 'Asia/Shanghai'";
    private static final Map<Kind, String> BRANCHES = new EnumMap<>(Kind.class);

    static {
        put(Kind.UPDATE, """
                select u.id, u.happened_at at, case when u.shared then 'SHARED' else '' end code, u.text, u.author recorder, '/updates/' || u.id ref
                from updates.project_update u where u.project_id = :project and u.replaced_at is null and (:internal or u.shared)""");
        put(Kind.VISIT, """
                select v.id, cast(v.visited_on + coalesce(v.start_time, time '00:00') as timestamp)""" + DAY + """
                , v.place, case when :internal then v.progress end, v.visitor, '/visits/' || v.id
                from cadence.visit v where v.project_id = :project and :visits""");
        put(Kind.PROBLEM, """
                select s.id, case when s.happened_on = cast(s.at at time zone 'Asia/Shanghai' as date) then s.at
                              else cast(s.happened_on as timestamp)""" + DAY + """
                 end, s.move || ':' || b.number || '　' || b.title, s.reason, s.by, '/problems/' || b.number
                from problems.problem b join problems.step s on s.problem_id = b.id
                where b.project_id = :project and (:internal or not s.internal and not b.confidential)""");
        put(Kind.MATTER, """
                select s.id, case when s.happened_on = cast(s.at at time zone 'Asia/Shanghai' as date) then s.at
                              else cast(s.happened_on as timestamp)""" + DAY + """
                 end, s.act || ':' || m.number || '　' || m.title, s.text, s.by_name, '/matters/' || m.number
                from problems.matter m join problems.matter_step s on s.matter_id = m.id
                where m.project_id = :project and :internal and m.dispatched_on is not null and s.to_state not in ('DRAFT', 'PENDING_APPROVAL')""");
        put(Kind.MILESTONE, """
                select m.id, cast(m.actual_end as timestamp)""" + DAY + """
                , case when m.actual_end > m.planned_end then 'LATE:' || (m.actual_end - m.planned_end) else 'DONE:' end || ':' || m.name,
                       coalesce(u.name, m.unit_text), m.recorded_by, '/roadmap'
                from projects.roadmap r join projects.milestone m on m.roadmap_id = r.id left join people.unit u on u.id = m.unit_id
                where r.project_id = :project and r.status = 'CURRENT' and m.actual_end is not null
                union all
                select r.id, r.approved_at, 'ROADMAP:' || r.number || ':', r.reason, r.approved_by, '/roadmap'
                from projects.roadmap r where r.project_id = :project and r.approved_at is not null""");
        put(Kind.STAGE, """
                select s.id, coalesce(cast(s.occurred_on as timestamp)""" + DAY + """
                , s.recorded_at), s.act || ':' || coalesce(s.to_stage, ''), coalesce(s.reason, nullif(s.evidence, '')), s.recorded_by, '/stages#s-' || s.id
                from projects.stage_record s where s.project_id = :project and s.act <> 'PROPOSAL'""");
        put(Kind.PERMIT, """
                select f.id, coalesce(cast(f.decided_on as timestamp)""" + DAY + """
                , f.recorded_at), f.status || ':' || f.procedure_name, u.name || coalesce('，' || f.document_no, ''), f.recorded_by, '/support'
                from projects.permit_fact f join people.unit u on u.id = f.unit_id where f.project_id = :project
                union all
                select s.id, cast(s.on_date as timestamp)""" + DAY + """
                , 'STEP:' || s.to_state || ':' || c.name, case when :internal then s.note end, s.recorded_by, '/permits/' || c.id
                from projects.permit_case c join projects.permit_step s on s.case_id = c.id
                where c.project_id = :project and s.to_state is distinct from s.from_state and s.to_state not in ('NOT_STARTED', 'NOT_APPLICABLE')""");
        put(Kind.INVESTMENT, """
                select i.id, i.recorded_at, i.measure || ':' || i.year || ':' || coalesce(i.month, 0) || ':' || i.fund_source || ':' || i.amount
                         || ':' || case when i.correction_of is null then '' else 'CORRECTION' end,
                       coalesce(i.reason, i.evidence), i.recorded_by, '/investment?year=' || i.year
                from projects.investment_record i where i.project_id = :project and i.status = 'CONFIRMED'""");
        put(Kind.SUPPORT, """
                select s.id, coalesce(cast(coalesce(s.to_on, s.from_on) as timestamp)""" + DAY + """
                , s.recorded_at), s.kind || ':' || coalesce(cast(s.amount as text), '') || ':' || u.name, s.action, s.recorded_by, '/support#s-' || s.id
                from projects.support_action s join people.unit u on u.id = s.unit_id
                where s.project_id = :project and not exists (select 1 from projects.support_action n where n.correction_of = s.id)""");
        put(Kind.REPORT, """
                select r.id, r.issued_at, r.from_on || ':' || r.to_on || ':' || r.edition, r.reason, r.reviewer, '/reports/' || r.id
                from updates.report r where r.project_id = :project and r.state = 'ISSUED' and (:internal or r.shared)""");
        put(Kind.TEAM, """
                select a.id, cast(a.valid_from as timestamp)""" + DAY + """
                , case when a.acting then 'ACTING:' else 'FROM:' end || a.role || ':' || o.name, a.note, a.created_by, '/team'
                from projects.assignment a join people.person o on o.id = a.person_id where a.project_id = :project and a.valid_from <= :today
                union all
                select cast(md5(a.id || 'end') as uuid), cast(a.valid_to + 1 as timestamp)""" + DAY + """
                , 'UNTIL:' || a.role || ':' || o.name, null, a.created_by, '/team'
                from projects.assignment a join people.person o on o.id = a.person_id where a.project_id = :project and a.valid_to < :today
                union all
                select t.id, cast(t.established_on as timestamp)""" + DAY + """
                , 'FORCE::' || t.name, t.duties, t.created_by, '/team' from projects.task_force t where t.project_id = :project
                union all
                select g.id, cast(g.created_on as timestamp)""" + DAY + """
                , 'GROUP::' || g.name, null, g.created_by, '/team' from projects.chat_group g where g.project_id = :project""");
    }

    private TimelineSql() {}

    /** Wants project, internal, visits, today, at, id and size. */
    static String of(Collection<Kind> kinds) {
        String page = kinds.stream()
                .map(kind -> """
                (select cast('%s' as text) kind, h.* from (%s) h (id, at, code, text, recorder, ref)
                 where cast(:at as timestamptz) is null or (h.at, h.id) < (:at, :id) order by h.at desc, h.id desc limit :size)
                """.formatted(kind, BRANCHES.get(kind)))
                .collect(Collectors.joining(" union all "));
        String all = kinds.stream()
                .map(kind ->
                        "(select 1 from (" + BRANCHES.get(kind) + ") h (id, at, code, text, recorder, ref) limit 1001)")
                .collect(Collectors.joining(" union all "));
        return "select p.*, (select count(*) from (select 1 from (" + all + ") a limit 1001) c) counted from (" + page
                + ") p order by p.at desc, p.id desc limit :size";
    }

    private static void put(Kind kind, String sql) {
        BRANCHES.put(kind, sql);
    }
}
