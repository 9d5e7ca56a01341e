package luodi.projects.team;

import java.util.List;
import java.util.Map;
import luodi.people.Persons;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what the page 谁负责 and its API show. */
@Component
class TeamReader {
    private final JdbcClient db;
    private final Team team;
    private final TaskForces forces;
    private final ChatGroups groups;
    private final Persons persons;

    TeamReader(JdbcClient db, Team team, TaskForces forces, ChatGroups groups, Persons persons) {
        this.db = db;
        this.team = team;
        this.forces = forces;
        this.groups = groups;
        this.persons = persons;
    }

    TeamPage page(Actor me, Seen project, int year) {
        List<Assignment> all = team.all(project.id());
        List<TaskForce> everyForce = forces.all(project.id());
        List<ChatGroup> everyGroup = groups.all(project.id());
        return new TeamPage(
                project,
                year,
                all.stream().filter(one -> !one.over(me.today())).toList(),
                all.stream()
                        .filter(one -> one.over(me.today()))
                        .sorted((a, b) -> b.from().compareTo(a.from()))
                        .toList(),
                everyForce.stream()
                        .filter(one -> one.dissolvedOn() == null)
                        .findFirst()
                        .orElse(null),
                everyForce.stream().filter(one -> one.dissolvedOn() != null).toList(),
                everyGroup.stream()
                        .filter(one -> one.closedOn() == null)
                        .findFirst()
                        .orElse(null),
                everyGroup.stream().filter(one -> one.closedOn() != null).toList(),
                groups.oughtToClose(project.id(), me.today()),
                team.fourOnes(me, project.id(), year),
                all.isEmpty() && historical(project),
                TeamPolicy.mayAssign(me, project),
                TeamPolicy.mayApproveSponsor(me, project));
    }

    /** Who could serve in that role today: id → name（unit）. */
    Map<String, String> fit(Actor me, ProjectRole role) {
        Role needed = TeamRules.needed(role);
        return needed == null ? persons.options(me) : persons.options(me, needed);
    }

    private boolean historical(Seen project) {
        return db.sql("select historical from projects.project where id = ?")
                .param(project.id())
                .query(Boolean.class)
                .single();
    }
}
