package luodi.projects.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import luodi.projects.Stage;
import luodi.shared.Ids;
import org.jspecify.annotations.Nullable;

/** 路线图模板: steps in working days by project kind and regime, dated and with a source; without a county it came with the program. */
public record RoadmapTemplate(
        UUID id,
        @Nullable String county,
        @Nullable UUID copyOf,
        String name,
        String kind,
        @Nullable String regime,
        LocalDate validFrom,
        String source,
        String editor,
        int version,
        List<Step> steps) {

    /** {@code after} names earlier steps by their number; without any the step begins with the plan. */
    public record Step(
            int seq,
            String name,
            int workingDays,
            List<Integer> after,
            @Nullable String unit,
            @Nullable Stage linkedStage,
            int weight,
            String basis) {}

    /** Lays the steps out from the first working day on or after {@code start}. */
    List<Milestone> plan(LocalDate start, PlanDays days, Map<String, UUID> unitsByName) {
        Map<Integer, Milestone> bySeq = new HashMap<>();
        List<Milestone> plan = new ArrayList<>();
        for (Step step : steps) {
            List<Milestone> before = step.after.stream()
                    .map(seq -> Objects.requireNonNull(bySeq.get(seq), "steps name earlier steps"))
                    .toList();
            LocalDate from = before.stream()
                    .map(Milestone::plannedEnd)
                    .max(LocalDate::compareTo)
                    .map(days::nextAfter)
                    .orElseGet(() -> days.firstFrom(start));
            LocalDate to = days.endOf(from, step.workingDays);
            UUID unitId = step.unit == null ? null : unit(step.unit, unitsByName);
            Milestone milestone = new Milestone(
                    Ids.next(),
                    Ids.next(),
                    step.name,
                    from,
                    to,
                    step.workingDays,
                    days.tentative(to),
                    null,
                    null,
                    unitId,
                    step.unit,
                    step.linkedStage,
                    step.weight,
                    before.stream().map(Milestone::key).toList(),
                    1);
            bySeq.put(step.seq, milestone);
            plan.add(milestone);
        }
        return plan;
    }

    /** «发展和改革局» of a template is «县发展和改革局» of a county, where only one unit bears the name. */
    private static @Nullable UUID unit(String name, Map<String, UUID> unitsByName) {
        UUID exact = unitsByName.get(name);
        if (exact != null) return exact;
        List<UUID> bearing = unitsByName.entrySet().stream()
                .filter(unit -> unit.getKey().contains(name))
                .map(Map.Entry::getValue)
                .toList();
        return bearing.size() == 1 ? bearing.getFirst() : null;
    }

    public boolean ofCounty() {
        return county != null;
    }
}
