package luodi.audit;

import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Rights;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditApi {
    private final Entries entries;

    AuditApi(Entries entries) {
        this.entries = entries;
    }

    @GetMapping("/api/v1/counties/{county}/audit")
    Listing<Entry> index(Actor me, @PathVariable String county, @ParameterObject EntryFilter filter) {
        Rights.require(AuditPolicy.mayRead(me));
        Rights.requireCounty(me, county);
        return entries.list(me, filter);
    }
}
