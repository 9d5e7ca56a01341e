package luodi.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import luodi.projects.Stage;
import luodi.shared.Actor;
import luodi.shared.Money;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}/years/{year}/cockpit")
class CockpitApi {
    /** The cockpit as programs read it: money in 万元, every count with the address of its rows. */
    record CockpitAnswer(
            int year,
            LocalDate asOf,
            String headline,
            int keyProjects,
            Map<String, Integer> lights,
            List<StageCount> stages,
            BigDecimal completed,
            BigDecimal unclear,
            @Nullable BigDecimal plan,
            @Nullable BigDecimal completionRate,
            BigDecimal plannedToDate,
            @Nullable BigDecimal scheduleRate,
            int fourOnesComplete,
            List<MonthSum> months,
            BigDecimal supportTotal,
            List<UnitSum> supports,
            List<Row> projects,
            int total) {}

    record StageCount(@Nullable Stage stage, String label, int count, String records) {}

    record MonthSum(@Nullable Integer month, BigDecimal done, BigDecimal planned) {}

    record UnitSum(String unit, int count, @Nullable BigDecimal total, String records) {}

    record Row(
            String code,
            String name,
            @Nullable Stage stage,
            @Nullable String overlay,
            String light,
            @Nullable String reason,
            BigDecimal done,
            BigDecimal planned,
            @Nullable BigDecimal annual,
            @Nullable BigDecimal completionRate,
            @Nullable String sponsor) {}

    private final Cockpits cockpits;

    CockpitApi(Cockpits cockpits) {
        this.cockpits = cockpits;
    }

    @GetMapping
    CockpitAnswer show(
            Actor me, @PathVariable String county, @PathVariable int year, @ParameterObject CockpitFilter filter) {
        Rights.require(OverviewPolicy.maySeeCockpit(me));
        Rights.requireCounty(me, county);
        Cockpit c = cockpits.of(me, year, filter);
        return new CockpitAnswer(
                year,
                c.asOf(),
                c.headline(),
                c.count(),
                lights(c),
                stages(c, county),
                Money.wan(c.done()),
                Money.wan(c.unclear()),
                c.withPlan() == 0 ? null : Money.wan(c.annual()),
                c.completion(),
                Money.wan(c.planned()),
                c.schedule(),
                c.fourOnes(),
                c.months().stream().map(CockpitApi::month).toList(),
                Money.wan(c.supportTotal()),
                c.supports().stream().map(s -> unit(s, year, county)).toList(),
                c.page().rows().stream().map(CockpitApi::row).toList(),
                c.page().total());
    }

    private static Map<String, Integer> lights(Cockpit cockpit) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Lights.WORST_FIRST.forEach(light -> counts.put(light, cockpit.count(light)));
        return counts;
    }

    private static List<StageCount> stages(Cockpit cockpit, String county) {
        return Stream.concat(Arrays.stream(Stage.values()), Stream.of((Stage) null))
                .filter(stage -> cockpit.count(stage) > 0)
                .map(stage -> new StageCount(
                        stage,
                        stage == null ? Stage.UNKNOWN_LABEL : stage.label(),
                        cockpit.count(stage),
                        "/api/v1/counties/" + county + "/projects?year=" + cockpit.year() + "&keyOnly=true&stage="
                                + (stage == null ? "UNKNOWN" : stage)))
                .toList();
    }

    private static MonthSum month(Cockpit.Month month) {
        return new MonthSum(
                month.month() == 0 ? null : month.month(), Money.wan(month.done()), Money.wan(month.planned()));
    }

    private static UnitSum unit(Cockpit.UnitSupport s, int year, String county) {
        return new UnitSum(
                s.unit(),
                s.count(),
                s.amount() == null ? null : Money.wan(s.amount()),
                "/api/v1/counties/" + county + "/support?year=" + year + "&unit=" + s.unitId());
    }

    private static Row row(KeyRow r) {
        return new Row(
                r.code(),
                r.name(),
                r.stage(),
                r.overlay(),
                r.light(),
                r.reason(),
                Money.wan(r.done()),
                Money.wan(r.planned()),
                r.annual() == null ? null : Money.wan(r.annual()),
                r.completion(),
                r.sponsor());
    }
}
