package luodi.overview;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import luodi.shared.Actor;
import luodi.shared.Rights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class DeskPages {
    private final Desks desks;
    private final StaticTemplates templates = new StaticTemplates();

    DeskPages(Desks desks) {
        this.desks = desks;
    }

    @GetMapping("/desk")
    JteModel show(Actor me) {
        Rights.require(OverviewPolicy.mayOpenDesk(me));
        return templates.overviewDesk(desks.of(me));
    }
}
