package luodi.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import luodi.projects.Project;
import luodi.projects.Seen;
import luodi.projects.Stage;
import luodi.projects.VisibleProjects;
import luodi.projects.team.FourOnes;
import luodi.shared.Actor;
import luodi.shared.Money;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}/projects/{code}/dossier")
class DossierApi {
    /** One project whole, money in 万元; what has an address of its own (support, roadmap, history) is given in short. */
    record DossierAnswer(
            Project project,
            int year,
            String light,
            String reason,
            BigDecimal done,
            BigDecimal planned,
            @Nullable BigDecimal annual,
            List<Person> roster,
            FourOnes fourOnes,
            List<MonthSum> months,
            List<Given> supports,
            List<Permit> permits,
            List<Fact> facts,
            List<Step> history,
            List<Listed> keyLists) {}

    record Person(
            String role,
            String name,
            @Nullable String title,
            @Nullable String unit,
            LocalDate from,
            boolean acting) {}

    record MonthSum(int month, BigDecimal done, BigDecimal planned, boolean locked) {}

    record Given(
            int year,
            String unit,
            String action,
            @Nullable BigDecimal amount,
            String includedInProjectInvestment,
            @Nullable String quote) {}

    record Permit(
            int year,
            String unit,
            String procedure,
            String status,
            @Nullable LocalDate decidedOn,
            @Nullable BigDecimal area,
            @Nullable String areaUnit,
            boolean areaInferred,
            @Nullable String quote) {}

    record Fact(
            int year,
            String kind,
            String text,
            @Nullable String month,
            @Nullable BigDecimal amount,
            @Nullable String quote) {}

    record Step(
            String act,
            @Nullable Stage from,
            @Nullable Stage to,
            @Nullable LocalDate occurredOn,
            String recordedBy) {}

    record Listed(
            int year,
            int number,
            boolean toConfirm,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            @Nullable String leftWhy,
            @Nullable BigDecimal annualPlan) {}

    private final VisibleProjects projects;
    private final Dossiers dossiers;

    DossierApi(VisibleProjects projects, Dossiers dossiers) {
        this.projects = projects;
        this.dossiers = dossiers;
    }

    @GetMapping
    DossierAnswer show(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year) {
        Rights.require(OverviewPolicy.mayLookAtProjects(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        return answer(dossiers.of(me, project, year == null ? me.county().latestYear() : year));
    }

    private static DossierAnswer answer(Dossier d) {
        return new DossierAnswer(
                d.project(),
                d.year(),
                d.standing().light().name(),
                d.standing().reason(),
                Money.wan(d.standing().done()),
                Money.wan(d.standing().planned()),
                wan(d.standing().annual()),
                each(
                        d.roster(),
                        a -> new Person(
                                a.role().name(), a.personName(), a.personTitle(), a.unitName(), a.from(), a.acting())),
                d.fourOnes(),
                each(
                        d.investment().lines(),
                        m -> new MonthSum(m.month(), Money.wan(m.done()), Money.wan(m.planned()), m.lock() != null)),
                each(
                        d.supports(),
                        s -> new Given(
                                s.year(),
                                s.unit(),
                                s.action(),
                                wan(s.amount()),
                                s.included().name(),
                                s.quote())),
                each(
                        d.permits(),
                        p -> new Permit(
                                p.year(),
                                p.unit(),
                                p.procedure(),
                                p.status().name(),
                                p.decidedOn(),
                                p.area(),
                                p.areaUnit() == null ? null : p.areaUnit().name(),
                                p.areaInferred(),
                                p.quote())),
                each(
                        d.facts(),
                        f -> new Fact(f.year(), f.kind().name(), f.text(), f.month(), wan(f.amount()), f.quote())),
                each(d.history(), h -> new Step(h.act().name(), h.from(), h.to(), h.occurredOn(), h.recordedBy())),
                each(
                        d.lists(),
                        l -> new Listed(
                                l.year(),
                                l.number(),
                                l.toConfirm(),
                                l.joinedOn(),
                                l.leftOn(),
                                l.leftWhy(),
                                wan(l.annualPlan()))));
    }

    private static @Nullable BigDecimal wan(@Nullable BigDecimal yuan) {
        return yuan == null ? null : Money.wan(yuan);
    }

    private static <A, B> List<B> each(List<A> things, Function<A, B> as) {
        return things.stream().map(as).toList();
    }
}
