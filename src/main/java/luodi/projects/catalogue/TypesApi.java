package luodi.projects.catalogue;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
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
@RequestMapping("/api/v1/counties/{county}/permit-types")
class TypesApi {
    private final PermitTypes types;
    private final Proposals proposals;

    TypesApi(PermitTypes types, Proposals proposals) {
        this.types = types;
        this.proposals = proposals;
    }

    /** The rows in force on a day, today's by default. */
    @GetMapping
    Listing<PermitType> index(
            Actor me, @PathVariable String county, @RequestParam(required = false) @Nullable LocalDate on) {
        Rights.require(CataloguePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Listing.whole(types.on(county, on == null ? me.today() : on));
    }

    @GetMapping("/{id}")
    PermitType show(Actor me, @PathVariable String county, @PathVariable UUID id) {
        Rights.require(CataloguePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return types.find(me, id);
    }

    /** Answers with the county's own row, which stands from today in place of the one named. */
    @PutMapping("/{id}")
    PermitType update(Actor me, @PathVariable String county, @PathVariable UUID id, @RequestBody TypeForm form) {
        Rights.require(CataloguePolicy.mayChange(me));
        Rights.requireCounty(me, county);
        return types.change(me, id, form);
    }

    @GetMapping("/proposals")
    Listing<Proposal> proposals(Actor me, @PathVariable String county) {
        Rights.require(CataloguePolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Listing.whole(proposals.list(me));
    }

    @PostMapping("/proposals")
    ResponseEntity<Proposal> propose(Actor me, @PathVariable String county, @RequestBody Proposal.Form form) {
        Rights.require(CataloguePolicy.mayPropose(me));
        Rights.requireCounty(me, county);
        Proposal made = proposals.propose(me, form);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/permit-types/proposals/" + made.id()))
                .body(made);
    }

    @PostMapping("/proposals/{id}/decision")
    Proposal decide(Actor me, @PathVariable String county, @PathVariable UUID id, @RequestBody Proposal.Answer answer) {
        Rights.require(CataloguePolicy.mayDecide(me));
        Rights.requireCounty(me, county);
        return proposals.decide(me, id, answer);
    }
}
