package luodi.cadence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import luodi.calendar.IsoWeek;
import luodi.calendar.WorkingDays;
import luodi.projects.team.Period;
import org.jspecify.annotations.Nullable;

/** All that R-01 asks of a county between two days: its rules, when each project was on the key list and halted, and the visits. */
record WeekFacts(
        String county, List<VisitRule> rules, List<Project> projects, Collection<VisitRules.Counted> everyVisit) {

    /** One project's days on the key list, its halts (停缓建, 终止), its visits. */
    record Project(
            String code, String name, List<Period> listed, List<Period> halted, List<VisitRules.Counted> visits) {
        boolean activeOn(LocalDate day) {
            return listed.stream().anyMatch(period -> period.contains(day))
                    && halted.stream().noneMatch(period -> period.contains(day));
        }

        boolean listedIn(IsoWeek week) {
            return listed.stream().anyMatch(period -> period.overlaps(new Period(week.monday(), week.sunday())));
        }
    }

    /** What a stage record does to a project's running: SUSPEND and TERMINATE halt it, RESUME and a correction let it run. */
    record Turn(LocalDate on, String act) {}

    /** From the turns in their order, the days on which a project was halted; a correction lets only a terminated one run again. */
    static List<Period> halts(List<Turn> turns) {
        List<Period> halts = new ArrayList<>();
        Turn halt = null;
        for (Turn turn : turns) {
            switch (turn.act()) {
                case "SUSPEND" -> halt = halt == null ? turn : halt;
                case "TERMINATE" -> halt = halt == null ? turn : new Turn(halt.on(), turn.act());
                default -> {
                    if (halt == null
                            || !(turn.act().equals("RESUME") || halt.act().equals("TERMINATE"))) continue;
                    if (turn.on().isAfter(halt.on()))
                        halts.add(new Period(halt.on(), turn.on().minusDays(1)));
                    halt = null;
                }
            }
        }
        if (halt != null) halts.add(new Period(halt.on(), null));
        return halts;
    }

    /** One answer for each project listed in that week, or the bureau's one where the rule counts for all. */
    List<Kept> week(IsoWeek week, WorkingDays days, LocalDate today) {
        VisitRule rule = VisitRules.ruleOf(week, rules);
        if (isBureau(rule)) return List.of(bureau(rule, week, days, today));
        return projects.stream()
                .filter(project -> project.listedIn(week))
                .map(project -> of(project, rule, week, days, today))
                .toList();
    }

    /** The project's answer, or the bureau's where the rule counts for all. */
    Kept of(Project project, IsoWeek week, WorkingDays days, LocalDate today) {
        VisitRule rule = VisitRules.ruleOf(week, rules);
        return isBureau(rule) ? bureau(rule, week, days, today) : of(project, rule, week, days, today);
    }

    WeekFacts under(List<VisitRule> others) {
        return new WeekFacts(county, others, projects, everyVisit);
    }

    private static boolean isBureau(@Nullable VisitRule rule) {
        return rule != null && rule.scope() == VisitRule.Scope.PER_BUREAU;
    }

    private static Kept of(Project project, @Nullable VisitRule rule, IsoWeek week, WorkingDays days, LocalDate today) {
        return VisitRules.judge(project.code(), rule, week, project::activeOn, project.visits(), days, today);
    }

    private Kept bureau(@Nullable VisitRule rule, IsoWeek week, WorkingDays days, LocalDate today) {
        return VisitRules.judge(county, rule, week, day -> true, everyVisit, days, today);
    }
}
