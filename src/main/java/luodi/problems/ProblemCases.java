package luodi.problems;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one way to a problem: visible where its project is, or where one's unit leads or helps. */
@Component
class ProblemCases {
    /** Over {@code problems.problem q} and {@code projects.project p}; wants me, today, countyWide and units. */
    static final String VISIBLE = "(" + VisibleProjects.SQL
            + " or q.lead_unit_id = any(cast(:units as uuid[])) or q.co_unit_ids && cast(:units as uuid[])) ";

    private record Mine(Problem problem, Set<ProjectRole> roles, boolean projectVisible) {}

    private final JdbcClient db;
    private final Crews crews;

    ProblemCases(JdbcClient db, Crews crews) {
        this.db = db;
        this.crews = crews;
    }

    static Map<String, Object> params(Actor me) {
        return Map.of(
                "county",
                me.county().code(),
                "me",
                me.id(),
                "today",
                me.today(),
                "countyWide",
                me.seesWholeCounty(),
                "units",
                units(me));
    }

    static String units(Actor me) {
        return me.unitIds().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** @throws NotFound where there is none, or it is not the actor's to see */
    ProblemCase find(Actor me, String number) {
        Mine mine = db.sql(
                        "select x.*, " + VisibleProjects.SQL.replace("p.id", "x.project_id") + """
                 project_visible,
                   (select array_agg(distinct a.role) from projects.assignment a where a.project_id = x.project_id and a.person_id = :me
                      and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)) mine,
                   exists (select 1 from projects.project t join people.role_assignment ra on ra.unit_id in (t.township_id, t.park_id)
                      where t.id = x.project_id and ra.person_id = :me and ra.role = 'TERRITORY_HEAD'
                      and ra.valid_from <= :today and (ra.valid_to is null or ra.valid_to >= :today)) territory
                from (""" + ProblemRows.SELECT
                                + " where q.county = :county and q.number = :number and " + VISIBLE + ") x")
                .params(params(me))
                .param("number", number)
                .query((row, n) -> {
                    Set<ProjectRole> roles = EnumSet.noneOf(ProjectRole.class);
                    if (row.getArray("mine") != null) {
                        Arrays.stream((Object[]) row.getArray("mine").getArray())
                                .forEach(role -> roles.add(ProjectRole.valueOf((String) role)));
                    }
                    if (row.getBoolean("territory") && me.is(Role.TERRITORY_HEAD))
                        roles.add(ProjectRole.TERRITORY_HEAD);
                    return new Mine(ProblemRows.MAPPER.mapRow(row, n), roles, row.getBoolean("project_visible"));
                })
                .optional()
                .orElseThrow(NotFound::new);
        Problem problem = mine.problem();
        Seen seen = new Seen(
                problem.projectId(),
                problem.projectCode(),
                problem.projectName(),
                null,
                null,
                false,
                mine.roles(),
                "NONE");
        return new ProblemCase(
                problem,
                seen,
                mine.projectVisible(),
                crews.of(problem.county(), problem.projectId(), me.today()),
                stops(problem.id()));
    }

    List<Stop> stops(UUID problemId) {
        return db.sql("""
                select s.*, coalesce((select c.name from problems.stop_reason_change c where c.reason_key = s.reason_key and c.county = p.county
                       and c.state = 'IN_FORCE' and c.valid_from <= s.from_on order by c.valid_from desc, c.entered desc limit 1), r.name) reason
                from problems.clock_stop s join problems.stop_reason r on r.key = s.reason_key join problems.problem p on p.id = s.problem_id
                where s.problem_id = ? order by s.from_on, s.id""").param(problemId).query((row, n) -> stop(row)).list();
    }

    static Stop stop(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Stop(
                row.getObject("id", UUID.class),
                row.getString("reason_key"),
                row.getString("reason"),
                row.getObject("from_on", java.time.LocalDate.class),
                row.getObject("until_on", java.time.LocalDate.class),
                row.getObject("ended_on", java.time.LocalDate.class),
                row.getString("proof"),
                row.getObject("proof_on", java.time.LocalDate.class),
                row.getString("granted_by"));
    }
}
