package luodi.projects.support;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}")
class SupportsApi {
    private final Supports supports;
    private final VisibleProjects projects;

    SupportsApi(Supports supports, VisibleProjects projects) {
        this.supports = supports;
        this.projects = projects;
    }

    /** A support action; amount in 万元, of the measure «support» and no other. */
    record Item(
            UUID id,
            int year,
            UUID unitId,
            String unit,
            SupportKind kind,
            @Nullable String project,
            @Nullable String target,
            String action,
            @Nullable BigDecimal amount,
            Included includedInProjectInvestment,
            boolean includedInferred,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String quantities,
            @Nullable String evidence,
            @Nullable String quote,
            String recordedBy,
            @Nullable UUID correctionOf,
            @Nullable String reason) {
        static Item of(Support s) {
            BigDecimal amount = s.amount();
            return new Item(
                    s.id(),
                    s.year(),
                    s.unitId(),
                    s.unit(),
                    s.kind(),
                    s.code(),
                    s.target(),
                    s.action(),
                    amount == null ? null : Money.wan(amount),
                    s.included(),
                    s.includedInferred(),
                    s.from(),
                    s.to(),
                    s.quantities(),
                    s.evidence(),
                    s.quote(),
                    s.recordedBy(),
                    s.correctionOf(),
                    s.reason());
        }
    }

    @GetMapping("/supports")
    Listing<Item> index(
            Actor me,
            @PathVariable String county,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable SupportKind kind,
            @RequestParam(required = false) @Nullable Included included) {
        Rights.require(SupportPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Listing.whole(supports.ofCounty(me, year, unit, kind, included)).map(Item::of);
    }

    @PostMapping("/supports")
    ResponseEntity<Item> create(Actor me, @PathVariable String county, @RequestBody SupportForm form) {
        Rights.require(SupportPolicy.mayRecord(me));
        Rights.requireCounty(me, county);
        return created(me, supports.record(me, me.county().latestYear(), form));
    }

    @GetMapping("/supports/{id}")
    Item show(Actor me, @PathVariable String county, @PathVariable UUID id) {
        Rights.require(SupportPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Item.of(supports.find(me, id));
    }

    @PostMapping("/supports/{id}/correction")
    ResponseEntity<Item> correct(
            Actor me, @PathVariable String county, @PathVariable UUID id, @RequestBody SupportForm form) {
        Rights.require(SupportPolicy.mayRecord(me));
        Rights.requireCounty(me, county);
        return created(me, supports.correct(me, id, form));
    }

    @GetMapping("/projects/{code}/supports")
    Listing<Item> ofProject(Actor me, @PathVariable String county, @PathVariable String code) {
        Rights.require(SupportPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Listing.whole(supports.of(projects.find(me, code))).map(Item::of);
    }

    private static ResponseEntity<Item> created(Actor me, Support one) {
        return ResponseEntity.created(
                        URI.create("/api/v1/counties/" + me.county().code() + "/supports/" + one.id()))
                .body(Item.of(one));
    }
}
