package luodi.people;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What a list of units is narrowed to. @param on the day whose units and names are asked for; empty: all times */
public record UnitFilter(String q, String kind, String on) {
    public UnitFilter {
        q = Typed.text(q);
        kind = Typed.text(kind);
        on = Typed.text(on);
    }

    @Nullable
    UnitKind wanted() {
        return UnitKind.options().containsKey(kind) ? UnitKind.valueOf(kind) : null;
    }

    @Nullable
    LocalDate day() {
        try {
            return on.isEmpty() ? null : LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
