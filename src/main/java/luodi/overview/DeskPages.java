package luodi.overview;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import luodi.overview.worth.Worths;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class DeskPages {
    private final Desks desks;
    private final Worths worths;
    private final StaticTemplates templates = new StaticTemplates();

    DeskPages(Desks desks, Worths worths) {
        this.desks = desks;
        this.worths = worths;
    }

    @GetMapping("/desk")
    JteModel show(Actor me) {
        Rights.require(OverviewPolicy.mayOpenDesk(me));
        Desk desk = desks.of(me);
        return templates.overviewDesk(desk, desk.leader() || me.is(Role.BUREAU_HEAD) ? worths.of(me) : null);
    }
}
