package luodi.cadence.briefing;

/** The statements that gather a week: each over the whole county, none per project. */
final class WeekSql {
    static final String LISTED = """
            select p.id, p.code, p.name, p.stage, p.kind,
                   coalesce((select c.light from projects.cached_light c where c.project_id = p.id and c.year = :year), 'NONE') light,
                   coalesce((select string_agg(distinct case a.role when 'SPONSOR_LEADER' then '包保 ' when 'SECRETARY' then '秘书 ' else '联络 ' end || w.name, '，')
                     from projects.assignment a join people.person w on w.id = a.person_id
                     where a.project_id = p.id and a.role in ('SPONSOR_LEADER','SECRETARY','LIAISON')
                       and a.valid_from <= :asOf and (a.valid_to is null or a.valid_to >= :asOf)), '') owners
            from projects.project p
            where p.county = :county and p.overlay is null and exists (
              select 1 from projects.key_project k where k.county = p.county and k.project_id = p.id
                and k.joined_on <= :sunday and (k.left_on is null or k.left_on > :monday)
                and make_date(k.year, 1, 1) <= :sunday and make_date(k.year, 12, 31) >= :monday)
            order by p.code_year, p.code_no""";

    static final String STAGES = """
            select s.project_id, 'PROGRESS' part, s.occurred_on as day, case when s.act = 'FORWARD' then s.to_stage end stage,
                   case s.act when 'SUSPEND' then '停缓建：' when 'TERMINATE' then '终止：' else '恢复建设' end || coalesce(s.reason, '') words,
                   'stage:' || s.id as key, '阶段记录' as label, '/projects/' || p.code || '/stages' href
            from projects.stage_record s join projects.project p on p.id = s.project_id
            where p.county = :county and s.occurred_on between :monday and :sunday and s.act in ('FORWARD','SUSPEND','RESUME','TERMINATE')
            order by s.occurred_on, s.recorded_at""";

    /** What was seen on the site, and of the three jobs those that were done and told. */
    static final String VISITS = """
            select v.project_id, w.part, v.visited_on as day, null::text stage, w.words,
                   'visit:' || v.id as key, to_char(v.visited_on, 'FMMM"月"FMDD"日"') || '走访' as label, '/visits/' || v.id href
            from cadence.visit v cross join lateral (values
              ('PROGRESS', v.progress, 1),
              ('MEASURES', case when v.reported = 'DONE' and v.reported_note is not null then '已上报：' || v.reported_note end, 2),
              ('MEASURES', case when v.coordinated = 'DONE' and v.coordinated_note is not null then '已协调：' || v.coordinated_note end, 3),
              ('MEASURES', case when v.pressed = 'DONE' and v.pressed_note is not null then '已督促：' || v.pressed_note end, 4)) w (part, words, nth)
            where v.county = :county and v.visited_on between :monday and :sunday and w.words is not null
            order by v.visited_on, v.id, w.nth""";

    /** A visit's own update repeats the visit. */
    static final String UPDATES = """
            select u.project_id, 'PROGRESS' part, (u.happened_at at time zone 'Asia/Shanghai')::date as day, null::text stage, u.text words,
                   'update:' || u.id as key, '动态' as label, '/projects/' || p.code || '/updates' href
            from updates.project_update u join projects.project p on p.id = u.project_id
            where u.county = :county and u.replaced_at is null and (u.origin_key is null or not starts_with(u.origin_key, 'visit:'))
              and u.happened_at >= cast(:monday as date)::timestamp at time zone 'Asia/Shanghai'
              and u.happened_at < (cast(:sunday as date) + 1)::timestamp at time zone 'Asia/Shanghai'
            order by u.happened_at, u.id""";

    /** Late for who asked: past the date first promised. */
    static final String TROUBLES = """
            select t.project_id, t.number, t.title, t.cause, t.confidential, t.raised_on >= :monday raised,
                   coalesce(t.state = 'CLOSED' and t.closed_on between :monday and :asOf, false) closed, o.open, o.open and coalesce(t.promised_due < :asOf, false) overdue,
                   coalesce(hu.name, hp.name, case t.holder when 'SECRETARY' then '项目秘书' when 'BUREAU' then '落地局' when 'SPONSOR' then '包保领导'
                     when 'COUNTY' then '县领导' when 'ASKER' then '提出人' when 'VERIFIER' then '核验人' end) holder,
                   'problem:' || t.number as key, t.number as label, '/problems/' || t.number href
            from problems.problem t
            left join people.unit hu on hu.id = t.holder_unit_id
            left join people.person hp on hp.id = t.holder_person_id
            cross join lateral (select t.open or t.state = 'CLOSED' and t.closed_on > :asOf open) o
            where t.county = :county and t.raised_on <= :asOf and t.state not in ('REJECTED','MERGED','WITHDRAWN')
              and (o.open or t.closed_on >= :monday)
            order by t.raised_on, t.number""";

    static final String STEPS = """
            select r.project_id, m.name, m.planned_start, m.planned_end, m.actual_end,
                   'milestone:' || m.id as key, '“' || m.name || '”' as label, '/projects/' || p.code || '/roadmap' href
            from projects.roadmap r join projects.project p on p.id = r.project_id join projects.milestone m on m.roadmap_id = r.id
            where p.county = :county and r.status = 'CURRENT'
              and (m.actual_end between :monday and :sunday
                or (m.actual_end is null or m.actual_end > :sunday) and (m.planned_end <= :nextSunday or m.planned_start between :sunday and :nextSunday))
            order by m.planned_end, m.seq""";

    private WeekSql() {}
}
