package luodi.cadence;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import luodi.files.FileRules;
import luodi.files.StoredFile;
import luodi.files.StoredFiles;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}")
class VisitsApi {
    record Presence(
            @Nullable ProjectRole as,
            boolean present,
            @Nullable String note) {}

    private final Visits visits;
    private final VisitReader reader;
    private final VisitList list;
    private final StoredFiles files;
    private final VisibleProjects projects;

    VisitsApi(Visits visits, VisitReader reader, VisitList list, StoredFiles files, VisibleProjects projects) {
        this.visits = visits;
        this.reader = reader;
        this.list = list;
        this.files = files;
        this.projects = projects;
    }

    @GetMapping("/visits")
    Listing<VisitRow> index(Actor me, @PathVariable String county, VisitFilter filter) {
        Rights.require(VisitPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return list.page(me, filter);
    }

    @GetMapping("/projects/{code}/visits")
    Listing<VisitRow> ofProject(Actor me, @PathVariable String county, @PathVariable String code, VisitFilter filter) {
        Rights.require(VisitPolicy.mayLook(me));
        return list.page(me, filter.of(look(me, county, code).code()));
    }

    /** The same operationId sent again answers the first visit. */
    @PostMapping("/projects/{code}/visits")
    ResponseEntity<Visit> create(
            Actor me, @PathVariable String county, @PathVariable String code, @RequestBody VisitForm form) {
        Rights.require(VisitPolicy.mayLook(me));
        Seen project = look(me, county, code);
        Rights.require(VisitPolicy.mayRecord(me, project));
        UUID id = visits.record(me, project, form);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/projects/" + code + "/visits/" + id))
                .body(reader.find(project, id));
    }

    @GetMapping("/projects/{code}/visits/{id}")
    Visit show(Actor me, @PathVariable String county, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(VisitPolicy.mayLook(me));
        return reader.find(look(me, county, code), id);
    }

    @PostMapping("/projects/{code}/visits/{id}/corrections")
    Visit correct(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody VisitForm form) {
        Rights.require(VisitPolicy.mayLook(me));
        Seen project = look(me, county, code);
        Rights.require(VisitPolicy.mayCorrect(me, project, reader.find(project, id)));
        visits.correct(me, project, id, form);
        return reader.find(project, id);
    }

    @PostMapping("/projects/{code}/visits/{id}/presence")
    Visit confirm(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody Presence said) {
        Rights.require(VisitPolicy.mayLook(me));
        Seen project = look(me, county, code);
        Rights.require(VisitPolicy.mayConfirm(me, project));
        ProjectRole as =
                said.as() == null ? VisitPolicy.confirmsAs(project).iterator().next() : said.as();
        Rights.require(VisitPolicy.confirmsAs(project).contains(as));
        visits.confirm(me, project, id, as, said.present(), said.note());
        return reader.find(project, id);
    }

    /** A photo for a visit to be recorded, as raw bytes under an id made by the sender; sent again, it is the same one. */
    @PutMapping("/projects/{code}/visit-photos/{id}")
    StoredFile photo(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "照片.jpg") String name,
            InputStream content)
            throws IOException {
        Rights.require(VisitPolicy.mayRecord(me, look(me, county, code)));
        return files.store(me, id, name, content.readNBytes(FileRules.LIMIT + 1));
    }

    private Seen look(Actor me, String county, String code) {
        Rights.requireCounty(me, county);
        return projects.find(me, code);
    }
}
