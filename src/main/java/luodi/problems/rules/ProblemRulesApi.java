package luodi.problems.rules;

import java.net.URI;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Rights;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}/problem-rules")
class ProblemRulesApi {
    /** A number in plain words with its bounds, what holds today and all its rows. */
    record Item(
            String key,
            String group,
            String label,
            RuleNumber.Unit unit,
            int least,
            int most,
            int value,
            int shippedValue,
            java.util.List<NumberLine.Row> rows) {
        static Item of(NumberLine line) {
            RuleNumber number = line.number();
            return new Item(
                    number.key(),
                    number.group().label(),
                    number.label(),
                    number.unit(),
                    number.least(),
                    number.most(),
                    line.now().value(),
                    line.shipped().value(),
                    line.rows());
        }
    }

    record Decision(boolean accepted) {}

    private final RuleNumbers numbers;
    private final StopReasons reasons;
    private final NumberPreviews previews;

    ProblemRulesApi(RuleNumbers numbers, StopReasons reasons, NumberPreviews previews) {
        this.numbers = numbers;
        this.reasons = reasons;
        this.previews = previews;
    }

    @GetMapping
    Listing<Item> index(Actor me, @PathVariable String county) {
        Rights.require(RulePolicy.maySee(me));
        Rights.requireCounty(me, county);
        return Listing.whole(numbers.all(me).stream().map(Item::of).toList());
    }

    @PostMapping
    ResponseEntity<Item> create(Actor me, @PathVariable String county, @RequestBody NumberForm form) {
        Rights.require(RulePolicy.mayPropose(me));
        Rights.requireCounty(me, county);
        numbers.enter(me, form);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/problem-rules/" + form.key()))
                .body(Item.of(numbers.one(me, String.valueOf(form.key()))));
    }

    /** Whom the number would touch; nothing is changed. */
    @PostMapping("/preview")
    NumberPreviews.Preview preview(Actor me, @PathVariable String county, @RequestBody NumberForm form) {
        Rights.require(RulePolicy.mayPropose(me));
        Rights.requireCounty(me, county);
        return previews.of(me, form);
    }

    @PostMapping("/{id}/decision")
    Item decide(Actor me, @PathVariable String county, @PathVariable UUID id, @RequestBody Decision decision) {
        Rights.require(RulePolicy.mayDecide(me));
        Rights.requireCounty(me, county);
        return Item.of(numbers.one(me, numbers.decide(me, id, decision.accepted())));
    }

    @GetMapping("/{key}")
    Item show(Actor me, @PathVariable String county, @PathVariable String key) {
        Rights.require(RulePolicy.maySee(me));
        Rights.requireCounty(me, county);
        return Item.of(numbers.one(me, key));
    }

    @GetMapping("/stop-reasons")
    Listing<ReasonLine> reasons(Actor me, @PathVariable String county) {
        Rights.require(RulePolicy.maySee(me));
        Rights.requireCounty(me, county);
        return Listing.whole(reasons.all(me));
    }

    @PostMapping("/stop-reasons")
    ResponseEntity<ReasonLine> createReason(Actor me, @PathVariable String county, @RequestBody ReasonForm form) {
        Rights.require(RulePolicy.mayPropose(me));
        Rights.requireCounty(me, county);
        String key = reasons.enter(me, form);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/problem-rules/stop-reasons/" + key))
                .body(reasons.one(me, key));
    }

    @PostMapping("/stop-reasons/{id}/decision")
    ReasonLine decideReason(
            Actor me, @PathVariable String county, @PathVariable UUID id, @RequestBody Decision decision) {
        Rights.require(RulePolicy.mayDecide(me));
        Rights.requireCounty(me, county);
        return reasons.one(me, reasons.decide(me, id, decision.accepted()));
    }

    @GetMapping("/stop-reasons/{key}")
    ReasonLine reason(Actor me, @PathVariable String county, @PathVariable String key) {
        Rights.require(RulePolicy.maySee(me));
        Rights.requireCounty(me, county);
        return reasons.one(me, key);
    }
}
