package luodi.overview.review;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Actor;
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
@RequestMapping("/years/{year:\\d{4}}/declared")
class DeclaredPages {
    private final DeclaredFigures declared;
    private final StaticTemplates templates = new StaticTemplates();

    DeclaredPages(DeclaredFigures declared) {
        this.declared = declared;
    }

    @GetMapping
    JteModel index(Actor me, @PathVariable int year) {
        Rights.require(ReviewPolicy.mayLook(me));
        return templates.overviewReviewDeclared(me, year, declared.list(me, year));
    }

    @GetMapping("/new")
    JteModel newOne(Actor me, @PathVariable int year, @RequestParam(required = false) @Nullable String key) {
        Rights.require(ReviewPolicy.mayDeclare(me));
        return templates.overviewReviewDeclare(year, DeclaredForm.empty(key), null, Map.of());
    }

    @PostMapping
    Object create(Actor me, @PathVariable int year, DeclaredForm form) {
        Rights.require(ReviewPolicy.mayDeclare(me));
        return Answer.orForm(
                () -> {
                    declared.enter(me, year, form);
                    return Answer.to("/years/" + year + "/declared");
                },
                errors -> templates.overviewReviewDeclare(year, form, null, errors));
    }

    @GetMapping("/{id}/replacement")
    JteModel edit(Actor me, @PathVariable int year, @PathVariable UUID id) {
        Rights.require(ReviewPolicy.mayDeclare(me));
        DeclaredFigure old = declared.find(me, year, id);
        return templates.overviewReviewDeclare(year, DeclaredForm.again(old), old, Map.of());
    }

    @PostMapping("/{id}/replacement")
    Object update(Actor me, @PathVariable int year, @PathVariable UUID id, DeclaredForm form) {
        Rights.require(ReviewPolicy.mayDeclare(me));
        DeclaredFigure old = declared.find(me, year, id);
        return Answer.orForm(
                () -> {
                    declared.replace(me, year, id, form);
                    return Answer.to("/years/" + year + "/declared");
                },
                errors -> templates.overviewReviewDeclare(year, form, old, errors));
    }
}
