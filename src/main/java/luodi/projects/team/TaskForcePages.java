package luodi.projects.team;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.UUID;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/projects/{code}/team/task-forces")
class TaskForcePages {
    private final TaskForces forces;
    private final TeamReader reader;
    private final VisibleProjects projects;
    private final StaticTemplates templates = new StaticTemplates();

    TaskForcePages(TaskForces forces, TeamReader reader, VisibleProjects projects) {
        this.forces = forces;
        this.reader = reader;
        this.projects = projects;
    }

    @GetMapping("/new")
    JteModel newOne(Actor me, @PathVariable String code) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        return newPage(me, project, TaskForceForm.empty(project.name(), me.today()), Map.of());
    }

    @PostMapping
    Object create(Actor me, @PathVariable String code, TaskForceForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        return Answer.orForm(
                () -> {
                    forces.establish(me, project, form.read());
                    return TeamPages.home(project);
                },
                errors -> newPage(me, project, form, errors));
    }

    @GetMapping("/{id}/edit")
    JteModel edit(Actor me, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        TaskForce one = forces.find(project, id);
        return templates.projectsTeamTaskForce(
                project, one, TaskForceForm.of(one), EndForm.at(me.today(), one.version()), Map.of(), Map.of());
    }

    @PostMapping("/{id}")
    Object update(Actor me, @PathVariable String code, @PathVariable UUID id, TaskForceForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        return Answer.orForm(
                () -> {
                    TaskForceForm.Revision wanted = form.revision();
                    forces.revise(me, project, id, wanted.name(), wanted.duties(), wanted.version());
                    return TeamPages.home(project);
                },
                errors -> {
                    TaskForce one = forces.find(project, id);
                    return templates.projectsTeamTaskForce(
                            project,
                            one,
                            form.at(one.version()),
                            EndForm.at(me.today(), one.version()),
                            Map.of(),
                            errors);
                });
    }

    @PostMapping("/{id}/dissolution")
    Object dissolve(Actor me, @PathVariable String code, @PathVariable UUID id, EndForm form) {
        Rights.require(TeamPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(TeamPolicy.mayAssign(me, project));
        return Answer.orForm(
                () -> {
                    EndForm.End end = form.read(null);
                    forces.dissolve(me, project, id, end.on(), end.version());
                    return TeamPages.home(project);
                },
                errors -> {
                    TaskForce one = forces.find(project, id);
                    return templates.projectsTeamTaskForce(
                            project, one, TaskForceForm.of(one), form.at(one.version()), Map.of(), errors);
                });
    }

    private JteModel newPage(Actor me, Seen project, TaskForceForm form, Map<String, String> errors) {
        return templates.projectsTeamTaskForce(
                project,
                null,
                form,
                new EndForm(null, null, null),
                reader.fit(me, ProjectRole.TASK_FORCE_LEAD),
                errors);
    }
}
