package luodi.overview;

import java.util.List;
import luodi.calendar.Calendar;
import luodi.calendar.WorkingDays;
import luodi.overview.DeskRules.Place;
import luodi.shared.Actor;
import luodi.shared.Role;
import org.springframework.stereotype.Component;

/** The desk's door: one statement for each kind of thing that can wait, each bounded. */
@Component
public class Desks {
    private final List<DeskPart> parts;
    private final DeskProjects projects;
    private final DeskNews news;
    private final DeskHeld held;
    private final DeskReadings readings;
    private final Calendar calendar;

    Desks(
            List<DeskPart> parts,
            DeskProjects projects,
            DeskNews news,
            DeskHeld held,
            DeskReadings readings,
            Calendar calendar) {
        this.parts = parts;
        this.projects = projects;
        this.news = news;
        this.held = held;
        this.readings = readings;
        this.calendar = calendar;
    }

    public Desk of(Actor me) {
        WorkingDays days = calendar.days();
        boolean leader = me.isAny(Role.COUNTY_LEADERSHIP, Role.SPONSOR_LEADER);
        boolean business = OverviewPolicy.maySeeCockpit(me);
        List<Waiting> waiting = parts.stream()
                .flatMap(part -> part.of(me).stream())
                .map(one -> DeskRules.counted(one, days, me.today()))
                .toList();
        List<Waiting> now = DeskRules.ordered(waiting, Place.NOW, me.today(), leader);
        List<Waiting> week = DeskRules.ordered(waiting, Place.THIS_WEEK, me.today(), leader);
        List<Waiting> later = DeskRules.ordered(waiting, Place.LATER, me.today(), leader);
        long decide = now.stream().filter(one -> one.kind().decision()).count();
        var since = leader ? readings.last(me) : null;
        return new Desk(
                me.today(),
                DeskRules.weekLeft(days, me.today()),
                leader && !now.isEmpty()
                        ? DeskRules.leaderHeadline(decide, now.size() - decide)
                        : DeskRules.headline(now.size(), week.size() + later.size(), leader),
                leader,
                now,
                week,
                later,
                business && !leader ? news.withOthers(me) : List.of(),
                business ? projects.mine(me) : List.of(),
                since,
                leader ? news.changes(me, since) : List.of(),
                OverviewPolicy.maySeeWhoHolds(me) ? held.units(me) : List.of());
    }
}
