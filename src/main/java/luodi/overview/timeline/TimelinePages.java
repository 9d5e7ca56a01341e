package luodi.overview.timeline;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import luodi.projects.ProjectPolicy;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class TimelinePages {
    private final Timelines timelines;
    private final VisibleProjects projects;
    private final StaticTemplates templates = new StaticTemplates();

    TimelinePages(Timelines timelines, VisibleProjects projects) {
        this.timelines = timelines;
        this.projects = projects;
    }

    @GetMapping("/projects/{code}/timeline")
    JteModel index(
            Actor me,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after) {
        Rights.require(ProjectPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        return templates.overviewTimelineIndex(
                project,
                timelines.page(me, project, kind, after, Timelines.SIZE),
                kind == null ? "" : kind,
                after != null,
                me);
    }
}
