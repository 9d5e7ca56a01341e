package luodi.projects.roadmap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 路线图: one version with its milestones in their order. */
public record Roadmap(RoadmapVersion version, List<Milestone> milestones) {

    public Map<UUID, Milestone> byKey() {
        return milestones.stream().collect(Collectors.toMap(Milestone::key, Function.identity()));
    }

    public Optional<LocalDate> startsOn() {
        return milestones.stream().map(Milestone::plannedStart).min(Comparator.naturalOrder());
    }

    public Optional<LocalDate> endsOn() {
        return milestones.stream().map(Milestone::plannedEnd).max(Comparator.naturalOrder());
    }

    /** The place of a milestone in the plan, from 1, as people name predecessors: «1、3». */
    public String numbersOf(List<UUID> keys) {
        return keys.stream().map(this::numberOf).sorted().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private int numberOf(UUID key) {
        for (int i = 0; i < milestones.size(); i++) {
            if (milestones.get(i).key().equals(key)) return i + 1;
        }
        return 0;
    }
}
