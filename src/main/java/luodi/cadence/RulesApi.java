package luodi.cadence;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.NotFound;
import luodi.shared.Rights;
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
    Listing<RuleRow> index(Actor me, @PathVariable String county) {
        Rights.require(VisitPolicy.maySeeRules(me));
        Rights.requireCounty(me, county);
        return Listing.whole(editor.all(me));
    }

    @GetMapping("/presets")
    Listing<RuleRow.Preset> presets(Actor me, @PathVariable String county) {
        Rights.require(VisitPolicy.maySeeRules(me));
        Rights.requireCounty(me, county);
        return Listing.whole(editor.presets());
    }

    @PostMapping("/preview")
    List<RuleRow.Effect> preview(Actor me, @PathVariable String county, @RequestBody RuleForm form) {
        Rights.require(VisitPolicy.mayProposeRule(me));
        Rights.requireCounty(me, county);
        return editor.preview(me, form);
    }

    @PostMapping
    ResponseEntity<RuleRow> create(Actor me, @PathVariable String county, @RequestBody RuleForm form) {
        Rights.require(VisitPolicy.mayProposeRule(me));
        Rights.requireCounty(me, county);
        UUID id = editor.enter(me, form);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/visit-rules/" + id))
                .body(one(me, id));
    }

    @GetMapping("/{id}")
    RuleRow show(Actor me, @PathVariable String county, @PathVariable UUID id) {
        Rights.require(VisitPolicy.maySeeRules(me));
        Rights.requireCounty(me, county);
        return one(me, id);
    }

    @PostMapping("/{id}/decision")
    RuleRow decide(Actor me, @PathVariable String county, @PathVariable UUID id, @RequestBody Decision decision) {
        Rights.require(VisitPolicy.mayDecideRule(me));
        Rights.requireCounty(me, county);
        editor.decide(me, id, decision.accepted());
        return one(me, id);
    }

    private RuleRow one(Actor me, UUID id) {
        return editor.all(me).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
