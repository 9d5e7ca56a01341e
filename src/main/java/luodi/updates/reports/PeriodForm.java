package luodi.updates.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import luodi.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Of which days a report is to be drafted, both included. */
public record PeriodForm(
        @Nullable String id,
        @Nullable String from,
        @Nullable String to) {

    /** Last month, which is what most reports are about. */
    static PeriodForm lastMonth(LocalDate today) {
        YearMonth last = YearMonth.from(today).minusMonths(1);
        return new PeriodForm(
                Ids.next().toString(),
                last.atDay(1).toString(),
                last.atEndOfMonth().toString());
    }
}
