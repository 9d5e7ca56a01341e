package luodi.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** One thing that waits: what and why, whose turn it is, and the one button; {@code days} is how long it has waited or is late. */
public record Waiting(Kind kind, String title, String detail, String turn, long days, String href, String button) {

    /** What can wait on a desk, in the order in which one more day of waiting hurts; {@code now} stands under 今天要办. */
    public enum Kind {
        START(true), MATTER_LATE(true), MATTER_DECISION(true), MATTER_ACCEPT(true), MATTER_VERIFY(true),
        MILESTONE_LATE(true), STARTED_WITHOUT_PERMIT(true), PERMIT_LATE(true), PERMIT_WAITING(true),
        STAGE_PROPOSAL(true), ROADMAP_DRAFT(true), KEY_LIST(true), SPONSOR(true), MONTH_TO_CONFIRM(true),
        RETURNED(true), MONTH_MISSING(true), RED(true), VISIT_NOW(true), CALENDAR(true),
        MATTER_SOON(false), MILESTONE_SOON(false), PERMIT_SOON(false), VISIT_DUE(false), YELLOW(false), MONTH_RUNNING(false), FOUR_ONES(false), ACCOUNTS(false), TRAIL(false),
        WITH_OTHERS(false);

        private final boolean now;

        Kind(boolean now) {
            this.now = now;
        }

        public boolean now() {
            return now;
        }

        /** Others wait for a word of this person. */
        public boolean decision() {
            return this == MATTER_DECISION || this == STAGE_PROPOSAL || this == ROADMAP_DRAFT || this == KEY_LIST || this == SPONSOR || this == MONTH_TO_CONFIRM;
        }
    }

    static long since(LocalDate day, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(day, today));
    }

    /** «已等 3 天», counted in calendar days. */
    static String waited(long days) {
        return days == 0 ? "今天到的" : "已等 " + days + " 天";
    }

    /** Where the light or the deadline is already broken. */
    public boolean late() {
        return kind == Kind.MATTER_LATE || kind == Kind.MILESTONE_LATE || kind == Kind.STARTED_WITHOUT_PERMIT || kind == Kind.PERMIT_LATE
                || kind == Kind.RED;
    }
}
