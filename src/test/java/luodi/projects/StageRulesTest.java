package luodi.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import luodi.shared.Rejected;
import luodi.shared.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String DAY = "2026-11-20";

    @Test
    void fromEveryStageToEveryOtherOnlyForwardGoesAndEachSkippedStepIsAsked() {
        for (Stage from : Stage.values()) {
            for (Stage to : Stage.values()) {
                Map<String, String> errors = errors(standing(from, null), form("FORWARD", to, null));
                long skipped = errors.keySet().stream()
                        .filter(field -> field.startsWith("how-"))
                        .count();
                assertThat(errors.containsKey("to")).as(from + " → " + to).isEqualTo(to.compareTo(from) <= 0);
                assertThat(skipped).as(from + " → " + to).isEqualTo(Math.max(0, to.ordinal() - from.ordinal() - 1));
            }
        }
    }

    @Test
    void fromEveryStageToEveryOtherACorrectionOnlyGoesBack() {
        for (Stage from : Stage.values()) {
            for (Stage to : Stage.values()) {
                assertThat(errors(standing(from, null), form("CORRECTION", to, "记错了"))
                                .isEmpty())
                        .as(from + " → " + to)
                        .isEqualTo(to.compareTo(from) < 0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // act, overlay before, reason, resume, refused field
        "SUSPEND,,资金未到位,2027-03-01,",
        "SUSPEND,,,2027-03-01,reason",
        "SUSPEND,,资金未到位,,resumeOn",
        "SUSPEND,,资金未到位,2026-01-01,resumeOn",
        "SUSPEND,SUSPENDED,资金未到位,2027-03-01,act",
        "RESUME,,,,act",
        "RESUME,TERMINATED,,,act",
        "TERMINATE,,企业退出,,",
        "TERMINATE,SUSPENDED,企业退出,,",
        "TERMINATE,,,,reason",
        "TERMINATE,TERMINATED,企业退出,,act",
        "FORWARD,SUSPENDED,,,act",
        "FORWARD,TERMINATED,,,act",
    })
    void overlaysComeAndGoWithAReason(String act, String overlay, String reason, String resume, String refused) {
        StageForm form = new StageForm(null, act, null, "STARTED", DAY, null, "开工令", reason, resume, null);
        Map<String, String> errors = errors(standing(Stage.READY_TO_START, overlay), form);
        if (refused == null) assertThat(errors).isEmpty();
        else assertThat(errors).containsKey(refused);
    }

    @Test
    void aStepForwardWantsItsProofAndADayThatHasCome() {
        assertThat(errors(
                        standing(Stage.READY_TO_START, null),
                        new StageForm(null, null, null, "STARTED", null, null, null, null, null, null)))
                .containsOnlyKeys("occurredOn", "evidence");
        assertThat(errors(
                        standing(Stage.READY_TO_START, null),
                        StageForm.forward(Stage.STARTED, TODAY.plusDays(1), "开工令")))
                .containsKey("occurredOn");
        assertThat(errors(
                        standing(Stage.READY_TO_START, null),
                        StageForm.forward(Stage.STARTED, LocalDate.of(2019, 1, 1), "开工令")))
                .containsKey("occurredOn");
        assertThat(errors(standing(Stage.READY_TO_START, null), StageForm.forward(Stage.STARTED, TODAY, "开工令")))
                .isEmpty();
    }

    @Test
    void aSkippedStepIsAnsweredForAndAStartIsNeverNotApplicable() {
        assertThat(errors(standing(Stage.READY_TO_START, null), skipping("DONE_EARLIER", "2026-10-01")))
                .isEmpty();
        assertThat(errors(standing(Stage.READY_TO_START, null), skipping("NOT_APPLICABLE", "2026-10-01")))
                .containsKey("how-STARTED");
        assertThat(errors(standing(Stage.READY_TO_START, null), skipping("DONE_EARLIER", "")))
                .containsKey("on-STARTED");
        assertThat(errors(standing(Stage.READY_TO_START, null), skipping("DONE_EARLIER", "2027-10-01")))
                .containsKey("on-STARTED");
    }

    @Test
    void leavingConstructionWantsTheDayOfCompletion() {
        StageForm form =
                new StageForm(null, null, null, "EQUIPMENT_INSTALLATION", DAY, null, "设备进场单", null, null, null);
        assertThat(errors(standing(Stage.UNDER_CONSTRUCTION, null), form)).containsOnlyKeys("completedOn");
    }

    @Test
    void anUnknownStageMayBeStatedAndInfrastructureHasNone() {
        assertThat(errors(
                        new StageRules.Standing(null, null, null, false),
                        StageForm.forward(Stage.IN_PRODUCTION, TODAY, "投产证明")))
                .isEmpty();
        assertThat(errors(
                        new StageRules.Standing(null, null, null, true),
                        StageForm.forward(Stage.STARTED, TODAY, "开工令")))
                .containsKey("to");
    }

    @Test
    void aTerminationTakenBackIsACorrectionToTheSameStage() {
        assertThat(errors(standing(Stage.STARTED, "TERMINATED"), form("CORRECTION", Stage.STARTED, "终止记错了")))
                .isEmpty();
    }

    private static StageRules.Standing standing(Stage stage, String overlay) {
        return new StageRules.Standing(stage, LocalDate.of(2026, 1, 5), overlay, false);
    }

    private static StageForm form(String act, Stage to, String reason) {
        return new StageForm(null, act, null, to.name(), DAY, DAY, "依据", reason, null, null);
    }

    private static StageForm skipping(String how, String on) {
        return new StageForm(
                null,
                null,
                null,
                "UNDER_CONSTRUCTION",
                DAY,
                null,
                "现场记录",
                null,
                null,
                List.of(new StageForm.Skip("STARTED", how, on)));
    }

    private static Map<String, String> errors(StageRules.Standing now, StageForm form) {
        Typed typed = new Typed();
        StageRules.read(now, form, TODAY, typed);
        try {
            typed.done("§3.1");
            return Map.of();
        } catch (Rejected rejected) {
            return rejected.fields();
        }
    }
}
