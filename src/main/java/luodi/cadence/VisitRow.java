package luodi.cadence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit in a list; {@code late} is R-03 (补录), {@code complete} is R-02 (三个三). */
public record VisitRow(
        UUID id,
        String code,
        String project,
        LocalDate visitedOn,
        LocalDate enteredOn,
        String visitor,
        VisitorRole role,
        String progress,
        int problems,
        int met,
        int photos,
        @Nullable Boolean late,
        boolean complete) {

    public boolean backfilled() {
        return Boolean.TRUE.equals(late);
    }

    public String words() {
        return progress.length() <= 80 ? progress : progress.substring(0, 79) + "…";
    }
}
