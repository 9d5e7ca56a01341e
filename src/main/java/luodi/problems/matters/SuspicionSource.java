package luodi.problems.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Things of a unit that may be 疑似: matters say theirs, permits their SLOW_5; the unit's page shows them all. */
public interface SuspicionSource {
    /** Of one unit, or of all where {@code unitId} is null; the soonest due first, none left out up to more than {@code Listing.CAP}. */
    List<Suspected> of(Actor me, @Nullable UUID unitId);

    /**
     * One thing with all its raw flags and the dated days that were not counted.
     *
     * @param unitId null where nobody has said which unit a permit lies with
     * @param daysLate working days past {@code due} that no exclusion covers
     * @param reckoning in words how the clock ran, where it is not one of a day to a day: a permit's
     */
    record Suspected(
            @Nullable UUID unitId,
            String unit,
            String title,
            String href,
            LocalDate due,
            int daysLate,
            Set<Suspicion> flags,
            List<Excluded> excluded,
            @Nullable String reckoning) {
        public Suspicion.Level level() {
            return Objects.requireNonNull(Suspicion.gravest(flags));
        }
    }
}
