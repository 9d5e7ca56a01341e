package luodi.projects.investment;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the facts of many projects and years in one statement: whatever has a plan, a booking, a lock or a place on the list. */
final class FactsReader {
    /** The four places in which a project and year can be named; the filter is repeated so that each uses its index. */
    private static final String WANTED = """
            select e.project_id, l.year from projects.key_list_entry e join projects.key_list l on l.id = e.list_id
              join projects.project p on p.id = e.project_id where l.status = 'APPROVED' and %1$s
            union select x.project_id, x.year from projects.annual_plan_month x join projects.project p on p.id = x.project_id where %2$s
            union select x.project_id, x.year from projects.investment_record x join projects.project p on p.id = x.project_id
              where x.measure = 'IN_YEAR' and x.figure = 'MANAGEMENT' and x.status = 'CONFIRMED' and %2$s
            union select x.project_id, x.year from projects.month_lock x join projects.project p on p.id = x.project_id where %2$s
            """;

    private static final String FACTS = """
            with wanted as (%s)
            select w.project_id, p.county, w.year, k.annual_plan, plan.amounts plan, done.amounts done, locks.months locks, road.planned_start,
                   case when p.stage in ('STARTED','UNDER_CONSTRUCTION','EQUIPMENT_INSTALLATION','TRIAL_PRODUCTION','IN_PRODUCTION','FULL_CAPACITY')
                        then coalesce((select min(s.occurred_on) from projects.stage_record s where s.project_id = p.id and s.act = 'FORWARD'
                               and s.to_stage in ('STARTED','UNDER_CONSTRUCTION','EQUIPMENT_INSTALLATION','TRIAL_PRODUCTION','IN_PRODUCTION','FULL_CAPACITY')),
                             p.stage_on, date '1900-01-01')
                        else road.started_on end started_on
            from wanted w
            join projects.project p on p.id = w.project_id
            left join projects.key_project k on k.project_id = w.project_id and k.year = w.year
            left join lateral (select array_agg(coalesce(m.amount, 0) order by g.month) amounts
                from generate_series(1, 12) g(month)
                left join projects.annual_plan_month m on m.project_id = w.project_id and m.year = w.year and m.month = g.month
                having count(m.month) > 0) plan on true
            left join lateral (select array_agg(s.amount order by g.month) amounts
                from generate_series(0, 12) g(month)
                left join (select coalesce(r.month, 0) as month, sum(r.amount) amount from projects.investment_record r
                     where r.project_id = w.project_id and r.year = w.year
                       and r.measure = 'IN_YEAR' and r.figure = 'MANAGEMENT' and r.status = 'CONFIRMED' group by 1) s on s.month = g.month) done on true
            left join lateral (select array_agg(l.month) months from projects.month_lock l
                where l.project_id = w.project_id and l.year = w.year) locks on true
            left join lateral (select min(m.planned_end) planned_start, min(coalesce(m.actual_end, m.actual_start)) started_on
                from projects.roadmap r join projects.milestone m on m.roadmap_id = r.id
                where r.project_id = w.project_id and r.status = 'CURRENT' and m.linked_stage = 'STARTED') road on true
            order by w.project_id, w.year
            """;

    private static final RowMapper<Facts> MAPPER = (row, n) -> new Facts(
            row.getObject("project_id", UUID.class),
            row.getString("county"),
            row.getInt("year"),
            row.getBigDecimal("annual_plan"),
            amounts(row.getArray("plan")),
            amounts(row.getArray("done")),
            months(row.getArray("locks")),
            row.getObject("planned_start", LocalDate.class),
            row.getObject("started_on", LocalDate.class));

    private FactsReader() {}

    static List<Facts> ofProject(JdbcClient db, UUID projectId, int year) {
        return read(
                db,
                "e.project_id = :project and l.year = :year",
                "x.project_id = :project and x.year = :year",
                Map.of("project", projectId, "year", year));
    }

    static List<Facts> ofProject(JdbcClient db, UUID projectId) {
        return read(db, "e.project_id = :project", "x.project_id = :project", Map.of("project", projectId));
    }

    static List<Facts> ofCounty(JdbcClient db, String county, int year) {
        return read(
                db,
                "p.county = :county and l.year = :year",
                "p.county = :county and x.year = :year",
                Map.of("county", county, "year", year));
    }

    static List<Facts> all(JdbcClient db) {
        return read(db, "true", "true", Map.of());
    }

    private static List<Facts> read(JdbcClient db, String ofList, String ofRows, Map<String, Object> parameters) {
        return db.sql(FACTS.formatted(WANTED.formatted(ofList, ofRows)))
                .params(parameters)
                .query(MAPPER)
                .list();
    }

    private static List<@Nullable BigDecimal> amounts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : new ArrayList<>(Arrays.asList((BigDecimal[]) array.getArray()));
    }

    private static Set<Integer> months(@Nullable Array array) throws SQLException {
        return array == null ? Set.of() : new HashSet<>(Arrays.asList((Integer[]) array.getArray()));
    }
}
