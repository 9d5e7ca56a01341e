package luodi.cadence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import luodi.calendar.IsoWeek;
import luodi.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/** R-01 (the week's visits), R-02 (三个三) and R-03 (补录) as pure functions of dated rule, records, working days and today. */
public final class VisitRules {
    /** A valid visit, as far as the week counts it. */
    public record Counted(LocalDate on, VisitorRole role) {}

    /** How many weeks of projects were kept, among those that asked for any. */
    public record Rate(int kept, int asked) {
        /** A share of 1; null where nothing was asked. */
        public @Nullable BigDecimal share() {
            return asked == 0
                    ? null
                    : BigDecimal.valueOf(kept).divide(BigDecimal.valueOf(asked), 4, RoundingMode.HALF_UP);
        }
    }

    private VisitRules() {}

    /** The rule that holds on the week's Monday judges the whole week. @param rules the later decided of one day stands last */
    public static @Nullable VisitRule ruleOf(IsoWeek week, List<VisitRule> rules) {
        return rules.stream()
                .filter(rule -> !rule.validFrom().isAfter(week.monday()))
                .reduce((a, b) -> b.validFrom().isBefore(a.validFrom()) ? a : b)
                .orElse(null);
    }

    /**
     * Null where no rule holds or a day of the week is not published.
     *
     * @param active whether the project is on the key list and not suspended on that day; for a bureau's rule, always
     */
    public static @Nullable Integer required(
            @Nullable VisitRule rule, IsoWeek week, Predicate<LocalDate> active, WorkingDays days) {
        if (rule == null || days(week).anyMatch(day -> !days.isPublished(day))) return null;
        return Math.min(rule.perWeek(), (int)
                days(week).filter(days::isWorking).filter(active).count());
    }

    /** v(p, w): a visit on a rest day counts, two on one day are one where the rule counts days. */
    public static int visits(@Nullable VisitRule rule, IsoWeek week, Collection<Counted> visits) {
        Stream<LocalDate> dates = visits.stream()
                .filter(visit -> rule == null || rule.roles().contains(visit.role()))
                .map(Counted::on)
                .filter(on -> IsoWeek.of(on).equals(week));
        return (int) (rule == null || rule.mode() == VisitRule.Mode.DAYS ? dates.distinct() : dates).count();
    }

    /** {@code kept} of a running week is null until the number is reached. */
    public static Kept judge(
            String code,
            @Nullable VisitRule rule,
            IsoWeek week,
            Predicate<LocalDate> active,
            Collection<Counted> visits,
            WorkingDays days,
            LocalDate today) {
        Integer required = required(rule, week, active, days);
        int done = visits(rule, week, visits);
        Boolean kept = required == null
                ? null
                : done >= required ? Boolean.TRUE : today.isAfter(week.sunday()) ? Boolean.FALSE : null;
        return new Kept(code, required, done, kept);
    }

    /** Weeks that ask for none, that cannot be judged or still run stay out of the rate. */
    public static Rate rate(Collection<Kept> weeks) {
        List<Kept> asked = weeks.stream()
                .filter(week -> week.kept() != null && week.required() != null && week.required() > 0)
                .toList();
        return new Rate(
                (int) asked.stream()
                        .filter(week -> Objects.equals(week.kept(), Boolean.TRUE))
                        .count(),
                asked.size());
    }

    /** R-03 补录: written down more than so many working days after the day; null where the calendar is not published. */
    public static @Nullable Boolean late(LocalDate visitedOn, LocalDate enteredOn, int lateDays, WorkingDays days) {
        // a working day is never shorter than a day: most visits need no calendar
        if (!enteredOn.isAfter(visitedOn.plusDays(lateDays))) return false;
        for (LocalDate day = visitedOn; !day.isAfter(enteredOn); day = day.plusDays(1)) {
            if (!days.isPublished(day)) return null;
        }
        return days.between(visitedOn, enteredOn) > lateDays;
    }

    /** The last day on which a visit of this week is still in time; null where the calendar is not published. */
    public static @Nullable LocalDate lastEntry(IsoWeek week, int lateDays, WorkingDays days) {
        LocalDate far = week.sunday().plusDays(lateDays + 14L);
        if (!days.isPublished(week.sunday()) || !days.isPublished(far)) return null;
        return days.plus(week.sunday(), lateDays);
    }

    /** date, place, at least one of the three met, progress and problems answered, a cause for each problem. */
    public static boolean valid(Visit visit) {
        return !visit.place().isBlank()
                && visit.people().stream().anyMatch(Visit.Met::seen)
                && !visit.progress().isBlank()
                && visit.hasProblems() != visit.problems().isEmpty()
                && visit.problems().stream()
                        .noneMatch(problem -> problem.cause().isBlank());
    }

    /** R-02 三个三: valid, all three met, each of the three jobs done or not needed for a reason. */
    public static boolean complete(Visit visit) {
        return valid(visit) && threeThrees(visit.people(), visit.jobs());
    }

    static boolean threeThrees(List<Visit.Met> people, List<Visit.Job> jobs) {
        return people.stream().allMatch(Visit.Met::seen) && jobs.stream().allMatch(Visit.Job::answered);
    }

    /** Working days of the week after today, today included while it works; null where the calendar is not published. */
    public static @Nullable Integer daysLeft(IsoWeek week, LocalDate today, WorkingDays days) {
        if (days(week).anyMatch(day -> !days.isPublished(day))) return null;
        return (int) days(week)
                .filter(day -> !day.isBefore(today))
                .filter(days::isWorking)
                .count();
    }

    private static Stream<LocalDate> days(IsoWeek week) {
        return IntStream.range(0, 7).mapToObj(n -> week.monday().plusDays(n));
    }
}
