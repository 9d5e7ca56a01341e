package luodi.clockwork;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A job as the administrator sees it; {@code holder} is the node that does it at this moment. */
public record JobLine(
        String key,
        String label,
        String schedule,
        OffsetDateTime next,
        @Nullable String holder,
        @Nullable Run last) {

    public String rhythm() {
        return CronRhythm.words(schedule);
    }
}
