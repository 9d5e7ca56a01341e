package luodi.projects.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A milestone as tables, the export and the API show it: its number, where it stands, the baseline's dates beside it. */
public record MilestoneLine(
        int number,
        Milestone milestone,
        Milestone.State state,
        String standing,
        boolean beginsEarly,
        @Nullable LocalDate baselineStart,
        @Nullable LocalDate baselineEnd,
        String after) {

    static List<MilestoneLine> of(Roadmap plan, Map<UUID, Milestone> baseline, LocalDate today, PlanDays days) {
        List<MilestoneLine> lines = new ArrayList<>();
        Map<UUID, Milestone> byKey = plan.byKey();
        for (Milestone m : plan.milestones()) {
            Milestone first = baseline.get(m.key());
            lines.add(new MilestoneLine(
                    lines.size() + 1,
                    m,
                    m.on(today),
                    RoadmapRules.standing(m, today, days),
                    RoadmapRules.beginsEarly(m, byKey),
                    first == null ? null : first.plannedStart(),
                    first == null ? null : first.plannedEnd(),
                    plan.numbersOf(m.after())));
        }
        return lines;
    }

    /** Whether the plan has moved against its baseline. */
    public boolean moved() {
        return baselineEnd != null
                && !(milestone.plannedStart().equals(baselineStart)
                        && milestone.plannedEnd().equals(baselineEnd));
    }
}
