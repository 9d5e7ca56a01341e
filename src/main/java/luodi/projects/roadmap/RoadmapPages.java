package luodi.projects.roadmap;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import luodi.shared.web.Csv;
import luodi.shared.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The roadmap of a project, any version of it, its milestones as a file, and what really happened to a milestone. */
@Controller
class RoadmapPages {
    private static final Object[] COLUMNS = {
        "序号", "节点", "责任单位", "计划开始", "计划完成", "暂定", "基线开始", "基线完成", "实际开始", "实际完成", "状态", "前置", "对应阶段"
    };

    private final Roadmaps roadmaps;
    private final VisibleProjects projects;
    private final StaticTemplates templates = new StaticTemplates();

    RoadmapPages(Roadmaps roadmaps, VisibleProjects projects) {
        this.roadmaps = roadmaps;
        this.projects = projects;
    }

    @GetMapping("/projects/{code}/roadmap")
    JteModel show(Actor me, @PathVariable String code, @RequestParam(required = false) @Nullable Integer version) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        List<RoadmapVersion> versions = roadmaps.versions(project.id()).stream()
                .filter(v -> v.approvedAt() != null || RoadmapPolicy.mayLookAtDraft(me, project))
                .toList();
        Roadmap plan = roadmaps.shown(me, project, version).orElse(null);
        if (plan == null) {
            return templates.projectsRoadmapEmpty(project, versions, RoadmapPolicy.mayDraft(me, project), Ids.next());
        }
        Set<UUID> mine = plan.version().status() != RoadmapVersion.Status.CURRENT
                ? Set.of()
                : plan.milestones().stream()
                        .filter(m -> RoadmapPolicy.mayRecord(me, project, m))
                        .map(Milestone::key)
                        .collect(Collectors.toSet());
        return templates.projectsRoadmapShow(
                project,
                plan,
                roadmaps.chart(me, plan),
                roadmaps.lines(me, plan),
                versions,
                mine,
                RoadmapPolicy.mayDraft(me, project),
                Ids.next());
    }

    @GetMapping("/projects/{code}/roadmap/milestones.csv")
    void export(
            Actor me,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletResponse response) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        List<MilestoneLine> lines = roadmaps.shown(me, project, version)
                .map(plan -> roadmaps.lines(me, plan))
                .orElse(List.of());
        Csv.write(response, project.name() + " 路线图.csv", COLUMNS, csv -> lines.forEach(line -> write(csv, line)));
    }

    @GetMapping("/projects/{code}/roadmap/milestones/{key}/actual")
    JteModel edit(Actor me, @PathVariable String code, @PathVariable UUID key) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Milestone milestone = roadmaps.milestone(project.id(), key);
        Rights.require(RoadmapPolicy.mayRecord(me, project, milestone));
        return templates.projectsRoadmapActual(project, milestone, ActualForm.of(milestone), me.today(), Map.of());
    }

    @PostMapping("/projects/{code}/roadmap/milestones/{key}/actual")
    Object update(Actor me, @PathVariable String code, @PathVariable UUID key, ActualForm form) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Milestone milestone = roadmaps.milestone(project.id(), key);
        Rights.require(RoadmapPolicy.mayRecord(me, project, milestone));
        return Answer.orForm(
                () -> {
                    roadmaps.record(me, project, key, form.stamp(), form.startedOn(), form.endedOn());
                    return Answer.to("/projects/" + code + "/roadmap#m" + key);
                },
                errors -> {
                    // after a stale answer the next sending is meant: it carries the version that stands now
                    Milestone now = roadmaps.milestone(project.id(), key);
                    return templates.projectsRoadmapActual(
                            project, now, new ActualForm(now.version(), form.start(), form.end()), me.today(), errors);
                });
    }

    private static void write(Csv csv, MilestoneLine line) {
        Milestone m = line.milestone();
        csv.row(
                line.number(),
                m.name(),
                Say.or(m.unit(), ""),
                m.plannedStart(),
                m.plannedEnd(),
                m.tentative() ? "暂定" : "",
                Say.date(line.baselineStart()),
                Say.date(line.baselineEnd()),
                Say.date(m.actualStart()),
                Say.date(m.actualEnd()),
                line.standing(),
                line.after(),
                m.linkedStage() == null ? "" : m.linkedStage().label());
    }
}
