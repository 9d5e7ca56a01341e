package luodi.overview.timeline;

import luodi.projects.ProjectPolicy;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}/projects/{code}/timeline")
class TimelineApi {
    private final Timelines timelines;
    private final VisibleProjects projects;

    TimelineApi(Timelines timelines, VisibleProjects projects) {
        this.timelines = timelines;
        this.projects = projects;
    }

    @GetMapping
    Listing<Happening> index(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        Rights.require(ProjectPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return timelines.page(me, projects.find(me, code), kind, after, Math.clamp(size, 1, 200));
    }
}
