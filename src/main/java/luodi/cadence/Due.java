package luodi.cadence;

import org.jspecify.annotations.Nullable;

/** A project of mine (or the bureau as a whole) whose running week is not kept yet; {@code daysLeft} are working days, today included. */
public record Due(
        String code,
        String name,
        boolean bureau,
        int required,
        int visits,
        @Nullable Integer daysLeft) {
    public int missing() {
        return required - visits;
    }

    /** From now on every working day is needed. */
    public boolean pressing() {
        return daysLeft != null && daysLeft <= missing();
    }
}
