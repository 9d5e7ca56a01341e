package luodi.projects.intake;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.projects.ProjectForm;
import luodi.projects.ProjectPolicy;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Listing;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register from a sheet by program: the file itself (.xlsx or .csv) is the request's body. */
@RestController
@RequestMapping("/api/v1/counties/{county}/project-imports")
class ImportsApi {
    /** {@code errors} by cell: {@code row-5-planTotal}, the row as Excel counts; empty where the sheet can be imported. */
    record Preview(List<ProjectForm> projects, List<String> unusedColumns, Map<String, String> errors) {}

    private final RegisterImports imports;

    ImportsApi(RegisterImports imports) {
        this.imports = imports;
    }

    @GetMapping
    Listing<RegisterImport> index(Actor me, @PathVariable String county) {
        Rights.require(ProjectPolicy.mayRegister(me));
        Rights.requireCounty(me, county);
        return Listing.whole(imports.list(me));
    }

    @GetMapping("/{id}")
    RegisterImport show(Actor me, @PathVariable String county, @PathVariable UUID id) {
        Rights.require(ProjectPolicy.mayRegister(me));
        Rights.requireCounty(me, county);
        return imports.find(me, id);
    }

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Preview preview(Actor me, @PathVariable String county, @RequestBody byte[] file) {
        Rights.require(ProjectPolicy.mayRegister(me));
        Rights.requireCounty(me, county);
        Sheet sheet = imports.preview(me, file);
        return new Preview(sheet.rows().stream().map(Sheet.Row::form).toList(), sheet.unused(), sheet.errors());
    }

    /** Registers all rows or, with 422 and the errors by cell, none. */
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<RegisterImport> create(
            Actor me,
            @PathVariable String county,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(required = false) @Nullable String fileName,
            @RequestBody byte[] file) {
        Rights.require(ProjectPolicy.mayRegister(me));
        Rights.requireCounty(me, county);
        RegisterImport made =
                imports.record(me, id == null ? Ids.next() : id, fileName == null ? "接口" : fileName, file);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/project-imports/" + made.id()))
                .body(made);
    }

    @PostMapping("/{id}/undoing")
    RegisterImport undo(Actor me, @PathVariable String county, @PathVariable UUID id) {
        Rights.require(ProjectPolicy.mayRegister(me));
        Rights.requireCounty(me, county);
        return imports.undo(me, id);
    }
}
