package luodi.overview.worth;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import luodi.overview.OverviewPolicy;
import luodi.shared.Actor;
import luodi.shared.Rights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class WorthPages {
    private final Worths worths;
    private final StaticTemplates templates = new StaticTemplates();

    WorthPages(Worths worths) {
        this.worths = worths;
    }

    @GetMapping("/worth")
    JteModel show(Actor me) {
        Rights.require(OverviewPolicy.maySeeCockpit(me));
        return templates.overviewWorthShow(worths.of(me));
    }
}
