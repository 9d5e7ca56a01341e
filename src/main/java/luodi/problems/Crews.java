package luodi.problems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who serves a project, the bureau and the county on a day. */
@Component
class Crews {
    private final JdbcClient db;

    Crews(JdbcClient db) {
        this.db = db;
    }

    Crew of(String county, UUID projectId, LocalDate on) {
        return ofMany(county, List.of(projectId), on).getOrDefault(projectId, Crew.EMPTY);
    }

    /** For many projects in one statement. */
    Map<UUID, Crew> ofMany(String county, Collection<UUID> projectIds, LocalDate on) {
        if (projectIds.isEmpty()) return Map.of();
        Map<UUID, Map<String, List<Crew.Who>>> serving = new HashMap<>();
        Map<String, List<Crew.Who>> office = new HashMap<>();
        db.sql("""
                select a.project_id, a.role, n.id, n.name, n.unit_id, a.acting, not a.lead other, a.valid_from
                from projects.assignment a join people.person n on n.id = a.person_id
                where a.project_id = any(:projects) and a.role in ('SECRETARY','LIAISON','SPONSOR_LEADER','OWNER_REP')
                  and a.valid_from <= :on and (a.valid_to is null or a.valid_to >= :on)
                union all
                select null, r.role, n.id, n.name, coalesce(n.unit_id, r.unit_id), false, false, r.valid_from
                from people.role_assignment r join people.person n on n.id = r.person_id
                where r.county = :county and r.role in ('BUREAU_HEAD','COUNTY_LEADERSHIP')
                  and r.valid_from <= :on and (r.valid_to is null or r.valid_to >= :on)
                order by 6 desc, 7, 8, 3""")
                .param("projects", projectIds.toArray(UUID[]::new))
                .param("county", county)
                .param("on", on)
                .query(row -> {
                    UUID project = row.getObject(1, UUID.class);
                    (project == null ? office : serving.computeIfAbsent(project, id -> new HashMap<>()))
                            .computeIfAbsent(row.getString(2), role -> new ArrayList<>())
                            .add(new Crew.Who(
                                    row.getObject(3, UUID.class), row.getString(4), row.getObject(5, UUID.class)));
                });
        Map<UUID, Crew> crews = new HashMap<>();
        for (UUID project : projectIds) {
            Map<String, List<Crew.Who>> who = serving.getOrDefault(project, Map.of());
            crews.put(
                    project,
                    new Crew(
                            of(who, "SECRETARY"),
                            of(who, "LIAISON"),
                            of(office, "BUREAU_HEAD"),
                            of(who, "SPONSOR_LEADER"),
                            of(office, "COUNTY_LEADERSHIP"),
                            of(who, "OWNER_REP")));
        }
        return crews;
    }

    private static List<Crew.Who> of(Map<String, List<Crew.Who>> who, String role) {
        return List.copyOf(who.getOrDefault(role, List.of()));
    }
}
