package luodi.problems.matters;

import java.time.LocalDate;
import luodi.calendar.WorkingDays;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** The clocks of a matter: R-20 acceptance, R-21 return, R-23 extension, R-25 near due. */
public final class MatterRules {
    private MatterRules() {}

    /** by when it must be accepted; null where the calendar of that year is not published. */
    public static @Nullable LocalDate acceptDue(LocalDate dispatched, MatterLimits limits, WorkingDays days) {
        return plus(dispatched, limits.accept(), days);
    }

    /** today ≤ effectiveDue and wd(today, effectiveDue) within the limit; false where the calendar is not published. */
    public static boolean nearDue(LocalDate today, LocalDate effectiveDue, MatterLimits limits, WorkingDays days) {
        if (today.isAfter(effectiveDue)) return false;
        Integer left = between(today, effectiveDue, days);
        return left != null && left <= limits.nearDue();
    }

    /** The last day that is near due today, so that a list can ask for it; null where the calendar is not published. */
    public static @Nullable LocalDate nearUntil(LocalDate today, MatterLimits limits, WorkingDays days) {
        LocalDate beyond = plus(today, limits.nearDue() + 1, days);
        return beyond == null ? null : beyond.minusDays(1);
    }

    /** overdue is an answer; a Friday's due day is overdue on Saturday, by 0 working days. */
    public static boolean overdue(boolean open, LocalDate effectiveDue, LocalDate today) {
        return open && today.isAfter(effectiveDue);
    }

    /** wd(a, b), or null where a day between them lies in a year not published. */
    public static @Nullable Integer between(LocalDate a, LocalDate b, WorkingDays days) {
        return days.isPublished(a) && days.isPublished(b) ? Integer.valueOf(days.between(a, b)) : null;
    }

    /** at most one request, within the days allowed; null where it is admitted, else why not. */
    public static @Nullable Rejected returnRefusal(
            int before, LocalDate dispatched, LocalDate today, MatterLimits limits, WorkingDays days) {
        if (before > 0) return new Rejected("", "每个单位只能申请退回一次，这一次不受理，并已记下。请签收办理，或与交办人商量。", "R-21");
        LocalDate last = plus(dispatched, limits.returnDays(), days);
        if (last != null && today.isAfter(last)) {
            return new Rejected(
                    "", "退回要在交办后 " + limits.returnDays() + " 个工作日内（" + last + " 前）申请，这一次不受理，并已记下。请签收办理。", "R-21");
        }
        return null;
    }

    /** asked by the due day, at most so many times, one at a time. @throws Rejected where it is void */
    public static void checkExtension(
            LocalDate effectiveDue, LocalDate today, int granted, boolean pending, MatterLimits limits) {
        if (pending) throw new Rejected("", "已经申请过延期，等交办人答复。", "R-23");
        if (today.isAfter(effectiveDue))
            throw new Rejected("", "期限 " + effectiveDue + " 已过，过期的延期申请无效。请尽快办结并反馈。", "R-23");
        if (granted >= limits.maxExtensions())
            throw new Rejected("", "已经延期 " + granted + " 次，最多 " + limits.maxExtensions() + " 次。", "R-23");
    }

    private static @Nullable LocalDate plus(LocalDate start, int n, WorkingDays days) {
        try {
            return days.plus(start, n);
        } catch (Rejected unpublished) {
            return null;
        }
    }
}
