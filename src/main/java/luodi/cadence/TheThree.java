package luodi.cadence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who today are the three to be met at a project: owner's representative, territory head, secretary; names as hints on the form. */
@Component
class TheThree {
    private final JdbcClient db;

    TheThree(JdbcClient db) {
        this.db = db;
    }

    /** Names by role; whoever holds the territory's office counts without an assignment. */
    Map<ProjectRole, String> of(Seen project, java.time.LocalDate today) {
        List<Map.Entry<ProjectRole, String>> all = db.sql("""
                select a.role, n.name from projects.assignment a join people.person n on n.id = a.person_id
                where a.project_id = :project and a.role in ('OWNER_REP','TERRITORY_HEAD','SECRETARY') and a.valid_from <= :today
                  and (a.valid_to is null or a.valid_to >= :today)
                union
                select 'TERRITORY_HEAD', n.name from projects.project p join people.role_assignment r on r.unit_id in (p.township_id, p.park_id)
                join people.person n on n.id = r.person_id
                where p.id = :project and r.role = 'TERRITORY_HEAD' and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)
                order by 1, 2""")
                .param("project", project.id())
                .param("today", today)
                .query((row, n) -> Map.entry(ProjectRole.valueOf(row.getString(1)), row.getString(2)))
                .list();
        return all.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.joining("、"))));
    }
}
