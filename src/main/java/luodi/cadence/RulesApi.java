package luodi.cadence;

import java.net.URI;
import java.util.List;
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
@RequestMapping("/api/v1/counties/{county}/visit-rules")
class RulesApi {
    record Decision(boolean accepted) {}

    private final VisitRuleEditor editor;

    RulesApi(VisitRuleEditor editor) {
        this.editor = editor;
    }

    @GetMapping
    Listing<RuleRow<VisitRule>> index(Actor me, @PathVariable String county) {
        Rights.require(VisitPolicy.maySeeRules(me));
        Rights.requireCounty(me, county);
        return Listing.whole(editor.all(me));
    }

    @GetMapping("/presets")
    Listing<VisitRule.Preset> presets(Actor me, @PathVariable String county) {
        Rights.require(VisitPolicy.maySeeRules(me));
        Rights.requireCounty(me, county);
        return Listing.whole(editor.presets());
    }

    @PostMapping("/preview")
    List<VisitRule.Effect> preview(Actor me, @PathVariable String county, @RequestBody RuleForm form) {
        Rights.require(VisitPolicy.mayProposeRule(me));
        Rights.requireCounty(me, county);
        return editor.preview(me, form);
    }

    @PostMapping
    ResponseEntity<RuleRow<VisitRule>> create(Actor me, @PathVariable String county, @RequestBody RuleForm form) {
        Rights.require(VisitPolicy.mayProposeRule(me));
        Rights.requireCounty(me, county);
        UUID id = editor.enter(me, form);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/visit-rules/" + id))
                .body(editor.one(me, id));
    }

    @GetMapping("/{id}")
    RuleRow<VisitRule> show(Actor me, @PathVariable String county, @PathVariable UUID id) {
        Rights.require(VisitPolicy.maySeeRules(me));
        Rights.requireCounty(me, county);
        return editor.one(me, id);
    }

    @PostMapping("/{id}/decision")
    RuleRow<VisitRule> decide(
            Actor me, @PathVariable String county, @PathVariable UUID id, @RequestBody Decision decision) {
        Rights.require(VisitPolicy.mayDecideRule(me));
        Rights.requireCounty(me, county);
        editor.decide(me, id, decision.accepted());
        return editor.one(me, id);
    }
}
