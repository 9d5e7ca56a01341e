package luodi.problems.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import luodi.calendar.PublishedDays;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.projects.catalogue.LimitUnit;
import luodi.projects.procedures.Helping;
import luodi.projects.procedures.PermitAct;
import luodi.projects.procedures.PermitCase;
import luodi.projects.procedures.PermitCases;
import luodi.projects.procedures.PermitClock;
import luodi.projects.procedures.PermitState;
import luodi.projects.procedures.PermitSteps;
import luodi.projects.procedures.StepForm;
import luodi.projects.procedures.StopKind;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SLOW-5 where all that is 疑似 stands together; the law's own time is never counted. */
@LuodiTest
class PermitSuspicionsTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Fixtures fixtures;

    @Autowired
    VisibleProjects projects;

    @Autowired
    PermitCases cases;

    @Autowired
    PermitSteps steps;

    @Autowired
    PermitSuspicions permits;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    SomeMatter some;
    Actor water;
    Seen project;

    /** Received on 11-03, accepted on 11-04; the law gives 20 working days: until Wednesday 12-02. */
    @BeforeEach
    void aFloodPermitAccepted() {
        some = new SomeMatter(beans);
        some.begin();
        water = some.helper;
        project = projects.find(some.clerk, some.code);
        cases.generate(some.at(some.clerk), project, List.of("FLOOD/"));
        on("2026-11-04");
        act(StepForm.of(PermitAct.PREPARE, LocalDate.of(2026, 11, 2), null, null));
        act(StepForm.of(PermitAct.SUBMIT, LocalDate.of(2026, 11, 3), null, null));
        act(StepForm.of(PermitAct.ACCEPT, LocalDate.of(2026, 11, 4), "受理通知书 1 号", null));
    }

    @AfterEach
    void today() {
        some.clock.reset();
    }

    /** Due 2018-10-12, a Friday. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // state    | started    | stopped | suspended | today    | days late
                "ACCEPTED,  2018-09-10, false, false, 2018-10-12, -",
                "ACCEPTED,  2018-09-10, false, false, 2018-10-13, 0",
                "ACCEPTED,  2018-09-10, false, false, 2018-10-15, 1",
                "EXTENDED,  2018-09-10, false, false, 2018-10-16, 2",
                "SUBMITTED, 2018-09-10, false, false, 2018-10-15, 1",
                "SUBMITTED, -,          false, false, 2018-10-15, -",
                "ACCEPTED,  2018-09-10, true,  false, 2018-10-15, -",
                "ACCEPTED,  2018-09-10, false, true,  2018-10-15, -",
            })
    void aPermitIsSuspectedOnTheDayAfterTheLaws(
            PermitState state, LocalDate started, boolean stopped, boolean suspended, LocalDate today, Integer late) {
        LocalDate due = LocalDate.of(2018, 10, 12);
        List<SuspicionSource.Suspected> told = PermitSuspicions.judge(
                permit(state, suspended),
                clock(started, due, stopped, List.of()),
                List.of(),
                PublishedDays.DAYS,
                today);
        if (late == null) assertThat(told).isEmpty();
        else
            assertThat(told).singleElement().satisfies(one -> {
                assertThat(one.flags()).containsExactly(Suspicion.SLOW_5);
                assertThat(one.level().label()).isEqualTo("疑似慢作为");
                assertThat(one.daysLate()).isEqualTo(late);
            });
    }

    @Test
    void stopsAndSuspensionsStandByTheirDaysAndCountForNothing() {
        PermitClock.Stop stop =
                new PermitClock.Stop(LocalDate.of(2018, 9, 17), LocalDate.of(2018, 9, 23), "公示", "公示 1 号", 7);
        Excluded still = new Excluded(LocalDate.of(2018, 10, 15), LocalDate.of(2018, 10, 17), "项目停缓建");
        var told = PermitSuspicions.judge(
                permit(PermitState.ACCEPTED, false),
                clock(LocalDate.of(2018, 9, 3), LocalDate.of(2018, 10, 12), false, List.of(stop)),
                List.of(still),
                PublishedDays.DAYS,
                LocalDate.of(2018, 10, 18));
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.daysLate()).isEqualTo(1);
            assertThat(one.excluded()).extracting(Excluded::why).containsExactly("公示（公示 1 号）", "项目停缓建");
        });
    }

    @Test
    void noneIsLeftOutAndMoreThanAThousandAreSaidToBeMore() {
        on("2026-12-04");
        clones(600);
        assertThat(permits.of(some.at(some.head), null)).as("all of them").hasSize(601);
        clones(600);
        assertThat(permits.of(some.at(some.head), null))
                .as("of the next page, too")
                .hasSize(1201);
        assertThat(new Visitor(port)
                        .withToken(some.head.id())
                        .get("/api/v1/counties/" + some.county.code() + "/suspicions")
                        .body())
                .contains("\"total\":1000,\"totalCapped\":true");
        assertThat(new Visitor(port).signIn(some.head.id()).get("/suspicions").body())
                .contains("1000+ 件超期或疑似")
                .contains("不止 1000 件");
    }

    /** More batches of the same permit, each with its own steps. */
    private void clones(int n) {
        java.util.UUID batch = Ids.next();
        db.sql("""
                insert into projects.permit_case (id, county, project_id, type_id, code, variant, name, batch, state, state_since, helping, submitted_on,
                    accepted_on, created_by, creator_id, created_at)
                select gen_random_uuid(), county, project_id, type_id, code, variant, name, :batch || '-' || i, state, state_since, helping, submitted_on,
                    accepted_on, created_by, creator_id, created_at from projects.permit_case, generate_series(1, :n) i where id = :of""")
                .param("batch", batch.toString())
                .param("n", n)
                .param("of", permit().id())
                .update();
        db.sql("""
                insert into projects.permit_step (id, case_id, seq, act, from_state, to_state, on_date, recorder_id, recorded_by, recorded_at)
                select gen_random_uuid(), c.id, s.seq, s.act, s.from_state, s.to_state, s.on_date, s.recorder_id, s.recorded_by, s.recorded_at
                from projects.permit_step s join projects.permit_case c on c.batch like :batch || '-%' where s.case_id = :of""").param("batch", batch.toString()).param("of", permit().id()).update();
        db.sql("""
                insert into projects.cached_permit_clock (case_id, county, legal_due, stopped)
                select c.id, c.county, k.legal_due, false from projects.permit_case c, projects.cached_permit_clock k
                where c.batch like :batch || '-%' and k.case_id = :of""").param("batch", batch.toString()).param("of", permit().id()).update();
    }

    @Test
    void thePermitIsToldToItsDepartmentAndThoseOverItOnly() {
        on("2026-12-02");
        assertThat(permits.of(some.at(some.head), null)).isEmpty();
        on("2026-12-04");
        assertThat(permits.of(some.at(some.head), null)).singleElement().satisfies(one -> {
            assertThat(one.href()).isEqualTo(address());
            assertThat(one.daysLate()).isEqualTo(2);
            assertThat(one.reckoning()).startsWith("受理，从 2026-11-04 起算").contains("已过法定期限");
        });
        assertThat(permits.of(some.at(water), null)).hasSize(1);
        assertThat(permits.of(some.at(some.head), some.unit)).isEmpty();
        for (Actor other : List.of(some.department, some.secretary, some.territory))
            assertThat(permits.of(some.at(other), null)).isEmpty();
    }

    @Test
    void timeThatTheLawDoesNotCountIsNobodysDelay() {
        on("2026-11-16");
        act(StepForm.stop(StopKind.EXPERTS, LocalDate.of(2026, 11, 16), "评审通知 2 号"));
        on("2026-12-04");
        assertThat(permits.of(some.at(some.head), null)).isEmpty();
        act(StepForm.of(PermitAct.RESUME, LocalDate.of(2026, 12, 4), "评审意见", null));
        on("2026-12-18");
        assertThat(permits.of(some.at(some.head), null)).isEmpty();
        on("2026-12-24");
        assertThat(permits.of(some.at(some.head), null))
                .singleElement()
                .satisfies(one -> assertThat(one.excluded())
                        .containsExactly(
                                new Excluded(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 12, 4), "专家评审（评审通知 2 号）")));
    }

    @Test
    void pageAndApiListItWithItsFactsAndOpenThePermit() {
        on("2026-12-04");
        String page =
                new Visitor(port).signIn(some.head.id()).get("/suspicions").body();
        assertThat(page).contains("疑似慢作为", "SLOW-5", "手续超过法定时限", "县水务局", "超 2 个工作日", address());
        Visitor department = new Visitor(port).signIn(water.id());
        assertThat(department.get("/suspicions").body()).contains(address());
        assertThat(department.get(address()).statusCode()).isEqualTo(200);
        String api = "/api/v1/counties/" + some.county.code() + "/suspicions";
        assertThat(new Visitor(port).withToken(water.id()).get(api).body())
                .contains("SLOW_5", "\"due\":\"2026-12-02\"", "\"daysLate\":2");
        assertThat(new Visitor(port).withToken(some.department.id()).get(api).body())
                .contains("\"items\":[]");
        Actor owner = fixtures.person(some.county, Role.OWNER_REPRESENTATIVE);
        assertThat(new Visitor(port).withToken(owner.id()).get(api).statusCode())
                .isEqualTo(403);
    }

    private void on(String day) {
        some.clock.today(LocalDate.parse(day));
    }

    private void act(StepForm form) {
        steps.act(some.at(some.clerk), project, permit().id(), form);
    }

    private PermitCase permit() {
        return cases.of(project).stream()
                .filter(one -> one.code().equals("FLOOD") && one.batch() == null)
                .findFirst()
                .orElseThrow();
    }

    private String address() {
        return "/projects/" + some.code + "/permits/" + permit().id();
    }

    private static PermitClock clock(LocalDate started, LocalDate due, boolean stopped, List<PermitClock.Stop> stops) {
        return new PermitClock(
                LimitUnit.WORKING_DAY,
                started,
                false,
                20,
                null,
                0,
                due,
                null,
                stopped,
                stops,
                21,
                null,
                null,
                null,
                false);
    }

    private static PermitCase permit(PermitState state, boolean suspended) {
        LocalDate day = LocalDate.of(2018, 9, 3);
        return new PermitCase(
                Ids.next(),
                Ids.next(),
                "420625-2018-01",
                "某项目",
                Ids.next(),
                "FLOOD",
                "",
                "洪水影响评价",
                null,
                state,
                day,
                Ids.next(),
                "县水利局",
                Helping.HELP,
                null,
                null,
                null,
                null,
                null,
                null,
                day,
                day,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                suspended,
                1);
    }
}
