package luodi.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.projects.investment.SomeProject;
import luodi.projects.investment.Standings;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.Stale;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class StagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Fixtures fixtures;

    @Autowired
    Projects projects;

    @Autowired
    Stages stages;

    @Autowired
    VisibleProjects visible;

    @Autowired
    Standings standings;

    @Autowired
    JdbcClient db;

    Actor clerk;
    String code;

    @BeforeEach
    void aSignedProject() {
        clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
        code = projects.register(clerk, ProjectForms.filled(clerk));
    }

    @Test
    void aStepForwardIsKeptWithItsProofAndMovesTheProject() {
        stages.record(clerk, seen(), StageForm.forward(Stage.LANDED, DAY, "公司已在县内注册"));
        assertThat(projects.show(clerk, code).stage()).isEqualTo("LANDED");
        assertThat(stages.history(seen().id())).extracting(StageRecord::title).containsExactly("签约", "签约 → 落地");
        assertThat(stages.line(seen(), stages.history(seen().id())).steps().get(2))
                .isEqualTo(new StageLine.Step(Stage.LANDED, StageLine.State.NOW, "2026-11-20"));
    }

    @Test
    void theLightFollowsAMovedStartInTheSameTransaction() {
        SomeProject.list(db, clerk.county(), 2026, seen().id(), "1000");
        assertThat(standings.ofCounty(clerk, 2026)).isEmpty();
        stages.record(clerk, seen(), StageForm.forward(Stage.LANDED, DAY, "公司已在县内注册"));
        assertThat(standings.ofCounty(clerk, 2026).get(seen().id()).reason())
                .isEqualTo(standings.of(clerk, seen(), 2026).reason());
    }

    @Test
    void skippedStepsStandOnTheLine() {
        stages.record(
                clerk,
                seen(),
                new StageForm(
                        null,
                        null,
                        "SIGNED",
                        "PRE_CONSTRUCTION",
                        DAY.toString(),
                        null,
                        "首个手续已受理",
                        null,
                        null,
                        List.of(new StageForm.Skip("LANDED", "NOT_APPLICABLE", "2026-11-01"))));
        StageLine line = stages.line(seen(), stages.history(seen().id()));
        assertThat(line.steps().get(2)).isEqualTo(new StageLine.Step(Stage.LANDED, StageLine.State.SKIPPED, "不涉及"));
        assertThat(line.steps()).hasSize(11);
    }

    @Test
    void aCorrectionNamesTheLineItCorrectsAndTheHistoryStays() {
        UUID wrong = stages.record(clerk, seen(), StageForm.forward(Stage.LANDED, DAY, "公司已在县内注册"));
        Actor head = fixtures.person(clerk.county(), Role.BUREAU_HEAD);
        stages.record(
                head,
                seen(),
                new StageForm(null, "CORRECTION", null, "SIGNED", DAY.toString(), null, null, "注册的是另一家公司", null, null));
        List<StageRecord> history = stages.history(seen().id());
        assertThat(history).hasSize(3);
        assertThat(history.getLast().correctionOf()).isEqualTo(wrong);
        assertThat(seen().stage()).isEqualTo(Stage.SIGNED);
    }

    @Test
    void aFormSentTwiceIsOneRecord() {
        StageForm form = new StageForm(
                Ids.next().toString(), null, "SIGNED", "LANDED", DAY.toString(), null, "注册", null, null, null);
        assertThat(stages.record(clerk, seen(), form)).isEqualTo(stages.record(clerk, seen(), form));
        assertThat(stages.history(seen().id())).hasSize(2);
        Actor other = fixtures.person(clerk.county(), Role.BUREAU_STAFF);
        assertThatThrownBy(() -> stages.record(other, seen(), form)).isInstanceOf(Rejected.class);
    }

    @Test
    void whoOpenedTheFormBeforeAnotherMovedIsToldSo() {
        stages.record(clerk, seen(), StageForm.forward(Stage.LANDED, DAY, "注册"));
        StageForm late = new StageForm(null, null, "SIGNED", "LANDED", DAY.toString(), null, "注册", null, null, null);
        assertThatThrownBy(() -> stages.record(clerk, seen(), late))
                .isInstanceOf(Stale.class)
                .hasMessageContaining(clerk.name());
    }

    @Test
    void aProposalMovesNothingUntilSomeoneElseAcceptsIt() {
        UUID asked = stages.record(
                clerk,
                seen(),
                new StageForm(null, "PROPOSAL", null, "LANDED", DAY.toString(), null, "营业执照", null, null, null));
        assertThat(seen().stage()).isEqualTo(Stage.SIGNED);
        assertThatThrownBy(() -> stages.decide(clerk, seen(), asked, true)).isInstanceOf(Rejected.class);
        Actor other = fixtures.person(clerk.county(), Role.BUREAU_STAFF);
        stages.decide(other, seen(), asked, true);
        assertThat(seen().stage()).isEqualTo(Stage.LANDED);
        assertThat(stages.history(seen().id()).getLast().evidence())
                .contains("营业执照")
                .contains(clerk.name());
        assertThatThrownBy(() -> stages.decide(other, seen(), asked, false)).isInstanceOf(Stale.class);
    }

    @Test
    void aSuspendedProjectStandsUntilItIsResumed() {
        stages.record(
                clerk,
                seen(),
                new StageForm(null, "SUSPEND", null, null, DAY.toString(), null, null, "资金未到位", "2027-03-01", null));
        assertThat(seen().overlayLabel()).isEqualTo("停缓建");
        assertThatThrownBy(() -> stages.record(clerk, seen(), StageForm.forward(Stage.LANDED, DAY, "注册")))
                .isInstanceOf(Rejected.class);
        stages.record(
                clerk,
                seen(),
                new StageForm(null, "RESUME", null, null, DAY.toString(), null, "资金到位证明", null, null, null));
        assertThat(seen().overlay()).isNull();
        assertThat(seen().stage()).isEqualTo(Stage.SIGNED);
    }

    @Test
    void aProjectOfPhasesShowsTheFurthestAndTheLast() {
        projects.register(
                clerk, ProjectForms.filled(clerk, "parentCode", code, "phase", "一期", "stage", "IN_PRODUCTION"));
        projects.register(clerk, ProjectForms.filled(clerk, "parentCode", code, "phase", "二期", "stage", "LANDED"));
        StageLine line = stages.line(seen(), stages.history(seen().id()));
        assertThat(line.furthest().name()).isEqualTo("一期");
        assertThat(line.last().label()).isEqualTo("落地");
    }

    @ParameterizedTest
    @CsvSource({
        "BUREAU_HEAD,, FORWARD CORRECTION SUSPEND RESUME TERMINATE",
        "BUREAU_STAFF,, FORWARD SUSPEND RESUME TERMINATE",
        "LIAISON, LIAISON, FORWARD",
        "LIAISON,,",
        "PROJECT_SECRETARY, SECRETARY, PROPOSAL",
        "PROJECT_SECRETARY,,",
        "OWNER_REPRESENTATIVE, OWNER_REP, PROPOSAL",
        "COUNTY_LEADERSHIP,,",
        "SPONSOR_LEADER, SPONSOR_LEADER,",
        "TERRITORY_HEAD, TERRITORY_HEAD,",
        "DEPARTMENT,,",
        "SUPERVISION,,",
        "ADMINISTRATOR,,",
        "AUDITOR,,",
    })
    void eachRoleMayWhatTheMatrixSays(Role role, ProjectRole mine, String acts) {
        Actor me = new Actor(Ids.next(), "某人", clerk.county(), Set.of(role), Set.of(), null, null, false, DAY);
        Seen project = new Seen(
                Ids.next(), code, "某项目", Stage.SIGNED, null, false, mine == null ? Set.of() : EnumSet.of(mine), "NONE");
        String may = EnumSet.allOf(StageAct.class).stream()
                .filter(act -> StagePolicy.may(me, project, act))
                .map(Enum::name)
                .collect(Collectors.joining(" "));
        assertThat(may).isEqualTo(acts == null ? "" : acts);
    }

    private Seen seen() {
        return visible.find(clerk, code);
    }
}
