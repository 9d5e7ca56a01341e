package luodi.overview;

import java.util.List;
import luodi.shared.Actor;
import luodi.shared.Role;
import org.springframework.stereotype.Component;

/** The desk's door: one statement for each kind of thing that can wait, each bounded. */
@Component
public class Desks {
    private final List<DeskPart> parts;
    private final DeskProjects projects;
    private final DeskNews news;

    Desks(List<DeskPart> parts, DeskProjects projects, DeskNews news) {
        this.parts = parts;
        this.projects = projects;
        this.news = news;
    }

    public Desk of(Actor me) {
        List<Waiting> waiting = parts.stream().flatMap(part -> part.of(me).stream()).toList();
        boolean leader = me.isAny(Role.COUNTY_LEADERSHIP, Role.SPONSOR_LEADER);
        List<Waiting> now = DeskRules.ordered(waiting, true, leader);
        List<Waiting> soon = DeskRules.ordered(waiting, false, leader);
        boolean business = OverviewPolicy.maySeeCockpit(me);
        return new Desk(me.today(), DeskRules.headline(now.size(), soon.size(), leader), leader, now, soon,
                business && !leader ? news.withOthers(me) : List.of(), business ? projects.mine(me) : List.of(),
                leader ? news.changes(me) : List.of(), leader ? news.held(me) : List.of());
    }
}
