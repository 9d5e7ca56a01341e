package luodi.projects.roadmap;

import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Listing;
import luodi.shared.Rights;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}/roadmap-templates")
class TemplatesApi {
    private final RoadmapTemplates catalogue;

    TemplatesApi(RoadmapTemplates catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    Listing<RoadmapTemplate> index(Actor me, @PathVariable String county) {
        Rights.require(RoadmapPolicy.mayLookAtTemplates(me));
        Rights.requireCounty(me, county);
        return Listing.whole(catalogue.list(me, null));
    }

    /** Answers with the county's own copy, which stands from today in place of the one named. */
    @PutMapping("/{id}")
    RoadmapTemplate update(
            Actor me, @PathVariable String county, @PathVariable UUID id, @RequestBody TemplateForm form) {
        Rights.require(RoadmapPolicy.mayEditTemplates(me));
        Rights.requireCounty(me, county);
        return catalogue.change(
                me, id, form.id() == null ? Ids.next() : form.id(), form.version() == null ? 0 : form.version(), form);
    }
}
