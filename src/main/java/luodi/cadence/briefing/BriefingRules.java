package luodi.cadence.briefing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import luodi.calendar.IsoWeek;
import luodi.calendar.WorkingDays;
import luodi.shared.RuleRow;
import luodi.shared.Time;
import org.jspecify.annotations.Nullable;

/** a meeting held, a briefing out in time, every active key project in it with its progress and its problems. */
public final class BriefingRules {
    /** How many meetings a week asks for, and within how many working days after it the briefing is out. */
    public record Rule(int meetings, int dueDays, LocalDate validFrom) implements RuleRow.Dated {
        /** 每周 1 次碰头会，通报在周末过后 1 个工作日内印发. */
        @Override
        public String words() {
            return (meetings == 0 ? "碰头会不限次数" : "每周 " + meetings + " 次碰头会") + "，通报"
                    + (dueDays == 0 ? "当周印发" : "在周末过后 " + dueDays + " 个工作日内印发");
        }
    }

    /**
     * What R-04 finds of a week. {@code due} is the last day to issue, null while the calendar is not published; {@code inTime} is null while
     * it can still be kept.
     */
    public record Standing(
            boolean asked,
            int meetings,
            int meetingsAsked,
            @Nullable LocalDate due,
            @Nullable LocalDate issuedOn,
            @Nullable Boolean inTime,
            int covered,
            int complete,
            int active) {
        public boolean held() {
            return meetings >= meetingsAsked;
        }

        public boolean whole() {
            return covered >= active && complete >= active;
        }
    }

    private BriefingRules() {}

    /** The rule that holds on the week's Monday. @param rules oldest first */
    public static Rule ruleOf(IsoWeek week, List<Rule> rules) {
        return rules.stream()
                .filter(rule -> !rule.validFrom().isAfter(week.monday()))
                .reduce((a, b) -> b)
                .orElse(new Rule(0, 1, week.monday()));
    }

    /** Null while a day is not published. */
    static @Nullable LocalDate due(IsoWeek week, Rule rule, WorkingDays days) {
        LocalDate day = week.sunday();
        for (int left = rule.dueDays(); left > 0; ) {
            day = day.plusDays(1);
            if (!days.isPublished(day)) return null;
            if (days.isWorking(day)) left--;
        }
        return day;
    }

    static boolean hasWork(IsoWeek week, WorkingDays days) {
        for (int n = 0; n < 7; n++) {
            LocalDate day = week.monday().plusDays(n);
            if (!days.isPublished(day) || days.isWorking(day)) return true;
        }
        return false;
    }

    /** What a week has: meetings held, the day of issue, the projects it asks for, the entries it has and those with progress and problems. */
    public record Found(int meetings, @Nullable LocalDate issuedOn, int active, int entries, int complete) {}

    public static Standing judge(IsoWeek week, Rule rule, Found found, WorkingDays days, LocalDate today) {
        LocalDate issuedOn = found.issuedOn();
        LocalDate due = due(week, rule, days);
        Boolean inTime = due == null
                ? null
                : issuedOn != null
                        ? Boolean.valueOf(!issuedOn.isAfter(due))
                        : today.isAfter(due) ? Boolean.FALSE : null;
        return new Standing(
                hasWork(week, days),
                found.meetings(),
                rule.meetings(),
                due,
                issuedOn,
                inTime,
                found.entries(),
                found.complete(),
                found.active());
    }

    /** The weeks whose Friday 16:30 has come, of the last ten days: a weekend down is caught up on Monday, a year down is not. */
    static List<IsoWeek> due(LocalDateTime now) {
        List<IsoWeek> weeks = new ArrayList<>();
        for (int back = 2; back >= 0; back--) {
            IsoWeek week = IsoWeek.of(now.toLocalDate().minusWeeks(back));
            LocalDateTime friday = week.monday().with(DayOfWeek.FRIDAY).atTime(16, 30);
            if (!friday.isAfter(now) && friday.isAfter(now.minusDays(10))) weeks.add(week);
        }
        return weeks;
    }

    static List<IsoWeek> due(java.time.Instant now) {
        return due(LocalDateTime.ofInstant(now, Time.ZONE));
    }
}
