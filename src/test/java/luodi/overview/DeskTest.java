package luodi.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import luodi.overview.Waiting.Kind;
import luodi.projects.investment.Standings;
import luodi.shared.Actor;
import luodi.shared.Role;
import luodi.shared.Time;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.TestClock;
import luodi.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class DeskTest {
    @Autowired
    JdbcClient db;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Standings standings;

    @Autowired
    Desks desks;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private SampleYear year;

    @BeforeEach
    void aYear() {
        year = new SampleYear(db, fixtures, standings);
    }

    @Test
    void theHeadDecidesWhatOthersProposed() {
        year.draft("stage");
        year.draft("roadmap");
        year.book(0, 11, new BigDecimal("6200000"), "SUBMITTED");
        Desk desk = desks.of(year.head);
        assertThat(kinds(desk.now()))
                .containsSubsequence(Kind.STAGE_PROPOSAL, Kind.ROADMAP_DRAFT, Kind.MONTH_TO_CONFIRM);
        assertThat(desk.headline()).isEqualTo("今天有 " + desk.now().size() + " 件事在等你");
        assertThat(desk.now())
                .filteredOn(w -> w.kind() == Kind.MONTH_TO_CONFIRM)
                .first()
                .satisfies(w -> assertThat(w.href()).isEqualTo("/investment?year=2026&month=11"));
    }

    @Test
    void countyLeadershipApprovesListsAndSponsorsAndSeesWhoHoldsWhat() {
        year.draft("key_list");
        year.assign(5, year.sponsor, "SPONSOR_LEADER", false);
        Desk desk = desks.of(year.leader);
        assertThat(kinds(desk.now())).containsExactly(Kind.KEY_LIST, Kind.SPONSOR);
        assertThat(desk.held()).singleElement().satisfies(held -> {
            assertThat(held.unit()).isEqualTo("住建局");
            assertThat(held.count()).isEqualTo(2);
            assertThat(held.late()).isEqualTo(2);
            assertThat(held.days()).isEqualTo(37);
        });
        assertThat(desk.headline()).isEqualTo("要你定的 2 件");
    }

    @Test
    void theLeaderSettlesASponsorOnTheSpotAndStaysOnHisDesk() {
        year.assign(5, year.sponsor, "SPONSOR_LEADER", false);
        Waiting waiting = desks.of(year.leader).decisions().getFirst();
        var visitor = new Visitor(port).signIn(year.leader.id());
        assertThat(visitor.get("/desk").body())
                .contains("读完约 1 分钟")
                .contains("批准")
                .contains("上次看过以后");
        var answer = visitor.form("/desk", waiting.acts().getFirst().action(), Map.of("back", "/desk"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/desk");
        assertThat(desks.of(year.leader).decisions()).isEmpty();
    }

    @Test
    void onlyTheDeskIsAPlaceToGoBackTo() {
        year.assign(5, year.sponsor, "SPONSOR_LEADER", false);
        Waiting waiting = desks.of(year.leader).decisions().getFirst();
        var answer = new Visitor(port)
                .signIn(year.leader.id())
                .form("/desk", waiting.acts().getFirst().action(), Map.of("back", "https://example.org/"));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/team");
    }

    @Test
    void changesAreToldSinceTheLastReadingAndLookingAgainIsTheSameReading() {
        TestClock time = (TestClock) clock;
        try {
            LocalDate day = LocalDate.of(2026, 11, 24);
            assertThat(desks.of(year.leader).since()).isNull();
            var visitor = new Visitor(port).signIn(year.leader.id());
            visitor.get("/desk");
            assertThat(desks.of(year.leader).since()).isNull();
            time.now(day.atTime(18, 0).atZone(Time.ZONE).toInstant());
            assertThat(desks.of(year.leader).since())
                    .isEqualTo(day.atTime(10, 0)
                            .atZone(Time.ZONE)
                            .toOffsetDateTime()
                            .withOffsetSameInstant(ZoneOffset.UTC));
            visitor.get("/desk");
            time.now(day.atTime(18, 30).atZone(Time.ZONE).toInstant());
            visitor.get("/desk");
            assertThat(desks.of(year.leader).since().toInstant())
                    .isEqualTo(day.atTime(10, 0).atZone(Time.ZONE).toInstant());
        } finally {
            time.reset();
        }
    }

    @Test
    void whoHoldsWhatOpensItsRowsAndIsForLeadersOnly() {
        var page = new Visitor(port)
                .signIn(year.leader.id())
                .get("/desk/held?unit=" + URLEncoder.encode("住建局", StandardCharsets.UTF_8));
        assertThat(page.body()).contains("过期 2 件").contains("施工许可");
        assertThat(new Visitor(port)
                        .signIn(year.secretary.id())
                        .get("/desk/held?unit=x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port)
                        .withToken(year.head.id())
                        .get("/api/v1/counties/" + year.county.code() + "/desk/held?unit=x")
                        .body())
                .contains("\"total\":0");
    }

    @Test
    void theSponsorLeaderSeesHisOwnProjectsOnly() {
        year.draft("roadmap");
        Desk desk = desks.of(year.sponsor);
        assertThat(kinds(desk.now()))
                .containsExactly(Kind.ROADMAP_DRAFT, Kind.MILESTONE_LATE, Kind.MILESTONE_LATE, Kind.RED);
        assertThat(desk.projects())
                .hasSize(4)
                .first()
                .satisfies(mine -> assertThat(mine.light()).isEqualTo("RED"));
    }

    @Test
    void theSecretaryReportsMonthsFillsGapsAndGetsBackWhatWasReturned() {
        year.book(1, 11, BigDecimal.TEN, "RETURNED");
        year.book(2, 11, BigDecimal.TEN, "SUBMITTED");
        Desk desk = desks.of(year.secretary);
        assertThat(kinds(desk.now())).contains(Kind.MILESTONE_LATE, Kind.RETURNED, Kind.RED);
        assertThat(desk.soon()).filteredOn(w -> w.kind() == Kind.MONTH_RUNNING).hasSize(3);
        assertThat(desk.soon())
                .filteredOn(w -> w.kind() == Kind.FOUR_ONES)
                .extracting(Waiting::title)
                .containsExactly("汉江精铸新能源底盘件　四个一还缺微信群", "荆楚电子级硅材料　四个一还缺工作专班、微信群、路线图");
        assertThat(desk.soon()).filteredOn(w -> w.kind() == Kind.MILESTONE_SOON).hasSize(3);
        assertThat(desk.withOthers())
                .singleElement()
                .satisfies(w -> assertThat(w.title()).endsWith("投资数"));
    }

    @Test
    void staffSeeMonthsAndGapsOfTheWholeCountyInOneRowEach() {
        Desk desk = desks.of(year.clerk);
        assertThat(desk.now())
                .filteredOn(w -> w.kind() == Kind.MONTH_MISSING)
                .singleElement()
                .satisfies(w -> assertThat(w.title()).isEqualTo("冷集光伏组件　10 月投资还没报"));
        assertThat(desk.soon())
                .filteredOn(w -> w.kind() == Kind.MONTH_RUNNING)
                .singleElement()
                .satisfies(w -> assertThat(w.title()).isEqualTo("11 个重点项目　11 月投资还没报"));
        assertThat(desk.soon())
                .filteredOn(w -> w.kind() == Kind.FOUR_ONES)
                .singleElement()
                .satisfies(w -> assertThat(w.title()).isEqualTo("9 个重点项目四个一不齐"));
    }

    @Test
    void aDepartmentAnswersForItsMilestones() {
        Desk desk = desks.of(year.department);
        assertThat(kinds(desk.now())).containsExactly(Kind.MILESTONE_LATE, Kind.MILESTONE_LATE);
        assertThat(desk.now().getFirst().turn()).isEqualTo("已迟 37 天");
        assertThat(desk.projects()).hasSize(3);
    }

    @Test
    void theAdministratorHearsOfAccountsAndSeesNoProject() {
        Actor admin = fixtures.person(year.county, Role.ADMINISTRATOR);
        db.sql("update people.account set must_change = true where person_id = ?")
                .param(year.secretary.id())
                .update();
        Desk desk = desks.of(admin);
        assertThat(desk.soon()).extracting(Waiting::title).contains("1 个账号还在用一次性密码");
        assertThat(desk.projects()).isEmpty();
        assertThat(new Visitor(port).signIn(admin.id()).get("/desk").body()).doesNotContain("汉江精铸");
    }

    @Test
    void anEmptyDeskTellsWhatWouldStandHere() {
        var page = new Visitor(port)
                .signIn(fixtures.person(fixtures.county(), Role.LIAISON).id())
                .get("/desk");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("今天没有事在等你").contains("会出现在这里");
    }

    @Test
    void theProgramReadsTheSameDesk() {
        var json =
                new Visitor(port).signIn(year.secretary.id()).get("/api/v1/counties/" + year.county.code() + "/desk");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.body())
                .contains("\"headline\":\"" + desks.of(year.secretary).headline())
                .contains("MILESTONE_LATE");
    }

    private static List<Kind> kinds(List<Waiting> waiting) {
        return waiting.stream().map(Waiting::kind).toList();
    }
}
