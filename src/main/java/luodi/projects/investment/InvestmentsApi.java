package luodi.projects.investment;

import java.net.URI;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}/projects/{code}/investments")
class InvestmentsApi {
    private final VisibleProjects projects;
    private final Investments investments;
    private final Corrections corrections;

    InvestmentsApi(VisibleProjects projects, Investments investments, Corrections corrections) {
        this.projects = projects;
        this.investments = investments;
        this.corrections = corrections;
    }

    record Return(@Nullable String reason) {}

    @GetMapping
    Listing<InvestmentItem> index(
            Actor me, @PathVariable String county, @PathVariable String code, @RequestParam int year) {
        Rights.require(InvestmentPolicy.mayLook(me));
        return Listing.whole(investments.of(seen(me, county, code), year)).map(InvestmentItem::of);
    }

    @PostMapping
    ResponseEntity<InvestmentItem> create(
            Actor me, @PathVariable String county, @PathVariable String code, @RequestBody InvestmentForm form) {
        Rights.require(InvestmentPolicy.mayLook(me));
        Seen project = seen(me, county, code);
        Rights.require(InvestmentPolicy.mayEnter(me, project));
        return created(me, investments.record(me, project, me.county().latestYear(), form));
    }

    @GetMapping("/{id}")
    InvestmentItem show(Actor me, @PathVariable String county, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(InvestmentPolicy.mayLook(me));
        return InvestmentItem.of(investments.find(seen(me, county, code), id));
    }

    @PutMapping("/{id}")
    InvestmentItem update(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody InvestmentForm form) {
        Rights.require(InvestmentPolicy.mayLook(me));
        Seen project = seen(me, county, code);
        Rights.require(InvestmentPolicy.mayEnter(me, project));
        return InvestmentItem.of(investments.revise(me, project, id, form));
    }

    @PostMapping("/{id}/confirmation")
    InvestmentItem confirm(Actor me, @PathVariable String county, @PathVariable String code, @PathVariable UUID id) {
        Rights.require(InvestmentPolicy.mayLook(me));
        Seen project = seen(me, county, code);
        Rights.require(InvestmentPolicy.mayConfirm(me));
        return InvestmentItem.of(investments.confirm(me, project, id));
    }

    @PostMapping("/{id}/return")
    InvestmentItem giveBack(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody Return why) {
        Rights.require(InvestmentPolicy.mayLook(me));
        Seen project = seen(me, county, code);
        Rights.require(InvestmentPolicy.mayConfirm(me));
        return InvestmentItem.of(investments.giveBack(me, project, id, why.reason()));
    }

    /** The body says what the amount should have been; the difference is booked in the open month. */
    @PostMapping("/{id}/correction")
    ResponseEntity<InvestmentItem> correct(
            Actor me,
            @PathVariable String county,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody Corrections.Form form) {
        Rights.require(InvestmentPolicy.mayLook(me));
        Seen project = seen(me, county, code);
        Rights.require(InvestmentPolicy.mayBook(me));
        return created(me, corrections.correct(me, project, id, form));
    }

    private Seen seen(Actor me, String county, String code) {
        Rights.requireCounty(me, county);
        return projects.find(me, code);
    }

    private static ResponseEntity<InvestmentItem> created(Actor me, Investment one) {
        return ResponseEntity.created(URI.create("/api/v1/counties/"
                        + me.county().code() + "/projects/" + one.code() + "/investments/" + one.id()))
                .body(InvestmentItem.of(one));
    }
}
