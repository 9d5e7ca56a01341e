package luodi.people;

import java.net.URI;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.NotFound;
import luodi.shared.Rights;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The county's units as JSON. */
@RestController
@RequestMapping("/api/v1/counties/{county}/units")
class UnitsApi {
    private final Units units;

    UnitsApi(Units units) {
        this.units = units;
    }

    @GetMapping
    Listing<Unit> index(Actor me, @PathVariable String county, @ParameterObject UnitFilter filter) {
        Rights.require(PeoplePolicy.maySeePeople(me));
        Rights.requireCounty(me, county);
        return Listing.whole(units.list(me, filter));
    }

    @PostMapping
    ResponseEntity<Unit> create(Actor me, @PathVariable String county, @RequestBody UnitForm form) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        Rights.requireCounty(me, county);
        UUID id = units.create(me, form);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/units/" + id))
                .body(units.find(me, id).orElseThrow(NotFound::new));
    }

    @GetMapping("/{unit}")
    Unit show(Actor me, @PathVariable String county, @PathVariable UUID unit) {
        Rights.require(PeoplePolicy.maySeePeople(me));
        Rights.requireCounty(me, county);
        return units.find(me, unit).orElseThrow(NotFound::new);
    }

    @PutMapping("/{unit}")
    Unit update(Actor me, @PathVariable String county, @PathVariable UUID unit, @RequestBody UnitForm form) {
        Rights.require(PeoplePolicy.mayManagePeople(me));
        Rights.requireCounty(me, county);
        units.revise(me, unit, form);
        return units.find(me, unit).orElseThrow(NotFound::new);
    }
}
