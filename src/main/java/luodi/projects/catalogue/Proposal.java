package luodi.projects.catalogue;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a department says its own row should read; {@code decided} is TAKEN, REFUSED, or null while the head has not answered. */
public record Proposal(
        UUID id,
        String code,
        String text,
        String basis,
        @Nullable String unit,
        UUID proposerId,
        String proposedBy,
        OffsetDateTime proposedAt,
        @Nullable String decided,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt) {

    /** As typed, by page or API. */
    public record Form(
            @Nullable UUID id,
            @Nullable String code,
            @Nullable String text,
            @Nullable String basis) {}

    public record Answer(@Nullable Boolean taken, @Nullable String answer) {}
}
