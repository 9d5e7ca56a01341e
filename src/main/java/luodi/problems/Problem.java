package luodi.problems;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A problem as it stands (domain.md §2.2 Issue), with the names of those it lies with. */
public record Problem(
        UUID id,
        String county,
        UUID projectId,
        String projectCode,
        String projectName,
        String number,
        String title,
        @Nullable String detail,
        Category category,
        @Nullable String cause,
        Source source,
        @Nullable Origin origin,
        LocalDate raisedOn,
        UUID raisedById,
        String raisedBy,
        boolean company,
        boolean withinDuty,
        boolean confidential,
        @Nullable UUID milestoneKey,
        Standing standing,
        List<UUID> coUnitIds,
        List<String> coUnits,
        @Nullable String leadUnit,
        @Nullable String handlerName,
        @Nullable String holderUnit,
        @Nullable String holderName,
        @Nullable String mergedNumber,
        OffsetDateTime createdAt,
        String updatedBy,
        OffsetDateTime updatedAt,
        int version) {

    public State state() {
        return standing.state();
    }

    public boolean open() {
        return standing.state().open();
    }

    public int level() {
        return standing.level();
    }

    /** «住建局», «示例·张华», «落地局协调会 示例·王芳». */
    public String holderText() {
        return holder(standing.hands().holder(), holderUnit, holderName);
    }

    static String holder(Holder holder, @Nullable String unit, @Nullable String person) {
        if (holder == Holder.HANDLER)
            return (unit == null ? holder.label() : unit) + (person == null ? "" : " " + person);
        return holder.label() + (person == null ? "" : " " + person);
    }
}
