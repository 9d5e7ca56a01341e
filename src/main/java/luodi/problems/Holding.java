package luodi.problems;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In whose hands a problem was from a day to a day; {@code allowed} are the working days that its level had then. */
public record Holding(
        UUID id,
        Holder holder,
        int level,
        @Nullable String unit,
        @Nullable String person,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer allowed,
        @Nullable String why) {

    public String who() {
        return Problem.holder(holder, unit, person);
    }

    public LocalDate until(LocalDate today) {
        return to == null ? today : to;
    }
}
