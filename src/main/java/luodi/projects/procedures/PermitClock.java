package luodi.projects.procedures;

import java.time.LocalDate;
import java.util.List;
import luodi.projects.catalogue.LimitUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the clock of a case answers on a day (R-30..R-34), limits and days in {@code unit}. No due date stands where no limit is known,
 * nothing has been handed in, or the calendar is not published ({@code unpublished}).
 *
 * @param deemed accepted by law on the day of receipt, because nothing was said in time
 * @param deliverBy until when the paper is to be delivered, while it is granted and not delivered
 * @param limit the legal limit with the authority's own extension
 */
public record PermitClock(
        LimitUnit unit,
        @Nullable LocalDate startedOn,
        boolean deemed,
        @Nullable Integer limit,
        @Nullable Integer promised,
        int extension,
        @Nullable LocalDate legalDue,
        @Nullable LocalDate promisedDue,
        boolean stopped,
        List<Stop> stops,
        int elapsed,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate deliverBy,
        boolean unpublished) {

    /** Days that the law does not count, first and last included; {@code to} is null while it lasts. */
    public record Stop(
            LocalDate from,
            @Nullable LocalDate to,
            String why,
            @Nullable String proof,
            int days) {
        boolean holds(LocalDate day, LocalDate today) {
            LocalDate until = to == null ? today : to;
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** Past the legal limit, on the day or when it ended. */
    public boolean late(LocalDate today) {
        return legalDue != null && (endedOn == null ? today : endedOn).isAfter(legalDue);
    }

    public boolean pastPromise(LocalDate today) {
        return promisedDue != null && (endedOn == null ? today : endedOn).isAfter(promisedDue);
    }

    /** the paper should have been delivered. */
    public boolean undelivered(LocalDate today) {
        return deliverBy != null && today.isAfter(deliverBy);
    }

    /** red is past the law, yellow past the promise. */
    public String light(LocalDate today) {
        if (startedOn == null || legalDue == null && promisedDue == null) return "NONE";
        return late(today) ? "RED" : pastPromise(today) ? "YELLOW" : "GREEN";
    }

    /** In words, for the line under the bar. */
    public String standing(LocalDate today) {
        if (startedOn == null) return answerBy == null ? "钟还没有开始走" : "等部门答复收不收，最迟 " + answerBy + "（R-31）";
        String begun = "从 " + startedOn + (deemed ? " 起算（到期没有告知补正，收到之日就算受理，R-31）" : " 起算");
        if (limit == null && promised == null) return begun + "，已 " + elapsed + " " + unit.label() + "；没有查到时限，不判超期";
        if (unpublished) return begun + "；日历未发布，到期日算不出来";
        String whole = begun + "，" + (endedOn == null ? "已用 " : "用了 ") + elapsed + (limit == null ? "" : " / " + limit)
                + " " + unit.label();
        if (stopped) return whole + "；停钟中，这些天不算";
        return late(today) ? whole + (endedOn == null ? "；已过法定期限" : "；超过了法定期限") : whole;
    }
}
