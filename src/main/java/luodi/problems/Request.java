package luodi.problems;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An «ask» of domain.md §5: somebody wants a move that is another's to make. */
public record Request(
        UUID id,
        ProblemMove move,
        String words,
        ActForm form,
        UUID askedById,
        String askedBy,
        LocalDate askedOn,
        @Nullable String decided,
        @Nullable String decidedWhy,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt) {

    public boolean open() {
        return decided == null;
    }
}
