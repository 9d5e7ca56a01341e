package luodi.projects.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a project's standing in a year is computed from.
 *
 * @param plan the plan of months 1..12, or empty
 * @param done months 0..12 in this order, null where nothing is booked; 0 is «month not known»
 * @param plannedStart when the current roadmap wants the start
 */
record Facts(
        UUID projectId,
        String county,
        int year,
        @Nullable BigDecimal listed,
        List<BigDecimal> plan,
        List<@Nullable BigDecimal> done,
        Set<Integer> locked,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate startedOn) {

    /** The key list's annual plan, else the sum of the months'. */
    @Nullable
    BigDecimal annual() {
        if (listed != null) return listed;
        return plan.isEmpty() ? null : InvestmentRules.plannedThrough(12, null, plan);
    }

    BigDecimal doneIn(int month) {
        BigDecimal amount = done.get(month);
        return amount == null ? BigDecimal.ZERO : amount;
    }

    BigDecimal doneThrough(int month) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int m = 0; m <= month; m++) sum = sum.add(doneIn(m));
        return sum;
    }

    BigDecimal plannedThrough(int month) {
        return InvestmentRules.plannedThrough(month, annual(), plan);
    }

    BigDecimal plannedIn(int month) {
        return month == 0 ? BigDecimal.ZERO : plannedThrough(month).subtract(plannedThrough(month - 1));
    }

    /** Whether anybody said anything about the months 1..m: a booking, or a month confirmed as it stands. */
    boolean heardThrough(int month) {
        for (int m = 0; m <= month; m++) {
            if (done.get(m) != null || locked.contains(m)) return true;
        }
        return false;
    }
}
