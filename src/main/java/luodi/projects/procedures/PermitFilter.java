package luodi.projects.procedures;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the county's permit list. {@code scope}: MOVING (where nothing is said: begun, and not granted or not delivered), OPEN, LATE, UNDELIVERED or
 * ALL. {@code holder}: APPLICANT, DEPARTMENT, PROCEDURE or NOBODY. {@code after} is the cursor that the page before gave as next.
 */
public record PermitFilter(
        @Nullable String q,
        @Nullable String unit,
        @Nullable String code,
        @Nullable String holder,
        @Nullable String scope,
        @Nullable String after,
        @Nullable String size) {
    static final PermitFilter NONE = new PermitFilter(null, null, null, null, null, null, null);

    /** Which of the cases. */
    public enum Scope {
        /** Begun, and not granted or its paper not yet delivered. */
        MOVING,
        /** Also what nobody has begun. */
        OPEN,
        /** Past the legal limit, or granted and not delivered in time. */
        LATE,
        /** Granted, the paper to be delivered. */
        UNDELIVERED,
        ALL
    }

    /** The due date (infinity where there is none) and the id of the last row of a page. */
    record Key(String due, UUID id) {
        static String of(PermitCase c) {
            String due = c.due() == null ? "infinity" : c.due().toString();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((due + "/" + c.id()).getBytes(StandardCharsets.UTF_8));
        }
    }

    record Asked(
            @Nullable String words,
            @Nullable UUID unit,
            @Nullable String code,
            PermitState.@Nullable Holder holder,
            Scope scope,
            @Nullable Key key,
            int size) {}

    /** @throws luodi.shared.Rejected with a sentence for each parameter that cannot be read */
    Asked read() {
        Typed typed = new Typed();
        UUID of = typed.id("unit", unit);
        PermitState.Holder held = typed.choice("holder", holder, PermitState.Holder.class);
        Scope wanted = typed.choice("scope", scope, Scope.class);
        Key key = key(typed);
        Integer rows = typed.whole("size", size);
        typed.done("list");
        return new Asked(
                Typed.text(q),
                of,
                Typed.text(code),
                held,
                wanted == null ? Scope.MOVING : wanted,
                key,
                Math.clamp(rows == null ? 50 : rows, 1, 200));
    }

    private @Nullable Key key(Typed typed) {
        if (Typed.text(after) == null) return null;
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("/", 2);
            if (!parts[0].equals("infinity")) LocalDate.parse(parts[0]);
            return new Key(parts[0], UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            typed.refuse("after", "after 不是这个列表给出的 next。");
            return null;
        }
    }

    public boolean narrowed() {
        return Typed.text(unit) != null || searched();
    }

    /** More than a department's own. */
    public boolean searched() {
        return Typed.text(q) != null
                || Typed.text(code) != null
                || Typed.text(holder) != null
                || Typed.text(scope) != null;
    }
}
