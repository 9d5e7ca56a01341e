package luodi.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import luodi.shared.Actor;
import luodi.shared.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register as a list: one statement for a page of rows, one for their count, both flat however long the register. */
@Component
class ProjectList {
    /** A page, how many infrastructure items are among all counted, and how many of the county are on the year's key list. */
    record Page(Listing<ProjectRow> rows, int infrastructure, int key) {}

    private record Count(int all, int infrastructure) {}

    private record Line(ProjectRow row, String k1, String k2, int key) {}

    private static final String LIST = """
            (select n.id from projects.key_list n where n.county = :county and n.year = :year and n.status = 'APPROVED'
             order by n.number desc limit 1)""";
    private static final String LIGHT = " left join projects.cached_light l on l.project_id = p.id and l.year = :year";
    private static final String KEY = " left join projects.key_list_entry e on e.list_id = " + LIST
            + " and e.project_id = p.id and (e.left_on is null or e.left_on > :today)";

    // the page is cut first, then its rows are filled: who serves it is asked for 50 projects and not for all
    private static final String ROWS = """
            with page as materialized (
                  select p.id, p.code, p.name, p.kind, p.stage, p.stage_on, p.overlay, p.investor, p.plan_total, p.phase, p.updated_by,
                         p.updated_at, p.version, coalesce(l.light, 'NONE') light, l.reason light_reason, e.annual_plan,
                         case when l.done <> 0 or exists (select 1 from projects.investment_record r where r.project_id = p.id and r.year = l.year)
                              then l.done end done,
                         e.project_id is not null key_project, %s k1, %s k2
                  from projects.project p""" + LIGHT + KEY + """

                  where %s order by %s %s),
            served as (
                  select a.project_id, string_agg(o.name, '、' order by a.lead desc, o.name) filter (where a.role = 'SPONSOR_LEADER') sponsor,
                         string_agg(o.name, '、' order by o.name) filter (where a.role = 'SECRETARY') secretary,
                         string_agg(o.name, '、' order by o.name) filter (where a.role = 'LIAISON') liaison,
                         count(*) filter (where a.role = 'SPONSOR_LEADER' and a.lead) leads,
                         count(*) filter (where a.role = 'SECRETARY') secretaries
                  from page s join projects.assignment a on a.project_id = s.id join people.person o on o.id = a.person_id
                  where a.role in ('SPONSOR_LEADER', 'SECRETARY', 'LIAISON')
                    and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
                  group by a.project_id)
            select s.*, t.*,
                   (select count(*) from projects.key_list_entry e where e.list_id = """ + LIST + """

                    and (e.left_on is null or e.left_on > :today)) keys,
                   exists (select 1 from projects.task_force f where f.project_id = s.id and f.dissolved_on is null) has_force,
                   exists (select 1 from projects.chat_group g where g.project_id = s.id and g.closed_on is null) has_group,
                   exists (select 1 from projects.roadmap r where r.project_id = s.id and r.status = 'CURRENT') has_roadmap
            from page s left join served t on t.project_id = s.id
            order by s.k1 %s, s.k2 %s""";

    private static final Duration BEYOND_FOR = Duration.ofMinutes(1);
    private static final Count BEYOND = new Count(Listing.CAP + 1, 0);

    private final JdbcClient db;
    private final Clock clock;
    private final Map<String, Instant> beyondCap = new ConcurrentHashMap<>();

    ProjectList(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Listing<ProjectRow> page(Actor me, ProjectQuery query) {
        return page(me, query.read(me)).rows();
    }

    Page page(Actor me, ProjectQuery.Asked asked) {
        List<Line> lines = rows(me, asked, asked.size() + 1).list();
        boolean keyset = asked.sort().byKeyset();
        Count count = count(me, asked, lines);
        Listing<Line> page = Listing.of(
                lines,
                asked.size(),
                count.all(),
                last -> keyset ? Cursor.of(last.k1(), last.k2()) : Cursor.of(String.valueOf(asked.page() + 1)));
        boolean lastPage = !keyset && asked.page() >= 20;
        var rows = new Listing<>(
                page.items().stream().map(Line::row).toList(),
                lastPage ? null : page.next(),
                page.total(),
                page.totalCapped());
        return new Page(
                rows,
                count.infrastructure(),
                lines.isEmpty() ? 0 : lines.getFirst().key());
    }

    /** Counted up to {@link Listing#CAP} + 1, and only where the page does not tell it and it was not found beyond within the last minute. */
    private Count count(Actor me, ProjectQuery.Asked asked, List<Line> lines) {
        if (asked.fromStart() && lines.size() <= asked.size()) {
            int infrastructure = (int) lines.stream()
                    .filter(line -> line.row().kind().equals(ProjectKind.INFRASTRUCTURE.name()))
                    .count();
            return new Count(lines.size(), infrastructure);
        }
        // only an import that is taken back makes a register shorter: one that was beyond the cap is so for a minute
        boolean whole = me.seesWholeCounty()
                && asked.everything()
                && asked.year() >= me.today().getYear();
        Instant now = clock.instant();
        if (whole && beyondCap.getOrDefault(me.county().code(), Instant.MIN).isAfter(now)) return BEYOND;
        Count count = counted(me, asked);
        if (whole && count.all() > Listing.CAP) beyondCap.put(me.county().code(), now.plus(BEYOND_FOR));
        return count;
    }

    private Count counted(Actor me, ProjectQuery.Asked asked) {
        Map<String, Object> params = params(me, asked);
        String joins = (asked.light() == null ? "" : LIGHT) + (asked.keyOnly() ? KEY : "");
        return db.sql("""
                select count(*), count(*) filter (where c.kind = 'INFRASTRUCTURE')
                from (select p.kind from projects.project p%s where %s limit %d) c""".formatted(joins, where(me, asked, params, false), Listing.CAP + 1))
                .params(params)
                .query((row, n) -> new Count(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Every row of the filter, one by one, as the database hands them over. */
    @Transactional(readOnly = true)
    public void each(Actor me, ProjectQuery.Asked asked, Consumer<ProjectRow> row) {
        try (var lines = rows(me, asked, null).stream()) {
            lines.forEach(line -> row.accept(line.row()));
        }
    }

    private JdbcClient.MappedQuerySpec<Line> rows(Actor me, ProjectQuery.Asked asked, @Nullable Integer limit) {
        Map<String, Object> params = params(me, asked);
        String where = where(me, asked, params, limit != null);
        String direction = asked.down() ? "desc" : "asc";
        ProjectSort sort = asked.sort();
        boolean further = limit != null && asked.after() == null && asked.page() > 1;
        // written out, since a limit that the planner does not know makes it plan anew for each page
        String cut = limit == null ? "" : "limit " + limit + (further ? " offset :offset" : "");
        return db.sql(ROWS.formatted(
                        sort.first, sort.second, where, sort.orderBy(asked.down()), cut, direction, direction))
                .withFetchSize(limit == null ? 1000 : 0)
                .params(params)
                .param("offset", further ? (asked.page() - 1) * asked.size() : 0)
                .query((row, n) -> new Line(read(row), row.getString("k1"), row.getString("k2"), row.getInt("keys")));
    }

    private static Map<String, Object> params(Actor me, ProjectQuery.Asked asked) {
        return new HashMap<>(Map.of("county", me.county().code(), "year", asked.year(), "today", me.today()));
    }

    private static String where(Actor me, ProjectQuery.Asked asked, Map<String, Object> params, boolean paged) {
        List<String> all = new ArrayList<>(List.of("p.county = :county"));
        if (asked.year() < me.today().getYear()) all.add("p.code_year <= :year");
        if (!me.seesWholeCounty()) {
            all.add(VisibleProjects.MINE);
            params.put("me", me.id());
        }
        if (asked.terms().length > 0)
            all.add(with(params, "terms", asked.terms(), "p.terms @> cast(:terms as text[])"));
        if (asked.kind() != null) all.add(with(params, "kind", asked.kind(), "p.kind = :kind"));
        if (asked.light() != null) all.add(with(params, "light", asked.light(), "coalesce(l.light, 'NONE') = :light"));
        if (asked.keyOnly()) all.add("e.project_id is not null");
        if (!asked.stages().isEmpty()) all.add(stage(asked.stages(), params));
        if (paged && asked.after() != null && asked.sort().byKeyset()) {
            params.put("k1", asked.after()[0]);
            all.add(with(params, "k2", asked.after()[1], asked.sort().beyond(asked.down())));
        }
        return String.join(" and ", all);
    }

    private static String stage(List<String> stages, Map<String, Object> params) {
        String known = with(params, "stages", stages.toArray(String[]::new), "p.stage = any(cast(:stages as text[]))");
        return stages.contains(ProjectQuery.UNKNOWN_STAGE)
                ? "(" + known + " or p.stage is null and p.kind <> 'INFRASTRUCTURE')"
                : known;
    }

    private static String with(Map<String, Object> params, String name, Object value, String condition) {
        params.put(name, value);
        return condition;
    }

    private static ProjectRow read(ResultSet row) throws SQLException {
        ProjectKind kind = ProjectKind.valueOf(row.getString("kind"));
        String stage = row.getString("stage");
        String overlay = row.getString("overlay");
        Seen seen = new Seen(
                row.getObject("id", java.util.UUID.class),
                row.getString("code"),
                row.getString("name"),
                stage == null ? null : Stage.valueOf(stage),
                overlay,
                kind == ProjectKind.INFRASTRUCTURE,
                Set.of(),
                row.getString("light"));
        boolean key = row.getBoolean("key_project");
        List<String> ones = missing(
                "重点项目名单",
                key,
                "工作专班",
                row.getBoolean("has_force"),
                "微信群",
                row.getBoolean("has_group"),
                "路线图",
                row.getBoolean("has_roadmap"));
        List<String> roster = missing(
                "包保领导",
                row.getInt("leads") == 1,
                "项目秘书",
                row.getInt("secretaries") == 1,
                "联络员",
                row.getString("liaison") != null);
        return new ProjectRow(
                seen.code(),
                seen.name(),
                kind.name(),
                kind.label(),
                stage,
                seen.stageLabel(),
                row.getObject("stage_on", java.time.LocalDate.class),
                overlay,
                seen.overlayLabel(),
                seen.light(),
                row.getString("light_reason"),
                row.getString("investor"),
                row.getBigDecimal("plan_total"),
                row.getBigDecimal("annual_plan"),
                row.getBigDecimal("done"),
                ProjectRow.share(row.getBigDecimal("done"), row.getBigDecimal("annual_plan")),
                key,
                ones.isEmpty(),
                ones,
                roster.isEmpty(),
                roster,
                row.getString("sponsor"),
                row.getString("secretary"),
                row.getString("liaison"),
                row.getString("phase"),
                row.getString("updated_by"),
                row.getObject("updated_at", java.time.OffsetDateTime.class),
                row.getInt("version"));
    }

    private static List<String> missing(Object... nameAndThere) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < nameAndThere.length; i += 2) {
            if (!(boolean) nameAndThere[i + 1]) missing.add((String) nameAndThere[i]);
        }
        return missing;
    }
}
