package luodi.overview.review;

import java.math.BigDecimal;
import luodi.projects.Stage;
import org.jspecify.annotations.Nullable;

/** R-83 as a pure function: stage, money against plan, and milestones give the group; what is not known is never guessed. */
public final class ProgressGroupRules {
    private ProgressGroupRules() {}

    /**
     * @param annual the annual plan, or null where there is none
     * @param done in-year investment through the judged months
     * @param planned what was to be done through the same months
     * @param milestones of the current roadmap
     * @param missed milestones that were due by the day of the review and unfinished on it
     */
    public static ProgressGroup of(
            @Nullable Stage stage,
            @Nullable BigDecimal annual,
            BigDecimal done,
            BigDecimal planned,
            int milestones,
            int missed) {
        if (stage == null) return ProgressGroup.UNGROUPED;
        if (stage.compareTo(Stage.IN_PRODUCTION) >= 0) return ProgressGroup.PRODUCING;
        boolean hasPlan = annual != null && annual.signum() > 0;
        if (!hasPlan && milestones == 0) return ProgressGroup.UNGROUPED;
        if (hasPlan && stage.compareTo(Stage.STARTED) >= 0 && done.compareTo(planned) >= 0) return ProgressGroup.FAST;
        return milestones > 0 && missed == 0 ? ProgressGroup.ON_PLAN : ProgressGroup.BEHIND;
    }
}
