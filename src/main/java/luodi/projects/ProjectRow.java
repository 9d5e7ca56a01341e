package luodi.projects;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A line of the register for one year. {@code completed} is what the year has seen done, {@code completion} its share of
 * the annual plan; the two lists of what is missing answer R-70.
 */
public record ProjectRow(
        String code,
        String name,
        String kind,
        String kindLabel,
        @Nullable String stage,
        String stageLabel,
        @Nullable LocalDate stageOn,
        @Nullable String overlay,
        @Nullable String overlayLabel,
        String light,
        @Nullable String lightReason,
        @Nullable String investor,
        @Nullable @JsonSerialize(using = Project.Wan.class) BigDecimal planTotal,
        @Nullable @JsonSerialize(using = Project.Wan.class) BigDecimal annualPlan,
        @Nullable @JsonSerialize(using = Project.Wan.class) BigDecimal completed,
        @Nullable BigDecimal completion,
        boolean keyProject,
        boolean fourOnesComplete,
        List<String> fourOnesMissing,
        boolean rosterComplete,
        List<String> rosterMissing,
        @Nullable String sponsor,
        @Nullable String secretary,
        @Nullable String liaison,
        @Nullable String phase,
        String updatedBy,
        OffsetDateTime updatedAt,
        int version) {

    static @Nullable BigDecimal share(@Nullable BigDecimal done, @Nullable BigDecimal plan) {
        return done == null || plan == null || plan.signum() == 0 ? null : done.divide(plan, 4, RoundingMode.HALF_UP);
    }
}
