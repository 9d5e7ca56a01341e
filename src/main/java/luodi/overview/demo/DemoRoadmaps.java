package luodi.overview.demo;

import java.time.LocalDate;
import java.util.Random;
import luodi.projects.Seen;
import luodi.projects.Stage;
import luodi.projects.roadmap.Milestone;
import luodi.projects.roadmap.RoadmapDrafts;
import luodi.projects.roadmap.RoadmapTemplate;
import luodi.projects.roadmap.RoadmapTemplates;
import luodi.projects.roadmap.RoadmapVersion;
import luodi.projects.roadmap.Roadmaps;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Time;
import org.springframework.stereotype.Component;

/** A roadmap for each venture from its template, and what became of its milestones: late where the money is late. */
@Component
class DemoRoadmaps {
    private final RoadmapTemplates templates;
    private final RoadmapDrafts drafts;
    private final Roadmaps roadmaps;

    DemoRoadmaps(RoadmapTemplates templates, RoadmapDrafts drafts, Roadmaps roadmaps) {
        this.templates = templates;
        this.drafts = drafts;
        this.roadmaps = roadmaps;
    }

    void draw(DemoPeople.Cast cast, DemoCast.Venture venture, Seen project, LocalDate today, Random random) {
        LocalDate start = DemoProjects.signedOn(venture, today).plusDays(10);
        Time.on(start, () -> {
            Actor clerk = cast.at(DemoCast.CLERK, start);
            RoadmapTemplate template = templates.list(clerk, project.id()).getFirst();
            RoadmapVersion draft = drafts.fromTemplate(clerk, project, Ids.next(), template.id(), start);
            drafts.approve(cast.at(DemoCast.HEAD, start), project, draft.id(), draft.version(), null);
        });
        int slip = venture.pace() < 0.7 ? 38 : venture.pace() < 0.9 ? 12 : 0;
        for (Milestone milestone : roadmaps.current(project.id()).orElseThrow().milestones()) {
            happen(cast, venture, project, milestone, slip + random.nextInt(7) - 3, today);
        }
    }

    /** What its stage proves is done; what is planned by now has begun; nothing happens in the future. */
    private void happen(
            DemoPeople.Cast cast,
            DemoCast.Venture venture,
            Seen project,
            Milestone milestone,
            int slip,
            LocalDate today) {
        LocalDate began = milestone.plannedStart().plusDays(Math.max(0, slip));
        LocalDate ended = milestone.plannedEnd().plusDays(slip);
        if (ended.isBefore(began)) ended = began;
        Stage linked = milestone.linkedStage();
        if (began.isAfter(today)
                || linked != null && linked.ordinal() > venture.stage().ordinal() + 1) return;
        boolean withoutEia = venture.name().equals(DemoPermits.WITHOUT_EIA)
                && milestone.name().equals("环境影响评价");
        LocalDate end = withoutEia
                        || ended.isAfter(today)
                        || linked != null && linked.ordinal() > venture.stage().ordinal()
                ? null
                : ended;
        LocalDate on = end == null ? began : end;
        Time.on(
                on,
                () -> roadmaps.record(
                        cast.at(venture.secretary(), on), project, milestone.key(), milestone.version(), began, end));
    }
}
