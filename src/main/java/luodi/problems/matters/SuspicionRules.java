package luodi.problems.matters;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import luodi.calendar.WorkingDays;

/** 疑似慢作为、疑似不作为 exactly as domain.md §4.1 derives them; a closed matter keeps no flag. */
public final class SuspicionRules {
    private SuspicionRules() {}

    /** All raw flags of a matter on that day. */
    public static Set<Suspicion> flags(MatterHistory m, MatterLimits limits, WorkingDays days, LocalDate now) {
        Set<Suspicion> flags = EnumSet.noneOf(Suspicion.class);
        if (!m.open()) return flags;
        boolean overdue = now.isAfter(m.due());
        int late = overdue ? counted(m.due(), now, m.excluded(), days) : 0;
        LocalDate accepted = m.accepted();
        LocalDate lastSign = m.lastSign();
        if (overdue) flags.add(Suspicion.OVERDUE);
        if (counted(m.dispatched(), accepted == null ? now : accepted, m.excluded(), days) - limits.accept()
                > limits.slowAccept()) flags.add(Suspicion.SLOW_1);
        if (accepted != null
                && lastSign != null
                && counted(lastSign, now, m.excluded(), days) >= limits.slowSilence() * limits.feedback())
            flags.add(Suspicion.SLOW_2);
        if (overdue && late >= limits.slowOverdue()) flags.add(Suspicion.SLOW_3);
        if (m.reworks() >= limits.slowReworks()) flags.add(Suspicion.SLOW_4);
        if (accepted == null
                && m.urges().stream().anyMatch(urge -> counted(urge, now, m.excluded(), days) > limits.inactUrge()))
            flags.add(Suspicion.INACT_1);
        if (overdue && m.entries().isEmpty()) flags.add(Suspicion.INACT_2);
        if (late > limits.inactOverdue() && m.entries().stream().noneMatch(entry -> entry.isAfter(m.due())))
            flags.add(Suspicion.INACT_3);
        if (m.unfoundedReturns() >= limits.inactReturns()) flags.add(Suspicion.INACT_4);
        return flags;
    }

    /** SLOW-5: a permit case in the state ACCEPTED past the day by which the law wants it decided (R-38: not a day sooner). */
    public static Set<Suspicion> permitFlags(boolean accepted, LocalDate legalDue, LocalDate now) {
        return accepted && now.isAfter(legalDue) ? EnumSet.of(Suspicion.SLOW_5) : EnumSet.noneOf(Suspicion.class);
    }

    /** wdx: working days d with a &lt; d ≤ b that no exclusion covers; a day of an unpublished year counts against nobody. */
    public static int counted(LocalDate a, LocalDate b, List<Excluded> excluded, WorkingDays days) {
        int count = 0;
        for (LocalDate day = a.plusDays(1); !day.isAfter(b); day = day.plusDays(1)) {
            LocalDate each = day;
            if (days.isPublished(day)
                    && days.isWorking(day)
                    && excluded.stream().noneMatch(x -> x.covers(each))) count++;
        }
        return count;
    }
}
