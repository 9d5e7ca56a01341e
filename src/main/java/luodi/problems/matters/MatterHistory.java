package luodi.problems.matters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What §4.1 judges a matter by, since it came to the unit that has it: {@code dispatched} D, {@code accepted} A,
 * {@code entries} E, {@code urges} U, {@code due} T (with granted extensions), X {@code excluded}.
 */
public record MatterHistory(
        boolean open,
        LocalDate dispatched,
        @Nullable LocalDate accepted,
        List<LocalDate> entries,
        List<LocalDate> urges,
        LocalDate due,
        int reworks,
        int unfoundedReturns,
        List<Excluded> excluded) {

    /** The last sign of life: an entry, or the acceptance where there is none. */
    @Nullable
    LocalDate lastSign() {
        LocalDate last = accepted;
        for (LocalDate entry : entries) {
            if (last == null || entry.isAfter(last)) last = entry;
        }
        return last;
    }
}
