package luodi.problems;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import luodi.calendar.WorkingDays;
import luodi.problems.Standing.Clock;
import luodi.problems.Standing.Closing;
import luodi.problems.Standing.Handler;
import luodi.problems.Standing.Hands;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** What a move makes of a problem: pure, along {@link ProblemMove}; every refusal names its rule. */
final class ProblemCourse {
    private ProblemCourse() {}

    /** What a move is judged by; {@code me} is null for the clock. */
    record Around(
            Crew crew,
            Numbers numbers,
            List<Stop> stops,
            WorkingDays days,
            LocalDate today,
            @Nullable UUID me,
            Set<UUID> myUnits,
            String by,
            boolean company) {}

    /** A new problem: L1 with the secretary, L2 where it is not his to solve. */
    static Standing raised(boolean withinDuty, LocalDate on, Around around) {
        int level = withinDuty ? 1 : 2;
        Clock clock = ProblemRules.clock(on, around.numbers().limit(level), around.stops(), around.days());
        return new Standing(
                State.REGISTERED,
                level,
                clock,
                Clock.NOT_YET,
                null,
                around.crew().owner(level),
                Handler.NONE,
                Closing.NONE,
                0,
                0,
                0,
                null,
                null);
    }

    static Standing after(Standing now, ProblemMove move, Told told, Around around) {
        if (!move.mayLeave(now.state())) {
            throw new Rejected("", "“" + now.state().label() + "”的问题不能" + move.label() + "。", "§3.2");
        }
        return switch (move) {
            case RAISE -> throw new Rejected("", "登记过了。", "§3.2");
            case CONFIRM -> confirm(now, around);
            case REJECT, WITHDRAW ->
                end(
                        now,
                        because(told, move == ProblemMove.REJECT ? "为什么不列入，请写一句。" : "为什么撤销，请写一句。"),
                        move == ProblemMove.REJECT ? State.REJECTED : State.WITHDRAWN);
            case MERGE ->
                end(now, because(told, "并到那一件的理由，请写一句。"), State.MERGED)
                        .merged(need("target", told.target(), "并到哪一件，请填编号。", "§3.2"));
            case TAKE -> take(now, told, around);
            case REQUEST_CLOSE -> CloseOut.request(now, told, around);
            case VERIFY -> CloseOut.verify(now, around);
            case ANSWER -> CloseOut.answer(now, told, around);
            case ASK_AGAIN -> CloseOut.askAgain(now, around);
            case SILENCE -> CloseOut.silence(now, around);
            case RETURN -> CloseOut.giveBack(now, told, around);
            case PARK -> Respite.park(now, told, around);
            case UNPARK -> running(now.to(State.IN_PROGRESS).parked(null), around);
            case REOPEN -> reopen(now, told, around);
            case ESCALATE -> Climb.up(now, told, around);
            case LOWER -> Climb.down(now, told, around);
            case STOP -> Respite.stop(now, told, around);
            case RESUME -> resume(now, around);
            case EXTEND -> Respite.extend(now, told, around);
            case NOTE -> {
                need("reason", told.reason(), "进展请写一句。", "R-22");
                yield now;
            }
            case URGE -> now;
        };
    }

    private static Standing confirm(Standing now, Around around) {
        Clock clock =
                ProblemRules.clock(around.today(), around.numbers().limit(now.level()), around.stops(), around.days());
        return now.to(State.CONFIRMED).clocks(clock, clock).in(around.crew().owner(now.level()));
    }

    private static Standing end(Standing now, Told told, State end) {
        need("reason", told.reason(), "", "§3.2");
        return now.to(end).in(Hands.NOBODY).suggested(null).parked(null).closing(Closing.NONE);
    }

    /** L1: the secretary takes it; above: a lead unit, and a due that a leader may set once per level while it is not yet past. */
    private static Standing take(Standing now, Told told, Around around) {
        if (now.level() == 1) {
            Hands secretary = around.crew().owner(1);
            if (secretary.person() == null) throw new Rejected("", "这个项目现在没有秘书，请先指定，或上升一级。", "R-10");
            return now.to(State.IN_PROGRESS)
                    .by(new Handler(null, secretary.person(), told.requirement()))
                    .in(secretary);
        }
        UUID lead = need("leadUnitId", told.leadUnit(), "请选牵头单位。", "§3.2");
        Standing next = now.to(State.IN_PROGRESS)
                .by(new Handler(lead, told.handlerPerson(), told.requirement()))
                .in(new Hands(Holder.HANDLER, lead, told.handlerPerson()));
        if (told.due() == null) return next;
        int limit = around.numbers().limit(now.level());
        if (!told.due().isAfter(around.today())) throw new Rejected("due", "完成日要在今天之后。", "R-11");
        if (ProblemRules.overdue(true, now.clock().due(), around.today())
                || now.clock().days() != limit) {
            throw new Rejected("due", "本级期限已经定过或已经到期，不能再改；请办延期或上升。", "R-11");
        }
        int n = around.days()
                .between(java.util.Objects.requireNonNull(now.clock().since()), told.due());
        return next.clocks(ProblemRules.clock(now.clock().since(), n, around.stops(), around.days()), now.promise());
    }

    private static Standing reopen(Standing now, Told told, Around around) {
        because(told, "怎么复发的，请写一句。");
        if (!ProblemRules.mayReopen(
                now.closing().closedOn(), around.today(), around.numbers().reopenWindow())) {
            throw new Rejected("", "销号已过 " + around.numbers().reopenWindow() + " 天，请作为新问题登记。", "R-15");
        }
        return running(
                now.to(State.IN_PROGRESS)
                        .closing(Closing.NONE)
                        .counted(now.rejects(), now.reopens() + 1, now.extensions()),
                around);
    }

    /** The level's clock starts again from today; what was promised to the asker stands. */
    private static Standing running(Standing next, Around around) {
        Clock clock =
                ProblemRules.clock(around.today(), around.numbers().limit(next.level()), around.stops(), around.days());
        return next.at(next.level(), clock).in(handlerOf(next, around));
    }

    static Hands handlerOf(Standing now, Around around) {
        Handler handler = now.handler();
        if (handler.unit() != null) return new Hands(Holder.HANDLER, handler.unit(), handler.person());
        return around.crew().owner(now.level());
    }

    private static Standing resume(Standing now, Around around) {
        List<Stop> stops = resumed(around.stops(), around.today());
        if (stops.equals(around.stops())) throw new Rejected("", "现在没有停表。", "R-12");
        return clocksOver(now, stops, around.days());
    }

    /** The running stop ends yesterday: from today on the clock counts again; a stop of today stands for today. */
    static List<Stop> resumed(List<Stop> stops, LocalDate today) {
        return stops.stream()
                .map(stop -> !stop.covers(today)
                        ? stop
                        : new Stop(
                                stop.id(),
                                stop.reasonKey(),
                                stop.reason(),
                                stop.from(),
                                stop.until(),
                                today.isAfter(stop.from()) ? today.minusDays(1) : today,
                                stop.proof(),
                                stop.proofOn(),
                                stop.grantedBy()))
                .toList();
    }

    static Standing clocksOver(Standing now, List<Stop> stops, WorkingDays days) {
        return now.clocks(ProblemRules.again(now.clock(), stops, days), ProblemRules.again(now.promise(), stops, days));
    }

    static Told because(Told told, String sentence) {
        return because(told, sentence, "§3.2");
    }

    static Told because(Told told, String sentence, String rule) {
        need("reason", told.reason(), sentence, rule);
        return told;
    }

    static <T> T need(String field, @Nullable T value, String sentence, String rule) {
        if (value == null || value instanceof String text && text.isBlank()) throw new Rejected(field, sentence, rule);
        return value;
    }
}
