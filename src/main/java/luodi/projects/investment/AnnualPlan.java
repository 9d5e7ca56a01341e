package luodi.projects.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project's plan of a year (yuan): what the key list gives it, and how it is spread over the months; no months means evenly. */
public record AnnualPlan(int year, @Nullable BigDecimal listed, List<BigDecimal> months) {

    /** The key list's amount, else the sum of the months; null where neither is known. */
    public @Nullable BigDecimal annual() {
        if (listed != null) return listed;
        return months.isEmpty() ? null : InvestmentRules.plannedThrough(12, null, months);
    }

    public BigDecimal plannedIn(int month) {
        return InvestmentRules.plannedThrough(month, annual(), months)
                .subtract(InvestmentRules.plannedThrough(month - 1, annual(), months));
    }

    /** Twelve whole 万元 where it divides so; what is over stands in December. */
    public static List<BigDecimal> evenly(BigDecimal annual) {
        BigDecimal wan = BigDecimal.valueOf(10_000);
        BigDecimal part = annual.divide(BigDecimal.valueOf(12).multiply(wan), 0, RoundingMode.DOWN)
                .multiply(wan);
        List<BigDecimal> months = new ArrayList<>();
        for (int m = 1; m < 12; m++) months.add(part);
        months.add(annual.subtract(part.multiply(BigDecimal.valueOf(11))));
        return months;
    }
}
