package luodi.problems.rules;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Actor;
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

/** 期限规则 on a page: what holds, what came with the program, what waits for the head; one number or one reason is changed at a time. */
@Controller("problemRulePages")
@RequestMapping("/problems/rules")
class RulePages {
    private final RuleNumbers numbers;
    private final StopReasons reasons;
    private final NumberPreviews previews;
    private final StaticTemplates templates = new StaticTemplates();

    RulePages(RuleNumbers numbers, StopReasons reasons, NumberPreviews previews) {
        this.numbers = numbers;
        this.reasons = reasons;
        this.previews = previews;
    }

    /** {@code key} opens the form of a number, {@code reason} that of a reason, {@code reason=new} that of a new one. */
    @GetMapping
    JteModel index(
            Actor me,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String reason) {
        Rights.require(RulePolicy.maySee(me));
        LocalDate from = RulePolicy.mayDecide(me) ? me.today() : me.today().plusWeeks(1);
        NumberForm number = key == null ? null : NumberForm.of(numbers.one(me, key), from);
        ReasonForm form = reason == null
                ? null
                : reason.equals("new") ? ReasonForm.empty(from) : ReasonForm.of(reasons.one(me, reason), from);
        return page(me, number, null, form, Map.of());
    }

    /** Whom the number as typed would touch; nothing is changed. */
    @PostMapping("/preview")
    Object preview(Actor me, NumberForm form) {
        Rights.require(RulePolicy.mayPropose(me));
        try {
            return page(me, form, previews.of(me, form), null, Map.of());
        } catch (Rejected rejected) {
            return new Answer(422, page(me, form, null, null, rejected.fields()));
        }
    }

    @PostMapping
    Object create(Actor me, NumberForm form) {
        Rights.require(RulePolicy.mayPropose(me));
        return Answer.orForm(
                () -> {
                    numbers.enter(me, form);
                    return Answer.to("/problems/rules");
                },
                errors -> page(me, form, null, null, errors));
    }

    @PostMapping("/{id}/decision")
    Object decide(Actor me, @PathVariable UUID id, @RequestParam boolean accepted) {
        Rights.require(RulePolicy.mayDecide(me));
        return Answer.orForm(
                () -> {
                    numbers.decide(me, id, accepted);
                    return Answer.to("/problems/rules");
                },
                errors -> page(me, null, null, null, errors));
    }

    @PostMapping("/stop-reasons")
    Object createReason(Actor me, ReasonForm form) {
        Rights.require(RulePolicy.mayPropose(me));
        return Answer.orForm(
                () -> {
                    reasons.enter(me, form);
                    return Answer.to("/problems/rules#reasons");
                },
                errors -> page(me, null, null, form, errors));
    }

    @PostMapping("/stop-reasons/{id}/decision")
    Object decideReason(Actor me, @PathVariable UUID id, @RequestParam boolean accepted) {
        Rights.require(RulePolicy.mayDecide(me));
        return Answer.orForm(
                () -> {
                    reasons.decide(me, id, accepted);
                    return Answer.to("/problems/rules#reasons");
                },
                errors -> page(me, null, null, null, errors));
    }

    private JteModel page(
            Actor me,
            @Nullable NumberForm number,
            NumberPreviews.@Nullable Preview preview,
            @Nullable ReasonForm reason,
            Map<String, String> errors) {
        return templates.problemsRulesIndex(
                new RulesPage(
                        me.today(),
                        numbers.all(me),
                        reasons.all(me),
                        RulePolicy.mayPropose(me),
                        RulePolicy.mayDecide(me)),
                number,
                preview,
                reason,
                errors);
    }
}
