package luodi.overview.demo;

import java.time.LocalDate;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.projects.team.Assignment;
import luodi.projects.team.ChatGroups;
import luodi.projects.team.Handover;
import luodi.projects.team.NewAssignment;
import luodi.projects.team.NewChatGroup;
import luodi.projects.team.NewTaskForce;
import luodi.projects.team.TaskForces;
import luodi.projects.team.Team;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Time;
import org.springframework.stereotype.Component;

/** Who serves each venture, its task force and its group; one secretary has handed over, one group was never registered. */
@Component
class DemoTeams {
    private static final int WITHOUT_GROUP = 3;
    private static final int HANDED_OVER = 2;

    private final Team team;
    private final TaskForces forces;
    private final ChatGroups groups;

    DemoTeams(Team team, TaskForces forces, ChatGroups groups) {
        this.team = team;
        this.forces = forces;
        this.groups = groups;
    }

    void set(DemoPeople.Cast cast, DemoCast.Venture venture, Seen project, LocalDate today, int number) {
        LocalDate on = DemoProjects.signedOn(venture, today).plusDays(5);
        Time.on(on, () -> {
            Actor clerk = cast.at(DemoCast.CLERK, on);
            Assignment sponsor = assign(cast, clerk, project, venture.sponsor(), ProjectRole.SPONSOR_LEADER, on);
            team.approve(cast.at(DemoCast.LEADER, on), project, sponsor.id());
            String first = number == HANDED_OVER ? "示例·林涛" : venture.secretary();
            Assignment secretary = assign(cast, clerk, project, first, ProjectRole.SECRETARY, on);
            assign(cast, clerk, project, venture.liaison(), ProjectRole.LIAISON, on);
            assign(cast, clerk, project, venture.owner(), ProjectRole.OWNER_REP, on);
            forces.establish(
                    clerk,
                    project,
                    new NewTaskForce(
                            Ids.next(), venture.name() + "专班", "每周会商，盯用地、手续、配套", on, cast.person(venture.sponsor())));
            if (number != WITHOUT_GROUP) {
                groups.register(
                        clerk,
                        project,
                        new NewChatGroup(
                                Ids.next(),
                                venture.name().replace("项目", "") + "服务群",
                                venture.liaison(),
                                on,
                                12 + number));
            }
            if (number == HANDED_OVER) handOver(cast, project, secretary, venture.secretary(), on.plusMonths(9));
        });
    }

    private void handOver(DemoPeople.Cast cast, Seen project, Assignment secretary, String next, LocalDate on) {
        Time.on(
                on,
                () -> team.handOver(
                        cast.at(DemoCast.CLERK, on),
                        project,
                        secretary.id(),
                        new Handover(
                                Ids.next(),
                                cast.person(next),
                                on,
                                "在办的变压器增容、宿舍用水两件事已当面交清，资料在专班文件柜。",
                                secretary.version())));
    }

    private Assignment assign(
            DemoPeople.Cast cast, Actor clerk, Seen project, String name, ProjectRole role, LocalDate on) {
        return team.assign(
                clerk,
                project,
                new NewAssignment(
                        Ids.next(),
                        cast.person(name),
                        role,
                        role == ProjectRole.SPONSOR_LEADER,
                        false,
                        on,
                        null,
                        null));
    }
}
