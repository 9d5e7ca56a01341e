package luodi.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import luodi.shared.Actor;
import luodi.shared.NotAllowed;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.Stale;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class ProjectsTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    Projects projects;

    @Autowired
    JdbcClient db;

    Actor clerk;

    @BeforeEach
    void aClerk() {
        clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
    }

    @Test
    void aRegisteredProjectIsShownWithAllItsFacts() {
        String code = projects.register(
                clerk,
                ProjectForms.filled(
                        clerk,
                        "aliases",
                        "汉江, 精铸",
                        "landArea",
                        "62.45",
                        "landUnit",
                        "MU",
                        "planFrom",
                        "2026-03-01",
                        "expectedTax",
                        "1135.5",
                        "expectedJobs",
                        "300",
                        "phase",
                        "一期"));
        Project project = projects.show(clerk, code);
        assertThat(code).isEqualTo(clerk.county().code() + "-2026-01");
        assertThat(project.aliases()).isEqualTo("汉江、精铸");
        assertThat(project.planTotal()).isEqualByComparingTo("350000000");
        assertThat(project.landText()).isEqualTo("62.45 亩");
        assertThat(project.stageLabel()).isEqualTo("签约");
        assertThat(project.createdBy()).isEqualTo(clerk.name());
    }

    @Test
    void everyErrorIsToldAtOnce() {
        ProjectForm bad = ProjectForms.filled(
                clerk,
                "name",
                "",
                "investor",
                " ",
                "planTotal",
                "很多",
                "regionCode",
                "110000",
                "nationalCode",
                "2021-1",
                "creditCode",
                "91",
                "planFrom",
                "明年",
                "stage",
                "",
                "kind",
                "X");
        Rejected refusal = catchThrowableOfType(Rejected.class, () -> projects.register(clerk, bad));
        assertThat(refusal.fields())
                .containsKeys(
                        "name",
                        "investor",
                        "planTotal",
                        "regionCode",
                        "nationalCode",
                        "creditCode",
                        "planFrom",
                        "stage",
                        "kind");
    }

    @Test
    void aFormSentTwiceIsOneProjectAndLeavesNoGap() throws Exception {
        ProjectForm form = ProjectForms.filled(clerk);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> sent = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> projects.register(clerk, form)))
                    .toList();
            for (Future<String> each : sent) assertThat(each.get()).endsWith("-2026-01");
        }
        assertThat(projects.register(clerk, ProjectForms.filled(clerk))).endsWith("-2026-02");
    }

    @Test
    void anothersFormIsNotMine() {
        ProjectForm form = ProjectForms.filled(clerk);
        projects.register(clerk, form);
        Actor other = fixtures.person(clerk.county(), Role.BUREAU_STAFF);
        assertThatThrownBy(() -> projects.register(other, form)).isInstanceOf(Rejected.class);
    }

    @Test
    void manyAtOnceAreNumberedWithoutGapAndARefusedOneTakesNoNumber() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> sent = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> projects.register(clerk, ProjectForms.filled(clerk))))
                    .toList();
            for (Future<String> each : sent) each.get();
        }
        assertThatThrownBy(() -> projects.register(clerk, ProjectForms.filled(clerk, "name", "")))
                .isInstanceOf(Rejected.class);
        assertThat(projects.register(clerk, ProjectForms.filled(clerk))).endsWith("-2026-21");
        assertThat(db.sql("select count(distinct code_no) from projects.project where county = ?")
                        .param(clerk.county().code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(21);
    }

    @Test
    void aHistoricalLoadKeepsItsCodeAndMayLackWhatTheSourceLacks() {
        String code = clerk.county().code() + "-2018-05";
        ProjectForm form = ProjectForm.of(Map.of(
                "name",
                "朗弘",
                "kind",
                "INDUSTRY",
                "code",
                code,
                "stage",
                "EQUIPMENT_INSTALLATION",
                "stageOn",
                "2018-12-31",
                "stageConfidence",
                "HIGH",
                "stageEvidence",
                "开始了设备安装调试工作")::get);
        assertThat(projects.registerHistorical(Actor.program(clerk.county(), "原文导入", clerk.today()), form))
                .isEqualTo(code);
        assertThatThrownBy(() -> projects.registerHistorical(clerk, form)).isInstanceOf(NotAllowed.class);
        Project project = projects.show(clerk, code);
        assertThat(project.investor()).isNull();
        assertThat(project.historical()).isTrue();
        assertThat(projects.register(clerk, ProjectForms.filled(clerk))).endsWith("-2026-01");
    }

    @Test
    void whoSavesSecondIsToldWhoSavedFirst() {
        String code = projects.register(clerk, ProjectForms.filled(clerk));
        ProjectForm opened = ProjectForm.of(projects.show(clerk, code));
        projects.revise(clerk, code, opened);
        Actor other = fixtures.person(clerk.county(), Role.BUREAU_STAFF);
        assertThatThrownBy(() -> projects.revise(other, code, opened))
                .isInstanceOf(Stale.class)
                .hasMessageContaining(clerk.name());
    }

    @Test
    void revisingLeavesTheStageAlone() {
        String code = projects.register(clerk, ProjectForms.filled(clerk));
        projects.revise(clerk, code, ProjectForm.of(projects.show(clerk, code)));
        Project after = projects.show(clerk, code);
        assertThat(after.stage()).isEqualTo("SIGNED");
        assertThat(after.stageOn()).isEqualTo("2026-03-02");
        assertThat(after.version()).isEqualTo(2);
    }

    @Test
    void aProjectOfAnotherCountyIsNotThere() {
        String code = projects.register(clerk, ProjectForms.filled(clerk));
        Actor stranger = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
        Actor department =
                fixtures.person(clerk.county(), fixtures.unit(clerk.county(), "DEPARTMENT", "住建局"), Role.DEPARTMENT);
        assertThatThrownBy(() -> projects.show(stranger, code)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> projects.show(department, code)).isInstanceOf(NotFound.class);
    }

    @Test
    void theTermsHoldPairsOfTheNameAndTheCode() {
        assertThat(SearchTerms.of("420625-2026-01", "LED 光电"))
                .contains("420625-2026-01", "2026-01", "le", "ed", "光电", "光");
        assertThat(SearchTerms.asked("光电 LED")).containsExactly("光电", "le", "ed");
        assertThat(SearchTerms.asked("2026-01")).containsExactly("2026-01");
    }
}
