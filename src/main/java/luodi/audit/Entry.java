package luodi.audit;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the trail. @param onBehalfOf the leader for whom the actor acted, if he did */
public record Entry(
        UUID id,
        OffsetDateTime at,
        String actor,
        @Nullable String onBehalfOf,
        String action,
        String subject,
        String summary) {
    /** Both names where one acted for another. */
    public String signature() {
        return onBehalfOf == null ? actor : actor + " 代 " + onBehalfOf;
    }
}
