package luodi.problems;

import org.jspecify.annotations.Nullable;

/** The sentence that a move leaves in the history, and the rule it went by. */
final class ProblemWords {
    private ProblemWords() {}

    static @Nullable String reason(ProblemMove move, Told told, Problem problem, Standing after) {
        return switch (move) {
            case REQUEST_CLOSE -> told.solution();
            case TAKE -> told.requirement();
            case STOP -> told.proof() + "，" + told.from() + " 起" + (told.reason() == null ? "" : "；" + told.reason());
            case PARK -> told.reason() + "；" + after.parkedUntil() + " 复查";
            case EXTEND -> told.reason() + "；延到 " + after.promise().due();
            case ANSWER ->
                (told.answer() == null ? "" : told.answer().label())
                        + (told.reason() == null ? "" : "：" + told.reason());
            default -> told.reason();
        };
    }

    static @Nullable String rule(ProblemMove move) {
        return switch (move) {
            case ESCALATE, LOWER -> "R-13";
            case REQUEST_CLOSE, VERIFY, ANSWER, RETURN, ASK_AGAIN, SILENCE -> "R-14";
            case REOPEN -> "R-15";
            case STOP, RESUME -> "R-12";
            case EXTEND -> "R-23";
            case CONFIRM, TAKE -> "R-11";
            default -> null;
        };
    }
}
