package luodi.cadence;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What a person writes of a visit and may correct; problems live on in their own list, photos stay. */
public record VisitWords(
        LocalDate visitedOn,
        @Nullable LocalTime startedAt,
        @Nullable LocalTime endedAt,
        String place,
        @Nullable String companions,
        Visit.Met owner,
        Visit.Met territory,
        Visit.Met secretary,
        String progress,
        boolean hasProblems,
        Visit.Job reported,
        Visit.Job coordinated,
        Visit.Job pressed) {}
