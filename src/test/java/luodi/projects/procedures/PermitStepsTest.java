package luodi.projects.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import luodi.projects.ProjectForms;
import luodi.projects.Projects;
import luodi.projects.Seen;
import luodi.projects.Stage;
import luodi.projects.StageForm;
import luodi.projects.Stages;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Ids;
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
class PermitStepsTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    Projects projects;

    @Autowired
    VisibleProjects visible;

    @Autowired
    Stages stages;

    @Autowired
    PermitCases cases;

    @Autowired
    PermitSteps steps;

    @Autowired
    PermitClocks clocks;

    @Autowired
    PermitBoards boards;

    @Autowired
    PermitList list;

    @Autowired
    JdbcClient db;

    Actor clerk;
    UUID planning;
    Seen project;

    @BeforeEach
    void aFilingProjectWithItsPermits() {
        Actor.County county = fixtures.county();
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
        planning = fixtures.unit(county, "DEPARTMENT", "测县自然资源和规划局");
        project = visible.find(clerk, projects.register(clerk, ProjectForms.filled(clerk)));
        cases.generate(clerk, project, null);
    }

    @Test
    void theTemplateOpensWhatTheRegimeAlwaysNeedsOnce() {
        List<PermitCase> opened = cases.of(project);
        assertThat(opened)
                .extracting(PermitCase::code)
                .contains("FILING", "LAND_TRANSFER", "EIA", "CONSTRUCTION_PERMIT")
                .doesNotContain("APPROVAL", "PROPOSAL", "WATER_USE", "PLANNING_PERMIT_UNSPECIFIED")
                .doesNotHaveDuplicates();
        assertThat(of("LAND_TRANSFER").unitId())
                .as("the catalogue's department is the county's own unit")
                .isEqualTo(planning);
        assertThat(cases.generate(clerk, project, null))
                .as("a second sending opens nothing")
                .isZero();
        assertThat(cases.generate(clerk, project, List.of("WATER_USE/"))).isEqualTo(1);
    }

    @Test
    void anUnspecifiedPermitCannotBeChosenNorOneOfAnotherRegime() {
        assertThat(refused(() -> cases.open(clerk, project, CaseForm.open("PLANNING_PERMIT_UNSPECIFIED", "", null)))
                        .rule())
                .isEqualTo("§7.3");
        assertThat(refused(() -> cases.open(clerk, project, CaseForm.open("APPROVAL", "", null)))
                        .rule())
                .isEqualTo("§7.3");
        assertThatThrownBy(() -> db.sql(
                                "insert into projects.permit_type (id, code, seq, name, phase, regimes, in_template, limit_unit, clock_start, plan_days, source, to_verify, valid_from, editor, edited_at) "
                                        + "values (?, 'PLANNING_PERMIT_UNSPECIFIED', 1, 'x', 'LAND', array['FILING'], true, 'WORKING_DAY', 'ACCEPTED', 1, 'x', true, '2016-01-01', 'x', now())")
                        .param(Ids.next())
                        .update())
                .hasMessageContaining("permit_type_code_check");
    }

    @Test
    void aFilingIsDoneTheMomentItsMaterialsAreComplete() {
        act("FILING", PermitAct.PREPARE, "2026-11-02");
        act("FILING", PermitAct.SUBMIT, "2026-11-03");
        assertThat(of("FILING").state()).isEqualTo(PermitState.GRANTED);
        assertThat(cases.steps(of("FILING")))
                .extracting(PermitStep::to)
                .containsExactly(
                        PermitState.NOT_STARTED, PermitState.PREPARING, PermitState.SUBMITTED, PermitState.GRANTED);
    }

    @Test
    void whatEndsInAPaperIsGrantedWithItsNumberAndWhatEndsInNoneWithout() {
        accepted("PLANNING_CONDITIONS");
        Rejected refused = refused(() -> act("PLANNING_CONDITIONS", PermitAct.GRANT, "2026-11-10"));
        assertThat(refused.rule()).isEqualTo("§3.4");
        assertThat(refused.fields()).containsOnlyKeys("documentNo");
        assertThat(refused.sentence()).contains("规划条件通知书");
        assertThat(of("PLANNING_CONDITIONS").state()).isEqualTo(PermitState.ACCEPTED);
        granted("PLANNING_CONDITIONS", "规条〔2026〕7号");
        assertThat(of("PLANNING_CONDITIONS").documentNo()).isEqualTo("规条〔2026〕7号");
        cases.generate(clerk, project, List.of("UTILITIES/", "EIA_ACCEPT/"));
        for (String code : List.of("UTILITIES", "EIA_ACCEPT")) {
            accepted(code);
            act(code, PermitAct.GRANT, "2026-11-10");
            assertThat(of(code).state()).as(code).isEqualTo(PermitState.GRANTED);
        }
    }

    @Test
    void everyPaperIsOfAPermitInTheCatalogueAndNoFilingHasOne() {
        assertThat(db.sql("""
                        select p.code || '/' || p.variant from projects.permit_paper p
                        where not exists (select 1 from projects.permit_type t where t.county is null and t.code = p.code and t.variant = p.variant
                                          and not t.filing)""").query(String.class).list()).isEmpty();
    }

    @Test
    void aHardPrerequisiteRefusesAndASoftOneWarns() {
        act("LAND_TRANSFER", PermitAct.PREPARE, "2026-11-02");
        Rejected refused = refused(() -> act("LAND_TRANSFER", PermitAct.SUBMIT, "2026-11-03"));
        assertThat(refused.rule()).isEqualTo("R-35");
        assertThat(refused.sentence()).contains("规划条件（未启动）");
        act("EIA", PermitAct.PREPARE, "2026-11-02");
        assertThat(act("EIA", PermitAct.SUBMIT, "2026-11-03"))
                .extracting(CaseRules.Need::code)
                .containsExactly("FILING");
        act("PLANNING_CONDITIONS", PermitAct.WAIVE, "2026-11-03");
        act("LAND_TRANSFER", PermitAct.SUBMIT, "2026-11-03");
        assertThat(of("LAND_TRANSFER").state()).isEqualTo(PermitState.SUBMITTED);
    }

    @Test
    void aStopWithoutProofAFutureDateAndAStepOutsideTheTableAreRefusedByName() {
        accepted("PLANNING_CONDITIONS");
        StepForm stop = new StepForm(null, "STOP", "2026-11-10", "PUBLICITY", null, " ", null, null, null, null, null);
        assertThat(refused(() -> steps.act(
                                clerk, project, of("PLANNING_CONDITIONS").id(), stop))
                        .rule())
                .isEqualTo("R-30");
        assertThat(refused(() -> act("PLANNING_CONDITIONS", PermitAct.GRANT, "2026-11-25"))
                        .fields())
                .containsKey("on");
        assertThat(refused(() -> act("PLANNING_CONDITIONS", PermitAct.GRANT, "2026-10-01"))
                        .fields())
                .containsEntry("on", "不能早于上一步的 2026-11-04。");
        assertThat(refused(() -> act("PLANNING_CONDITIONS", PermitAct.RESUME, "2026-11-10"))
                        .rule())
                .isEqualTo("§3.4");
        assertThat(refused(() -> act("PLANNING_CONDITIONS", PermitAct.SUBMIT, "2026-11-10"))
                        .rule())
                .isEqualTo("§3.4");
    }

    @Test
    void aCorrectionIsToldWithinFiveWorkingDaysAndAnExtensionWithinItsBounds() {
        act("PLANNING_CONDITIONS", PermitAct.PREPARE, "2026-11-02");
        act("PLANNING_CONDITIONS", PermitAct.SUBMIT, "2026-11-03");
        StepForm late = new StepForm(null, "CORRECT", "2026-11-11", null, null, null, "缺总平面图", null, null, null, null);
        assertThat(refused(() -> steps.act(
                                clerk, project, of("PLANNING_CONDITIONS").id(), late))
                        .rule())
                .isEqualTo("R-31");
        StepForm inTime =
                new StepForm(null, "CORRECT", "2026-11-10", null, null, null, "缺总平面图", null, null, null, null);
        steps.act(clerk, project, of("PLANNING_CONDITIONS").id(), inTime);
        assertThat(of("PLANNING_CONDITIONS").state()).isEqualTo(PermitState.CORRECTION);
        cases.generate(clerk, project, List.of("FLOOD/"));
        accepted("FLOOD");
        assertThat(refused(() -> extend("11", "2026-11-10")).rule()).isEqualTo("R-33");
        extend("10", "2026-11-10");
        assertThat(of("FLOOD").legalDue()).isEqualTo(LocalDate.of(2026, 12, 16));
        act("FLOOD", PermitAct.CONTINUE, "2026-11-11");
        assertThat(refused(() -> extend("5", "2026-11-12")).sentence()).contains("只能延长一次");
    }

    @Test
    void anErrandForTheCompanyNeedsItsConsentHelpDoesNot() {
        PermitCase eia = of("EIA");
        cases.revise(
                clerk,
                project,
                eia.id(),
                new CaseForm(null, null, "报告表", null, null, "AGENT", null, null, String.valueOf(eia.version())));
        act("EIA", PermitAct.PREPARE, "2026-11-02");
        assertThat(refused(() -> act("EIA", PermitAct.SUBMIT, "2026-11-03")).sentence())
                .contains("委托");
        cases.consent(clerk, project, eia.id(), new CaseForm.Consent("2026-11-03", "示例·陈立", "委托书 1 号"));
        act("EIA", PermitAct.SUBMIT, "2026-11-03");
        assertThat(of("EIA").submittedOn()).isEqualTo(LocalDate.of(2026, 11, 3));
    }

    @Test
    void aStepSentTwiceIsOneStepAndAStaleOneIsTold() {
        StepForm form = StepForm.of(PermitAct.PREPARE, LocalDate.of(2026, 11, 2), null, null);
        steps.act(clerk, project, of("EIA").id(), form);
        steps.act(clerk, project, of("EIA").id(), form);
        assertThat(cases.steps(of("EIA"))).hasSize(2);
        Actor other = fixtures.person(clerk.county(), Role.BUREAU_STAFF);
        assertThatThrownBy(() -> steps.act(other, project, of("EIA").id(), form))
                .isInstanceOf(Rejected.class);
        StepForm old = StepForm.empty(PermitAct.SUBMIT, clerk.today(), 1);
        assertThatThrownBy(() -> steps.act(clerk, project, of("EIA").id(), old))
                .isInstanceOf(Stale.class)
                .hasMessageContaining(clerk.name());
    }

    @Test
    void theCachedDuesAreWhatTheRuleAnswersAndComeBackWhenDropped() {
        accepted("PLANNING_CONDITIONS");
        cases.generate(clerk, project, List.of("FLOOD/"));
        accepted("FLOOD");
        steps.act(
                clerk,
                project,
                of("FLOOD").id(),
                StepForm.stop(StopKind.EXPERTS, LocalDate.of(2026, 11, 16), "评审通知 2 号"));
        PermitCase before = of("FLOOD");
        assertThat(before.stopped()).isTrue();
        assertThat(before.legalDue()).isEqualTo(clocks.of(before, clerk.today()).legalDue());
        db.sql("update projects.cached_permit_clock set legal_due = null, stopped = false where case_id = ?")
                .param(before.id())
                .update();
        clocks.refreshOpen(clerk.today());
        assertThat(of("FLOOD")).isEqualTo(before);
        assertThat(before.late(LocalDate.of(2027, 6, 1)))
                .as("no day of the procedure counts against anybody")
                .isFalse();
    }

    @Test
    void aDepartmentSeesTheProjectForItsCaseAndWritesItsOwnPartOnly() {
        Actor officer = fixtures.person(clerk.county(), planning, Role.DEPARTMENT);
        Seen seen = visible.find(officer, project.code());
        assertThat(list.page(officer, new PermitFilter(null, planning.toString(), null, null, "OPEN", null, null))
                        .items())
                .extracting(row -> row.of().unitId())
                .containsOnly(planning);
        assertThat(CasePolicy.may(officer, seen, of("PLANNING_CONDITIONS"), PermitAct.ACCEPT))
                .isTrue();
        assertThat(CasePolicy.may(officer, seen, of("PLANNING_CONDITIONS"), PermitAct.SUBMIT))
                .isFalse();
        assertThat(CasePolicy.may(officer, seen, of("EIA"), PermitAct.ACCEPT)).isFalse();
        Actor stranger =
                fixtures.person(clerk.county(), fixtures.unit(clerk.county(), "DEPARTMENT", "别的局"), Role.DEPARTMENT);
        assertThatThrownBy(() -> visible.find(stranger, project.code())).isInstanceOf(NotFound.class);
    }

    @Test
    void worksBegunWithoutThePaperStandOnTheBoard() {
        assertThat(boards.brief(clerk, project, 6).gate().flagged()).isFalse();
        stages.record(
                clerk,
                project,
                new StageForm(
                        null,
                        null,
                        "SIGNED",
                        "STARTED",
                        "2026-11-20",
                        null,
                        "桩机进场",
                        null,
                        null,
                        List.of(
                                new StageForm.Skip("LANDED", "NOT_APPLICABLE", "2026-11-01"),
                                new StageForm.Skip("PRE_CONSTRUCTION", "NOT_APPLICABLE", "2026-11-01"),
                                new StageForm.Skip("READY_TO_START", "NOT_APPLICABLE", "2026-11-01"))));
        assertThat(visible.find(clerk, project.code()).stage())
                .as("recorded, not hindered")
                .isEqualTo(Stage.STARTED);
        PermitBoard board = boards.of(clerk, project);
        assertThat(board.gate().startedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(board.gate().missing())
                .extracting(CaseRules.Gate::code)
                .containsExactly("EIA", "WORKS_PLANNING_PERMIT", "CONSTRUCTION_PERMIT");
        assertThat(board.finding()).contains("已开工，还缺环境影响评价");
    }

    @Test
    void theListIsInTheOrderOfDueDatesAndPagesByItsKey() {
        accepted("PLANNING_CONDITIONS");
        cases.generate(clerk, project, List.of("FLOOD/"));
        accepted("FLOOD");
        for (int i = 0; i < 40; i++)
            cases.open(clerk, project, new CaseForm(null, "EIA", "", "第" + i + "批", null, null, null, null, null));
        var first = list.page(clerk, new PermitFilter(null, null, null, null, "OPEN", null, null));
        assertThat(first.items())
                .hasSize(50)
                .first()
                .satisfies(row -> assertThat(row.of().code()).isEqualTo("FLOOD"));
        var second = list.page(clerk, new PermitFilter(null, null, null, null, "OPEN", first.next(), null));
        assertThat(first.total()).isEqualTo(50 + second.items().size());
        assertThat(second.items())
                .extracting(PermitList.Row::of)
                .doesNotContainAnyElementsOf(
                        first.items().stream().map(PermitList.Row::of).toList());
        var few = list.page(clerk, new PermitFilter(null, null, null, null, "OPEN", null, "7"));
        assertThat(few.items()).hasSize(7);
        assertThat(few.total()).isEqualTo(first.total());
        assertThat(list.page(clerk, new PermitFilter(null, null, null, null, "OPEN", few.next(), "900"))
                        .items())
                .as("200 at most")
                .hasSize(first.total() - 7);
        assertThat(list.page(clerk, new PermitFilter(null, null, "FLOOD", null, null, null, null))
                        .items())
                .hasSize(1);
        assertThat(list.page(clerk, new PermitFilter(null, null, null, null, "LATE", null, null))
                        .items())
                .isEmpty();
    }

    @Test
    void aPaperNotDeliveredInTenWorkingDaysIsShownLateUntilItIs() {
        cases.generate(clerk, project, List.of("FLOOD/", "UTILITIES/"));
        for (String code : List.of("FLOOD", "PLANNING_CONDITIONS", "UTILITIES")) {
            accepted(code);
            steps.act(
                    clerk,
                    project,
                    of(code).id(),
                    StepForm.of(PermitAct.GRANT, LocalDate.of(2026, 11, 5), null, "批 1 号"));
        }
        assertThat(of("FLOOD").deliverBy()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(of("PLANNING_CONDITIONS").deliverBy()).as("no licence").isNull();
        assertThat(listed("LATE")).containsExactly("FLOOD");
        assertThat(listed("UNDELIVERED")).containsExactly("FLOOD");
        assertThat(listed(null))
                .as("in the department's hands until it is delivered")
                .containsExactly("FLOOD");
        assertThat(boards.of(clerk, project).finding()).contains("洪水影响评价办结了，过了送达的期限");
        assertThat(boards.brief(clerk, project, 6).moving())
                .extracting(line -> line.of().code())
                .containsExactly("FLOOD");
        db.sql("update projects.cached_permit_clock set deliver_by = null").update();
        clocks.refreshOpen(clerk.today());
        assertThat(of("FLOOD").undelivered(clerk.today()))
                .as("the evening run knows it again")
                .isTrue();
        act("FLOOD", PermitAct.DELIVER, "2026-11-24");
        assertThat(of("FLOOD").undelivered(clerk.today())).isFalse();
        assertThat(listed("LATE")).isEmpty();
        assertThat(boards.of(clerk, project).late()).isEmpty();
    }

    @Test
    void whatIsFinishedLeavesTheIndexOfWhatIsNot() {
        cases.generate(clerk, project, List.of("FLOOD/"));
        accepted("FLOOD");
        accepted("PLANNING_CONDITIONS");
        assertThat(finished("FLOOD")).isFalse();
        granted("FLOOD", "批 1 号");
        granted("PLANNING_CONDITIONS", "批 2 号");
        assertThat(finished("FLOOD")).as("still to be delivered").isFalse();
        assertThat(finished("PLANNING_CONDITIONS")).as("nothing to deliver").isTrue();
        act("FLOOD", PermitAct.DELIVER, "2026-11-24");
        assertThat(finished("FLOOD")).isTrue();
        assertThat(listed("OPEN")).isNotEmpty().doesNotContain("FLOOD", "PLANNING_CONDITIONS");
        assertThat(listed("ALL")).contains("FLOOD", "PLANNING_CONDITIONS");
    }

    @Test
    void theTableToTakeAwayHasEveryRow() {
        db.sql("""
                with more as (insert into projects.permit_case
                    select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'batch', '第' || g || '批'))).*
                    from projects.permit_case c, generate_series(1, 20100) g where c.id = ? returning id, county)
                insert into projects.cached_permit_clock (case_id, county, stopped) select id, county, false from more""").param(of("EIA").id()).update();
        AtomicInteger rows = new AtomicInteger();
        list.export(
                clerk, new PermitFilter(null, null, "EIA", null, "OPEN", null, null), row -> rows.incrementAndGet());
        assertThat(rows).hasValue(20_101);
    }

    private boolean finished(String code) {
        return db.sql("select finished from projects.cached_permit_clock where case_id = ?")
                .param(of(code).id())
                .query(Boolean.class)
                .single();
    }

    private List<String> listed(String scope) {
        return list.page(clerk, new PermitFilter(null, null, null, null, scope, null, null)).items().stream()
                .map(row -> row.of().code())
                .toList();
    }

    private PermitCase of(String code) {
        return cases.of(project).stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<CaseRules.Need> act(String code, PermitAct act, String on) {
        return steps.act(
                clerk,
                project,
                of(code).id(),
                new StepForm(Ids.next().toString(), act.name(), on, null, null, null, "事由", null, null, null, null));
    }

    private void accepted(String code) {
        act(code, PermitAct.PREPARE, "2026-11-02");
        act(code, PermitAct.SUBMIT, "2026-11-03");
        act(code, PermitAct.ACCEPT, "2026-11-04");
    }

    private void granted(String code, String number) {
        steps.act(
                clerk, project, of(code).id(), StepForm.of(PermitAct.GRANT, LocalDate.of(2026, 11, 10), null, number));
    }

    private void extend(String days, String on) {
        steps.act(
                clerk,
                project,
                of("FLOOD").id(),
                new StepForm(null, "EXTEND", on, null, days, "局长批示 3 号", null, null, null, null, null));
    }

    private static Rejected refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Rejected.class, act);
    }
}
