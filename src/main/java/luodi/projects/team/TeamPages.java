package luodi.projects.team;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import luodi.shared.web.Here;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 谁负责: the roster, and to assign, approve, hand over and end. */
@Controller
@RequestMapping("/projects/{code}/team")
class TeamPages {
    private final Team team;
    private final TeamReader reader;
    private final VisibleProjects projects;
    private final StaticTemplates templates = new StaticTemplates();

    TeamPages(Team team, TeamReader reader, VisibleProjects projects) {
        this.team = team;
        this.reader = reader;
        this.projects = projects;
    }

    @GetMapping
    JteModel show(Actor me, @PathVariable String code) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        return templates.projectsTeamShow(reader.page(me, project, Here.year()), Map.of());
    }

    @GetMapping("/assignments/new")
    JteModel newOne(Actor me, @PathVariable String code, @RequestParam(required = false) @Nullable String role) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        return newPage(me, project, AssignmentForm.empty(role(role), me.today()), Map.of());
    }

    @PostMapping("/assignments")
    Object create(Actor me, @PathVariable String code, AssignmentForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        return Answer.orForm(
                () -> {
                    team.assign(me, project, form.read());
                    return home(project);
                },
                errors -> newPage(me, project, form, errors));
    }

    @PostMapping("/assignments/{id}/approval")
    Object approve(Actor me, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayApproveSponsor(me, project));
        team.approve(me, project, id);
        return home(project);
    }

    @GetMapping("/assignments/{id}/handover")
    JteModel newHandover(Actor me, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        Assignment incumbent = team.find(project, id);
        return handoverPage(me, project, incumbent, HandoverForm.of(incumbent, me.today()), Map.of());
    }

    @PostMapping("/assignments/{id}/handover")
    Object handOver(Actor me, @PathVariable String code, @PathVariable UUID id, HandoverForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        return Answer.orForm(
                () -> {
                    team.handOver(me, project, id, form.read());
                    return home(project);
                },
                errors -> {
                    Assignment incumbent = team.find(project, id);
                    return handoverPage(me, project, incumbent, form.at(incumbent.version()), errors);
                });
    }

    @GetMapping("/assignments/{id}/end")
    JteModel newEnd(Actor me, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        Assignment one = team.find(project, id);
        return templates.projectsTeamEnd(project, one, EndForm.at(me.today(), one.version()), Map.of());
    }

    @PostMapping("/assignments/{id}/end")
    Object end(Actor me, @PathVariable String code, @PathVariable UUID id, EndForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        return Answer.orForm(
                () -> {
                    EndForm.End end = form.read("请写为什么结束，例如调离。");
                    team.end(me, project, id, end.on(), end.why(), end.version());
                    return home(project);
                },
                errors -> {
                    Assignment one = team.find(project, id);
                    return templates.projectsTeamEnd(project, one, form.at(one.version()), errors);
                });
    }

    static String home(Seen project) {
        return Answer.to("/projects/" + project.code() + "/team");
    }

    private JteModel newPage(Actor me, Seen project, AssignmentForm form, Map<String, String> errors) {
        ProjectRole role = role(form.role());
        List<Assignment> serving = team.inRole(project, role).stream()
                .filter(one -> TeamRules.isSingle(role) && !one.acting() && !one.over(me.today()))
                .toList();
        return templates.projectsTeamAssign(project, form, role, reader.fit(me, role), serving, errors);
    }

    private JteModel handoverPage(
            Actor me, Seen project, Assignment incumbent, HandoverForm form, Map<String, String> errors) {
        Map<String, String> fit = reader.fit(me, incumbent.role());
        fit.remove(incumbent.personId().toString());
        return templates.projectsTeamHandover(project, incumbent, form, fit, team.openItems(project), errors);
    }

    private static ProjectRole role(@Nullable String typed) {
        return Arrays.stream(ProjectRole.values())
                .filter(role -> role.name().equals(typed))
                .findFirst()
                .orElse(ProjectRole.SPONSOR_LEADER);
    }
}
