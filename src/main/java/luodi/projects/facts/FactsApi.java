package luodi.projects.facts;

import java.math.BigDecimal;
import java.net.URI;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Money;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}/projects/{code}/stated-facts")
class FactsApi {
    private final StatedFacts facts;
    private final VisibleProjects projects;

    FactsApi(StatedFacts facts, VisibleProjects projects) {
        this.facts = facts;
        this.projects = projects;
    }

    /** A stated fact; amount in 万元. */
    record Item(
            UUID id,
            int year,
            StatedFact.Kind kind,
            String text,
            @Nullable BigDecimal amount,
            @Nullable String month,
            @Nullable String quote,
            @Nullable String note,
            String recordedBy) {
        static Item of(StatedFact f) {
            BigDecimal amount = f.amount();
            return new Item(
                    f.id(),
                    f.year(),
                    f.kind(),
                    f.text(),
                    amount == null ? null : Money.wan(amount),
                    f.month(),
                    f.quote(),
                    f.note(),
                    f.recordedBy());
        }
    }

    @GetMapping
    Listing<Item> index(Actor me, @PathVariable String county, @PathVariable String code) {
        Rights.require(FactPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Listing.whole(facts.of(projects.find(me, code))).map(Item::of);
    }

    @PostMapping
    ResponseEntity<Item> create(
            Actor me, @PathVariable String county, @PathVariable String code, @RequestBody FactForm form) {
        Rights.require(FactPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        Seen project = projects.find(me, code);
        Rights.require(FactPolicy.mayAdd(me, project));
        StatedFact made = facts.add(me, project, me.county().latestYear(), form);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/projects/" + code + "/stated-facts"))
                .body(Item.of(made));
    }
}
