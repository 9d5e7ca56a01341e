package luodi.projects.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Money;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}/projects/{code}")
class PlansApi {
    private final VisibleProjects projects;
    private final AnnualPlans plans;
    private final MonthLocks locks;
    private final Standings standings;

    PlansApi(VisibleProjects projects, AnnualPlans plans, MonthLocks locks, Standings standings) {
        this.projects = projects;
        this.plans = plans;
        this.locks = locks;
        this.standings = standings;
    }

    /** Twelve months in 万元, or none where the plan is spread evenly. */
    record PlanItem(int year, @Nullable BigDecimal annual, List<BigDecimal> months) {
        static PlanItem of(AnnualPlan plan) {
            BigDecimal annual = plan.annual();
            return new PlanItem(
                    plan.year(),
                    annual == null ? null : Money.wan(annual),
                    plan.months().stream().map(Money::wan).toList());
        }
    }

    record PlanForm(@Nullable List<@Nullable String> months) {}

    record LockForm(int year, int month) {}

    /** R-60..R-63, rates as fractions, money in 万元. */
    record StandingItem(
            int year,
            int months,
            BigDecimal done,
            BigDecimal planned,
            @Nullable BigDecimal annual,
            @Nullable BigDecimal completion,
            @Nullable BigDecimal schedule,
            @Nullable BigDecimal gapPoints,
            Light light,
            String reason,
            @Nullable LocalDate since,
            LocalDate asOf) {
        static StandingItem of(Standing s) {
            BigDecimal annual = s.annual();
            return new StandingItem(
                    s.year(),
                    s.months(),
                    Money.wan(s.done()),
                    Money.wan(s.planned()),
                    annual == null ? null : Money.wan(annual),
                    s.completion(),
                    s.schedule(),
                    s.gapPoints(),
                    s.light(),
                    s.reason(),
                    s.since(),
                    s.asOf());
        }
    }

    @GetMapping("/annual-plans/{year}")
    PlanItem plan(Actor me, @PathVariable String county, @PathVariable String code, @PathVariable int year) {
        Rights.require(InvestmentPolicy.mayLook(me));
        return PlanItem.of(plans.of(seen(me, county, code), year));
    }

    @PutMapping("/annual-plans/{year}")
    PlanItem updatePlan(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable int year,
            @RequestBody PlanForm form) {
        Rights.require(InvestmentPolicy.mayLook(me));
        Seen project = seen(me, county, code);
        Rights.require(InvestmentPolicy.mayPlan(me));
        return PlanItem.of(plans.set(me, project, year, form.months() == null ? List.of() : form.months()));
    }

    @GetMapping("/standings/{year}")
    StandingItem standing(Actor me, @PathVariable String county, @PathVariable String code, @PathVariable int year) {
        Rights.require(InvestmentPolicy.mayLook(me));
        return StandingItem.of(standings.of(me, seen(me, county, code), year));
    }

    @GetMapping("/month-locks")
    Listing<MonthLocks.Lock> locks(
            Actor me, @PathVariable String county, @PathVariable String code, @RequestParam int year) {
        Rights.require(InvestmentPolicy.mayLook(me));
        return Listing.whole(locks.of(seen(me, county, code), year));
    }

    @PostMapping("/month-locks")
    Listing<MonthLocks.Lock> lock(
            Actor me, @PathVariable String county, @PathVariable String code, @RequestBody LockForm form) {
        Rights.require(InvestmentPolicy.mayLook(me));
        Seen project = seen(me, county, code);
        Rights.require(InvestmentPolicy.mayConfirm(me));
        locks.lock(me, project, form.year(), form.month());
        return Listing.whole(locks.of(project, form.year()));
    }

    private Seen seen(Actor me, String county, String code) {
        Rights.requireCounty(me, county);
        return projects.find(me, code);
    }
}
