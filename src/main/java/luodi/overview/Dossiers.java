package luodi.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luodi.projects.Projects;
import luodi.projects.Seen;
import luodi.projects.StageRecord;
import luodi.projects.Stages;
import luodi.projects.facts.StatedFacts;
import luodi.projects.investment.Standings;
import luodi.projects.investment.YearTables;
import luodi.projects.permits.PermitFacts;
import luodi.projects.roadmap.Roadmaps;
import luodi.projects.support.Supports;
import luodi.projects.team.Team;
import luodi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dossier's door: asks each room for its part, and the key lists for the project's years. */
@Component
public class Dossiers {
    private final JdbcClient db;
    private final Projects projects;
    private final Stages stages;
    private final Standings standings;
    private final YearTables years;
    private final Roadmaps roadmaps;
    private final Team team;
    private final Supports supports;
    private final PermitFacts permits;
    private final StatedFacts facts;

    Dossiers(
            JdbcClient db,
            Projects projects,
            Stages stages,
            Standings standings,
            YearTables years,
            Roadmaps roadmaps,
            Team team,
            Supports supports,
            PermitFacts permits,
            StatedFacts facts) {
        this.db = db;
        this.projects = projects;
        this.stages = stages;
        this.standings = standings;
        this.years = years;
        this.roadmaps = roadmaps;
        this.team = team;
        this.supports = supports;
        this.permits = permits;
        this.facts = facts;
    }

    public Dossier of(Actor me, Seen project, int year) {
        List<StageRecord> history = stages.history(project.id());
        return new Dossier(
                project,
                projects.show(project),
                year,
                stages.line(project, history),
                standings.of(me, project, year),
                roadmaps.gantt(me, project.id()),
                team.roster(project.id(), me.today()),
                team.fourOnes(me, project.id(), year),
                years.of(project, year),
                supports.of(project),
                permits.of(project),
                facts.of(project),
                history,
                lists(project.id()));
    }

    private List<Dossier.OnList> lists(UUID project) {
        return db.sql("""
                select k.year, k.number, k.to_confirm, k.inferred, k.joined_on, k.left_on, e.left_why, k.annual_plan
                from projects.key_project k join projects.key_list_entry e on e.list_id = k.list_id and e.project_id = k.project_id
                where k.project_id = ? order by k.year desc""")
                .param(project)
                .query((row, n) -> new Dossier.OnList(
                        row.getInt("year"),
                        row.getInt("number"),
                        row.getBoolean("to_confirm"),
                        row.getBoolean("inferred"),
                        row.getObject("joined_on", LocalDate.class),
                        row.getObject("left_on", LocalDate.class),
                        row.getString("left_why"),
                        row.getBigDecimal("annual_plan")))
                .list();
    }
}
