package luodi.overview.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.projects.Stage;
import luodi.projects.VisibleProjects;
import luodi.shared.Measure;
import org.jspecify.annotations.Nullable;

/** The projects that a year speaks of, with their amounts and what the source says of them: one statement a kind, however many there are. */
final class ReviewProjects {
    /** A year's article names dozens; what is beyond this is counted, not shown. */
    static final int MOST = 500;

    private final ReviewScope scope;

    ReviewProjects(ReviewScope scope) {
        this.scope = scope;
    }

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

    /** Projects that the year speaks of: on its key list, placed in a group by hand, or supported. */
    List<Row> projects() {
        return scope.sql("""
                with spoken as (
                    select k.project_id from projects.key_list_entry k where k.list_id = :list
                    union select o.project_id from overview.group_override o where o.county = :county and o.year = :year and o.replaced_at is null
                    union select s.project_id from projects.support_action s where s.county = :county and s.year = :year and s.project_id is not null)
                select p.id, p.code, p.name, p.kind, p.overlay, k.project_id is not null listed, k.left_on is not null and k.left_on <= :asOf as gone,
                       st.to_stage, st.confidence, st.quote stage_quote, l.annual, coalesce(l.done, 0) done, coalesce(l.planned, 0) planned,
                       coalesce(m.milestones, 0) milestones, coalesce(m.missed, 0) missed,
                       o.id override_id, o.progress_group, o.reason, o.quote, o.set_by, o.set_at,
                """ + VisibleProjects.to(scope.me()) + """
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
        return scope
                .sql("""
                select r.project_id, r.measure, case when r.measure in ('IN_YEAR', 'UNCLEAR') then sum(r.amount)
                           else (array_agg(r.amount order by r.month desc nulls last, r.recorded_at desc))[1] end amount,
                       string_agg(r.as_written, '、') as_written, bool_or(r.inferred) inferred, string_agg(r.quote, '；') quote
                from projects.investment_record r
                where r.project_id in (:projects) and r.year = :year and r.status = 'CONFIRMED' and r.figure = 'MANAGEMENT'
                group by r.project_id, r.measure
                """)
                .param("projects", projects)
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
        return scope
                .sql("""
                select project_id, kind, text, amount, month, quote, note from projects.stated_fact
                where project_id in (:projects) and year = :year order by kind, seq, recorded_at limit 5000
                """)
                .param("projects", projects)
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
}
