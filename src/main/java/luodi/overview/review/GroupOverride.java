package luodi.overview.review;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's word on a project's progress group in a year, with the reason. */
public record GroupOverride(
        UUID id,
        ProgressGroup group,
        String reason,
        @Nullable String quote,
        String setBy,
        OffsetDateTime setAt) {}
