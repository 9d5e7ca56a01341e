package luodi.projects.procedures;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The address says {@code permit}, for what stands there would else be bound to a form's own {@code id}. */
@Controller
@RequestMapping("/projects/{code}/permits")
class CasePages {
    private final PermitCases cases;
    private final PermitSteps steps;
    private final PermitBoards boards;
    private final CaseReader reader;
    private final VisibleProjects projects;
    private final StaticTemplates templates = new StaticTemplates();

    CasePages(PermitCases cases, PermitSteps steps, PermitBoards boards, CaseReader reader, VisibleProjects projects) {
        this.cases = cases;
        this.steps = steps;
        this.boards = boards;
        this.reader = reader;
        this.projects = projects;
    }

    @GetMapping
    JteModel index(Actor me, @PathVariable String code) {
        Rights.require(CasePolicy.mayLook(me));
        Seen project = projects.find(me, code);
        return templates.projectsProceduresBoard(boards.of(me, project), CasePolicy.mayOpen(me, project));
    }

    /** What the template would open, to be ticked; the whole catalogue of the regime, what is always needed ticked before. */
    @GetMapping("/new")
    JteModel newOnes(Actor me, @PathVariable String code) {
        Rights.require(CasePolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(CasePolicy.mayOpen(me, project));
        try {
            return reader.template(me, project, Map.of());
        } catch (Rejected missing) {
            // the page itself tells what the project's facts lack, and where to add it
            return reader.template(me, project, missing.fields());
        }
    }

    @PostMapping("/generation")
    Object generate(Actor me, @PathVariable String code, @RequestParam(required = false) @Nullable List<String> codes) {
        Rights.require(CasePolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(CasePolicy.mayOpen(me, project));
        return Answer.orForm(
                () -> {
                    cases.generate(me, project, codes);
                    return Answer.to("/projects/" + code + "/permits");
                },
                errors -> reader.template(me, project, errors));
    }

    /** One more, by itself: another batch, or what the template leaves out. */
    @PostMapping
    Object create(Actor me, @PathVariable String code, CaseForm form) {
        Rights.require(CasePolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(CasePolicy.mayOpen(me, project));
        return Answer.orForm(
                () -> Answer.to("/projects/" + code + "/permits/" + cases.open(me, project, form)),
                errors -> reader.template(me, project, errors));
    }

    @GetMapping("/{permit}")
    JteModel show(
            Actor me,
            @PathVariable String code,
            @PathVariable("permit") UUID id,
            @RequestParam(required = false) @Nullable String act) {
        Rights.require(CasePolicy.mayLook(me));
        Seen project = projects.find(me, code);
        PermitCase of = cases.find(project, id);
        return reader.page(
                me,
                project,
                of,
                PermitAct.named(act),
                StepForm.empty(PermitAct.named(act), me.today(), of.version()),
                Map.of());
    }

    @PostMapping("/{permit}/steps")
    Object createStep(Actor me, @PathVariable String code, @PathVariable("permit") UUID id, StepForm form) {
        Rights.require(CasePolicy.mayLook(me));
        Seen project = projects.find(me, code);
        PermitCase of = cases.find(project, id);
        PermitAct act = PermitAct.named(form.act());
        Rights.require(act == null ? CasePolicy.mayAct(me, project, of) : CasePolicy.may(me, project, of, act));
        return Answer.orForm(
                () -> {
                    steps.act(me, project, id, form);
                    return Answer.to("/projects/" + code + "/permits/" + id);
                },
                errors -> reader.page(me, project, cases.find(project, id), act, form, errors));
    }

    @PostMapping("/{permit}/materials")
    Object createMaterials(
            Actor me,
            @PathVariable String code,
            @PathVariable("permit") UUID id,
            @RequestParam(required = false) @Nullable UUID step,
            @RequestParam(required = false) @Nullable String note) {
        Rights.require(CasePolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(CasePolicy.mayBringMaterials(me, project));
        return again(me, project, id, () -> steps.materials(me, project, id, step == null ? Ids.next() : step, note));
    }

    @PostMapping("/{permit}/consent")
    Object createConsent(Actor me, @PathVariable String code, @PathVariable("permit") UUID id, CaseForm.Consent form) {
        Rights.require(CasePolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(CasePolicy.mayConsent(me, project));
        return again(me, project, id, () -> cases.consent(me, project, id, form));
    }

    @PostMapping("/{permit}")
    Object update(Actor me, @PathVariable String code, @PathVariable("permit") UUID id, CaseForm form) {
        Rights.require(CasePolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(CasePolicy.mayKeep(me, project));
        return again(me, project, id, () -> cases.revise(me, project, id, form));
    }

    private Object again(Actor me, Seen project, UUID id, Runnable act) {
        return Answer.orForm(
                () -> {
                    act.run();
                    return Answer.to("/projects/" + project.code() + "/permits/" + id);
                },
                errors -> {
                    PermitCase of = cases.find(project, id);
                    return reader.page(me, project, of, null, StepForm.empty(null, me.today(), of.version()), errors);
                });
    }
}
