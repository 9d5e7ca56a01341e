package luodi.overview.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import luodi.shared.Time;

/** What a year adds up to: the key list's money, what is counted one by one, the four ones. */
final class ReviewSums {
    private final ReviewScope scope;

    ReviewSums(ReviewScope scope) {
        this.scope = scope;
    }

    /** The key list and its money: yuan; {@code waiting} is proposed but not confirmed, and in no sum. */
    record Totals(
            int members,
            int planned,
            BigDecimal plan,
            int years,
            BigDecimal inYear,
            BigDecimal unclear,
            BigDecimal inferred,
            BigDecimal waiting) {}

    /** The years that have something to review. */
    List<Integer> years() {
        return scope.sql("""
                select year from projects.key_list where county = :county and status = 'APPROVED'
                union select year from overview.declared_figure where county = :county order by 1 desc limit 12
                """).query(Integer.class).list();
    }

    Totals totals() {
        return scope.sql("""
                select count(*) members, count(k.annual_plan) planned, coalesce(sum(k.annual_plan), 0) plan, count(a.rows) years,
                       coalesce(sum(a.in_year), 0) in_year, coalesce(sum(a.unclear), 0) unclear, coalesce(sum(a.inferred), 0) inferred,
                       coalesce(sum(a.waiting), 0) waiting
                from projects.key_list_entry k
                left join lateral (select nullif(count(*) filter (where r.status = 'CONFIRMED'), 0) as rows,
                        sum(r.amount) filter (where r.measure = 'IN_YEAR' and r.status = 'CONFIRMED') in_year,
                        sum(r.amount) filter (where r.measure = 'UNCLEAR' and r.status = 'CONFIRMED') unclear,
                        sum(r.amount) filter (where r.measure = 'IN_YEAR' and r.status = 'CONFIRMED' and r.inferred) inferred,
                        sum(r.amount) filter (where r.measure = 'IN_YEAR' and r.status = 'SUBMITTED') waiting
                    from projects.investment_record r
                    where r.project_id = k.project_id and r.year = :year and r.figure = 'MANAGEMENT') a on true
                where k.list_id = :list and
                """ + ReviewScope.ON_LIST)
                .query((row, n) -> new Totals(
                        row.getInt("members"),
                        row.getInt("planned"),
                        row.getBigDecimal("plan"),
                        row.getInt("years"),
                        row.getBigDecimal("in_year"),
                        row.getBigDecimal("unclear"),
                        row.getBigDecimal("inferred"),
                        row.getBigDecimal("waiting")))
                .single();
    }

    /** R-80, what is counted one by one: by the day of the event in the year; a correction stands in place of what it corrects. */
    Map<Figure, Integer> counters() {
        return scope.sql("""
                select (select count(*) from updates.report r where r.county = :county and r.state = 'ISSUED' and r.replaced_at is null
                          and r.issued_on between :first and :asOf) reports,
                       (select count(*) from updates.project_update u where u.county = :county and u.replaced_at is null
                          and u.happened_at >= :start and u.happened_at < :end) updates,
                       (select count(*) from problems.problem b where b.county = :county and b.state = 'CLOSED' and b.resolved_by = 'SECRETARY'
                          and b.closed_on between :first and :asOf) resolved""")
                .param("first", LocalDate.of(scope.year(), 1, 1))
                .param("start", Time.start(LocalDate.of(scope.year(), 1, 1)))
                .param("end", Time.start(scope.asOf().plusDays(1)))
                .query((row, n) -> Map.of(
                        Figure.REPORTS,
                        row.getInt("reports"),
                        Figure.UPDATES,
                        row.getInt("updates"),
                        Figure.SECRETARY_RESOLVED,
                        row.getInt("resolved")))
                .single();
    }

    /** R-70, part by part: exactly one active task force, one open group, one approved roadmap on the day of the review. */
    Review.FourOnesCount fourOnes() {
        return scope.sql("""
                select count(*), count(*) filter (where forces = 1), count(*) filter (where groups = 1), count(*) filter (where roadmaps = 1),
                       count(*) filter (where forces = 1 and groups = 1 and roadmaps = 1)
                from (select
                    (select count(*) from projects.task_force t where t.project_id = k.project_id and t.established_on <= :asOf
                        and (t.dissolved_on is null or t.dissolved_on > :asOf)) forces,
                    (select count(*) from projects.chat_group g where g.project_id = k.project_id and g.created_on <= :asOf
                        and (g.closed_on is null or g.closed_on > :asOf)) groups,
                    (select count(*) from projects.roadmap r where r.project_id = k.project_id and r.status = 'CURRENT') roadmaps
                  from projects.key_list_entry k where k.list_id = :list and
                """ + ReviewScope.ON_LIST + ") ones")
                .query((row, n) -> new Review.FourOnesCount(
                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .single();
    }
}
