package luodi.problems.rules;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 期限规则 on a page: what holds, what came with the program, who changed it when; one number or one reason is changed at a time. */
@Controller("problemRulePages")
@RequestMapping("/problems/rules")
class RulePages {
    private final RuleNumbers numbers;
    private final StopReasons reasons;
    private final StaticTemplates templates = new StaticTemplates();

    RulePages(RuleNumbers numbers, StopReasons reasons) {
        this.numbers = numbers;
        this.reasons = reasons;
    }

    /** {@code key} opens the form of a number, {@code reason} that of a reason, {@code reason=new} that of a new one. */
    @GetMapping
    JteModel index(
            Actor me,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String reason) {
        Rights.require(RulePolicy.maySee(me));
        NumberForm number = key == null ? null : NumberForm.of(numbers.one(me, key), me.today());
        ReasonForm form = reason == null
                ? null
                : reason.equals("new")
                        ? ReasonForm.empty(me.today())
                        : ReasonForm.of(reasons.one(me, reason), me.today());
        return page(me, number, form, Map.of());
    }

    @PostMapping
    Object create(Actor me, NumberForm form) {
        Rights.require(RulePolicy.mayChange(me));
        return Answer.orForm(
                () -> {
                    numbers.change(me, form);
                    return Answer.to("/problems/rules");
                },
                errors -> page(me, form, null, errors));
    }

    @PostMapping("/stop-reasons")
    Object createReason(Actor me, ReasonForm form) {
        Rights.require(RulePolicy.mayChange(me));
        return Answer.orForm(
                () -> {
                    reasons.change(me, form);
                    return Answer.to("/problems/rules#reasons");
                },
                errors -> page(me, null, form, errors));
    }

    private JteModel page(
            Actor me, @Nullable NumberForm number, @Nullable ReasonForm reason, Map<String, String> errors) {
        return templates.problemsRulesIndex(
                new RulesPage(me.today(), numbers.all(me), reasons.all(me), RulePolicy.mayChange(me)),
                number,
                reason,
                errors);
    }
}
