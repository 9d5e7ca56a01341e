package luodi.overview;

import java.util.List;
import java.util.stream.Stream;
import luodi.shared.Actor;
import luodi.shared.Role;
import org.springframework.stereotype.Component;

/** The desk's door: one statement for each kind of thing that can wait, each bounded. */
@Component
public class Desks {
    private final DeskDecisions decisions;
    private final DeskMoney money;
    private final DeskProjects projects;
    private final DeskOffice office;
    private final DeskNews news;

    Desks(DeskDecisions decisions, DeskMoney money, DeskProjects projects, DeskOffice office, DeskNews news) {
        this.decisions = decisions;
        this.money = money;
        this.projects = projects;
        this.office = office;
        this.news = news;
    }

    public Desk of(Actor me) {
        List<Waiting> waiting = Stream.of(decisions.of(me), money.of(me), projects.of(me), office.of(me)).flatMap(List::stream).toList();
        boolean leader = me.isAny(Role.COUNTY_LEADERSHIP, Role.SPONSOR_LEADER);
        List<Waiting> now = DeskRules.ordered(waiting, true, leader);
        List<Waiting> soon = DeskRules.ordered(waiting, false, leader);
        boolean business = OverviewPolicy.maySeeCockpit(me);
        return new Desk(me.today(), DeskRules.headline(now.size(), soon.size(), leader), leader, now, soon,
                business && !leader ? news.withOthers(me) : List.of(), business ? projects.mine(me) : List.of(),
                leader ? news.changes(me) : List.of(), leader ? news.held(me) : List.of());
    }
}
