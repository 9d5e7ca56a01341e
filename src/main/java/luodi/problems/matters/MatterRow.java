package luodi.problems.matters;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list with its answers of today: {@code daysLeft} working days to the due day, or null where the calendar is
 * not published; {@code daysLate} null where it is not overdue; {@code next} is what its holder is to do.
 */
public record MatterRow(
        UUID id,
        String number,
        String title,
        MatterSource source,
        @Nullable String project,
        @Nullable String projectName,
        MatterState state,
        UUID leadUnitId,
        String leadUnit,
        boolean helping,
        String waiter,
        LocalDate effectiveDue,
        @Nullable Integer daysLeft,
        @Nullable Integer daysLate,
        boolean overdue,
        boolean nearDue,
        @Nullable LocalDate acceptDue,
        boolean acceptLate,
        @Nullable LocalDate lastEntryOn,
        boolean extensionPending,
        String next,
        int year,
        int seq) {

    public boolean late() {
        return overdue || acceptLate;
    }

    /** «还有 3 个工作日», «已超 2 个工作日», «日历未发布». */
    public String time() {
        if (!state.open()) return state.label();
        if (overdue) return daysLate == null ? "已超期，日历未发布" : "已超 " + daysLate + " 个工作日";
        if (daysLeft == null) return "日历未发布";
        return daysLeft == 0 ? "今天到期" : "还有 " + daysLeft + " 个工作日";
    }
}
