package luodi.problems;

import static luodi.problems.ProblemCourse.because;
import static luodi.problems.ProblemCourse.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import luodi.problems.ProblemCourse.Around;
import luodi.problems.Standing.Clock;
import luodi.problems.Standing.Hands;
import luodi.shared.Rejected;

/** What gives a problem more time, decided by someone other than who handles it: parking, a stop with its proof, an extension. */
final class Respite {
    private Respite() {}

    static Standing park(Standing now, Told told, Around around) {
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

    static Standing stop(Standing now, Told told, Around around) {
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
        return ProblemCourse.clocksOver(now, stops, around.days());
    }

    static Standing extend(Standing now, Told told, Around around) {
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
                Objects.requireNonNull(now.clock().since()), now.clock().days() + more, around.stops(), around.days());
        Clock promise = ProblemRules.clock(
                Objects.requireNonNull(now.promise().since()),
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
}
