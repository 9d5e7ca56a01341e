package luodi.problems;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import luodi.calendar.WorkingDays;
import luodi.problems.Standing.Clock;
import org.jspecify.annotations.Nullable;

/** as pure answers: two clocks in working days, never mixed; what is late, near, and suggested to climb. */
public final class ProblemRules {
    private ProblemRules() {}

    /** suggested on {@code on}; climbs by itself on {@code auto} where nobody decides. */
    public record Suggestion(LocalDate on, LocalDate auto, String why) {}

    /**
     * by when the sponsor leader and the liaison were to know of a problem outside the secretary's duty, and when they did.
     *
     * @param by null where 日历未发布
     * @param days working days between the two, 0 over a weekend
     */
    public record Report(@Nullable LocalDate by, LocalDate on, int days) {
        public boolean late() {
            return overdue(true, by, on);
        }
    }

    public static Report report(LocalDate raisedOn, LocalDate on, int within, WorkingDays days) {
        LocalDate by = due(raisedOn, within, List.of(), days);
        return new Report(by, on, overdueDays(by, on, days));
    }

    /** the n-th working day after {@code since} on which no stop holds; null where 日历未发布. */
    public static @Nullable LocalDate due(LocalDate since, int n, List<Stop> stops, WorkingDays days) {
        LocalDate day = since;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            if (!days.isPublished(day)) return null;
            LocalDate counted = day;
            if (days.isWorking(day) && stops.stream().noneMatch(stop -> stop.covers(counted))) left--;
        }
        return days.isPublished(day) ? day : null;
    }

    static Clock clock(LocalDate since, int n, List<Stop> stops, WorkingDays days) {
        return new Clock(since, n, due(since, n, stops, days));
    }

    /** The same clock over other stops: where it runs, its due is counted anew. */
    static Clock again(Clock clock, List<Stop> stops, WorkingDays days) {
        return clock.since() == null ? clock : clock(clock.since(), clock.days(), stops, days);
    }

    /** open and past its due. */
    public static boolean overdue(boolean open, @Nullable LocalDate due, LocalDate today) {
        return open && due != null && today.isAfter(due);
    }

    /** Working days past the due: 0 over the weekend after a Friday. */
    public static int overdueDays(@Nullable LocalDate due, LocalDate today, WorkingDays days) {
        return due == null || !today.isAfter(due) ? 0 : days.between(due, today);
    }

    /** */
    public static boolean nearDue(
            boolean open, @Nullable LocalDate due, LocalDate today, int within, WorkingDays days) {
        return open && due != null && !today.isAfter(due) && days.between(today, due) <= within;
    }

    /** by the level's clock, or because its close-out came back too often; null where it does not run, or at L4. */
    public static @Nullable Suggestion suggestion(Standing now, Numbers numbers, WorkingDays days) {
        if (now.level() == 4
                || !ProblemMove.ESCALATE.mayLeave(now.state())
                || now.closing().verifiedOn() != null) return null;
        LocalDate byClock = now.clock().due() == null
                ? null
                : due(now.clock().due(), numbers.escalate(now.level()), List.of(), days);
        LocalDate on = Stream.of(byClock, now.suggestedOn())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        LocalDate auto = on == null ? null : due(on, numbers.of("issue.escalate.decide"), List.of(), days);
        if (on == null || auto == null) return null;
        return new Suggestion(on, auto, on.equals(byClock) ? "本级期限已过" : "销号被退回 " + now.rejects() + " 次");
    }

    /** The last day of a stop that begins on {@code from}: its ceiling less what the same reason has already stopped; null over none, or 日历未发布. */
    public static @Nullable LocalDate ceiling(
            String reasonKey, LocalDate from, List<Stop> stops, int ceiling, WorkingDays days) {
        int left = stoppable(reasonKey, stops, ceiling, days);
        return left <= 0 ? null : due(from.minusDays(1), left, List.of(), days);
    }

    /** The working days that a reason may still stop. */
    static int stoppable(String reasonKey, List<Stop> stops, int ceiling, WorkingDays days) {
        return ceiling
                - stops.stream()
                        .filter(stop -> stop.reasonKey().equals(reasonKey))
                        .mapToInt(stop -> days.between(stop.from().minusDays(1), stop.last()))
                        .sum();
    }

    /** */
    public static boolean mayReopen(@Nullable LocalDate closedOn, LocalDate today, int window) {
        return closedOn != null && !today.isAfter(closedOn.plusDays(window));
    }

    /** Handler, and the units that R-14 keeps away from judging him. */
    static Set<UUID> handlerUnits(Standing now, Crew crew) {
        Set<UUID> units = new HashSet<>();
        if (now.handler().unit() != null) units.add(now.handler().unit());
        Stream.of(crew.secretaries(), crew.liaisons(), crew.heads(), crew.sponsors(), crew.leaders())
                .flatMap(List::stream)
                .filter(who -> who.person().equals(now.handler().person()) && who.unit() != null)
                .forEach(who -> units.add(who.unit()));
        return units;
    }

    /** The level that decides over a stop, a parking or an extension: L1 and L2 the bureau's head, never beside the handler. */
    public static int decidingLevel(Standing now, Crew crew) {
        return crew.deciding(Math.max(2, now.level()), now.handler().person(), handlerUnits(now, crew));
    }

    /** the level that verifies. */
    public static int verifyingLevel(Standing now, Crew crew) {
        return crew.deciding(now.level(), now.handler().person(), handlerUnits(now, crew));
    }

    /** a share, null over nothing. */
    public static @Nullable BigDecimal rate(int part, int whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
