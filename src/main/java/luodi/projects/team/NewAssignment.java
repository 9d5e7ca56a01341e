package luodi.projects.team;

import java.time.LocalDate;
import java.util.UUID;
import luodi.projects.ProjectRole;
import org.jspecify.annotations.Nullable;

/** Who is to serve in which role from when; an acting one must say until when. */
public record NewAssignment(
        UUID id,
        UUID personId,
        ProjectRole role,
        boolean lead,
        boolean acting,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String note) {

    Period period() {
        return new Period(from, to);
    }
}
