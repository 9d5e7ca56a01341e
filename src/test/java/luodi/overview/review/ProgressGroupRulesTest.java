package luodi.overview.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import luodi.projects.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressGroupRulesTest {

    @ParameterizedTest(name = "{0}, plan {1}, done {2} of {3}, {5} of {4} milestones missed: {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                // what is not known is not guessed
                "-,                      -,   0,   0, 0, 0, UNGROUPED",
                "-,                      100, 100, 50, 3, 0, UNGROUPED",
                "UNDER_CONSTRUCTION,     -,   500, 0, 0, 0, UNGROUPED",
                "PRE_CONSTRUCTION,       0,   0,   0, 0, 0, UNGROUPED",
                // production is production, whatever the money says
                "IN_PRODUCTION,          -,   0,   0, 0, 0, PRODUCING",
                "FULL_CAPACITY,          100, 0,  50, 3, 3, PRODUCING",
                // started and not behind the schedule
                "STARTED,                100, 50, 50, 0, 0, FAST",
                "TRIAL_PRODUCTION,       100, 60, 50, 3, 1, FAST",
                // ahead in money but not started is no speed
                "READY_TO_START,         100, 60, 50, 2, 0, ON_PLAN",
                "READY_TO_START,         100, 60, 50, 0, 0, BEHIND",
                // behind in money, no milestone missed
                "UNDER_CONSTRUCTION,     100, 49, 50, 4, 0, ON_PLAN",
                "UNDER_CONSTRUCTION,     -,   0,   0, 4, 0, ON_PLAN",
                "UNDER_CONSTRUCTION,     100, 49, 50, 4, 1, BEHIND",
                "UNDER_CONSTRUCTION,     100, 49, 50, 0, 0, BEHIND",
                "PRE_CONSTRUCTION,       -,   0,   0, 2, 2, BEHIND"
            })
    void aProjectsGroupFollowsFromStageMoneyAndMilestones(
            Stage stage,
            BigDecimal plan,
            BigDecimal done,
            BigDecimal planned,
            int milestones,
            int missed,
            ProgressGroup group) {
        assertThat(ProgressGroupRules.of(stage, plan, done, planned, milestones, missed))
                .isEqualTo(group);
    }
}
