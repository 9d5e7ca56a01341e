package luodi.overview.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import luodi.projects.Seen;
import luodi.projects.Stage;
import luodi.projects.roadmap.DraftRow;
import luodi.projects.roadmap.Milestone;
import luodi.projects.roadmap.Roadmap;
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
    private static final String EIA = "环境影响评价";

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
        if (venture.name().equals(DemoPermits.WITHOUT_EIA)) moveEia(cast, project, today);
        int slip = venture.pace() < 0.7 ? 38 : venture.pace() < 0.9 ? 12 : 0;
        for (Milestone milestone : roadmaps.current(project.id()).orElseThrow().milestones()) {
            happen(cast, venture, project, milestone, slip + random.nextInt(7) - 3, today);
        }
    }

    /** A second version: the EIA is written anew after the works have begun, and is some weeks late by now. */
    private void moveEia(DemoPeople.Cast cast, Seen project, LocalDate today) {
        LocalDate changed = today.minusDays(100);
        Time.on(changed, () -> {
            Actor clerk = cast.at(DemoCast.CLERK, changed);
            drafts.fromCurrent(clerk, project, Ids.next());
            Roadmap draft = roadmaps.draft(project.id()).orElseThrow();
            List<DraftRow> rows = draft.milestones().stream()
                    .map(one -> one.name().equals(EIA)
                            ? DraftRow.of(one, draft).on(today.minusDays(92), today.minusDays(24))
                            : DraftRow.of(one, draft))
                    .toList();
            String why = "产能调整，环境影响报告书重新编制";
            Roadmap saved = drafts.save(clerk, project, draft.version().version(), why, rows, null);
            drafts.approve(
                    cast.at(DemoCast.HEAD, changed),
                    project,
                    saved.version().id(),
                    saved.version().version(),
                    why);
        });
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
                && milestone.name().equals(EIA);
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
