package luodi.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way from 在谈 to 达产 with the days passed and planned; a project of phases shows the furthest and the last. */
public record StageLine(
        boolean infrastructure,
        @Nullable Stage stage,
        @Nullable String overlayLabel,
        List<Step> steps,
        List<Phase> phases) {
    public enum State {
        DONE,
        SKIPPED,
        NOW,
        AHEAD
    }

    public record Step(Stage stage, State state, String note) {}

    public record Phase(String code, String name, @Nullable Stage stage) {
        public String label() {
            return stage == null ? Stage.UNKNOWN_LABEL : stage.label();
        }
    }

    /** @param planned the end of the milestone that leads to a stage */
    static StageLine of(Seen project, List<StageRecord> history, Map<Stage, LocalDate> planned, List<Phase> phases) {
        Map<Stage, String> passed = passed(history);
        List<Step> steps = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            State state = state(project.stage(), stage, passed.getOrDefault(stage, ""));
            LocalDate plan = planned.get(stage);
            String ahead = plan == null ? "" : "计划 " + plan.toString().substring(0, 7);
            steps.add(new Step(stage, state, state == State.AHEAD ? ahead : passed.getOrDefault(stage, "")));
        }
        return new StageLine(project.infrastructure(), project.stage(), project.overlayLabel(), steps, phases);
    }

    public @Nullable Phase furthest() {
        return phases.stream()
                .filter(phase -> phase.stage() != null)
                .max(Comparator.comparing(phase -> Objects.requireNonNull(phase.stage())))
                .orElse(null);
    }

    public @Nullable Phase last() {
        return phases.stream()
                .filter(phase -> phase.stage() != null)
                .min(Comparator.comparing(phase -> Objects.requireNonNull(phase.stage())))
                .orElse(null);
    }

    private static State state(@Nullable Stage now, Stage stage, String note) {
        if (now == null || stage.compareTo(now) > 0) return State.AHEAD;
        if (stage == now) return State.NOW;
        return note.startsWith("不涉及") ? State.SKIPPED : State.DONE;
    }

    private static Map<Stage, String> passed(List<StageRecord> history) {
        Map<Stage, String> passed = new EnumMap<>(Stage.class);
        for (StageRecord record : history) {
            Stage to = record.to();
            if (to == null || record.act() != StageAct.FORWARD && record.act() != StageAct.CORRECTION) continue;
            passed.keySet().removeIf(stage -> stage.compareTo(to) > 0);
            record.skipped()
                    .forEach(skip -> passed.put(
                            skip.stage(), skip.how().equals("NOT_APPLICABLE") ? "不涉及" : String.valueOf(skip.on())));
            if (record.act() == StageAct.FORWARD || !passed.containsKey(to))
                passed.put(
                        to,
                        record.occurredOn() == null ? "" : record.occurredOn().toString());
        }
        return passed;
    }
}
