package luodi.projects.roadmap;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the draft as it was typed; {@code after} names predecessors by their row: «1、3». */
public record DraftRow(
        @Nullable UUID key,
        @Nullable String name,
        @Nullable String start,
        @Nullable String end,
        @Nullable String unit,
        @Nullable String after,
        @Nullable String stage,
        @Nullable Boolean remove) {

    static final DraftRow EMPTY = new DraftRow(null, null, null, null, null, null, null, null);

    public DraftRow {
        name = word(name);
        start = word(start);
        end = word(end);
        unit = word(unit);
        after = word(after);
        stage = word(stage);
    }

    boolean removed() {
        return Boolean.TRUE.equals(remove);
    }

    boolean blank() {
        return name == null && start == null && end == null && unit == null && after == null;
    }

    /** The same row as it stands in the plan. */
    public static DraftRow of(Milestone milestone, Roadmap plan) {
        return new DraftRow(
                milestone.key(),
                milestone.name(),
                milestone.plannedStart().toString(),
                milestone.plannedEnd().toString(),
                milestone.unit(),
                plan.numbersOf(milestone.after()),
                milestone.linkedStage() == null ? null : milestone.linkedStage().name(),
                null);
    }

    /** The same on other days. */
    public DraftRow on(LocalDate newStart, LocalDate newEnd) {
        return new DraftRow(key, name, newStart.toString(), newEnd.toString(), unit, after, stage, remove);
    }

    static @Nullable String word(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
