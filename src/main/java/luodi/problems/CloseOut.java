package luodi.problems;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import luodi.problems.ProblemCourse.Around;
import luodi.problems.Standing.Closing;
import luodi.problems.Standing.Hands;
import luodi.shared.Rejected;

/** 销号: evidence, a verifier who is not the handler, the asker's word; closed when both have spoken, or the asker keeps silent. */
final class CloseOut {
    private CloseOut() {}

    static Standing request(Standing now, Told told, Around around) {
        String solution = ProblemCourse.need("solution", told.solution(), "怎么解决的，请写一句；有材料请附上。", "R-14");
        int level = ProblemRules.verifyingLevel(now, around.crew());
        Hands verifier =
                around.crew().verifier(level, now.handler().person(), ProblemRules.handlerUnits(now, around.crew()));
        return now.to(State.CLOSE_REQUESTED)
                .in(verifier)
                .suggested(null)
                .closing(new Closing(
                        solution, around.today(), level, null, null, null, null, null, null, null, null, null));
    }

    /** 部门办结. Where the asker has already said 满意 it is closed, else he is asked. */
    static Standing verify(Standing now, Around around) {
        Set<UUID> units = ProblemRules.handlerUnits(now, around.crew());
        int level = ProblemRules.verifyingLevel(now, around.crew());
        UUID me = around.me();
        if (me != null && (me.equals(now.handler().person()) || units.stream().anyMatch(around.myUnits()::contains))) {
            throw new Rejected("", "承办人和他的单位不能核验自己办的问题，由" + verifierOf(level) + "核验。", "R-14");
        }
        if (me != null
                && !around.crew()
                        .decides(me, around.myUnits(), level, now.handler().person(), units)) {
            throw new Rejected("", "这件由" + verifierOf(level) + "核验。", "R-14");
        }
        if (now.closing().verifiedOn() != null) throw new Rejected("", "已经核验过了，只等提出人答复。", "R-14");
        Closing closing = now.closing().verified(around.today(), around.by());
        if (closing.answer() == AskerAnswer.SATISFIED) return close(now.closing(closing), around.today());
        return now.closing(closing.asked(around.today(), null)).in(around.crew().asker(around.company()));
    }

    /** 企业认可. 不满意 sends it back to be handled again. */
    static Standing answer(Standing now, Told told, Around around) {
        AskerAnswer answer = ProblemCourse.need("answer", told.answer(), "满意还是不满意，请选一个。", "R-14");
        if (answer == AskerAnswer.SILENT) throw new Rejected("answer", "满意还是不满意，请选一个。", "R-14");
        if (answer == AskerAnswer.UNSATISFIED) {
            ProblemCourse.need("reason", told.reason(), "哪里没解决，请写一句。", "R-14");
            return back(now, around);
        }
        Closing closing = now.closing().answered(answer, around.today(), around.by());
        return closing.verifiedOn() != null ? close(now.closing(closing), around.today()) : now.closing(closing);
    }

    static Standing askAgain(Standing now, Around around) {
        LocalDate first = now.closing().askedOn();
        if (first == null
                || now.closing().askedAgainOn() != null
                || now.closing().answer() != null) throw new Rejected("", "还不用再问。", "R-14");
        return now.closing(now.closing().asked(first, around.today()));
    }

    /** 企业未答复: only after the second ask, and after its days. */
    static Standing silence(Standing now, Around around) {
        LocalDate again = now.closing().askedAgainOn();
        if (again == null
                || around.days().between(again, around.today())
                        < around.numbers().of("issue.asker.silence")) {
            throw new Rejected("", "还要等提出人答复。", "R-14");
        }
        return close(
                now.closing(now.closing().answered(AskerAnswer.SILENT, around.today(), around.by())), around.today());
    }

    static Standing giveBack(Standing now, Told told, Around around) {
        ProblemCourse.need("reason", told.reason(), "还差什么，请写清楚。", "R-14");
        return back(now, around);
    }

    /** Whoever sends it back, the verifier or the asker: two times, and it is suggested to climb. */
    private static Standing back(Standing now, Around around) {
        int rejects = now.rejects() + 1;
        Standing next =
                now.to(State.IN_PROGRESS).closing(Closing.NONE).counted(rejects, now.reopens(), now.extensions());
        return next.in(ProblemCourse.handlerOf(next, around))
                .suggested(rejects >= around.numbers().of("issue.rejects") ? around.today() : null);
    }

    private static Standing close(Standing now, LocalDate on) {
        return now.to(State.CLOSED)
                .closing(now.closing().closed(on, Holder.ofLevel(now.level())))
                .in(Hands.NOBODY)
                .suggested(null);
    }

    static String verifierOf(int level) {
        return switch (level) {
            case 1 -> "联络员";
            case 2 -> "落地局负责人";
            case 3 -> "包保领导";
            default -> "县委县政府领导";
        };
    }
}
