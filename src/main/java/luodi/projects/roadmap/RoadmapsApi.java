package luodi.projects.roadmap;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.NotFound;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The roadmap as JSON: versions under their number, the milestones of the one in force under their key. */
@RestController
@RequestMapping("/api/v1/counties/{county}/projects/{code}")
class RoadmapsApi {
    record Shown(RoadmapVersion version, List<MilestoneLine> milestones) {}

    record Approval(@Nullable Integer version, @Nullable String reason) {}

    private final Roadmaps roadmaps;
    private final RoadmapDrafts drafts;
    private final VisibleProjects projects;

    RoadmapsApi(Roadmaps roadmaps, RoadmapDrafts drafts, VisibleProjects projects) {
        this.roadmaps = roadmaps;
        this.drafts = drafts;
        this.projects = projects;
    }

    @GetMapping("/roadmaps")
    Listing<RoadmapVersion> index(Actor me, @PathVariable String county, @PathVariable String code) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        return Listing.whole(roadmaps.versions(project.id()).stream()
                .filter(v -> v.approvedAt() != null || RoadmapPolicy.mayLookAtDraft(me, project))
                .toList());
    }

    @GetMapping("/roadmaps/{number}")
    Shown show(Actor me, @PathVariable String county, @PathVariable String code, @PathVariable int number) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return shown(me, roadmaps.shown(me, projects.find(me, code), number).orElseThrow(NotFound::new));
    }

    @GetMapping("/milestones")
    Listing<MilestoneLine> milestones(Actor me, @PathVariable String county, @PathVariable String code) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        return Listing.whole(roadmaps.current(project.id())
                .map(plan -> roadmaps.lines(me, plan))
                .orElse(List.of()));
    }

    /** What a template would give, before anything is drafted. */
    @GetMapping("/roadmap-preview")
    Listing<Milestone> preview(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @RequestParam UUID template,
            @RequestParam String start) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Rights.require(RoadmapPolicy.mayDraft(me, projects.find(me, code)));
        return Listing.whole(new BeginForm(null, null, template, start).preview(drafts, me));
    }

    @PostMapping("/roadmaps")
    ResponseEntity<Shown> create(
            Actor me, @PathVariable String county, @PathVariable String code, @RequestBody BeginForm form) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(RoadmapPolicy.mayDraft(me, project));
        RoadmapVersion draft = form.begin(drafts, me, project);
        return ResponseEntity.created(
                        URI.create("/api/v1/counties/" + county + "/projects/" + code + "/roadmaps/" + draft.number()))
                .body(shown(me, roadmaps.numbered(project.id(), draft.number())));
    }

    @PutMapping("/roadmaps/{number}")
    Shown update(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable int number,
            @RequestBody DraftForm form) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(RoadmapPolicy.mayEdit(me, project));
        if (roadmaps.draft(project.id())
                .filter(draft -> draft.version().number() == number)
                .isEmpty()) throw new NotFound();
        return shown(me, drafts.save(me, project, form.stamp(), form.reason(), form.typed(), form.raise()));
    }

    @PostMapping("/roadmaps/{number}/approval")
    RoadmapVersion approve(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable int number,
            @RequestBody Approval form) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(RoadmapPolicy.mayApprove(me, project));
        UUID id = roadmaps.numbered(project.id(), number).version().id();
        return drafts.approve(me, project, id, form.version() == null ? 0 : form.version(), form.reason());
    }

    @DeleteMapping("/roadmaps/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam int version) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(RoadmapPolicy.mayDraft(me, project));
        drafts.drop(
                me, project, roadmaps.numbered(project.id(), number).version().id(), version);
    }

    @PutMapping("/milestones/{key}/actual")
    Milestone record(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID key,
            @RequestBody ActualForm form) {
        Rights.require(RoadmapPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(RoadmapPolicy.mayRecord(me, project, roadmaps.milestone(project.id(), key)));
        return roadmaps.record(me, project, key, form.stamp(), form.startedOn(), form.endedOn());
    }

    private Shown shown(Actor me, Roadmap plan) {
        return new Shown(plan.version(), roadmaps.lines(me, plan));
    }
}
