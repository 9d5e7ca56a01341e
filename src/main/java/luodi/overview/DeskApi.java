package luodi.overview;

import luodi.shared.Actor;
import luodi.shared.Rights;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}/desk")
class DeskApi {
    private final Desks desks;

    DeskApi(Desks desks) {
        this.desks = desks;
    }

    @GetMapping
    Desk show(Actor me, @PathVariable String county) {
        Rights.require(OverviewPolicy.mayOpenDesk(me));
        Rights.requireCounty(me, county);
        return desks.of(me);
    }
}
