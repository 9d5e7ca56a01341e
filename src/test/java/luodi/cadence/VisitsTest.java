package luodi.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import luodi.calendar.IsoWeek;
import luodi.files.Pictures;
import luodi.files.StoredFiles;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.projects.investment.SomeProject;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.Stale;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class VisitsTest {
    private static final String TODAY = "2026-11-24";

    @Autowired
    Fixtures fixtures;

    @Autowired
    Visits visits;

    @Autowired
    VisitReader reader;

    @Autowired
    VisitList list;

    @Autowired
    Cadences cadences;

    @Autowired
    StoredFiles files;

    @Autowired
    VisibleProjects projects;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private Actor clerk;
    private Actor secretary;
    private String code;

    @BeforeEach
    void aKeyProjectWithItsSecretary() {
        Actor.County county = fixtures.county();
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
        secretary = fixtures.person(county, Role.PROJECT_SECRETARY);
        code = SomeProject.in(db, county, "01");
        SomeProject.assign(db, seen(clerk).id(), secretary, "SECRETARY");
        SomeProject.list(db, county, 2026, seen(clerk).id(), "1000");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aVisitCountsForItsWeekAndSaysWhoWent() {
        UUID id = visits.record(secretary, seen(secretary), VisitForms.on(TODAY, "主体到二层"));
        Visit visit = reader.find(seen(clerk), id);
        assertThat(visit.role()).isEqualTo(VisitorRole.SECRETARY);
        assertThat(visit.complete()).isTrue();
        assertThat(visit.late()).isFalse();
        assertThat(cadences.of(seen(clerk), IsoWeek.parse("2026-W48"))).isEqualTo(new Kept(code, 2, 1, null));
        visits.record(secretary, seen(secretary), VisitForms.on("2026-11-23", "主体到一层"));
        assertThat(cadences.week(clerk, IsoWeek.parse("2026-W48"))).containsExactly(new Kept(code, 2, 2, true));
        assertThat(cadences.week(clerk, IsoWeek.parse("2026-W47"))).containsExactly(new Kept(code, 2, 0, false));
    }

    @Test
    void aPhoneThatSendsTwiceMakesOneVisitAndOneProblem() {
        VisitForm form = VisitForms.withProblem(TODAY, "排水管接不进市政井", "井口标高比图纸高 30 厘米");
        UUID first = visits.record(secretary, seen(secretary), form);
        assertThat(visits.record(secretary, seen(secretary), form)).isEqualTo(first);
        assertThat(db.sql("select count(*) from problems.problem where origin_key = ?")
                        .param("visit:" + first)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThatThrownBy(() -> visits.record(clerk, seen(clerk), form)).isInstanceOf(Rejected.class);
    }

    @Test
    void twoSendingsAtTheSameMomentAreOneVisit() {
        VisitForm form = VisitForms.withProblem(TODAY, "变压器没到", "厂家排产晚");
        List<CompletableFuture<UUID>> both = List.of(
                CompletableFuture.supplyAsync(() -> visits.record(secretary, seen(secretary), form)),
                CompletableFuture.supplyAsync(() -> visits.record(secretary, seen(secretary), form)));
        assertThat(both).extracting(CompletableFuture::join).containsOnly(UUID.fromString(form.operationId()));
        assertThat(list.page(clerk, VisitFilter.none()).items()).hasSize(1);
    }

    @Test
    void theProblemTypedOnTheSpotIsOnTheProblemListWithItsCause() {
        UUID id =
                visits.record(secretary, seen(secretary), VisitForms.withProblem(TODAY, "排水管接不进市政井", "井口标高比图纸高 30 厘米"));
        Visit visit = reader.find(seen(secretary), id);
        assertThat(visit.problems()).singleElement().satisfies(told -> {
            assertThat(told.number()).startsWith("测-2026-");
            assertThat(told.cause()).isEqualTo("井口标高比图纸高 30 厘米");
        });
        assertThat(db.sql(
                                "select category || ' ' || source || ' ' || level from problems.problem where number = ? and county = ?")
                        .params(
                                visit.problems().getFirst().number(),
                                clerk.county().code())
                        .query(String.class)
                        .single())
                .isEqualTo("UTILITIES VISIT 2");
        assertThat(visit.complete()).isFalse();
    }

    @Test
    void nothingIsKeptOfAVisitWhoseProblemHasNoCause() {
        assertThatThrownBy(() ->
                        visits.record(secretary, seen(secretary), VisitForms.withProblem(TODAY, "排水管接不进市政井", " ")))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.fields()).containsKey("problemCause"));
        assertThat(list.page(clerk, VisitFilter.none()).items()).isEmpty();
    }

    @Test
    void aDayToComeIsRefusedAndADayLongAgoIsMarkedBackfilled() {
        assertThatThrownBy(() -> visits.record(secretary, seen(secretary), VisitForms.on("2026-11-25", "明天")))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.fields()).containsKey("visitedOn"));
        UUID id = visits.record(secretary, seen(secretary), VisitForms.on("2026-11-17", "上周"));
        assertThat(reader.find(seen(clerk), id).late()).isTrue();
        assertThat(cadences.of(seen(clerk), IsoWeek.parse("2026-W47")).visits()).isOne();
    }

    @Test
    void theAuthorsSlipOfTheSameDayNeedsNoReasonButBothTextsStay() {
        UUID id = visits.record(secretary, seen(secretary), VisitForms.on(TODAY, "主体到二层"));
        visits.correct(
                secretary, seen(secretary), id, VisitForms.correction(reader.find(seen(secretary), id), "主体到三层", null));
        Visit now = reader.find(seen(secretary), id);
        assertThat(now.progress()).isEqualTo("主体到三层");
        assertThat(now.earlier())
                .singleElement()
                .satisfies(earlier -> assertThat(earlier.words().progress()).isEqualTo("主体到二层"));
    }

    @Test
    void aLaterCorrectionNeedsItsReasonAndWhoOpenedFirstIsToldOfIt() {
        UUID id = visits.record(secretary, seen(secretary), VisitForms.on(TODAY, "主体到二层"));
        clock.today(LocalDate.of(2026, 11, 26));
        Actor later = on(secretary, LocalDate.of(2026, 11, 26));
        Visit opened = reader.find(seen(secretary), id);
        assertThatThrownBy(
                        () -> visits.correct(later, seen(secretary), id, VisitForms.correction(opened, "主体到三层", null)))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.fields()).containsKey("reason"));
        VisitForm form = VisitForms.correction(opened, "主体到三层", "记错了层数");
        visits.correct(later, seen(secretary), id, form);
        visits.correct(later, seen(secretary), id, form);
        assertThat(reader.find(seen(secretary), id).earlier())
                .singleElement()
                .satisfies(earlier -> assertThat(earlier.reason()).isEqualTo("记错了层数"));
        assertThatThrownBy(() -> visits.correct(
                        on(clerk, LocalDate.of(2026, 11, 26)),
                        seen(clerk),
                        id,
                        VisitForms.correction(opened, "主体到四层", "核对过")))
                .isInstanceOf(Stale.class);
    }

    @Test
    void whoWasSaidToBeMetSaysItHimself() {
        Actor owner = fixtures.person(clerk.county(), Role.OWNER_REPRESENTATIVE);
        SomeProject.assign(db, seen(clerk).id(), owner, "OWNER_REP");
        UUID id = visits.record(secretary, seen(secretary), VisitForms.on(TODAY, "主体到二层"));
        assertThatThrownBy(() -> visits.confirm(owner, seen(owner), id, ProjectRole.OWNER_REP, false, " "))
                .isInstanceOf(Rejected.class);
        visits.confirm(owner, seen(owner), id, ProjectRole.OWNER_REP, false, "那天我在武汉");
        visits.confirm(owner, seen(owner), id, ProjectRole.OWNER_REP, true, null);
        assertThat(reader.find(seen(clerk), id).presence())
                .singleElement()
                .satisfies(said -> assertThat(said.present()).isTrue());
        assertThat(VisitPolicy.mayRecord(owner, seen(owner))).isFalse();
    }

    @Test
    void theProgressGoesOutAsAnUpdateWhereItIsShared() {
        VisitForm plain = VisitForms.on(TODAY, "主体到二层");
        VisitForm shared = new VisitForm(
                plain.operationId(),
                TODAY,
                null,
                null,
                "现场",
                null,
                "MET",
                null,
                null,
                null,
                null,
                null,
                "主体到二层",
                "NO",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "YES",
                null,
                null);
        UUID id = visits.record(secretary, seen(secretary), shared);
        assertThat(reader.sharedAs(id)).isEqualTo(id);
        UUID other = visits.record(secretary, seen(secretary), VisitForms.on(TODAY, "主体到三层"));
        assertThat(reader.sharedAs(other)).isNull();
        visits.share(secretary, seen(secretary), reader.find(seen(secretary), other), Ids.next(), "主体结构到三层");
        assertThatThrownBy(() -> visits.share(
                        secretary, seen(secretary), reader.find(seen(secretary), other), Ids.next(), "再发一次"))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void photosHangOnTheVisitAndOnlyThoseOneStoredOneself() {
        UUID photo = files.store(secretary, "现场.jpg", Pictures.jpeg(800, 600)).id();
        VisitForm form = VisitForms.on(TODAY, "主体到二层").with(List.of(photo.toString()));
        UUID id = visits.record(secretary, seen(secretary), form);
        assertThat(reader.find(seen(clerk), id).photos())
                .singleElement()
                .satisfies(file -> assertThat(file.type()).isEqualTo("image/jpeg"));
        assertThatThrownBy(() -> visits.record(
                        clerk, seen(clerk), VisitForms.on(TODAY, "别人的照片").with(List.of(photo.toString()))))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.fields()).containsKey("photos"));
    }

    @Test
    void anotherCountysVisitIsNotFound() {
        UUID id = visits.record(secretary, seen(secretary), VisitForms.on(TODAY, "主体到二层"));
        Actor stranger = fixtures.person(fixtures.county(), Role.BUREAU_HEAD);
        assertThatThrownBy(() -> reader.projectOf(stranger, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void theListPagesByDayAndSaysWhatIsMissing() {
        for (int day = 1; day <= 24; day++) {
            for (int n = 0; n < 3; n++)
                visits.record(
                        secretary, seen(secretary), VisitForms.on("2026-11-%02d".formatted(day), "第 " + day + " 天"));
        }
        var first = list.page(clerk, VisitFilter.none());
        assertThat(first.items()).hasSize(VisitList.PAGE);
        assertThat(first.total()).isEqualTo(72);
        var second = list.page(clerk, new VisitFilter(null, null, null, null, null, null, null, first.next()));
        assertThat(second.items()).hasSize(22).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
        assertThat(list.page(clerk, new VisitFilter(code, "2026-W48", null, null, null, null, null, null))
                        .items())
                .hasSize(6);
        assertThat(list.page(clerk, new VisitFilter(null, null, null, null, "true", null, null, null))
                        .items())
                .isEmpty();
    }

    private Seen seen(Actor me) {
        return projects.find(me, code);
    }

    private static Actor on(Actor me, LocalDate day) {
        return new Actor(me.id(), me.name(), me.county(), me.roles(), me.unitIds(), null, null, false, day);
    }
}
