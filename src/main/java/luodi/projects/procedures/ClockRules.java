package luodi.projects.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import luodi.calendar.WorkingDays;
import luodi.projects.catalogue.ClockStart;
import luodi.projects.catalogue.LimitUnit;
import luodi.projects.catalogue.PermitType;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** R-30..R-34: when the clock of a permit began, what it does not count, when it runs out. The steps are those of one case, in order. */
public final class ClockRules {
    private ClockRules() {}

    /** The day whose next day is counted first, and whether the law put it there. */
    record Begin(
            @Nullable LocalDate on,
            boolean deemed,
            @Nullable LocalDate answerBy) {}

    /** @param delivered whether this permit ends in a paper that must be delivered in time */
    public static PermitClock of(
            PermitType type,
            List<PermitStep> all,
            Limits limits,
            boolean delivered,
            WorkingDays days,
            LocalDate today) {
        List<PermitStep> steps = all.stream().filter(PermitStep::moves).toList();
        LocalDate ended = last(steps, PermitAct.GRANT, PermitAct.REFUSE, PermitAct.REJECT, PermitAct.WITHDRAW);
        int extension = steps.stream()
                .filter(step -> step.act() == PermitAct.EXTEND && step.days() != null)
                .mapToInt(step -> step.days())
                .sum();
        Integer limit = type.legalLimit() == null ? null : type.legalLimit() + extension;
        List<PermitClock.Stop> stops = stops(type, steps, today);
        boolean stopped = ended == null && stops.stream().anyMatch(stop -> stop.to() == null);
        try {
            boolean waits = delivered && !steps.isEmpty() && steps.getLast().to() == PermitState.GRANTED;
            LocalDate deliverBy = waits ? days.plus(steps.getLast().on(), limits.deliveryDays()) : null;
            Begin begin = begin(type, steps, limits, days, today);
            if (begin.on() == null) {
                return new PermitClock(
                        type.limitUnit(),
                        null,
                        false,
                        limit,
                        type.promisedLimit(),
                        extension,
                        null,
                        null,
                        false,
                        stops,
                        0,
                        ended,
                        begin.answerBy(),
                        deliverBy,
                        false);
            }
            Predicate<LocalDate> free = day -> stops.stream().noneMatch(stop -> stop.holds(day, today));
            return new PermitClock(
                    type.limitUnit(),
                    begin.on(),
                    begin.deemed(),
                    limit,
                    type.promisedLimit(),
                    extension,
                    due(begin.on(), limit, type.limitUnit(), days, free),
                    due(begin.on(), type.promisedLimit(), type.limitUnit(), days, free),
                    stopped,
                    stops,
                    elapsed(begin.on(), ended == null ? today : ended, type.limitUnit(), days, free),
                    ended,
                    begin.answerBy(),
                    deliverBy,
                    false);
        } catch (Rejected unpublished) {
            return new PermitClock(
                    type.limitUnit(),
                    first(steps, PermitState.SUBMITTED),
                    false,
                    limit,
                    type.promisedLimit(),
                    extension,
                    null,
                    null,
                    stopped,
                    stops,
                    0,
                    ended,
                    null,
                    null,
                    true);
        }
    }

    /** add(limit, unit) after {@code start}, over the days that count; a calendar-day due date on a rest day moves to the next working day. */
    static @Nullable LocalDate due(
            LocalDate start, @Nullable Integer limit, LimitUnit unit, WorkingDays days, Predicate<LocalDate> free) {
        if (limit == null) return null;
        LocalDate day = start;
        for (int left = limit; left > 0; ) {
            day = day.plusDays(1);
            if (free.test(day) && (unit == LimitUnit.CALENDAR_DAY || days.isWorking(day))) left--;
        }
        while (!days.isWorking(day)) day = day.plusDays(1);
        return day;
    }

    private static int elapsed(
            LocalDate start, LocalDate until, LimitUnit unit, WorkingDays days, Predicate<LocalDate> free) {
        int count = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            if (free.test(day) && (unit == LimitUnit.CALENDAR_DAY || days.isWorking(day))) count++;
        }
        return count;
    }

    private static Begin begin(
            PermitType type, List<PermitStep> steps, Limits limits, WorkingDays days, LocalDate today) {
        LocalDate received = first(steps, PermitState.SUBMITTED);
        if (received == null || type.filing()) return new Begin(null, false, null);
        LocalDate receipt = null;
        LocalDate answerBy = null;
        for (PermitStep step : steps) {
            if (step.to() == PermitState.SUBMITTED) {
                receipt = step.on();
                answerBy = days.plus(receipt, limits.correctionDays());
            } else if (step.act() == PermitAct.ACCEPT && receipt != null && answerBy != null) {
                boolean deemed = step.on().isAfter(answerBy);
                if (type.clockStart() == ClockStart.RECEIVED) return new Begin(received, false, null);
                return new Begin(deemed ? receipt : step.on(), deemed, null);
            } else if (receipt != null && step.from() == PermitState.SUBMITTED) {
                receipt = null;
                answerBy = null;
            }
        }
        if (type.clockStart() == ClockStart.RECEIVED) return new Begin(received, false, answerBy);
        boolean deemed = receipt != null && answerBy != null && today.isAfter(answerBy);
        return deemed ? new Begin(receipt, true, null) : new Begin(null, false, answerBy);
    }

    /** Days of 特别程序, and of 补正 where the clock began at receipt; a stop that was ended the day it began is that day. */
    private static List<PermitClock.Stop> stops(PermitType type, List<PermitStep> steps, LocalDate today) {
        List<PermitClock.Stop> stops = new ArrayList<>();
        PermitStep begun = null;
        for (PermitStep step : steps) {
            if (begun != null && step.from() == begun.to()) {
                stops.add(stop(begun, step.on(), today));
                begun = null;
            }
            boolean counts = step.to() == PermitState.SPECIAL
                    || step.to() == PermitState.CORRECTION && type.clockStart() == ClockStart.RECEIVED;
            if (counts) begun = step;
        }
        if (begun != null) stops.add(stop(begun, null, today));
        return stops;
    }

    private static PermitClock.Stop stop(PermitStep begun, @Nullable LocalDate to, LocalDate today) {
        String why = begun.stopKind() == null
                ? PermitState.CORRECTION.label()
                : begun.stopKind().label();
        LocalDate until = to == null ? today : to;
        int days = (int) Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(begun.on(), until) + 1);
        return new PermitClock.Stop(begun.on(), to, why, begun.proof(), days);
    }

    private static @Nullable LocalDate first(List<PermitStep> steps, PermitState to) {
        return steps.stream()
                .filter(step -> step.to() == to)
                .map(PermitStep::on)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate last(List<PermitStep> steps, PermitAct... acts) {
        List<PermitAct> wanted = List.of(acts);
        return steps.stream()
                .filter(step -> step.act() != null && wanted.contains(step.act()))
                .map(PermitStep::on)
                .reduce((a, b) -> b)
                .orElse(null);
    }
}
