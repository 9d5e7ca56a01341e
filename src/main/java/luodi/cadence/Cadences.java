package luodi.cadence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import luodi.calendar.Calendar;
import luodi.calendar.IsoWeek;
import luodi.calendar.WorkingDays;
import luodi.projects.Seen;
import luodi.shared.Actor;
import org.springframework.stereotype.Component;

/** 每周走访: who kept the week, for those projects that the actor may see. */
@Component
public class Cadences {
    public record ProjectWeek(Kept kept, List<VisitRow> newest) {}

    private final WeekReader reader;
    private final MyProjects mine;
    private final VisitList visits;
    private final Calendar calendar;
    private final Clock clock;

    Cadences(WeekReader reader, MyProjects mine, VisitList visits, Calendar calendar, Clock clock) {
        this.reader = reader;
        this.mine = mine;
        this.visits = visits;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Every project on the key list in that week that the actor may see, in the order of the codes; where the county's rule counts once for the
     * whole bureau, one answer under the county's code.
     */
    public List<Kept> week(Actor me, IsoWeek week) {
        return reader.of(me, week, week).week(week, calendar.days(), me.today());
    }

    /** The same for several weeks, the earliest first. */
    public Map<IsoWeek, List<Kept>> weeks(Actor me, IsoWeek from, IsoWeek to) {
        WeekFacts facts = reader.of(me, from, to);
        Map<IsoWeek, List<Kept>> weeks = new LinkedHashMap<>();
        for (IsoWeek week = from; week.compareTo(to) <= 0; week = week.next())
            weeks.put(week, facts.week(week, calendar.days(), me.today()));
        return weeks;
    }

    /** What this person is still to visit in the running week, the fewest days left first; who serves no project looks at the whole county. */
    public List<Due> due(Actor me) {
        IsoWeek week = IsoWeek.of(me.today());
        WorkingDays days = calendar.days();
        Map<String, String> served =
                mine.of(me).stream().collect(Collectors.toMap(MyProjects.Mine::code, MyProjects.Mine::name));
        Integer left = VisitRules.daysLeft(week, me.today(), days);
        return reader.of(me, week, week).week(week, days, me.today()).stream()
                .filter(kept -> kept.kept() == null
                        && kept.required() != null
                        && (kept.code().equals(me.county().code()) || served.containsKey(kept.code())))
                .map(kept -> new Due(
                        kept.code(),
                        served.getOrDefault(kept.code(), "全局合计"),
                        kept.code().equals(me.county().code()),
                        kept.required(),
                        kept.visits(),
                        left))
                .sorted(Comparator.comparing(Due::missing).reversed().thenComparing(Due::code))
                .toList();
    }

    /** One project's week. */
    public Kept of(Seen project, IsoWeek week) {
        return kept(reader.of(project, week, week), week);
    }

    /** The running week of one project, with its {@code n} newest visits of any week. */
    public ProjectWeek now(Actor me, Seen project, int n) {
        IsoWeek week = IsoWeek.of(me.today());
        WeekFacts facts = reader.of(project, week, week);
        return new ProjectWeek(kept(facts, week), visits.newest(me, project.code(), facts.rules(), n));
    }

    private Kept kept(WeekFacts facts, IsoWeek week) {
        return facts.of(facts.projects().getFirst(), week, calendar.days(), LocalDate.now(clock));
    }
}
