package luodi.cadence.briefing;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.calendar.IsoWeek;
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

/** The editor of R-04, beside that of the visit rules. */
@Controller
@RequestMapping("/briefings/rules")
class BriefingRulePages {
    private final BriefingRuleBook book;
    private final StaticTemplates templates = new StaticTemplates();

    BriefingRulePages(BriefingRuleBook book) {
        this.book = book;
    }

    @GetMapping
    JteModel index(Actor me) {
        Rights.require(BriefingPolicy.maySeeRules(me));
        return page(me, null, Map.of());
    }

    @PostMapping
    Object create(Actor me, BriefingRuleForm form) {
        Rights.require(BriefingPolicy.mayProposeRule(me));
        return Answer.orForm(
                () -> {
                    book.enter(me, form);
                    return Answer.to("/briefings/rules");
                },
                errors -> page(me, form, errors));
    }

    @PostMapping("/{id}/decision")
    Object decide(Actor me, @PathVariable UUID id, @RequestParam boolean accepted) {
        Rights.require(BriefingPolicy.mayDecideRule(me));
        return Answer.orForm(
                () -> {
                    book.decide(me, id, accepted);
                    return Answer.to("/briefings/rules");
                },
                errors -> page(me, null, errors));
    }

    private JteModel page(Actor me, @Nullable BriefingRuleForm typed, Map<String, String> errors) {
        List<RuleRow<BriefingRules.Rule>> all = book.all(me);
        BriefingRules.Rule now =
                BriefingRules.ruleOf(IsoWeek.of(me.today()), book.of(me.county().code()));
        return templates.cadenceBriefingRules(
                me,
                all,
                now,
                typed == null ? BriefingRuleForm.of(now, me.today()) : typed,
                errors,
                BriefingPolicy.mayProposeRule(me),
                BriefingPolicy.mayDecideRule(me));
    }
}
