package luodi.overview.worth;

import luodi.overview.OverviewPolicy;
import luodi.shared.Actor;
import luodi.shared.Rights;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}/worth")
class WorthApi {
    private final Worths worths;

    WorthApi(Worths worths) {
        this.worths = worths;
    }

    /** The five, by project, with the arithmetic of each; values in 万元·天. */
    @GetMapping
    Worth show(Actor me, @PathVariable String county) {
        Rights.require(OverviewPolicy.maySeeCockpit(me));
        Rights.requireCounty(me, county);
        return worths.of(me);
    }
}
