package luodi.projects.roadmap;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/roadmap-templates")
class TemplatePages {
    private final RoadmapTemplates catalogue;
    private final StaticTemplates templates = new StaticTemplates();

    TemplatePages(RoadmapTemplates catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    JteModel index(Actor me) {
        Rights.require(RoadmapPolicy.mayLookAtTemplates(me));
        return templates.projectsRoadmapTemplates(catalogue.list(me, null), RoadmapPolicy.mayEditTemplates(me));
    }

    @GetMapping("/{id}/edit")
    JteModel edit(Actor me, @PathVariable UUID id) {
        Rights.require(RoadmapPolicy.mayEditTemplates(me));
        RoadmapTemplate template = catalogue.find(me, id);
        return templates.projectsRoadmapTemplateEdit(template, TemplateForm.of(template), Map.of());
    }

    @PostMapping("/{id}")
    Object update(Actor me, @PathVariable UUID id, TemplateForm form) {
        Rights.require(RoadmapPolicy.mayEditTemplates(me));
        UUID newId = form.id() == null ? Ids.next() : form.id();
        return Answer.orForm(
                () -> {
                    catalogue.change(me, id, newId, form.version() == null ? 0 : form.version(), form);
                    return Answer.to("/roadmap-templates");
                },
                errors -> {
                    RoadmapTemplate now = catalogue.standing(me, id);
                    return templates.projectsRoadmapTemplateEdit(now, form.over(now), errors);
                });
    }
}
