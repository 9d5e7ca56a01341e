package luodi.problems.matters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days that are nobody's delay, first and last included; {@code last} is null while it still runs. */
public record Excluded(LocalDate first, @Nullable LocalDate last, String why) {
    boolean covers(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }
}
