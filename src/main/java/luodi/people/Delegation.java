package luodi.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A leader lets his office act for him from a day on; both names then stand on every record (domain.md §5 notes 2 and 3). */
public record Delegation(
        UUID id,
        UUID leaderId,
        String leaderName,
        UUID delegateId,
        String delegateName,
        LocalDate from,
        @Nullable LocalDate to,
        String grantedBy) {
    public boolean runsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
