package luodi.cadence;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.RuleRow;
import luodi.shared.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The editor of the visit rules; a change is looked at before it is made. */
@Controller
@RequestMapping("/cadence/rules")
class RulePages {
    private final VisitRuleEditor editor;
    private final StaticTemplates templates = new StaticTemplates();

    RulePages(VisitRuleEditor editor) {
        this.editor = editor;
    }

    /** {@code preset} fills the form with another place's practice. */
    @GetMapping
    JteModel index(Actor me, @RequestParam(required = false) @Nullable String preset) {
        Rights.require(VisitPolicy.maySeeRules(me));
        return page(me, form(me, preset), null, Map.of());
    }

    @PostMapping("/preview")
    Object preview(Actor me, RuleForm form) {
        Rights.require(VisitPolicy.mayProposeRule(me));
        try {
            return page(me, form, editor.preview(me, form), Map.of());
        } catch (luodi.shared.Rejected rejected) {
            return new Answer(422, page(me, form, null, rejected.fields()));
        }
    }

    @PostMapping
    Object create(Actor me, RuleForm form) {
        Rights.require(VisitPolicy.mayProposeRule(me));
        return Answer.orForm(
                () -> {
                    editor.enter(me, form);
                    return Answer.to("/cadence/rules");
                },
                errors -> page(me, form, null, errors));
    }

    @PostMapping("/{id}/decision")
    Object decide(Actor me, @PathVariable UUID id, @RequestParam boolean accepted) {
        Rights.require(VisitPolicy.mayDecideRule(me));
        return Answer.orForm(
                () -> {
                    editor.decide(me, id, accepted);
                    return Answer.to("/cadence/rules");
                },
                errors -> page(me, form(me, null), null, errors));
    }

    private RuleForm form(Actor me, @Nullable String preset) {
        RuleRow<VisitRule> now = editor.all(me).stream()
                .filter(row -> row.holdsOn(me.today()))
                .findFirst()
                .orElseThrow();
        return editor.presets().stream()
                .filter(one -> one.key().equals(preset))
                .findFirst()
                .map(one -> RuleForm.of(one.rule(), one.source(), me.today()))
                .orElseGet(() -> RuleForm.of(now.rule(), "", me.today()));
    }

    private JteModel page(
            Actor me, RuleForm form, @Nullable List<VisitRule.Effect> effects, Map<String, String> errors) {
        return templates.cadenceRules(
                editor.all(me),
                editor.presets(),
                form,
                effects,
                errors,
                VisitPolicy.mayProposeRule(me),
                VisitPolicy.mayDecideRule(me));
    }
}
