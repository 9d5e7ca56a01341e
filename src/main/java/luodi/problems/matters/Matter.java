package luodi.problems.matters;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import luodi.projects.ProjectRole;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;

/** 交办事项 as its reader sees it; {@code mine} is what the reader is to its project today. */
public record Matter(
        UUID id,
        String number,
        String title,
        String detail,
        @Nullable String acceptance,
        MatterSource source,
        @Nullable UUID projectId,
        @Nullable String projectCode,
        @Nullable String projectName,
        @Nullable String originKey,
        @Nullable String originLabel,
        @Nullable String originHref,
        @Nullable String problem,
        @Nullable UUID leaderId,
        @Nullable String leader,
        UUID drafterId,
        String draftedBy,
        OffsetDateTime draftedAt,
        MatterState state,
        LocalDate stateSince,
        @Nullable UUID assignerId,
        @Nullable String assignedBy,
        UUID leadUnitId,
        String leadUnit,
        LocalDate dueOn,
        LocalDate effectiveDue,
        @Nullable LocalDate dispatchedOn,
        @Nullable LocalDate acceptDue,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate lastEntryOn,
        @Nullable UUID reportedById,
        @Nullable String result,
        int reworks,
        @Nullable UUID pendingExtension,
        @Nullable LocalDate closedOn,
        List<UUID> coUnitIds,
        Set<ProjectRole> mine,
        String updatedBy,
        OffsetDateTime updatedAt,
        int version) {

    /** A unit that helps, with its own sub-deadline and what it handed in. */
    public record CoHandler(
            UUID unitId,
            String unit,
            String task,
            LocalDate dueOn,
            @Nullable String result,
            @Nullable LocalDate resultOn,
            @Nullable String resultBy) {
        /** Marks this unit alone; the lead is judged by the matter's own day. */
        public boolean late(LocalDate today) {
            return (resultOn == null ? today : resultOn).isAfter(dueOn);
        }
    }

    public boolean amAny(ProjectRole... roles) {
        for (ProjectRole role : roles) {
            if (mine.contains(role)) return true;
        }
        return false;
    }

    /** «A own» of domain.md §5: he gave it, or it goes back to his instruction. */
    public boolean own(Actor me) {
        return me.id().equals(assignerId) || me.id().equals(leaderId);
    }

    public boolean ledBy(Actor me) {
        return me.unitIds().contains(leadUnitId);
    }

    public boolean helpedBy(Actor me) {
        return coUnitIds.stream().anyMatch(me.unitIds()::contains);
    }

    /** Who waits for it. */
    public String waiter() {
        if (leader != null) return leader;
        return assignedBy == null ? draftedBy : assignedBy;
    }

    public boolean unitActs() {
        return MatterState.HELD.contains(state);
    }
}
