package luodi.cadence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import luodi.calendar.Calendar;
import luodi.calendar.IsoWeek;
import luodi.calendar.WorkingDays;
import luodi.projects.Seen;
import luodi.shared.Actor;
import org.springframework.stereotype.Component;

/** The grid's door: eight weeks of all projects that the actor may see, or of one. */
@Component
public class WeekGrids {
    private static final int WEEKS = 8;

    private final WeekReader reader;
    private final Calendar calendar;

    WeekGrids(WeekReader reader, Calendar calendar) {
        this.reader = reader;
        this.calendar = calendar;
    }

    /** The week named and the seven before it. */
    public WeekGrid of(Actor me, IsoWeek last) {
        List<IsoWeek> weeks = weeks(last);
        return grid(me, weeks, reader.of(me, weeks.getFirst(), last));
    }

    /** This week and the seven before it, of one project. */
    public WeekGrid of(Actor me, Seen project) {
        List<IsoWeek> weeks = weeks(IsoWeek.of(me.today()));
        return grid(me, weeks, reader.of(project, weeks.getFirst(), weeks.getLast()));
    }

    private WeekGrid grid(Actor me, List<IsoWeek> weeks, WeekFacts facts) {
        WorkingDays days = calendar.days();
        List<Map<String, Kept>> answers = weeks.stream()
                .map(week ->
                        facts.week(week, days, me.today()).stream().collect(Collectors.toMap(Kept::code, kept -> kept)))
                .toList();
        Map<String, String> names =
                facts.projects().stream().collect(Collectors.toMap(WeekFacts.Project::code, WeekFacts.Project::name));
        List<WeekGrid.Row> rows = answers.stream()
                .flatMap(week -> week.keySet().stream())
                .distinct()
                .sorted()
                .map(code -> new WeekGrid.Row(
                        code,
                        code.equals(facts.county()) ? "全局合计" : names.getOrDefault(code, code),
                        code.equals(facts.county()),
                        answers.stream().map(week -> week.get(code)).toList()))
                .toList();
        IsoWeek now = IsoWeek.of(me.today());
        return new WeekGrid(
                weeks,
                rows,
                now,
                VisitRules.ruleOf(weeks.getLast(), facts.rules()),
                VisitRules.daysLeft(now, me.today(), days));
    }

    private static List<IsoWeek> weeks(IsoWeek last) {
        return IntStream.range(0, WEEKS)
                .mapToObj(n -> IsoWeek.of(last.monday().minusWeeks(WEEKS - 1L - n)))
                .toList();
    }
}
