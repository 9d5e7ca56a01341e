package luodi.shared;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list by time ended: the two keys of its last row, as the {@code next} of its {@link Listing}. */
public record After(OffsetDateTime at, UUID id) {

    public String cursor() {
        return at.toInstant() + "_" + id;
    }

    /** Null where the list begins; what this list never gave is refused. */
    public static @Nullable After read(@Nullable String cursor, Typed typed) {
        String text = Typed.text(cursor);
        if (text == null) return null;
        try {
            int cut = text.indexOf('_');
            return new After(
                    OffsetDateTime.parse(text.substring(0, Math.max(0, cut))),
                    UUID.fromString(text.substring(cut + 1)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            typed.refuse("after", "after 不是这个列表给出的 next。");
            return null;
        }
    }
}
