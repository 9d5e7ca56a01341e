package luodi.overview.worth;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.projects.VisibleProjects;
import luodi.projects.roadmap.PlanDays;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits and ties down a milestone, the roadmaps in force, what is unspent: one statement each, whatever the county's size. */
@Component
class WorthReader {
    /** More open things than this are not weighed; the oldest first, and the page says so. */
    static final int MOST = 20_000;

    private static final String ON_CURRENT = """
            join projects.roadmap r on r.project_id = p.id and r.status = 'CURRENT'
            join projects.milestone m on m.roadmap_id = r.id and m.key = %s and m.actual_end is null
            """;

    /** An open problem or permit, before it is weighed; {@code limit} is the full limit of its level or type in {@code calendar} or working days. */
    record Open(
            Worth.Kind kind,
            String key,
            UUID projectId,
            UUID milestone,
            String title,
            @Nullable String holder,
            LocalDate since,
            @Nullable LocalDate due,
            int limit,
            boolean calendar,
            String href) {}

    record Ground(UUID projectId, String code, String name, BigDecimal unspent) {}

    private record Row(UUID projectId, Network.Node node) {}

    private final JdbcClient db;

    WorthReader(JdbcClient db) {
        this.db = db;
    }

    List<Open> open(Actor me) {
        List<Open> open = new ArrayList<>(problems(me));
        open.addAll(permits(me));
        return open;
    }

    private List<Open> problems(Actor me) {
        return db.sql("""
                select i.id, i.number, i.title, i.confidential, i.project_id, i.milestone_key, i.level_due, i.level_days, i.raised_on,
                       coalesce(h.name, u.name) holder
                from problems.problem i join projects.project p on p.id = i.project_id and p.overlay is null
                """ + ON_CURRENT.formatted("i.milestone_key") + """
                left join people.unit u on u.id = i.holder_unit_id left join people.person h on h.id = i.holder_person_id
                where i.county = :county and i.open and i.state <> 'PARKED' and""" + VisibleProjects.to(me)
                        + " order by i.raised_on, i.id limit " + MOST)
                .params(who(me))
                .query((row, n) -> new Open(
                        Worth.Kind.PROBLEM,
                        "problem:" + row.getString("id"),
                        row.getObject("project_id", UUID.class),
                        row.getObject("milestone_key", UUID.class),
                        row.getBoolean("confidential") ? row.getString("number") : row.getString("title"),
                        row.getString("holder"),
                        row.getObject("raised_on", LocalDate.class),
                        row.getObject("level_due", LocalDate.class),
                        row.getInt("level_days"),
                        false,
                        "/problems/" + row.getString("number")))
                .list();
    }

    /** One that nobody has begun waits from the day its milestone should have. */
    private List<Open> permits(Actor me) {
        return db.sql("""
                select c.id, p.code, c.name, c.variant, c.batch, c.state, c.project_id, c.milestone_key, c.state_since, k.legal_due, t.legal_limit,
                       t.limit_unit, t.plan_days, coalesce(u.name, c.unit_text) unit
                from projects.permit_case c join projects.project p on p.id = c.project_id and p.overlay is null
                """ + ON_CURRENT.formatted("c.milestone_key") + """
                join projects.permit_type t on t.id = c.type_id left join projects.cached_permit_clock k on k.case_id = c.id
                left join people.unit u on u.id = c.unit_id
                where c.county = :county and c.state in ('NOT_STARTED', 'PREPARING', 'SUBMITTED', 'CORRECTION', 'ACCEPTED', 'SPECIAL', 'EXTENDED')
                  and (c.state <> 'NOT_STARTED' or m.planned_start <= :today) and"""
                        + VisibleProjects.to(me) + " order by c.state_since, c.id limit " + MOST)
                .params(who(me))
                .query(WorthReader::permit)
                .list();
    }

    private static Open permit(ResultSet row, int n) throws SQLException {
        String state = row.getString("state");
        boolean applicant = List.of("NOT_STARTED", "PREPARING", "CORRECTION").contains(state);
        Integer limit = row.getObject("legal_limit", Integer.class);
        String batch = row.getString("batch");
        return new Open(
                Worth.Kind.PERMIT,
                "permit:" + row.getString("id"),
                row.getObject("project_id", UUID.class),
                row.getObject("milestone_key", UUID.class),
                row.getString("name") + (batch == null ? "" : " " + batch),
                applicant ? "项目单位" : state.equals("SPECIAL") ? "法定程序" : row.getString("unit"),
                row.getObject("state_since", LocalDate.class),
                row.getObject("legal_due", LocalDate.class),
                limit == null ? row.getInt("plan_days") : limit,
                limit != null && row.getString("limit_unit").equals("CALENDAR_DAY"),
                "/projects/" + row.getString("code") + "/permits/" + row.getString("id"));
    }

    /** Unfinished milestones of the roadmaps in force, by project, with what each still takes from today. */
    Map<UUID, Network> networks(Collection<UUID> projects, LocalDate today, PlanDays days) {
        if (projects.isEmpty()) return Map.of();
        Map<UUID, List<Network.Node>> nodes = new HashMap<>();
        db.sql("""
                select r.project_id, m.key, m.name, m.planned_start, m.planned_end, m.actual_start,
                       coalesce(b.before, cast('{}' as uuid[])) after
                from projects.roadmap r join projects.milestone m on m.roadmap_id = r.id and m.actual_end is null
                left join (select l.milestone_id, array_agg(p.key) before
                    from projects.roadmap o join projects.milestone p on p.roadmap_id = o.id and p.actual_end is null
                    join projects.milestone_link l on l.predecessor_id = p.id
                    where o.status = 'CURRENT' and o.project_id = any(:projects) group by l.milestone_id) b on b.milestone_id = m.id
                where r.status = 'CURRENT' and r.project_id = any(:projects)""")
                .param("projects", projects.toArray(UUID[]::new))
                .query((row, n) -> new Row(
                        row.getObject("project_id", UUID.class),
                        new Network.Node(
                                row.getObject("key", UUID.class),
                                row.getString("name"),
                                Lengths.remaining(
                                        row.getObject("planned_start", LocalDate.class),
                                        row.getObject("planned_end", LocalDate.class),
                                        row.getObject("actual_start", LocalDate.class),
                                        today,
                                        days),
                                Arrays.asList((UUID[]) row.getArray("after").getArray()))))
                .list()
                .forEach(row -> nodes.computeIfAbsent(row.projectId, id -> new ArrayList<>())
                        .add(row.node));
        return nodes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> new Network(e.getValue())));
    }

    /** This year's plan less what is done, in yuan; a project without a plan has nothing unspent. */
    List<Ground> grounds(Collection<UUID> projects, int year) {
        if (projects.isEmpty()) return List.of();
        return db.sql("""
                select p.id, p.code, p.name, coalesce(k.annual_plan, 0)
                       - coalesce((select sum(c.done) from projects.cached_month c where c.project_id = p.id and c.year = :year), 0) unspent
                from projects.project p left join projects.key_project k on k.project_id = p.id and k.year = :year and k.county = p.county
                  and k.left_on is null
                where p.id = any(:projects)""")
                .param("projects", projects.toArray(UUID[]::new))
                .param("year", year)
                .query((row, n) -> new Ground(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getBigDecimal("unspent")))
                .list();
    }

    private static Map<String, Object> who(Actor me) {
        return Map.of(
                "county", me.county().code(), "me", me.id(), "today", me.today(), "countyWide", me.seesWholeCounty());
    }
}
