package luodi.updates;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}")
class UpdatesApi {
    /** An update as the API gives it; {@code pictures} are ids of stored files. */
    record Item(
            UUID id,
            String project,
            String projectName,
            OffsetDateTime happenedAt,
            String text,
            boolean shared,
            String author,
            OffsetDateTime publishedAt,
            @Nullable OffsetDateTime mendedAt,
            @Nullable UUID correctionOf,
            @Nullable String reason,
            @Nullable OffsetDateTime replacedAt,
            @Nullable String originKey,
            List<UUID> pictures,
            int version) {

        static Item of(Update one) {
            return new Item(
                    one.id(),
                    one.code(),
                    one.project(),
                    one.happenedAt(),
                    one.text(),
                    one.shared(),
                    one.author(),
                    one.publishedAt(),
                    one.mendedAt(),
                    one.correctionOf(),
                    one.reason(),
                    one.replacedAt(),
                    one.originKey(),
                    one.pictures(),
                    one.version());
        }
    }

    private final Updates updates;
    private final UpdateList list;
    private final VisibleProjects projects;

    UpdatesApi(Updates updates, UpdateList list, VisibleProjects projects) {
        this.updates = updates;
        this.list = list;
        this.projects = projects;
    }

    @GetMapping("/updates")
    Listing<Item> index(Actor me, @PathVariable String county, @ParameterObject UpdateFilter filter) {
        Rights.require(UpdatePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return list.page(me, null, filter).map(Item::of);
    }

    @GetMapping("/projects/{code}/updates")
    Listing<Item> ofProject(
            Actor me, @PathVariable String county, @PathVariable String code, @ParameterObject UpdateFilter filter) {
        Rights.require(UpdatePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return list.page(me, projects.find(me, code), filter).map(Item::of);
    }

    @PostMapping("/projects/{code}/updates")
    ResponseEntity<Item> create(
            Actor me, @PathVariable String county, @PathVariable String code, @RequestBody UpdateForm form) {
        Rights.require(UpdatePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(UpdatePolicy.mayWrite(me, project));
        return made(me, county, project, updates.publish(me, project, form));
    }

    @GetMapping("/projects/{code}/updates/{id}")
    Item show(Actor me, @PathVariable String county, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(UpdatePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Item.of(updates.find(me, projects.find(me, code), id));
    }

    @PostMapping("/projects/{code}/updates/{id}/correction")
    ResponseEntity<Item> correct(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody UpdateForm form) {
        Rights.require(UpdatePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(UpdatePolicy.mayCorrect(me, project, updates.find(me, project, id)));
        return made(me, county, project, updates.correct(me, project, id, form));
    }

    private ResponseEntity<Item> made(Actor me, String county, Seen project, UUID id) {
        return ResponseEntity.created(
                        URI.create("/api/v1/counties/" + county + "/projects/" + project.code() + "/updates/" + id))
                .body(Item.of(updates.find(me, project, id)));
    }
}
