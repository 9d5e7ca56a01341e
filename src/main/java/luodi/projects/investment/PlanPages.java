package luodi.projects.investment;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Money;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import luodi.shared.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/projects/{code}/investment/plan")
class PlanPages {
    private final VisibleProjects projects;
    private final AnnualPlans plans;
    private final StaticTemplates templates = new StaticTemplates();

    PlanPages(VisibleProjects projects, AnnualPlans plans) {
        this.projects = projects;
        this.plans = plans;
    }

    /** {@code evenly} fills the fields with a twelfth each, to be looked at before it is kept. */
    @GetMapping
    JteModel edit(
            Actor me,
            @PathVariable String code,
            @RequestParam int year,
            @RequestParam(defaultValue = "false") boolean evenly) {
        Rights.require(InvestmentPolicy.mayPlan(me));
        Seen project = projects.find(me, code);
        AnnualPlan plan = plans.of(project, year);
        BigDecimal annual = plan.annual();
        List<BigDecimal> months = evenly && annual != null ? AnnualPlan.evenly(annual) : plan.months();
        List<String> typed = new ArrayList<>();
        for (int m = 0; m < 12; m++) typed.add(months.isEmpty() ? "" : Say.number(Money.wan(months.get(m))));
        return templates.projectsInvestmentPlan(project, plan, typed, Map.of());
    }

    @PostMapping
    Object update(
            Actor me,
            @PathVariable String code,
            @RequestParam Map<String, @Nullable String> fields,
            @RequestParam int year) {
        Rights.require(InvestmentPolicy.mayPlan(me));
        Seen project = projects.find(me, code);
        List<@Nullable String> typed = new ArrayList<>();
        for (int m = 1; m <= 12; m++) typed.add(fields.get("m" + m));
        return Answer.orForm(
                () -> {
                    plans.set(me, project, year, typed);
                    return Answer.to("/projects/" + code + "/investment?year=" + year);
                },
                errors -> templates.projectsInvestmentPlan(
                        project,
                        plans.of(project, year),
                        typed.stream().map(month -> month == null ? "" : month).toList(),
                        errors));
    }
}
