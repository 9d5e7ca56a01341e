package luodi.problems.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Things of a unit that may be 疑似: matters say theirs, a room that sees permits says SLOW_5; the unit's page shows them all. */
public interface SuspicionSource {
    /** Of one unit, or of all where {@code unitId} is null. */
    List<Suspected> of(Actor me, @Nullable UUID unitId);

    /** One thing with all its raw flags and the dated days that were not counted. */
    record Suspected(
            UUID unitId,
            String unit,
            String title,
            String href,
            LocalDate due,
            int daysLate,
            Set<Suspicion> flags,
            List<Excluded> excluded) {
        public Suspicion.Level level() {
            return Objects.requireNonNull(Suspicion.gravest(flags));
        }
    }
}
