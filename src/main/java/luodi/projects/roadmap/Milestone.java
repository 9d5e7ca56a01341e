package luodi.projects.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luodi.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * 节点 of one version of a roadmap. {@code key} is the same in every version; {@code after} names predecessors by key;
 * {@code workingDays} is the length a template gave, null once a person typed the dates.
 */
public record Milestone(
        UUID id,
        UUID key,
        String name,
        LocalDate plannedStart,
        LocalDate plannedEnd,
        @Nullable Integer workingDays,
        boolean tentative,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualEnd,
        @Nullable UUID unitId,
        @Nullable String unit,
        @Nullable Stage linkedStage,
        int weight,
        List<UUID> after,
        int version) {

    /** Where a milestone stands on a day: an answer, never stored. */
    public enum State {
        DONE("已完成"),
        RUNNING("进行中"),
        UNSTARTED("该开未开"),
        MISSED("已迟"),
        AHEAD("未到");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public State on(LocalDate today) {
        if (actualEnd != null) return State.DONE;
        if (plannedEnd.isBefore(today)) return State.MISSED;
        if (actualStart != null) return State.RUNNING;
        return plannedStart.isBefore(today) ? State.UNSTARTED : State.AHEAD;
    }

    public boolean begun() {
        return actualStart != null;
    }

    Milestone planned(LocalDate start, LocalDate end, boolean tentative) {
        return new Milestone(
                id,
                key,
                name,
                start,
                end,
                workingDays,
                tentative,
                actualStart,
                actualEnd,
                unitId,
                unit,
                linkedStage,
                weight,
                after,
                version);
    }
}
