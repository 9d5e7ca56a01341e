package luodi.problems;

import java.time.LocalDate;
import java.util.ArrayList;
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
        Map<String, List<Crew.Who>> who = new HashMap<>();
        db.sql("""
                select a.role, n.id, n.name, n.unit_id, a.acting, not a.lead other, a.valid_from
                from projects.assignment a join people.person n on n.id = a.person_id
                where a.project_id = :project and a.role in ('SECRETARY','LIAISON','SPONSOR_LEADER','OWNER_REP')
                  and a.valid_from <= :on and (a.valid_to is null or a.valid_to >= :on)
                union all
                select r.role, n.id, n.name, coalesce(n.unit_id, r.unit_id), false, false, r.valid_from
                from people.role_assignment r join people.person n on n.id = r.person_id
                where r.county = :county and r.role in ('BUREAU_HEAD','COUNTY_LEADERSHIP')
                  and r.valid_from <= :on and (r.valid_to is null or r.valid_to >= :on)
                order by 5 desc, 6, 7, 2""")
                .param("project", projectId).param("county", county).param("on", on)
                .query(row -> {
                    who.computeIfAbsent(row.getString(1), role -> new ArrayList<>())
                            .add(new Crew.Who(row.getObject(2, UUID.class), row.getString(3), row.getObject(4, UUID.class)));
                });
        return new Crew(of(who, "SECRETARY"), of(who, "LIAISON"), of(who, "BUREAU_HEAD"), of(who, "SPONSOR_LEADER"),
                of(who, "COUNTY_LEADERSHIP"), of(who, "OWNER_REP"));
    }

    private static List<Crew.Who> of(Map<String, List<Crew.Who>> who, String role) {
        return List.copyOf(who.getOrDefault(role, List.of()));
    }
}
