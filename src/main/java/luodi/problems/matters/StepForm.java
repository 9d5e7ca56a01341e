package luodi.problems.matters;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is said with an act, as typed: {@code from} is the state that the form was opened with, {@code text} what was done
 * or why, {@code basis} the legal basis or proof, {@code unitId} to whom it goes, {@code dueOn} the new day. The API takes the same.
 */
@Schema(name = "MatterStepForm")
public record StepForm(
        @Nullable String id,
        @Nullable String from,
        @Nullable String text,
        @Nullable String basis,
        @Nullable String unitId,
        @Nullable String dueOn,
        @Nullable String happenedOn,
        @Nullable String exclusion,
        @Nullable String fromOn,
        @Nullable String toOn) {

    public static StepForm of(@Nullable String text) {
        return new StepForm(null, null, text, null, null, null, null, null, null, null);
    }

    public static StepForm of(@Nullable String text, @Nullable String basis) {
        return new StepForm(null, null, text, basis, null, null, null, null, null, null);
    }

    /** To another unit, or to another day. */
    public static StepForm to(@Nullable String text, @Nullable String unitId, @Nullable String dueOn) {
        return new StepForm(null, null, text, null, unitId, dueOn, null, null, null, null);
    }
}
