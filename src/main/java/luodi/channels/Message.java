package luodi.channels;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing told to one person. */
public record Message(
        UUID id,
        String title,
        String text,
        String href,
        OffsetDateTime toldAt,
        @Nullable OffsetDateTime readAt) {

    public boolean unread() {
        return readAt == null;
    }
}
