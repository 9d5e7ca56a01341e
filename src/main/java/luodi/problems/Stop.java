package luodi.problems;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The clock does not count the working days from {@code from} to {@code last()}; its proof is dated. */
public record Stop(
        UUID id,
        String reasonKey,
        String reason,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate endedOn,
        String proof,
        LocalDate proofOn,
        String grantedBy) {

    /** The last day on which the clock stands. */
    public LocalDate last() {
        return endedOn == null ? until : endedOn;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(last());
    }
}
