package luodi.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits: what and why, whose turn it is, and the one button; {@code days} is how long it has waited or is late.
 *
 * @param term its clock, where it has one
 * @param acts how it can be settled on the spot, each by one button; empty where one must look first
 */
public record Waiting(
        Kind kind,
        String title,
        String detail,
        String turn,
        long days,
        String href,
        String button,
        @Nullable Term term,
        List<Act> acts) {

    public Waiting(Kind kind, String title, String detail, String turn, long days, String href, String button) {
        this(kind, title, detail, turn, days, href, button, null, List.of());
    }

    /** A button that posts these fields; the person stays on his desk. */
    public record Act(String label, String action, Map<String, String> fields) {}

    /** From when until when; working days allowed, used and left as of today, null where the calendar of a year is not published. */
    public record Term(
            LocalDate from,
            LocalDate due,
            @Nullable Integer allowed,
            @Nullable Integer used,
            @Nullable Integer left) {
        public static Term of(LocalDate from, LocalDate due) {
            return new Term(from, due, null, null, null);
        }

        /** «还剩 3 个工作日», «今天到期», «已超 2 个工作日», «日历未发布». */
        public String text(LocalDate today) {
            if (left == null) return "日历未发布，" + due + " 到期";
            if (due.equals(today)) return "今天到期";
            if (due.isBefore(today)) return left == 0 ? "已过期" : "已超 " + -left + " 个工作日";
            return left == 0 ? due + " 到期，中间没有工作日" : "还剩 " + left + " 个工作日";
        }

        /** How far the clock has run, 0 to 100. */
        public int percent() {
            if (allowed == null || used == null) return 0;
            return allowed == 0 ? 100 : Math.clamp(used * 100L / allowed, 0, 100);
        }
    }

    /** Due on a day; where it waits from {@code from}. */
    public Waiting within(LocalDate from, LocalDate due) {
        return new Waiting(
                kind, title, detail, turn, days, href, button, Term.of(from.isAfter(due) ? due : from, due), acts);
    }

    public Waiting settledBy(Act... how) {
        return new Waiting(kind, title, detail, turn, days, href, button, term, List.of(how));
    }

    Waiting counted(Term counted) {
        return new Waiting(kind, title, detail, turn, days, href, button, counted, acts);
    }

    /** What can wait on a desk, in the order in which one more day of waiting hurts; {@code now} stands under 今天要办. */
    public enum Kind {
        START(true),
        PROBLEM_LATE(true),
        MATTER_LATE(true),
        PROBLEM_DECISION(true),
        PROBLEM_VERIFY(true),
        PROBLEM_ANSWER(true),
        PROBLEM_CONFIRM(true),
        MATTER_DECISION(true),
        MATTER_ACCEPT(true),
        MATTER_VERIFY(true),
        MILESTONE_LATE(true),
        STARTED_WITHOUT_PERMIT(true),
        PERMIT_LATE(true),
        PERMIT_WAITING(true),
        STAGE_PROPOSAL(true),
        ROADMAP_DRAFT(true),
        KEY_LIST(true),
        SPONSOR(true),
        RULE_PROPOSAL(true),
        MONTH_TO_CONFIRM(true),
        REPORT_TO_REVIEW(true),
        BRIEFING_DECISION(true),
        BRIEFING_LATE(true),
        RETURNED(true),
        MONTH_MISSING(true),
        RED(true),
        VISIT_NOW(true),
        PROBLEM_MINE(true),
        CALENDAR(true),
        MATTER_SOON(false),
        BRIEFING_DUE(false),
        MILESTONE_SOON(false),
        PERMIT_SOON(false),
        VISIT_DUE(false),
        YELLOW(false),
        MONTH_RUNNING(false),
        REPORT_DRAFT(false),
        FOUR_ONES(false),
        ACCOUNTS(false),
        TRAIL(false),
        MESSAGES(false),
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
            return this == MATTER_DECISION
                    || this == STAGE_PROPOSAL
                    || this == ROADMAP_DRAFT
                    || this == KEY_LIST
                    || this == SPONSOR
                    || this == RULE_PROPOSAL
                    || this == MONTH_TO_CONFIRM
                    || this == REPORT_TO_REVIEW
                    || this == PROBLEM_DECISION
                    || this == PROBLEM_VERIFY
                    || this == BRIEFING_DECISION;
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
        return kind == Kind.PROBLEM_LATE
                || kind == Kind.MATTER_LATE
                || kind == Kind.MILESTONE_LATE
                || kind == Kind.STARTED_WITHOUT_PERMIT
                || kind == Kind.PERMIT_LATE
                || kind == Kind.BRIEFING_LATE
                || kind == Kind.RED
                || term != null && term.left() != null && term.left() < 0;
    }
}
