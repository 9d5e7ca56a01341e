package luodi.people;

import java.time.LocalDate;
import java.util.UUID;
import luodi.shared.Role;
import org.jspecify.annotations.Nullable;

/** A role given from a day on, until a day or until further notice; ended, never deleted. */
public record RoleGrant(
        UUID id,
        Role role,
        @Nullable UUID unitId,
        @Nullable String unitName,
        LocalDate from,
        @Nullable LocalDate to,
        String grantedBy) {
    public boolean runsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (to == null || !to.isBefore(otherFrom)) && (otherTo == null || !from.isAfter(otherTo));
    }
}
