package luodi.overview;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import luodi.overview.worth.Worth;
import luodi.overview.worth.Worths;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class DeskPages {
    private final Desks desks;
    private final DeskHeld held;
    private final DeskReadings readings;
    private final Worths worths;
    private final StaticTemplates templates = new StaticTemplates();

    DeskPages(Desks desks, DeskHeld held, DeskReadings readings, Worths worths) {
        this.desks = desks;
        this.held = held;
        this.readings = readings;
        this.worths = worths;
    }

    @GetMapping("/desk")
    JteModel show(Actor me) {
        Rights.require(OverviewPolicy.mayOpenDesk(me));
        Desk desk = desks.of(me);
        Worth worth = desk.leader() || me.is(Role.BUREAU_HEAD) ? worths.of(me) : null;
        if (desk.leader()) readings.note(me);
        return desk.leader() ? templates.overviewLeaderDesk(desk, worth) : templates.overviewDesk(desk, worth);
    }

    /** The things that a unit has in hand, the late ones first. */
    @GetMapping("/desk/held")
    JteModel held(Actor me, @RequestParam String unit) {
        Rights.require(OverviewPolicy.maySeeWhoHolds(me));
        return templates.overviewHeld(unit, held.of(me, unit), me.today());
    }
}
