package luodi.projects.permits;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}")
class PermitsApi {
    private final PermitFacts permits;
    private final VisibleProjects projects;

    PermitsApi(PermitFacts permits, VisibleProjects projects) {
        this.permits = permits;
        this.projects = projects;
    }

    /** A permit fact; the area as stated and in square metres. */
    record Item(
            UUID id,
            int year,
            String project,
            UUID unitId,
            String unit,
            String procedureCode,
            String procedure,
            PermitFact.Status status,
            @Nullable LocalDate decidedOn,
            @Nullable String documentNo,
            @Nullable String batch,
            @Nullable BigDecimal area,
            @Nullable AreaUnit areaUnit,
            boolean areaInferred,
            @Nullable BigDecimal squareMetres,
            @Nullable String quote,
            @Nullable String note,
            String recordedBy) {
        static Item of(PermitFact f) {
            return new Item(
                    f.id(),
                    f.year(),
                    f.code(),
                    f.unitId(),
                    f.unit(),
                    f.procedureCode(),
                    f.procedure(),
                    f.status(),
                    f.decidedOn(),
                    f.documentNo(),
                    f.batch(),
                    f.area(),
                    f.areaUnit(),
                    f.areaInferred(),
                    f.squareMetres(),
                    f.quote(),
                    f.note(),
                    f.recordedBy());
        }
    }

    @GetMapping("/permit-facts")
    Listing<Item> ofCounty(Actor me, @PathVariable String county, @RequestParam int year) {
        Rights.require(PermitPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Listing.whole(permits.ofCounty(me, year)).map(Item::of);
    }

    @GetMapping("/projects/{code}/permit-facts")
    Listing<Item> index(Actor me, @PathVariable String county, @PathVariable String code) {
        Rights.require(PermitPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Listing.whole(permits.of(projects.find(me, code))).map(Item::of);
    }

    @PostMapping("/projects/{code}/permit-facts")
    ResponseEntity<Item> create(
            Actor me, @PathVariable String county, @PathVariable String code, @RequestBody PermitForm form) {
        Rights.require(PermitPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(PermitPolicy.mayRecord(me, project));
        PermitFact made = permits.record(me, project, form);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/projects/" + code + "/permit-facts"))
                .body(Item.of(made));
    }
}
