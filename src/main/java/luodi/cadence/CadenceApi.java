package luodi.cadence;

import java.util.List;
import luodi.calendar.IsoWeek;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** R-01 of a week (2018-W40; this week where none is named). */
@RestController
@RequestMapping("/api/v1/counties/{county}")
class CadenceApi {
    record Week(
            @Nullable Integer required,
            int visits,
            @Nullable Boolean kept) {}

    private final Cadences cadences;
    private final VisibleProjects projects;

    CadenceApi(Cadences cadences, VisibleProjects projects) {
        this.cadences = cadences;
        this.projects = projects;
    }

    @GetMapping("/projects/{code}/cadence")
    Week show(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String week) {
        Rights.require(VisitPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Kept kept = cadences.of(projects.find(me, code), week(me, week));
        return new Week(kept.required(), kept.visits(), kept.kept());
    }

    @GetMapping("/cadence")
    List<Kept> index(Actor me, @PathVariable String county, @RequestParam(required = false) @Nullable String week) {
        Rights.require(VisitPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return cadences.week(me, week(me, week));
    }

    static IsoWeek week(Actor me, @Nullable String week) {
        return week == null ? IsoWeek.of(me.today()) : IsoWeek.parse(week);
    }
}
