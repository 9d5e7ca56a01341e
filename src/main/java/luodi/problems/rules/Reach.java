package luodi.problems.rules;

import org.jspecify.annotations.Nullable;

/**
 * Whom a number touches: the open rows that stand under it today, as their list is asked for, and from when a new number judges them.
 *
 * @param how a sentence with the first day in place of {@code %s}
 */
public record Reach(
        String what,
        boolean ofMatters,
        @Nullable String level,
        @Nullable String state,
        String how) {
    private static final String CLOCK = "已经定下的期限不变。%s 起登记、核实、上升、交回、恢复或重开到这一级的，才按新的算。";
    private static final String LOOK = "从 %s 起每天都按新的数看，不论是哪天开始的；已经发生的（如已经上升、已经销号）不退回。";
    private static final String ACT = "%s 起再办的按新的数定，不论是哪天开始的；那以前定过的不变。";
    private static final String ACCEPT = "已经定下的签收期限不变，%s 起交办、改派的才按新的算；签收慢不慢（疑似慢作为），那天起都按新的看。";
    private static final String FOUND = "%s 起发现的问题按新的看，以前发现的照旧。";
    private static final String OPEN = "没有销号的问题";

    /** The level's own clock: a due once set is never counted anew. */
    static Reach clock(int level) {
        return new Reach("这一级没有销号的问题", false, String.valueOf(level), null, CLOCK);
    }

    static Reach level(int level) {
        return new Reach("这一级没有销号的问题", false, String.valueOf(level), null, LOOK);
    }

    static Reach problems() {
        return new Reach(OPEN, false, null, null, LOOK);
    }

    static Reach problemActs() {
        return new Reach(OPEN, false, null, null, ACT);
    }

    static Reach problems(String what, String state) {
        return new Reach(what, false, null, state, LOOK);
    }

    static Reach found() {
        return new Reach(OPEN, false, null, null, FOUND);
    }

    static Reach accept() {
        return new Reach("还没有签收的交办事项", true, null, "DISPATCHED", ACCEPT);
    }

    static Reach returns() {
        return new Reach("还没有签收的交办事项", true, null, "DISPATCHED", ACT);
    }

    static Reach matters() {
        return new Reach("没有办结的交办事项", true, null, null, LOOK);
    }

    static Reach matterActs() {
        return new Reach("没有办结的交办事项", true, null, null, ACT);
    }

    /** Where those rows are listed. */
    public String href() {
        if (ofMatters) return "/matters?view=all&state=" + (state == null ? "OPEN" : state);
        return "/problems?state=" + (state == null ? "open" : state) + (level == null ? "" : "&level=" + level);
    }
}
