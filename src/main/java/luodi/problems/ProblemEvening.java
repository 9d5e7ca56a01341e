package luodi.problems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import luodi.calendar.WorkingDays;
import luodi.problems.ProblemCourse.Around;
import luodi.problems.Standing.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What falls due on a problem by itself, day after day up to {@code today}: the answer is the same whether it is asked every
 * evening or once after a week (pure).
 */
final class ProblemEvening {
    static final String BY = "定时程序";

    private ProblemEvening() {}

    /** A move of the clock on the day it fell due, with what the problem was and is. */
    record Turn(ProblemMove move, LocalDate on, Standing before, Standing after, String why) {}

    /**
     * What the clock needs to know of one problem: the day on which it was entered, and the day of the last thing that happened,
     * before which the clock puts nothing (a missed evening is caught up after what people did meanwhile).
     */
    record Waiting(
            Standing standing,
            LocalDate registeredOn,
            LocalDate lastOn,
            boolean company,
            Crew crew,
            List<Stop> stops) {}

    private record Next(ProblemMove move, LocalDate on, String why) {}

    static List<Turn> due(Waiting waiting, Numbers numbers, WorkingDays days, LocalDate today) {
        List<Turn> turns = new ArrayList<>();
        Standing now = filled(waiting.standing(), waiting.stops(), days);
        for (Next next = next(now, waiting, numbers, days);
                next != null && !next.on().isAfter(today);
                next = next(now, waiting, numbers, days)) {
            LocalDate on = next.on().isBefore(waiting.lastOn()) ? waiting.lastOn() : next.on();
            Around around = new Around(
                    waiting.crew(), numbers, waiting.stops(), days, on, null, Set.of(), BY, waiting.company());
            Standing after = next.move() == ProblemMove.ESCALATE
                    ? Climb.climbed(now, around)
                    : ProblemCourse.after(now, next.move(), Told.nothing(), around);
            turns.add(new Turn(next.move(), on, now, after, next.why()));
            now = after;
        }
        return turns;
    }

    /** Dues that could not be told before the calendar was published. */
    static Standing filled(Standing now, List<Stop> stops, WorkingDays days) {
        Clock clock = now.clock().due() == null ? ProblemRules.again(now.clock(), stops, days) : now.clock();
        Clock promise = now.promise().due() == null ? ProblemRules.again(now.promise(), stops, days) : now.promise();
        return now.clocks(clock, promise);
    }

    private static @Nullable Next next(Standing now, Waiting waiting, Numbers numbers, WorkingDays days) {
        return switch (now.state()) {
            case REGISTERED ->
                on(
                        ProblemMove.CONFIRM,
                        ProblemRules.due(waiting.registeredOn(), numbers.of("issue.confirmWithin"), List.of(), days),
                        "到期没有人核实，按登记内容列入");
            case PARKED ->
                new Next(ProblemMove.UNPARK, java.util.Objects.requireNonNull(now.parkedUntil()), "到了复查日，恢复办理");
            case CLOSE_REQUESTED ->
                now.closing().verifiedOn() == null ? climb(now, numbers, days) : silence(now, numbers, days);
            case CONFIRMED, IN_PROGRESS -> climb(now, numbers, days);
            default -> null;
        };
    }

    private static @Nullable Next climb(Standing now, Numbers numbers, WorkingDays days) {
        ProblemRules.Suggestion suggestion = ProblemRules.suggestion(now, numbers, days);
        return suggestion == null
                ? null
                : new Next(ProblemMove.ESCALATE, suggestion.auto(), suggestion.why() + "，没有人确认，自动上升");
    }

    private static @Nullable Next silence(Standing now, Numbers numbers, WorkingDays days) {
        LocalDate first = now.closing().askedOn();
        LocalDate again = now.closing().askedAgainOn();
        if (first == null || now.closing().answer() != null) return null;
        return again == null
                ? on(
                        ProblemMove.ASK_AGAIN,
                        ProblemRules.due(first, numbers.of("issue.asker.again"), List.of(), days),
                        "没有答复，再问一次")
                : on(
                        ProblemMove.SILENCE,
                        ProblemRules.due(again, numbers.of("issue.asker.silence"), List.of(), days),
                        "两次问过都没有答复，按“未答复”销号");
    }

    private static @Nullable Next on(ProblemMove move, @Nullable LocalDate on, String why) {
        return on == null ? null : new Next(move, on, why);
    }
}
