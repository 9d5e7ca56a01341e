package luodi.problems;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the problem list on a day; {@code left} and {@code late} are working days of the level's clock, null where 日历未发布. */
public record ProblemRow(
        UUID id,
        String number,
        String title,
        String projectCode,
        String projectName,
        Category category,
        Source source,
        State state,
        int level,
        LocalDate raisedOn,
        @Nullable LocalDate levelDue,
        @Nullable LocalDate promisedDue,
        String holder,
        @Nullable UUID holderUnitId,
        @Nullable LocalDate closedOn,
        @Nullable Holder resolvedBy,
        boolean confidential,
        boolean overdue,
        boolean near,
        @Nullable Integer left,
        @Nullable Integer late,
        int reopened) {

    public String levelLabel() {
        return "L" + level + " " + Holder.ofLevel(level).label();
    }

    /** «超期 3 个工作日», «还剩 2 个工作日», «日历未发布». */
    public String clockText() {
        if (state == State.CLOSED) return closedOn + " 销号";
        if (!state.open()) return state.label();
        if (state == State.PARKED) return "挂账";
        if (holder.startsWith(Holder.ASKER.label())) return "等提出人答复";
        if (levelDue == null) return "日历未发布";
        if (overdue) return late == null ? "超期" : "超期 " + late + " 个工作日";
        return left == null ? "应于 " + levelDue : "还剩 " + left + " 个工作日";
    }
}
