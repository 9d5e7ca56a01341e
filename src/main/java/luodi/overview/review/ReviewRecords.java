package luodi.overview.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Time;
import luodi.updates.UpdatePolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind each figure: exactly those that the figure was computed from, as far as the reader may see their projects. */
@Component
public class ReviewRecords {
    public static final int SIZE = 100;

    private static final Map<Figure, String> ROWS = Map.of(
            Figure.KEY_PROJECTS, """
                select p.id::text id, p.code, p.name, coalesce(k.joined_why, '') as text, null::numeric amount, null::text measure,
                       k.inferred, null::text quote, k.joined_on::text || ' 进入名单' note, p.code sort
                from projects.key_project v join projects.key_list_entry k on k.list_id = v.list_id and k.project_id = v.project_id
                join projects.project p on p.id = v.project_id
                where v.county = :county and v.year = :year and (k.left_on is null or k.left_on > :asOf) and""",
            Figure.COMPLETED_INVESTMENT, """
                select r.id::text id, p.code, p.name, case when r.month is null then '月份不详' else r.month || ' 月' end
                           || case when r.correction_of is null then '' else '，更正：' || r.reason end as text,
                       r.amount, r.measure, r.inferred, r.quote, r.note, p.code || ' ' || coalesce(lpad(r.month::text, 2, '0'), '00') || r.id::text sort
                from projects.key_project k join projects.investment_record r on r.project_id = k.project_id and r.year = k.year
                join projects.project p on p.id = k.project_id
                where k.county = :county and k.year = :year and r.measure in ('IN_YEAR', 'UNCLEAR') and r.status = 'CONFIRMED'
                  and r.figure = 'MANAGEMENT' and (k.left_on is null or k.left_on > :asOf) and""",
            Figure.PLAN_EXCEEDED, """
                select p.id::text id, p.code, p.name, case when k.annual_plan is null then '没有年度计划' else '年度计划' end as text,
                       k.annual_plan amount, 'PLAN' measure, false inferred, null::text quote, null::text note, p.code sort
                from projects.key_project k join projects.project p on p.id = k.project_id
                where k.county = :county and k.year = :year and (k.left_on is null or k.left_on > :asOf) and""",
            Figure.SUPPORT_TOTAL, """
                select s.id::text id, p.code, coalesce(p.name, s.target_text) as name, u.name || '：' || s.action as text, s.amount, 'SUPPORT' measure,
                       s.included_inferred inferred, s.quote, s.quantities note, u.name || ' ' || s.id::text sort
                from projects.support_action s join people.unit u on u.id = s.unit_id left join projects.project p on p.id = s.project_id
                where s.county = :county and s.year = :year and s.amount is not null
                  and not exists (select 1 from projects.support_action n where n.correction_of = s.id) and""",
            Figure.UPDATES, """
                select u.id::text id, p.code, p.name, u.text, null::numeric amount, null::text measure, false inferred, null::text quote, u.author note,
                       to_char(u.happened_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS ') || u.id::text sort
                from updates.project_update u join projects.project p on p.id = u.project_id
                where u.county = :county and u.replaced_at is null and u.happened_at >= :start and u.happened_at < :end and (:internal or u.shared) and""",
            Figure.REPORTS, """
                select r.id::text id, p.code, p.name, r.from_on::text || ' 至 ' || r.to_on::text as text, null::numeric amount, null::text measure,
                       false inferred, null::text quote, r.author || ' 起草，' || r.reviewer || ' 审核' note, r.issued_on::text || ' ' || r.id::text sort
                from updates.report r join projects.project p on p.id = r.project_id
                where r.county = :county and r.state = 'ISSUED' and r.replaced_at is null and r.issued_on between :first and :asOf
                  and (:internal or r.shared) and""",
            Figure.SECRETARY_RESOLVED, """
                select b.number id, p.code, p.name, b.number || '　' || b.title as text, null::numeric amount, null::text measure, false inferred,
                       null::text quote, b.solution note, b.closed_on::text || ' ' || b.id::text sort
                from problems.problem b join projects.project p on p.id = b.project_id
                where b.county = :county and b.state = 'CLOSED' and b.resolved_by = 'SECRETARY' and b.closed_on between :first and :asOf
                  and (:internal or not b.confidential) and""");

    private final JdbcClient db;

    ReviewRecords(JdbcClient db) {
        this.db = db;
    }

    /** @param after the cursor of the page before, or null */
    public Listing<RecordRow> of(Actor me, int year, Figure figure, @Nullable String after, int size) {
        String rows = ROWS.get(figure);
        if (rows == null) return Listing.whole(List.of());
        record Sorted(RecordRow row, String sort, int counted) {}
        List<Sorted> found = db.sql("with behind as (" + rows + VisibleProjects.to(me) + """
                 )
                select b.*, (select count(*) from (select 1 from behind limit 1001) c) counted from behind b
                where cast(:after as text) is null or b.sort > :after order by b.sort limit :size
                """)
                .param("county", me.county().code())
                .param("year", year)
                .param("asOf", Reviews.asOf(year, me.today()))
                .param("me", me.id())
                .param("today", me.today())
                .param("countyWide", me.seesWholeCounty())
                .param("first", LocalDate.of(year, 1, 1))
                .param("start", Time.start(LocalDate.of(year, 1, 1)))
                .param("end", Time.start(Reviews.asOf(year, me.today()).plusDays(1)))
                .param("internal", UpdatePolicy.mayReadInternal(me))
                .param("after", after)
                .param("size", size + 1)
                .query((row, n) -> new Sorted(
                        new RecordRow(
                                row.getString("id"),
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("text"),
                                row.getBigDecimal("amount"),
                                row.getString("measure"),
                                row.getBoolean("inferred"),
                                row.getString("quote"),
                                row.getString("note")),
                        row.getString("sort"),
                        row.getInt("counted")))
                .list();
        int counted = found.isEmpty() ? 0 : found.getFirst().counted();
        return Listing.of(found, size, counted, Sorted::sort).map(Sorted::row);
    }
}
