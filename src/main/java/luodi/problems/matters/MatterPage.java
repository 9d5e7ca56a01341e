package luodi.problems.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;

/** The page of one matter: where it stands, who held it how long, all that was done, and what the reader may do now. */
public record MatterPage(
        Matter matter,
        List<Matter.CoHandler> helpers,
        List<MatterStep> steps,
        List<Segment> held,
        int totalDays,
        @Nullable Integer dueAt,
        SuspicionSource.@Nullable Suspected suspected,
        List<Excluded> excluded,
        String time,
        boolean late,
        List<MatterAct> acts,
        Map<String, String> units,
        Actor me) {

    /** Who had it, for how many working days; {@code offset} and {@code days} share one scale. */
    public record Segment(
            String holder,
            boolean unit,
            LocalDate from,
            @Nullable LocalDate to,
            int offset,
            int days) {}

    /** The scale of the clock: all days so far, and those until the due day. */
    public int scale() {
        return Math.max(1, Math.max(totalDays, dueAt == null ? 0 : dueAt));
    }

    /** What this reader most likely came for. */
    public @Nullable MatterAct main() {
        return acts.isEmpty() ? null : acts.getFirst();
    }

    /** The request that waits for an answer. */
    public @Nullable MatterStep pending() {
        return steps.stream()
                .filter(step -> step.id().equals(matter.pendingExtension()))
                .findFirst()
                .orElse(null);
    }

    public boolean mayRevise() {
        return matter.state() == MatterState.DRAFT
                && (MatterPolicy.mayAssign(me, matter.mine()) || me.id().equals(matter.drafterId()));
    }
}
