package luodi.problems;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person said with a move, read; which fields a move needs is asked by {@link ProblemRules}. */
public record Told(
        @Nullable String reason,
        @Nullable String solution,
        @Nullable String requirement,
        @Nullable UUID leadUnit,
        Set<UUID> coUnits,
        @Nullable UUID handlerPerson,
        @Nullable LocalDate due,
        @Nullable String stopReason,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String proof,
        @Nullable LocalDate proofOn,
        @Nullable UUID target,
        @Nullable AskerAnswer answer,
        @Nullable Boolean withinDuty,
        List<UUID> files,
        boolean internal) {

    public static Told nothing() {
        return because(null);
    }

    public static Told because(@Nullable String reason) {
        return new Told(
                reason, null, null, null, Set.of(), null, null, null, null, null, null, null, null, null, null,
                List.of(), false);
    }

    public static Told solved(String solution, List<UUID> files) {
        return new Told(
                null, solution, null, null, Set.of(), null, null, null, null, null, null, null, null, null, null, files,
                false);
    }

    public static Told answer(AskerAnswer answer, @Nullable String reason) {
        return new Told(
                reason, null, null, null, Set.of(), null, null, null, null, null, null, null, null, answer, null,
                List.of(), false);
    }

    public static Told assign(UUID unit, String requirement, @Nullable LocalDate due) {
        return new Told(
                null,
                null,
                requirement,
                unit,
                Set.of(),
                null,
                due,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                false);
    }

    public static Told until(String reason, LocalDate until) {
        return new Told(
                reason, null, null, null, Set.of(), null, null, null, null, until, null, null, null, null, null,
                List.of(), false);
    }

    public static Told stop(
            String reasonKey, LocalDate from, @Nullable LocalDate until, String proof, LocalDate proofOn) {
        return new Told(
                null, null, null, null, Set.of(), null, null, reasonKey, from, until, proof, proofOn, null, null, null,
                List.of(), false);
    }

    /** The same, saying who asked for it. */
    Told as(Request asked) {
        String words = (reason == null ? "" : reason + "，") + asked.askedBy() + " " + asked.askedOn() + " 提请";
        return new Told(
                words,
                solution,
                requirement,
                leadUnit,
                coUnits,
                handlerPerson,
                due,
                stopReason,
                from,
                until,
                proof,
                proofOn,
                target,
                answer,
                withinDuty,
                files,
                internal);
    }
}
