package luodi.problems;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import luodi.problems.rules.StopReasons;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the forms and filters of the problem list offer to choose from. */
@Component
class ProblemChoices {
    private final JdbcClient db;
    private final StopReasons reasons;

    ProblemChoices(JdbcClient db, StopReasons reasons) {
        this.db = db;
        this.reasons = reasons;
    }

    Map<String, String> projects(Actor me) {
        return options(
                "select p.code, p.name from projects.project p where p.county = :county and p.parent_id is null and "
                        + VisibleProjects.to(me) + " order by p.code_year desc, p.code_no desc limit 300",
                me,
                null);
    }

    /** Units that stand today. */
    Map<String, String> units(Actor me) {
        return options("""
                select u.id::text, u.name from people.unit u where u.county = :county and (u.valid_from is null or u.valid_from <= :today)
                  and (u.valid_to is null or u.valid_to >= :today) and u.kind <> 'COMPANY' order by u.kind, u.name limit 300""", me, null);
    }

    /** What of the roadmap is not finished, by its key. */
    Map<String, String> milestones(Actor me, UUID project) {
        return options("""
                select m.key::text, m.name || '（计划 ' || m.planned_end || '）' from projects.milestone m join projects.roadmap r on r.id = m.roadmap_id
                where r.project_id = :project and r.status = 'CURRENT' and m.actual_end is null order by m.seq""", me, project);
    }

    Map<String, String> stopReasons(Actor me) {
        return reasons.offered(me);
    }

    private Map<String, String> options(String sql, Actor me, @org.jspecify.annotations.Nullable UUID project) {
        Map<String, String> options = new LinkedHashMap<>();
        db.sql(sql).params(ProblemCases.params(me)).param("project", project).query(row -> {
            options.put(row.getString(1), row.getString(2));
        });
        return options;
    }
}
