package luodi.projects;

import java.net.URI;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.NotFound;
import luodi.shared.Rights;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}/projects/{code}/stages")
class StagesApi {
    record Decision(boolean accepted) {}

    private final Stages stages;
    private final VisibleProjects visible;

    StagesApi(Stages stages, VisibleProjects visible) {
        this.stages = stages;
        this.visible = visible;
    }

    @GetMapping
    Listing<StageRecord> index(Actor me, @PathVariable String county, @PathVariable String code) {
        Rights.require(ProjectPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Listing.whole(stages.history(visible.find(me, code).id()));
    }

    @PostMapping
    ResponseEntity<StageRecord> create(
            Actor me, @PathVariable String county, @PathVariable String code, @RequestBody StageForm form) {
        Rights.require(ProjectPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = visible.find(me, code);
        Rights.require(StagePolicy.may(me, project, form.act()));
        UUID id = stages.record(me, project, form);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/projects/" + code + "/stages/" + id))
                .body(one(project, id));
    }

    @GetMapping("/{id}")
    StageRecord show(Actor me, @PathVariable String county, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(ProjectPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return one(visible.find(me, code), id);
    }

    @PostMapping("/{id}/decision")
    StageRecord decide(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody Decision decision) {
        Rights.require(StagePolicy.mayDecide(me));
        Rights.requireCounty(me, county);
        Seen project = visible.find(me, code);
        stages.decide(me, project, id, decision.accepted());
        return one(project, id);
    }

    private StageRecord one(Seen project, UUID id) {
        return stages.history(project.id()).stream()
                .filter(record -> record.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
