package luodi.problems;

import static luodi.problems.ProblemCourse.because;

import luodi.problems.ProblemCourse.Around;
import luodi.shared.Rejected;

/** A problem from level to level: up when its clock has run out or for a reason, down by a decision only. */
final class Climb {
    private Climb() {}

    static Standing up(Standing now, Told told, Around around) {
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
    static Standing down(Standing now, Told told, Around around) {
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
}
