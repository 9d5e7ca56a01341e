package luodi.cadence.briefing;

import java.net.URI;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Rights;
import luodi.shared.RuleRow;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}/briefing-rules")
class BriefingRulesApi {
    record Decision(boolean accepted) {}

    private final BriefingRuleBook book;

    BriefingRulesApi(BriefingRuleBook book) {
        this.book = book;
    }

    @GetMapping
    Listing<RuleRow<BriefingRules.Rule>> index(Actor me, @PathVariable String county) {
        Rights.require(BriefingPolicy.maySeeRules(me));
        Rights.requireCounty(me, county);
        return Listing.whole(book.all(me));
    }

    @PostMapping
    ResponseEntity<RuleRow<BriefingRules.Rule>> create(
            Actor me, @PathVariable String county, @RequestBody BriefingRuleForm form) {
        Rights.require(BriefingPolicy.mayProposeRule(me));
        Rights.requireCounty(me, county);
        UUID id = book.enter(me, form);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/briefing-rules/" + id))
                .body(book.one(me, id));
    }

    @GetMapping("/{id}")
    RuleRow<BriefingRules.Rule> show(Actor me, @PathVariable String county, @PathVariable UUID id) {
        Rights.require(BriefingPolicy.maySeeRules(me));
        Rights.requireCounty(me, county);
        return book.one(me, id);
    }

    @PostMapping("/{id}/decision")
    RuleRow<BriefingRules.Rule> decide(
            Actor me, @PathVariable String county, @PathVariable UUID id, @RequestBody Decision decision) {
        Rights.require(BriefingPolicy.mayDecideRule(me));
        Rights.requireCounty(me, county);
        book.decide(me, id, decision.accepted());
        return book.one(me, id);
    }
}
