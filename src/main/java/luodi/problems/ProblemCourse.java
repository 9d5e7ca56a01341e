package luodi.problems;

import java.time.LocalDate;
import java.util.ArrayList;
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
            case PARK -> park(now, told, around);
            case UNPARK -> running(now.to(State.IN_PROGRESS).parked(null), around);
            case REOPEN -> reopen(now, told, around);
            case ESCALATE -> climb(now, told, around);
            case LOWER -> lower(now, told, around);
            case STOP -> stop(now, told, around);
            case RESUME -> resume(now, around);
            case EXTEND -> extend(now, told, around);
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

    private static Standing park(Standing now, Told told, Around around) {
        if (now.level() < 3) throw new Rejected("", "挂账要到包保领导这一级（L3）才能定。", "§3.2");
        deciding(now, around, "挂账");
        because(told, "为什么挂账，请写一句。");
        LocalDate review = need("until", told.until(), "请填复查日期。", "§3.2");
        if (!review.isAfter(around.today())) throw new Rejected("until", "复查日期要在今天之后。", "§3.2");
        return now.to(State.PARKED)
                .parked(review)
                .in(new Hands(
                        Holder.PARKED,
                        around.crew().owner(now.level()).unit(),
                        around.crew().owner(now.level()).person()));
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

    private static Standing climb(Standing now, Told told, Around around) {
        if (now.level() == 4) throw new Rejected("", "已经在县级，上面没有了。", "R-13");
        if (now.closing().verifiedOn() != null) throw new Rejected("", "部门已经办结，只等提出人答复。", "R-13");
        ProblemRules.Suggestion suggestion = ProblemRules.suggestion(now, around.numbers(), around.days());
        if (suggestion == null || around.today().isBefore(suggestion.on())) because(told, "提前上升要写理由。", "R-13");
        return climbed(now, around);
    }

    static Standing climbed(Standing now, Around around) {
        int level = now.level() + 1;
        Standing next = now.at(
                level,
                ProblemRules.clock(around.today(), around.numbers().limit(level), around.stops(), around.days()));
        if (now.state() != State.CLOSE_REQUESTED) return next.in(around.crew().owner(level));
        int verify = ProblemRules.verifyingLevel(next, around.crew());
        return next.closing(next.closing().verifiedAt(verify))
                .in(around.crew()
                        .verifier(verify, next.handler().person(), ProblemRules.handlerUnits(next, around.crew())));
    }

    /** Falls by a decision only, and never to escape its clock. */
    private static Standing lower(Standing now, Told told, Around around) {
        if (now.level() == 1) throw new Rejected("", "已经在秘书这一级。", "§3.2");
        because(told, "为什么交回，请写一句。");
        if (ProblemRules.overdue(true, now.clock().due(), around.today()))
            throw new Rejected("", "本级期限已过，不能往下压；只能办结或上升。", "R-13");
        int level = now.level() - 1;
        Standing next = now.at(
                level,
                ProblemRules.clock(around.today(), around.numbers().limit(level), around.stops(), around.days()));
        return next.in(around.crew().owner(level));
    }

    private static Standing stop(Standing now, Told told, Around around) {
        String reason = need("stopReason", told.stopReason(), "停表只认清单上的理由，请选一个。", "R-12");
        LocalDate from = need("from", told.from(), "从哪天停起，请填日期。", "R-12");
        String proof = need("proof", told.proof(), "没有凭据不能停表，请写明文书名称和文号。", "R-12");
        LocalDate proofOn = need("proofOn", told.proofOn(), "凭据是哪天的，请填日期。", "R-12");
        if (from.isAfter(around.today())) throw new Rejected("from", "停表不能从将来的日子算起。", "R-12");
        if (proofOn.isAfter(around.today())) throw new Rejected("proofOn", "凭据不能是将来的日子。", "R-12");
        if (now.promise().since() != null && from.isBefore(now.promise().since()))
            throw new Rejected("from", "停表不能早于开始计时的那天。", "R-12");
        LocalDate last = ProblemRules.ceiling(
                reason, from, around.stops(), around.numbers().ceiling(reason), around.days());
        if (ProblemRules.stoppable(reason, around.stops(), around.numbers().ceiling(reason), around.days()) <= 0)
            throw new Rejected("stopReason", "这个理由能停的天数已经用完。", "R-12");
        // a ceiling beyond the published years forbids no day within them
        LocalDate until = told.until() == null ? last : told.until();
        if (until == null) throw new Rejected("until", "最多停到哪天要看还没发布的日历，请先填停到今年的哪一天。", "R-12");
        if (until.isBefore(from)) throw new Rejected("until", "停到的日子不能早于起日。", "R-12");
        if (last != null && until.isAfter(last)) throw new Rejected("until", "这个理由最多停到 " + last + "。", "R-12");
        if (!around.days().isPublished(until))
            throw new Rejected("until", until.getYear() + " 年的工作日历未发布，请先停到已发布的日子。", "R-12");
        if (around.stops().stream()
                .anyMatch(stop -> !stop.from().isAfter(until) && !stop.last().isBefore(from))) {
            throw new Rejected("from", "这几天已经停过表了。", "R-12");
        }
        deciding(now, around, "停表");
        List<Stop> stops = new ArrayList<>(around.stops());
        stops.add(new Stop(new UUID(0, 0), reason, reason, from, until, null, proof, proofOn, around.by()));
        return clocksOver(now, stops, around.days());
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

    private static Standing extend(Standing now, Told told, Around around) {
        because(told, "为什么延期，请写一句。");
        LocalDate due = need("due", told.due(), "延到哪天，请填日期。", "R-23");
        LocalDate promised = now.promise().due();
        if (promised == null) throw new Rejected("due", "日历未发布，现在算不出期限。", "R-23");
        if (around.today().isAfter(promised)) throw new Rejected("", "期限 " + promised + " 已过，过期才提的延期不算。", "R-23");
        if (now.extensions() >= around.numbers().of("issue.maxExtensions"))
            throw new Rejected("", "已经延过 " + now.extensions() + " 次，不能再延。", "R-23");
        if (!due.isAfter(promised)) throw new Rejected("due", "延到的日子要在原期限 " + promised + " 之后。", "R-23");
        deciding(now, around, "延期");
        int more = around.days().between(promised, due);
        Clock clock = ProblemRules.clock(
                java.util.Objects.requireNonNull(now.clock().since()),
                now.clock().days() + more,
                around.stops(),
                around.days());
        Clock promise = ProblemRules.clock(
                java.util.Objects.requireNonNull(now.promise().since()),
                now.promise().days() + more,
                around.stops(),
                around.days());
        return now.clocks(clock, promise).counted(now.rejects(), now.reopens(), now.extensions() + 1);
    }

    /** §5 note 0: not the handler, and not in his unit. */
    private static void deciding(Standing now, Around around, String what) {
        if (around.me() == null) return;
        boolean own = around.me().equals(now.handler().person())
                || ProblemRules.handlerUnits(now, around.crew()).stream().anyMatch(around.myUnits()::contains);
        if (own) throw new Rejected("", what + "不能由承办人或他的单位来定。", "§5 (0)");
    }

    private static Told because(Told told, String sentence) {
        return because(told, sentence, "§3.2");
    }

    private static Told because(Told told, String sentence, String rule) {
        need("reason", told.reason(), sentence, rule);
        return told;
    }

    static <T> T need(String field, @Nullable T value, String sentence, String rule) {
        if (value == null || value instanceof String text && text.isBlank()) throw new Rejected(field, sentence, rule);
        return value;
    }
}
