package luodi.updates;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An update to be published: county time, a fact of up to 300 characters (a dated rule), pictures that are already stored.
 *
 * @param shared whether the company may read it, too (domain.md §5: its own public part)
 * @param originKey the record it comes from, such as {@code visit:<uuid>}
 */
public record NewUpdate(
        UUID id,
        LocalDateTime happenedAt,
        String text,
        List<UUID> fileIds,
        boolean shared,
        @Nullable String originKey) {

    /** What another room publishes stays among those who serve the project, unless a person shares it. */
    public NewUpdate(UUID id, LocalDateTime happenedAt, String text, List<UUID> fileIds, @Nullable String originKey) {
        this(id, happenedAt, text, fileIds, false, originKey);
    }
}
