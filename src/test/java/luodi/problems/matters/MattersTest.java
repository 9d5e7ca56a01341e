package luodi.problems.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import luodi.channels.Messages;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotAllowed;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.Stale;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class MattersTest {
    private static final LocalDate MONDAY = SomeMatter.MONDAY;

    @Autowired
    BeanFactory beans;

    SomeMatter some;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Matters matters;

    @Autowired
    VisibleProjects projects;

    @Autowired
    Messages messages;

    @Autowired
    MatterDrafts drafts;

    @Autowired
    Suspicions suspicions;

    @BeforeEach
    void aCounty() {
        some = new SomeMatter(beans);
        some.begin();
    }

    @AfterEach
    void today() {
        some.clock.reset();
    }

    @Test
    void aMatterGoesFromDraftToItsCloseAndEveryStepStays() {
        String number = some.reported(MatterSource.MEETING, some.head);
        some.act(some.clerk, number, MatterAct.VERIFICATION, "到现场看过，已通车");
        some.act(some.head, number, MatterAct.CLOSURE);
        assertThat(some.find(number).state()).isEqualTo(MatterState.CLOSED);
        assertThat(some.find(number).closedOn()).isEqualTo(MONDAY);
        assertThat(some.steps(number))
                .extracting(MatterStep::act)
                .containsExactly(
                        MatterAct.SIGNATURE_REQUEST,
                        MatterAct.DISPATCH,
                        MatterAct.ACCEPTANCE,
                        MatterAct.PROGRESS,
                        MatterAct.REPORT,
                        MatterAct.VERIFICATION,
                        MatterAct.CLOSURE);
    }

    @Test
    void numbersRunWithoutAGapAndACancelledOneStaysVisible() {
        assertThat(some.draft(some.clerk, some.form(MatterSource.MEETING, MONDAY.plusDays(9))))
                .isEqualTo("测交-2026-001");
        assertThatThrownBy(() -> some.draft(some.clerk, some.form(MatterSource.MEETING, MONDAY)))
                .isInstanceOf(Rejected.class);
        String second = some.draft(some.clerk, some.form(MatterSource.MEETING, MONDAY.plusDays(9)));
        assertThat(second).isEqualTo("测交-2026-002");
        some.act(some.clerk, second, MatterAct.CANCELLATION, "重复了");
        assertThat(some.draft(some.clerk, some.form(MatterSource.MEETING, MONDAY.plusDays(9))))
                .isEqualTo("测交-2026-003");
        assertThat(some.find(second).state()).isEqualTo(MatterState.CANCELLED);
    }

    @Test
    void twentyDraftedAtOnceHaveTwentyNumbersInARow() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> all = IntStream.range(0, 20)
                    .mapToObj(i -> (Callable<String>)
                            () -> some.draft(some.clerk, some.form(MatterSource.MEETING, MONDAY.plusDays(9))))
                    .toList();
            Set<String> numbers = new java.util.TreeSet<>();
            for (var done : pool.invokeAll(all)) numbers.add(done.get());
            assertThat(numbers)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 20)
                            .mapToObj("测交-2026-%03d"::formatted)
                            .toList());
        }
    }

    @Test
    void aFormSentTwiceIsOneMatterAndAnotherPersonsIsRefused() {
        MatterForm form = some.form(MatterSource.MEETING, MONDAY.plusDays(9));
        assertThat(some.draft(some.clerk, form)).isEqualTo(some.draft(some.clerk, form));
        assertThatThrownBy(() -> some.draft(some.head, form)).isInstanceOf(Rejected.class);
        String number = some.dispatched();
        StepForm accept = new StepForm(Ids.next().toString(), null, null, null, null, null, null, null, null, null);
        some.act(some.department, number, MatterAct.ACCEPTANCE, accept);
        some.act(some.department, number, MatterAct.ACCEPTANCE, accept);
        assertThat(some.steps(number)).hasSize(3);
        String another = some.dispatched();
        assertThatThrownBy(() -> some.act(some.department, another, MatterAct.ACCEPTANCE, accept))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void whoOpenedThePageBeforeAnotherActedIsToldSo() {
        String number = some.dispatched();
        some.act(some.department, number, MatterAct.ACCEPTANCE);
        StepForm old = new StepForm(null, "DISPATCHED", "职能不符", "三定方案", null, null, null, null, null, null);
        assertThatThrownBy(() -> some.act(some.department, number, MatterAct.RETURN_REQUEST, old))
                .isInstanceOf(Stale.class)
                .hasMessageContaining(some.department.name());
    }

    @Test
    void aDraftIsRevisedWithItsVersionAndNotOnceItIsGivenOut() {
        String number = some.draft(some.clerk, some.form(MatterSource.MEETING, MONDAY.plusDays(9)));
        Matter m = some.find(number);
        MatterForm opened = MatterForm.of(m, null, List.of());
        drafts.revise(some.at(some.clerk), number, opened);
        assertThatThrownBy(() -> drafts.revise(some.at(some.head), number, opened))
                .isInstanceOf(Stale.class);
        some.act(some.clerk, number, MatterAct.SIGNATURE_REQUEST);
        assertThatThrownBy(() ->
                        drafts.revise(some.at(some.clerk), number, MatterForm.of(some.find(number), null, List.of())))
                .asInstanceOf(type(Rejected.class))
                .extracting(Rejected::rule)
                .isEqualTo("§3.3");
    }

    @Test
    void aHandlerNeverClosesHisOwnWhateverElseHeIs() {
        String number = some.reported(MatterSource.MEETING, some.head);
        refused("R-14", () -> some.act(some.department, number, MatterAct.VERIFICATION, "好了"));
        Actor both = fixtures.person(some.county, some.unit, Role.DEPARTMENT, Role.BUREAU_HEAD);
        refused("R-14", () -> some.act(both, number, MatterAct.VERIFICATION, "好了"));
        some.act(some.clerk, number, MatterAct.VERIFICATION, "看过了");
        refused("R-14", () -> some.act(both, number, MatterAct.CLOSURE));
        // a clerk whose desk stands in that unit is of it as well
        Actor colleague = fixtures.person(some.county, some.unit, Role.BUREAU_STAFF);
        refused("R-14", () -> some.act(colleague, number, MatterAct.REWORK, "重办"));
        assertThat(some.find(number).state()).isEqualTo(MatterState.VERIFIED);
    }

    @Test
    void aLeadersInstructionIsClosedByThatLeaderOrSentBack() {
        String number = some.reported(MatterSource.LEADER, some.head);
        some.act(some.clerk, number, MatterAct.VERIFICATION, "看过了");
        assertThatThrownBy(() -> some.act(some.head, number, MatterAct.CLOSURE)).isInstanceOf(NotAllowed.class);
        some.act(some.leader, number, MatterAct.REWORK, "路灯还没亮");
        assertThat(some.find(number).state()).isEqualTo(MatterState.IN_PROGRESS);
        some.act(some.department, number, MatterAct.REPORT, "路灯已亮");
        some.act(some.clerk, number, MatterAct.VERIFICATION, "看过了");
        some.act(some.leader, number, MatterAct.CLOSURE);
        assertThat(some.find(number).state()).isEqualTo(MatterState.CLOSED);
    }

    @Test
    void aDepartmentReturnsOnceAndEachFurtherAttemptIsKept() {
        String number = some.dispatched();
        refusedField("basis", () -> some.act(some.department, number, MatterAct.RETURN_REQUEST, "不归我管"));
        some.act(some.department, number, MatterAct.RETURN_REQUEST, StepForm.of("不归我管", "三定方案第三条"));
        some.act(some.head, number, MatterAct.RETURN_REFUSAL, "道路归住建管");
        StepForm again =
                new StepForm(Ids.next().toString(), null, "还是不归我管", "三定方案", null, null, null, null, null, null);
        refused("R-21", () -> some.act(some.department, number, MatterAct.RETURN_REQUEST, again));
        refused("R-21", () -> some.act(some.department, number, MatterAct.RETURN_REQUEST, again));
        assertThat(some.find(number).state()).isEqualTo(MatterState.DISPATCHED);
        assertThat(some.steps(number)).filteredOn(step -> !step.admitted()).hasSize(1);
        assertThat(flags(number)).containsExactly(Suspicion.INACT_4);
    }

    @Test
    void aReturnAfterTwoWorkingDaysIsLate() {
        String number = some.dispatched();
        some.clock.today(MONDAY.plusDays(3));
        refused("R-21", () -> some.act(some.department, number, MatterAct.RETURN_REQUEST, StepForm.of("不归我管", "三定方案")));
        assertThat(some.steps(number).getLast().admitted()).isFalse();
    }

    @Test
    void aReturnThatIsGrantedGoesToTheNextUnitWithAFreshClock() {
        String number = some.dispatched();
        some.act(some.department, number, MatterAct.RETURN_REQUEST, StepForm.of("不归我管", "三定方案"));
        some.clock.today(MONDAY.plusDays(1));
        some.act(some.head, number, MatterAct.RETURN_CONSENT, StepForm.to("改由财政局办", some.other.toString(), null));
        Matter m = some.find(number);
        assertThat(m.leadUnitId()).isEqualTo(some.other);
        assertThat(m.dispatchedOn()).isEqualTo(MONDAY.plusDays(1));
        assertThat(m.acceptDue()).isEqualTo(MONDAY.plusDays(2));
        assertThat(matters.find(some.at(some.department), number).number())
                .as("the former unit still reads it")
                .isEqualTo(number);
        assertThatThrownBy(() -> some.act(some.department, number, MatterAct.ACCEPTANCE))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anExtensionIsAskedInTimeDecidedByTheAssignerAndTwiceAtMost() {
        String number = some.dispatched();
        some.act(some.department, number, MatterAct.ACCEPTANCE);
        for (int i = 1; i <= 2; i++) {
            String to = MONDAY.plusDays(14 + 7 * i).toString();
            some.act(some.department, number, MatterAct.EXTENSION_REQUEST, StepForm.to("雨季", null, to));
            refused(
                    "R-23",
                    () -> some.act(
                            some.department,
                            number,
                            MatterAct.EXTENSION_REQUEST,
                            StepForm.to("雨季", null, MONDAY.plusDays(60).toString())));
            refused("R-23", () -> some.act(some.department, number, MatterAct.EXTENSION_CONSENT));
            assertThatThrownBy(() -> some.act(some.clerk, number, MatterAct.EXTENSION_CONSENT))
                    .isInstanceOf(NotAllowed.class);
            some.act(some.head, number, MatterAct.EXTENSION_CONSENT);
            assertThat(some.find(number).effectiveDue()).isEqualTo(to);
        }
        refused(
                "R-23",
                () -> some.act(
                        some.department,
                        number,
                        MatterAct.EXTENSION_REQUEST,
                        StepForm.to("雨季", null, MONDAY.plusDays(90).toString())));
        assertThat(some.find(number).dueOn()).as("the first day stays").isEqualTo(MONDAY.plusDays(14));
    }

    @Test
    void aLateExtensionIsVoid() {
        String number = some.dispatched();
        some.act(some.department, number, MatterAct.ACCEPTANCE);
        some.clock.today(MONDAY.plusDays(15));
        refused(
                "R-23",
                () -> some.act(
                        some.department,
                        number,
                        MatterAct.EXTENSION_REQUEST,
                        StepForm.to("雨季", null, MONDAY.plusDays(30).toString())));
    }

    @Test
    void aFutureDayIsRefusedAndSoIsOneBeforeItWasGiven() {
        String number = some.dispatched();
        some.act(some.department, number, MatterAct.ACCEPTANCE);
        refusedField(
                "happenedOn", () -> some.act(some.department, number, MatterAct.PROGRESS, entry(MONDAY.plusDays(1))));
        refusedField(
                "happenedOn", () -> some.act(some.department, number, MatterAct.PROGRESS, entry(MONDAY.minusDays(1))));
        some.act(some.department, number, MatterAct.PROGRESS, entry(MONDAY));
    }

    @Test
    void theLeadMergesItsHelpersResultsAndOnlyTheHelperIsMarkedForItsOwnDay() {
        String number = some.dispatched(new MatterForm.Co(
                some.helping.toString(), "迁改供水管", MONDAY.plusDays(3).toString()));
        some.act(some.department, number, MatterAct.ACCEPTANCE);
        some.act(some.department, number, MatterAct.PROGRESS, "路基已开挖");
        refused("R-24", () -> some.act(some.department, number, MatterAct.REPORT, "道路已通车"));
        some.clock.today(MONDAY.plusDays(4));
        assertThat(matters.helpers(some.find(number)))
                .singleElement()
                .matches(helper -> helper.late(MONDAY.plusDays(4)));
        assertThat(flags(number))
                .as("the lead is judged by the matter's own day")
                .isEmpty();
        some.act(some.helper, number, MatterAct.CO_RESULT, "管线已迁改");
        some.act(some.department, number, MatterAct.REPORT, "道路已通车，管线已迁改");
        assertThat(some.find(number).state()).isEqualTo(MatterState.REPORTED);
    }

    @Test
    void daysWithTheVerifierAreNotTheUnitsDelay() {
        String number = some.reported(MatterSource.MEETING, some.head);
        some.clock.today(MONDAY.plusDays(30));
        assertThat(flags(number)).containsExactly(Suspicion.OVERDUE);
        some.act(some.clerk, number, MatterAct.REWORK, "路灯没亮");
        assertThat(flags(number)).containsExactly(Suspicion.OVERDUE);
        some.clock.today(MONDAY.plusDays(31));
        assertThat(flags(number)).containsExactly(Suspicion.OVERDUE, Suspicion.SLOW_3);
    }

    @Test
    void excludedDaysWantAProofADayThatHasComeAndStayBelowTheirCeiling() {
        String number = some.dispatched();
        refusedField(
                "basis",
                () -> some.act(some.head, number, MatterAct.EXCLUSION, exclusion(null, MONDAY, MONDAY.plusDays(1))));
        refused(
                "R-53",
                () -> some.act(
                        some.head,
                        number,
                        MatterAct.EXCLUSION,
                        exclusion("补正通知", MONDAY.plusDays(1), MONDAY.plusDays(2))));
        refused(
                "R-53",
                () -> some.act(some.head, number, MatterAct.EXCLUSION, exclusion("补正通知", MONDAY, MONDAY.plusDays(28))));
        refused(
                "R-53",
                () -> some.act(
                        some.department, number, MatterAct.EXCLUSION, exclusion("补正通知", MONDAY, MONDAY.plusDays(1))));
        some.act(some.head, number, MatterAct.EXCLUSION, exclusion("补正通知", MONDAY, MONDAY.plusDays(11)));
        some.clock.today(MONDAY.plusDays(10));
        assertThat(flags(number)).as("not accepted, but every day is excluded").isEmpty();
    }

    @Test
    void theFlagsAreForTheUnitConcernedAndThoseOverIt() {
        String number = some.dispatched();
        some.clock.today(MONDAY.plusDays(20));
        assertThat(suspicions.of(some.at(some.department), null))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.level().label()).isEqualTo("疑似不作为");
                    assertThat(one.title()).startsWith(number);
                });
        assertThat(suspicions.of(some.at(some.head), some.unit)).hasSize(1);
        assertThat(suspicions.of(some.at(some.helper), null)).isEmpty();
        assertThat(suspicions.of(some.at(some.liaison), null)).isEmpty();
    }

    @Test
    void whoIsGivenAMatterSeesItsProjectAndWhoIsUrgedIsTold() {
        assertThatThrownBy(() -> projects.find(some.at(some.helper), some.code)).isInstanceOf(NotFound.class);
        String number = some.dispatched(new MatterForm.Co(
                some.helping.toString(), "迁改供水管", MONDAY.plusDays(3).toString()));
        assertThat(projects.find(some.at(some.helper), some.code).code()).isEqualTo(some.code);
        assertThat(projects.find(some.at(some.department), some.code).code()).isEqualTo(some.code);
        some.act(some.clerk, number, MatterAct.URGE, "请今天签收");
        assertThat(messages.list(some.at(some.department), null).items())
                .singleElement()
                .matches(one -> one.title().startsWith("催办：")
                        && one.text().contains("请今天签收")
                        && one.href().endsWith(number));
    }

    @Test
    void aDraftIsNotAUnitsToSeeAndOthersMattersAreNotFound() {
        String number = some.draft(some.clerk, some.form(MatterSource.MEETING, MONDAY.plusDays(9)));
        assertThatThrownBy(() -> matters.find(some.at(some.department), number)).isInstanceOf(NotFound.class);
        Actor stranger = fixtures.person(some.county, some.other, Role.DEPARTMENT);
        String given = some.dispatched();
        assertThat(matters.find(some.at(some.department), given).number()).isEqualTo(given);
        assertThat(matters.find(some.at(some.liaison), given).number()).isEqualTo(given);
        assertThatThrownBy(() -> matters.find(some.at(stranger), given)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> matters.find(fixtures.person(fixtures.county(), Role.BUREAU_HEAD), given))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theListIsFilteredAndPagedByKeysetWithoutLosingALine() {
        for (int i = 0; i < 7; i++) some.dispatched(MatterSource.MEETING, some.head, MONDAY.plusDays(7 + i % 3));
        some.draft(some.clerk, some.form(MatterSource.BRIEFING, MONDAY.plusDays(9)));
        List<String> seen = new java.util.ArrayList<>();
        String after = null;
        do {
            var page = matters.list(some.at(some.head), query("all", null, after, "3"));
            page.items().forEach(row -> seen.add(row.number()));
            assertThat(page.total()).isEqualTo(8);
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(8).doesNotHaveDuplicates();
        assertThat(matters.list(some.at(some.department), query(null, null, null, null))
                        .items())
                .hasSize(7)
                .allMatch(row -> row.next().startsWith("签收"));
        assertThat(matters.list(some.at(some.helper), query(null, null, null, null))
                        .items())
                .isEmpty();
        some.clock.today(MONDAY.plusDays(7));
        assertThat(matters.list(some.at(some.head), query("all", "NEAR", null, null))
                        .items())
                .hasSize(7);
        some.clock.today(MONDAY.plusDays(8));
        assertThat(matters.list(some.at(some.head), query("all", "OVERDUE", null, null))
                        .items())
                .hasSize(3)
                .allMatch(MatterRow::overdue);
        assertThat(matters.list(
                                some.at(some.head),
                                new MatterQuery("all", null, null, null, null, null, null, "南侧道路", null, null, null))
                        .total())
                .isEqualTo(8);
        assertThat(matters.list(
                                some.at(some.head),
                                new MatterQuery(
                                        "all", null, null, null, null, null, null, "交-2026-003", null, null, null))
                        .total())
                .isEqualTo(1);
        assertThatThrownBy(() -> matters.list(some.at(some.head), query("all", null, "nonsense", null)))
                .isInstanceOf(Rejected.class);
    }

    private Set<Suspicion> flags(String number) {
        return suspicions.of(some.at(some.head), null).stream()
                .filter(one -> one.title().startsWith(number))
                .findFirst()
                .map(SuspicionSource.Suspected::flags)
                .orElse(Set.of());
    }

    private static MatterQuery query(String view, String due, String after, String size) {
        return new MatterQuery(view, null, null, null, null, null, due, null, null, after, size);
    }

    private static StepForm entry(LocalDate on) {
        return new StepForm(null, null, "路基已开挖", null, null, null, on.toString(), null, null, null);
    }

    private static StepForm exclusion(String proof, LocalDate from, LocalDate to) {
        return new StepForm(
                null, null, "等企业补图", proof, null, null, null, "COMPANY_MATERIAL", from.toString(), to.toString());
    }

    private static void refused(String rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .asInstanceOf(type(Rejected.class))
                .extracting(Rejected::rule)
                .isEqualTo(rule);
    }

    private static void refusedField(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .asInstanceOf(type(Rejected.class))
                .satisfies(refused -> assertThat(refused.fields()).containsKey(field));
    }
}
