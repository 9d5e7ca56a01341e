package luodi.projects;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/projects/{code}/stages")
class StagePages {
    private final Stages stages;
    private final VisibleProjects visible;
    private final StaticTemplates templates = new StaticTemplates();

    StagePages(Stages stages, VisibleProjects visible) {
        this.stages = stages;
        this.visible = visible;
    }

    /** {@code act} and {@code to} choose the form: what a change asks depends on where it goes. */
    @GetMapping
    JteModel index(
            Actor me,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String to) {
        Rights.require(ProjectPolicy.mayLook(me));
        Seen project = visible.find(me, code);
        Stage now = project.stage();
        String from = now == null ? ProjectQuery.UNKNOWN_STAGE : now.name();
        StageForm form = new StageForm(
                Ids.next().toString(), act, from, to, me.today().toString(), null, null, null, null, List.of());
        return page(me, project, form, Map.of());
    }

    @PostMapping
    Object create(Actor me, @PathVariable String code, @RequestParam Map<String, String> typed) {
        Rights.require(ProjectPolicy.mayLook(me));
        Seen project = visible.find(me, code);
        StageForm form = StageForm.of(typed);
        Rights.require(StagePolicy.may(me, project, form.act()));
        return Answer.orForm(
                () -> {
                    stages.record(me, project, form);
                    return Answer.to("/projects/" + project.code() + "/stages");
                },
                errors -> page(me, project, form, errors));
    }

    @PostMapping("/{id}/decision")
    Object decide(Actor me, @PathVariable String code, @PathVariable UUID id, @RequestParam boolean accepted) {
        Rights.require(StagePolicy.mayDecide(me));
        Seen project = visible.find(me, code);
        stages.decide(me, project, id, accepted);
        return Answer.to("/projects/" + project.code() + "/stages");
    }

    private JteModel page(Actor me, Seen project, StageForm form, Map<String, String> errors) {
        List<StageRecord> history = stages.history(project.id());
        return templates.projectsStages(
                StagesPage.of(me, project, stages.line(project, history), history.reversed(), form), errors);
    }
}
