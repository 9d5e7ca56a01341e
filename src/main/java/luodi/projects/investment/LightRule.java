package luodi.projects.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One dated row of a preset (domain.md §7.4): where a dimension turns yellow and red, and who practises it so. */
public record LightRule(
        String preset,
        Dimension dimension,
        BigDecimal yellow,
        BigDecimal red,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    /** What a light looks at. */
    public enum Dimension {
        /** Percentage points behind the schedule: yellow from, red beyond. */
        PROGRESS_POINTS("进度落后（百分点）"),
        /** Percent of the schedule that is missing: yellow beyond, red beyond. */
        PROGRESS_RATIO("进度缺口（占序时的 %）"),
        /** Months past the planned month of start: yellow from, red from. */
        START("未按计划开工（月）"),
        /** Months after start without 入库纳统; not judged until enrolment is recorded. */
        ENROLMENT("未入库纳统（月）"),
        /** points between money and physical progress that are worth a look; a remark, never a light. */
        MONEY_APART("资金与形象进度相差（百分点）");

        private final String label;

        Dimension(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
}
