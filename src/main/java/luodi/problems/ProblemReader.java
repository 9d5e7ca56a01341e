package luodi.problems;

import java.util.List;
import luodi.calendar.Calendar;
import luodi.problems.rules.RuleNumber;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings together what the page of one problem and the same JSON show. */
@Component
class ProblemReader {
    private final Problems problems;
    private final Histories histories;
    private final Requests requests;
    private final Calendar calendar;
    private final ProblemNumbers rules;

    ProblemReader(Problems problems, Histories histories, Requests requests, Calendar calendar, ProblemNumbers rules) {
        this.problems = problems;
        this.histories = histories;
        this.requests = requests;
        this.calendar = calendar;
        this.rules = rules;
    }

    ProblemPage page(Actor me, String number) {
        ProblemCase found = problems.find(me, number);
        Problem problem = found.problem();
        Standing now = problem.standing();
        HoldingChart chart =
                HoldingChart.of(problem, histories.holdings(problem.id()), found.stops(), me.today(), calendar.days());
        List<Step> steps = histories.steps(problem.id());
        return new ProblemPage(
                me,
                found,
                chart,
                steps,
                requests.of(problem.id()),
                ProblemRules.suggestion(now, rules.on(problem.county(), me.today()), calendar.days()),
                problem.withinDuty() ? null : report(problem, steps),
                problem.open() ? ProblemRules.overdueDays(now.clock().due(), me.today(), calendar.days()) : 0,
                ProblemRules.overdueDays(
                        now.promise().due(),
                        now.closing().closedOn() == null
                                ? me.today()
                                : now.closing().closedOn(),
                        calendar.days()));
    }

    /** R-10, by the number of the day on which it was found: told with the first step above the secretary. */
    private ProblemRules.@Nullable Report report(Problem problem, List<Step> steps) {
        Integer within = rules.on(problem.county(), problem.raisedOn()).values().get(RuleNumber.REPORT.key());
        return within == null
                ? null
                : steps.stream()
                        .filter(step -> step.toLevel() > 1)
                        .findFirst()
                        .map(step ->
                                ProblemRules.report(problem.raisedOn(), step.happenedOn(), within, calendar.days()))
                        .orElse(null);
    }
}
