package luodi.projects.support;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.projects.facts.FactForm;
import luodi.projects.facts.FactPolicy;
import luodi.projects.facts.StatedFacts;
import luodi.projects.permits.PermitFacts;
import luodi.projects.permits.PermitForm;
import luodi.projects.permits.PermitPolicy;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One project: who supported it, which land and permit facts departments state, what was built. */
@Controller
@RequestMapping("/projects/{code}/support")
class ProjectSupportPages {
    private final VisibleProjects projects;
    private final Supports supports;
    private final PermitFacts permits;
    private final StatedFacts facts;
    private final StaticTemplates templates = new StaticTemplates();

    ProjectSupportPages(VisibleProjects projects, Supports supports, PermitFacts permits, StatedFacts facts) {
        this.projects = projects;
        this.supports = supports;
        this.permits = permits;
        this.facts = facts;
    }

    @GetMapping
    JteModel index(Actor me, @PathVariable String code) {
        Rights.require(SupportPolicy.mayLook(me));
        return page(
                me,
                projects.find(me, code),
                PermitForm.empty(),
                FactForm.empty(me.county().latestYear()),
                Map.of());
    }

    @PostMapping("/permits")
    Object createPermit(Actor me, @PathVariable String code, PermitForm form) {
        Rights.require(PermitPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(PermitPolicy.mayRecord(me, project));
        return Answer.orForm(
                () -> {
                    permits.record(me, project, form);
                    return Answer.to("/projects/" + code + "/support");
                },
                errors -> page(me, project, form, FactForm.empty(me.county().latestYear()), errors));
    }

    @PostMapping("/facts")
    Object createFact(Actor me, @PathVariable String code, FactForm form) {
        Rights.require(FactPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(FactPolicy.mayAdd(me, project));
        return Answer.orForm(
                () -> {
                    facts.add(me, project, me.county().latestYear(), form);
                    return Answer.to("/projects/" + code + "/support");
                },
                errors -> page(me, project, PermitForm.empty(), form, errors));
    }

    private JteModel page(Actor me, Seen project, PermitForm permit, FactForm fact, Map<String, String> errors) {
        return templates.projectsSupportProject(
                project,
                supports.of(project),
                permits.of(project),
                facts.of(project),
                permit,
                fact,
                supports.units(me, unitId -> PermitPolicy.mayRecordFor(me, project, unitId)),
                permits.choices(),
                FactPolicy.mayAdd(me, project),
                me,
                errors);
    }
}
