package luodi.projects.roadmap;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new version of the roadmap: drawn from a template, the plan in force or nothing; edited as one table; approved or dropped. */
@Controller
class DraftPages {
    private final Roadmaps roadmaps;
    private final RoadmapDrafts drafts;
    private final RoadmapTemplates catalogue;
    private final VisibleProjects projects;
    private final StaticTemplates templates = new StaticTemplates();

    DraftPages(Roadmaps roadmaps, RoadmapDrafts drafts, RoadmapTemplates catalogue, VisibleProjects projects) {
        this.roadmaps = roadmaps;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.projects = projects;
    }

    @GetMapping("/projects/{code}/roadmap/drafts/new")
    JteModel newOne(Actor me, @PathVariable String code, BeginForm form) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(RoadmapPolicy.mayDraft(me, project));
        try {
            return newPage(me, project, form, Map.of());
        } catch (Rejected rejected) {
            return newPage(me, project, form, rejected.fields());
        }
    }

    @PostMapping("/projects/{code}/roadmap/drafts")
    Object create(Actor me, @PathVariable String code, BeginForm form) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(RoadmapPolicy.mayDraft(me, project));
        return Answer.orForm(
                () -> {
                    form.begin(drafts, me, project);
                    return Answer.to("/projects/" + code + "/roadmap/draft");
                },
                errors -> newPage(me, project, form, errors));
    }

    @GetMapping("/projects/{code}/roadmap/draft")
    JteModel edit(Actor me, @PathVariable String code) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        if (!RoadmapPolicy.mayLookAtDraft(me, project)) throw new NotFound();
        Roadmap draft = roadmaps.draft(project.id()).orElseThrow(NotFound::new);
        return editPage(me, project, draft, DraftForm.of(draft), Map.of());
    }

    @PostMapping("/projects/{code}/roadmap/draft")
    Object update(Actor me, @PathVariable String code, DraftForm form) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(RoadmapPolicy.mayEdit(me, project));
        return Answer.orForm(
                () -> {
                    drafts.save(me, project, form.stamp(), form.reason(), form.typed(), form.raise());
                    return Answer.to("/projects/" + code + "/roadmap/draft");
                },
                errors -> again(me, project, form, errors));
    }

    @PostMapping("/projects/{code}/roadmap/draft/approval")
    Object approve(
            Actor me,
            @PathVariable String code,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(required = false) @Nullable String reason) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(RoadmapPolicy.mayApprove(me, project));
        return Answer.orForm(
                () -> {
                    drafts.approve(me, project, id, version, reason);
                    return Answer.to("/projects/" + code + "/roadmap");
                },
                errors -> {
                    Roadmap draft = roadmaps.draft(project.id()).orElseThrow(NotFound::new);
                    DraftForm now = DraftForm.of(draft);
                    return editPage(me, project, draft, new DraftForm(now.version(), reason, now.rows(), null), errors);
                });
    }

    @PostMapping("/projects/{code}/roadmap/draft/removal")
    Object delete(
            Actor me, @PathVariable String code, @RequestParam UUID id, @RequestParam(defaultValue = "0") int version) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Seen project = projects.find(me, code);
        Rights.require(RoadmapPolicy.mayDraft(me, project));
        return Answer.orForm(
                () -> {
                    drafts.drop(me, project, id, version);
                    return Answer.to("/projects/" + code + "/roadmap");
                },
                errors -> again(
                        me, project, DraftForm.of(roadmaps.draft(project.id()).orElseThrow(NotFound::new)), errors));
    }

    private JteModel newPage(Actor me, Seen project, BeginForm form, Map<String, String> errors) {
        Map<String, String> choice = new LinkedHashMap<>();
        catalogue.list(me, project.id()).forEach(t -> choice.put(t.id().toString(), t.name()));
        List<Milestone> plan = errors.isEmpty() ? form.preview(drafts, me) : List.of();
        GanttChart chart = plan.isEmpty() ? null : GanttChart.of(plan, List.of(), me.today(), roadmaps.days());
        return templates.projectsRoadmapNewOne(project, form, choice, plan, chart, Ids.next(), errors);
    }

    /** A stale form keeps what was typed and takes the version that stands now: sending it again is meant. */
    private JteModel again(Actor me, Seen project, DraftForm form, Map<String, String> errors) {
        Roadmap draft = roadmaps.draft(project.id()).orElseThrow(NotFound::new);
        return editPage(
                me, project, draft, new DraftForm(draft.version().version(), form.reason(), form.rows(), null), errors);
    }

    private JteModel editPage(Actor me, Seen project, Roadmap draft, DraftForm form, Map<String, String> errors) {
        Optional<Roadmap> current = roadmaps.current(project.id());
        boolean short38 = current.isPresent()
                && RoadmapRules.asksForReason(current.get(), draft, drafts.shorteningPercent(me.today()));
        return templates.projectsRoadmapEdit(
                project,
                draft,
                form,
                roadmaps.chart(me, draft),
                roadmaps.lines(me, draft),
                drafts.units(me).keySet().stream().sorted().toList(),
                short38 ? RoadmapRules.shortenedPercent(current.get(), draft) : 0,
                RoadmapPolicy.mayEdit(me, project),
                RoadmapPolicy.mayDraft(me, project),
                RoadmapPolicy.mayApprove(me, project),
                errors);
    }
}
