package luodi.overview;

import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Rights;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}/desk")
class DeskApi {
    private final Desks desks;
    private final DeskHeld held;

    DeskApi(Desks desks, DeskHeld held) {
        this.desks = desks;
        this.held = held;
    }

    @GetMapping
    Desk show(Actor me, @PathVariable String county) {
        Rights.require(OverviewPolicy.mayOpenDesk(me));
        Rights.requireCounty(me, county);
        return desks.of(me);
    }

    @GetMapping("/held")
    Listing<Desk.HeldItem> held(Actor me, @PathVariable String county, @RequestParam String unit) {
        Rights.require(OverviewPolicy.maySeeWhoHolds(me));
        Rights.requireCounty(me, county);
        return Listing.whole(held.of(me, unit));
    }
}
