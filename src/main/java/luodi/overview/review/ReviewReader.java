package luodi.overview.review;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.projects.Stage;
import luodi.projects.VisibleProjects;
import luodi.projects.permits.AreaUnit;
import luodi.projects.permits.PermitFact;
import luodi.projects.support.Included;
import luodi.projects.support.SupportKind;
import luodi.shared.Actor;
import luodi.shared.Measure;
import luodi.shared.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a county's year, one statement a kind of thing, however many projects there are. */
final class ReviewReader {
    /** A year's article names dozens; what is beyond this is counted, not shown. */
    static final int MOST = 500;

    /** What stands on the list on the day of the review. */
    static final String ON_LIST = " (k.left_on is null or k.left_on > :asOf) ";

    private static final UUID NO_LIST = new UUID(0, 0);

    private final JdbcClient db;
    private final Actor me;
    private final int year;
    private final LocalDate asOf;
    private final @Nullable KeyList list;

    ReviewReader(JdbcClient db, Actor me, int year, LocalDate asOf) {
        this.db = db;
        this.me = me;
        this.year = year;
        this.asOf = asOf;
        this.list = keyList();
    }

    private record KeyList(UUID id, Review.Listed listed) {}

    /** A project of the year before its amounts, facts and supports are put in. */
    record Row(
            UUID id,
            String code,
            String name,
            boolean visible,
            boolean infrastructure,
            boolean key,
            boolean left,
            @Nullable Stage stage,
            @Nullable String confidence,
            @Nullable String stageQuote,
            @Nullable String overlay,
            ProgressGroup computed,
            @Nullable GroupOverride override) {

        ProjectLine line(List<ProjectLine.Amount> amounts, List<ProjectLine.Fact> facts, List<SupportLine> supports) {
            return new ProjectLine(
                    id,
                    code,
                    name,
                    visible,
                    infrastructure,
                    key,
                    left,
                    stage,
                    confidence,
                    stageQuote,
                    overlay,
                    computed,
                    override,
                    amounts,
                    facts,
                    supports);
        }
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

    private JdbcClient.StatementSpec sql(String text) {
        return db.sql(text)
                .param("county", me.county().code())
                .param("year", year)
                .param("asOf", asOf)
                .param("list", list == null ? NO_LIST : list.id())
                .param("me", me.id())
                .param("today", me.today())
                .param("countyWide", me.seesWholeCounty());
    }

    Review.@Nullable Listed list() {
        return list == null ? null : list.listed();
    }

    private @Nullable KeyList keyList() {
        return db.sql(
                        "select id, number, to_confirm from projects.key_list where county = ? and year = ? and status = 'APPROVED' order by number desc limit 1")
                .params(me.county().code(), year)
                .query((row, n) ->
                        new KeyList(row.getObject(1, UUID.class), new Review.Listed(row.getInt(2), row.getBoolean(3))))
                .optional()
                .orElse(null);
    }

    /** The years that have something to review. */
    List<Integer> years() {
        return db.sql("""
                select year from projects.key_list where county = :county and status = 'APPROVED'
                union select year from overview.declared_figure where county = :county order by 1 desc limit 12
                """)
                .param("county", me.county().code())
                .query(Integer.class)
                .list();
    }

    /** Projects that the year speaks of: on its key list, placed in a group by hand, or supported. */
    List<Row> projects() {
        return sql("""
                with spoken as (
                    select k.project_id from projects.key_list_entry k where k.list_id = :list
                    union select o.project_id from overview.group_override o where o.county = :county and o.year = :year and o.replaced_at is null
                    union select s.project_id from projects.support_action s where s.county = :county and s.year = :year and s.project_id is not null)
                select p.id, p.code, p.name, p.kind, p.overlay, k.project_id is not null listed, k.left_on is not null and k.left_on <= :asOf as gone,
                       st.to_stage, st.confidence, st.quote stage_quote, l.annual, coalesce(l.done, 0) done, coalesce(l.planned, 0) planned,
                       coalesce(m.milestones, 0) milestones, coalesce(m.missed, 0) missed,
                       o.id override_id, o.progress_group, o.reason, o.quote, o.set_by, o.set_at,
                """ + VisibleProjects.to(me) + """
                       visible
                from spoken join projects.project p on p.id = spoken.project_id
                left join projects.key_list_entry k on k.list_id = :list and k.project_id = p.id
                left join overview.group_override o on o.project_id = p.id and o.year = :year and o.replaced_at is null
                left join projects.cached_light l on l.project_id = p.id and l.year = :year
                left join lateral (select s.to_stage, s.confidence, s.quote from projects.stage_record s
                    where s.project_id = p.id and s.act in ('FORWARD', 'CORRECTION') and (s.occurred_on is null or s.occurred_on <= :asOf)
                    order by s.recorded_at desc, s.id desc limit 1) st on true
                left join lateral (select count(*) milestones,
                        count(*) filter (where m.planned_end <= :asOf and (m.actual_end is null or m.actual_end > :asOf)) missed
                    from projects.roadmap r join projects.milestone m on m.roadmap_id = r.id
                    where r.project_id = p.id and r.status = 'CURRENT') m on true
                order by k.project_id is null, p.code limit 501
                """)
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        String stageName = row.getString("to_stage");
        Stage stage = stageName == null ? null : Stage.valueOf(stageName);
        ProgressGroup computed = ProgressGroupRules.of(
                stage,
                row.getBigDecimal("annual"),
                row.getBigDecimal("done"),
                row.getBigDecimal("planned"),
                row.getInt("milestones"),
                row.getInt("missed"));
        UUID override = row.getObject("override_id", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("visible"),
                row.getString("kind").equals("INFRASTRUCTURE"),
                row.getBoolean("listed"),
                row.getBoolean("gone"),
                stage,
                row.getString("confidence"),
                row.getString("stage_quote"),
                row.getString("overlay"),
                computed,
                override == null
                        ? null
                        : new GroupOverride(
                                override,
                                ProgressGroup.valueOf(row.getString("progress_group")),
                                row.getString("reason"),
                                row.getString("quote"),
                                row.getString("set_by"),
                                row.getObject("set_at", OffsetDateTime.class)));
    }

    /** Amounts by project and measure; what is cumulative is the latest word, not a sum. */
    Map<UUID, List<ProjectLine.Amount>> amounts(Collection<UUID> projects) {
        if (projects.isEmpty()) return Map.of();
        return db
                .sql("""
                select r.project_id, r.measure, case when r.measure in ('IN_YEAR', 'UNCLEAR') then sum(r.amount)
                           else (array_agg(r.amount order by r.month desc nulls last, r.recorded_at desc))[1] end amount,
                       string_agg(r.as_written, '、') as_written, bool_or(r.inferred) inferred, string_agg(r.quote, '；') quote
                from projects.investment_record r
                where r.project_id in (:projects) and r.year = :year and r.status = 'CONFIRMED' and r.figure = 'MANAGEMENT'
                group by r.project_id, r.measure
                """)
                .param("projects", projects)
                .param("year", year)
                .query((row, n) -> Map.entry(
                        row.getObject("project_id", UUID.class),
                        new ProjectLine.Amount(
                                Measure.valueOf(row.getString("measure")),
                                row.getBigDecimal("amount"),
                                row.getString("as_written"),
                                row.getBoolean("inferred"),
                                row.getString("quote"))))
                .list()
                .stream()
                .collect(byProject());
    }

    Map<UUID, List<ProjectLine.Fact>> facts(Collection<UUID> projects) {
        if (projects.isEmpty()) return Map.of();
        return db
                .sql("""
                select project_id, kind, text, amount, month, quote, note from projects.stated_fact
                where project_id in (:projects) and year = :year order by kind, seq, recorded_at limit 5000
                """)
                .param("projects", projects)
                .param("year", year)
                .query((row, n) -> Map.entry(
                        row.getObject("project_id", UUID.class),
                        new ProjectLine.Fact(
                                row.getString("kind"),
                                row.getString("text"),
                                row.getBigDecimal("amount"),
                                row.getString("month"),
                                row.getString("quote"),
                                row.getString("note"))))
                .list()
                .stream()
                .collect(byProject());
    }

    private static <T> java.util.stream.Collector<Map.Entry<UUID, T>, ?, Map<UUID, List<T>>> byProject() {
        return Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
    }

    Totals totals() {
        return sql("""
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
                """ + ON_LIST)
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
        return sql("""
                select (select count(*) from updates.report r where r.county = :county and r.state = 'ISSUED' and r.replaced_at is null
                          and r.issued_on between :first and :asOf) reports,
                       (select count(*) from updates.project_update u where u.county = :county and u.replaced_at is null
                          and u.happened_at >= :start and u.happened_at < :end) updates,
                       (select count(*) from problems.problem b where b.county = :county and b.state = 'CLOSED' and b.resolved_by = 'SECRETARY'
                          and b.closed_on between :first and :asOf) resolved""")
                .param("first", LocalDate.of(year, 1, 1))
                .param("start", Time.start(LocalDate.of(year, 1, 1)))
                .param("end", Time.start(asOf.plusDays(1)))
                .query((row, n) -> Map.of(
                        Figure.REPORTS,
                        row.getInt("reports"),
                        Figure.UPDATES,
                        row.getInt("updates"),
                        Figure.SECRETARY_RESOLVED,
                        row.getInt("resolved")))
                .single();
    }

    /** What stands: a row that another replaced is history. */
    List<SupportLine> supports() {
        return sql("""
                select s.id, u.name unit, s.kind, s.project_id, p.code, coalesce(p.name, s.target_text) target,
                       coalesce(p.kind = 'INFRASTRUCTURE', false) infrastructure, s.action, s.amount, s.included, s.included_inferred, s.quantities, s.quote,
                       p.id is not null and
                """ + VisibleProjects.to(me) + """
                       visible
                from projects.support_action s join people.unit u on u.id = s.unit_id left join projects.project p on p.id = s.project_id
                where s.county = :county and s.year = :year
                  and not exists (select 1 from projects.support_action n where n.correction_of = s.id)
                order by u.name, s.id limit 2000
                """)
                .query((row, n) -> new SupportLine(
                        row.getObject("id", UUID.class),
                        row.getString("unit"),
                        SupportKind.valueOf(row.getString("kind")),
                        row.getObject("project_id", UUID.class),
                        row.getString("code"),
                        row.getString("target"),
                        row.getBoolean("infrastructure"),
                        row.getBoolean("visible"),
                        row.getString("action"),
                        row.getBigDecimal("amount"),
                        Included.valueOf(row.getString("included")),
                        row.getBoolean("included_inferred"),
                        row.getString("quantities"),
                        row.getString("quote")))
                .list();
    }

    List<PermitLine> permits() {
        return sql("""
                select u.name unit, p.code, p.name project, f.procedure_code, f.procedure_name, f.status, f.batch, f.area, f.area_unit,
                       f.area_inferred, f.quote, f.note,
                """ + VisibleProjects.to(me) + """
                       visible
                from projects.permit_fact f join people.unit u on u.id = f.unit_id join projects.project p on p.id = f.project_id
                where f.county = :county and f.year = :year order by u.name, f.procedure_code, p.code limit 500
                """)
                .query((row, n) -> new PermitLine(
                        row.getString("unit"),
                        row.getString("code"),
                        row.getString("project"),
                        row.getBoolean("visible"),
                        row.getString("procedure_code"),
                        row.getString("procedure_name"),
                        PermitFact.Status.valueOf(row.getString("status")),
                        row.getString("batch"),
                        row.getBigDecimal("area"),
                        row.getString("area_unit") == null ? null : AreaUnit.valueOf(row.getString("area_unit")),
                        row.getBoolean("area_inferred"),
                        row.getString("quote"),
                        row.getString("note")))
                .list();
    }

    /** R-70, part by part: exactly one active task force, one open group, one approved roadmap on the day of the review. */
    Review.FourOnesCount fourOnes() {
        return sql("""
                select count(*), count(*) filter (where forces = 1), count(*) filter (where groups = 1), count(*) filter (where roadmaps = 1),
                       count(*) filter (where forces = 1 and groups = 1 and roadmaps = 1)
                from (select
                    (select count(*) from projects.task_force t where t.project_id = k.project_id and t.established_on <= :asOf
                        and (t.dissolved_on is null or t.dissolved_on > :asOf)) forces,
                    (select count(*) from projects.chat_group g where g.project_id = k.project_id and g.created_on <= :asOf
                        and (g.closed_on is null or g.closed_on > :asOf)) groups,
                    (select count(*) from projects.roadmap r where r.project_id = k.project_id and r.status = 'CURRENT') roadmaps
                  from projects.key_list_entry k where k.list_id = :list and
                """ + ON_LIST + ") ones")
                .query((row, n) -> new Review.FourOnesCount(
                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .single();
    }
}
