package luodi.cadence.briefing;

import java.net.URI;
import java.util.Map;
import luodi.calendar.IsoWeek;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.NotFound;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The year's briefings, one week's, its drafting and its sentences. */
@RestController
@RequestMapping("/api/v1/counties/{county}/briefings")
class BriefingsApi {
    record Draft(@Nullable String week) {}

    record Summary(int version, @Nullable String summary) {}

    record Version(int version) {}

    private final Briefings briefings;
    private final BriefingWeeks weeks;
    private final VisibleProjects projects;

    BriefingsApi(Briefings briefings, BriefingWeeks weeks, VisibleProjects projects) {
        this.briefings = briefings;
        this.weeks = weeks;
        this.projects = projects;
    }

    @GetMapping
    Listing<BriefingWeek> index(
            Actor me, @PathVariable String county, @RequestParam(required = false) @Nullable Integer year) {
        Rights.require(BriefingPolicy.mayRead(me));
        Rights.requireCounty(me, county);
        return Listing.whole(
                weeks.year(me, year == null ? IsoWeek.of(me.today()).year() : year));
    }

    @GetMapping("/{week}")
    BriefingWeek show(
            Actor me,
            @PathVariable String county,
            @PathVariable String week,
            @RequestParam(required = false) @Nullable Integer edition) {
        Rights.require(BriefingPolicy.mayRead(me));
        Rights.requireCounty(me, county);
        return weeks.week(me, IsoWeek.parse(week), edition);
    }

    @PostMapping
    ResponseEntity<BriefingWeek> create(Actor me, @PathVariable String county, @RequestBody Draft draft) {
        Rights.require(BriefingPolicy.mayWrite(me));
        Rights.requireCounty(me, county);
        IsoWeek week = IsoWeek.parse(draft.week() == null ? "" : draft.week());
        briefings.draft(me, week);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/briefings/" + week))
                .body(weeks.week(me, week, null));
    }

    @PostMapping("/{week}/gathering")
    BriefingWeek gather(
            Actor me, @PathVariable String county, @PathVariable String week, @RequestBody Version version) {
        Rights.require(BriefingPolicy.mayWrite(me));
        Rights.requireCounty(me, county);
        briefings.gather(me, briefings.find(me, IsoWeek.parse(week), null), version.version());
        return weeks.week(me, IsoWeek.parse(week), null);
    }

    @PutMapping("/{week}/summary")
    BriefingWeek summary(
            Actor me, @PathVariable String county, @PathVariable String week, @RequestBody Summary summary) {
        Rights.require(BriefingPolicy.mayWrite(me));
        Rights.requireCounty(me, county);
        briefings.editSummary(
                me,
                briefings.find(me, IsoWeek.parse(week), null),
                summary.version(),
                summary.summary() == null ? "" : summary.summary());
        return weeks.week(me, IsoWeek.parse(week), null);
    }

    @PutMapping("/{week}/entries/{code}")
    BriefingWeek edit(
            Actor me,
            @PathVariable String county,
            @PathVariable String week,
            @PathVariable String code,
            @RequestBody Briefings.Edit edit) {
        Rights.require(BriefingPolicy.mayReadDraft(me));
        Rights.requireCounty(me, county);
        Briefing briefing = briefings.find(me, IsoWeek.parse(week), null);
        BriefingEntry entry = briefing.entries().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!BriefingPolicy.mayWrite(me)) Rights.require(BriefingPolicy.mayEdit(me, projects.find(me, code)));
        briefings.edit(
                me,
                briefing,
                entry,
                new Briefings.Edit(edit.version(), edit.texts() == null ? Map.of() : edit.texts()));
        return weeks.week(me, briefing.week(), null);
    }
}
