package luodi.cadence;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luodi.files.StoredFile;
import luodi.files.StoredFiles;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import luodi.updates.UpdatePolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One visit as it stands, its photos, its update, and what the three say of their presence. */
@Controller
@RequestMapping("/visits/{id}")
class VisitShowPages {
    private static final CacheControl ONE_S_OWN =
            CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable();

    private final Visits visits;
    private final VisitReader reader;
    private final StoredFiles files;
    private final StaticTemplates templates = new StaticTemplates();

    VisitShowPages(Visits visits, VisitReader reader, StoredFiles files) {
        this.visits = visits;
        this.reader = reader;
        this.files = files;
    }

    @GetMapping
    JteModel show(Actor me, @PathVariable UUID id) {
        Rights.require(VisitPolicy.mayLook(me));
        Seen project = reader.projectOf(me, id);
        return page(me, project, id, Map.of());
    }

    @PostMapping("/presence")
    Object confirm(
            Actor me,
            @PathVariable UUID id,
            @RequestParam ProjectRole as,
            @RequestParam boolean present,
            @RequestParam(required = false) @Nullable String note) {
        Rights.require(VisitPolicy.mayLook(me));
        Seen project = reader.projectOf(me, id);
        Rights.require(VisitPolicy.confirmsAs(project).contains(as));
        return Answer.orForm(
                () -> {
                    visits.confirm(me, project, id, as, present, note);
                    return Answer.to("/visits/" + id);
                },
                errors -> page(me, project, id, errors));
    }

    @PostMapping("/update")
    Object share(Actor me, @PathVariable UUID id, @RequestParam UUID updateId, @RequestParam String text) {
        Rights.require(VisitPolicy.mayLook(me));
        Seen project = reader.projectOf(me, id);
        Rights.require(UpdatePolicy.mayWrite(me, project));
        return Answer.orForm(
                () -> {
                    visits.share(me, project, reader.find(project, id), updateId, text);
                    return Answer.to("/visits/" + id);
                },
                errors -> page(me, project, id, errors));
    }

    @GetMapping("/photos/{file}")
    ResponseEntity<byte[]> photo(Actor me, @PathVariable UUID id, @PathVariable UUID file) {
        Rights.require(VisitPolicy.mayLook(me));
        reader.projectOf(me, id);
        reader.requirePhoto(id, file);
        StoredFile stored = files.find(file);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.type()))
                .cacheControl(ONE_S_OWN)
                .body(files.content(file));
    }

    @GetMapping("/photos/{file}/thumbnail")
    ResponseEntity<byte[]> thumbnail(Actor me, @PathVariable UUID id, @PathVariable UUID file) {
        Rights.require(VisitPolicy.mayLook(me));
        reader.projectOf(me, id);
        reader.requirePhoto(id, file);
        String type = files.find(file).type().equals("image/webp") ? "image/webp" : "image/jpeg";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(ONE_S_OWN)
                .body(files.thumbnail(file));
    }

    private JteModel page(Actor me, Seen project, UUID id, Map<String, String> errors) {
        Visit visit = reader.find(project, id);
        UUID shared = reader.sharedAs(id);
        boolean offer = shared == null && UpdatePolicy.mayWrite(me, project);
        return templates.cadenceShow(
                visit,
                project,
                VisitPolicy.mayCorrect(me, project, visit),
                visit.visitorId().equals(me.id()) ? Set.of() : VisitPolicy.confirmsAs(project),
                offer,
                Ids.next().toString(),
                shared != null,
                errors);
    }
}
