package luodi.projects.intake;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Projects that came in together from one sheet; {@code firstCode} to {@code lastCode} are their codes. */
public record RegisterImport(
        UUID id,
        String fileName,
        int projects,
        String firstCode,
        String lastCode,
        String importedBy,
        OffsetDateTime importedAt,
        @Nullable String undoneBy,
        @Nullable OffsetDateTime undoneAt) {
    public boolean undone() {
        return undoneAt != null;
    }
}
