package luodi.projects.procedures;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import luodi.shared.Rejected;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** What is asked of the county's permit list; {@code scope} is MOVING (default: begun, not granted), OPEN, LATE (past the legal limit, or R-34), UNDELIVERED, or ALL. The API takes the same. */
public record PermitFilter(
        @Nullable String q,
        @Nullable UUID unit,
        @Nullable String code,
        @Nullable String holder,
        @Nullable String scope,
        @Nullable String after) {

    /** The due date (infinity where there is none) and the id of the last row of a page. */
    record Key(String due, UUID id) {
        static String of(PermitCase c) {
            String due = c.due() == null ? "infinity" : c.due().toString();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((due + "/" + c.id()).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Nullable
    Key key() {
        if (after == null || after.isBlank()) return null;
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("/", 2);
            if (!parts[0].equals("infinity")) LocalDate.parse(parts[0]);
            return new Key(parts[0], UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            throw new Rejected("after", "after 不是这个列表给出的 next。");
        }
    }

    public boolean late() {
        return "LATE".equals(scope);
    }

    /** Granted, the paper to be delivered. */
    public boolean undelivered() {
        return "UNDELIVERED".equals(scope);
    }

    public boolean all() {
        return "ALL".equals(scope);
    }

    /** Also what nobody has begun. */
    public boolean unbegun() {
        return "OPEN".equals(scope);
    }

    public PermitState.@Nullable Holder held() {
        for (PermitState.Holder one : PermitState.Holder.values()) {
            if (one.name().equals(holder)) return one;
        }
        return null;
    }

    public boolean narrowed() {
        return words() != null
                || unit != null
                || permit() != null
                || held() != null
                || late()
                || undelivered()
                || unbegun()
                || all();
    }

    @Nullable
    String words() {
        return Typed.text(q);
    }

    @Nullable
    String permit() {
        return Typed.text(code);
    }
}
