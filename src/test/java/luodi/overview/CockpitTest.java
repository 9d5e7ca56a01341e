package luodi.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import luodi.projects.Stage;
import luodi.projects.VisibleProjects;
import luodi.projects.investment.Investment;
import luodi.projects.investment.Investments;
import luodi.projects.investment.Standings;
import luodi.projects.team.FourOnes;
import luodi.projects.team.Team;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class CockpitTest {
    @Autowired
    JdbcClient db;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Standings standings;

    @Autowired
    Cockpits cockpits;

    @Autowired
    Investments investments;

    @Autowired
    VisibleProjects visible;

    @Autowired
    Team team;

    @LocalServerPort
    int port;

    private SampleYear year;

    @BeforeEach
    void aYear() {
        year = new SampleYear(db, fixtures, standings);
    }

    @Test
    void theSumIsTheSumOverTheProjectPages() {
        Cockpit cockpit = cockpits.of(year.leader, 2026, CockpitFilter.ALL);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < year.projects.size(); i++) {
            for (Investment one : investments.of(visible.find(year.leader, year.code(i)), 2026))
                sum = sum.add(one.amount());
        }
        assertThat(cockpit.done()).isEqualByComparingTo(sum);
        assertThat(CockpitRules.sum(cockpit.page().rows(), KeyRow::done)).isEqualByComparingTo(sum);
        assertThat(cockpit.course().getLast().plannedSoFar()).isEqualByComparingTo(cockpit.annual());
        assertThat(cockpit.course().get(9).doneSoFar()).isEqualByComparingTo(sum);
        assertThat(cockpit.course().get(10).doneSoFar()).isNull();
    }

    @Test
    void theHeadlineIsTheFinding() {
        Cockpit cockpit = cockpits.of(year.leader, 2026, CockpitFilter.ALL);
        assertThat(cockpit.count()).isEqualTo(11);
        assertThat(cockpit.headline()).startsWith("11 个重点项目，" + cockpit.count("RED") + " 个滞后");
        assertThat(cockpit.fourOnes()).isEqualTo(2).isEqualTo((int)
                team.fourOnes(year.leader, year.projects, 2026).values().stream()
                        .filter(FourOnes::complete)
                        .count());
        assertThat(cockpit.judgedMonth()).isEqualTo(10);
    }

    @Test
    void supportIsShownApartAndNeverAdded() {
        Cockpit cockpit = cockpits.of(year.leader, 2026, CockpitFilter.ALL);
        assertThat(cockpit.supportTotal()).isEqualByComparingTo("44700000");
        assertThat(cockpit.supports())
                .extracting(Cockpit.UnitSupport::unit, Cockpit.UnitSupport::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("城投公司", 2), org.assertj.core.groups.Tuple.tuple("住建局", 2));
    }

    @Test
    void eachMarkOpensExactlyAsManyRowsAsItSays() {
        Visitor visitor = new Visitor(port).signIn(year.leader.id());
        Cockpit cockpit = cockpits.of(year.leader, 2026, CockpitFilter.ALL);
        String rows = "/api/v1/counties/" + year.county.code() + "/projects?year=2026&keyOnly=true";
        assertThat(visitor.get(rows).body()).contains("\"total\":" + cockpit.count() + ",");
        for (String light : Lights.WORST_FIRST) {
            assertThat(visitor.get(rows + "&light=" + light).body())
                    .contains("\"total\":" + cockpit.count(light) + ",");
            for (Stage stage : Stage.values()) {
                assertThat(visitor.get(rows + "&stage=" + stage + "&light=" + light)
                                .body())
                        .contains("\"total\":" + cockpit.count(stage, light) + ",");
            }
        }
        for (Cockpit.UnitSupport unit : cockpit.supports()) {
            String body =
                    visitor.get("/support?year=2026&unit=" + unit.unitId()).body();
            assertThat(body.split("<tr id=\"s-", -1).length - 1).isEqualTo(unit.count());
        }
    }

    @Test
    void whoServesSomeProjectsSeesThoseOnly() {
        Cockpit mine = cockpits.of(year.sponsor, 2026, CockpitFilter.ALL);
        assertThat(mine.count()).isEqualTo(4);
        assertThat(mine.headline()).startsWith("你的 4 个重点项目");
        assertThat(cockpits.of(fixtures.person(year.county, Role.LIAISON), 2026, CockpitFilter.ALL)
                        .headline())
                .isEqualTo("2026 年没有你的重点项目");
    }

    @Test
    void theTableFiltersAndSorts() {
        Cockpit inPlace = cockpits.of(year.leader, 2026, new CockpitFilter(null, "UNDER_CONSTRUCTION", "rate", null));
        assertThat(inPlace.page().total())
                .isEqualTo(inPlace.count(Stage.UNDER_CONSTRUCTION))
                .isEqualTo(4);
        assertThat(inPlace.page().rows()).extracting(KeyRow::name).first().isEqualTo("汉江精铸新能源底盘件");
        Cockpit late = cockpits.of(year.leader, 2026, new CockpitFilter("RED", null, null, null));
        assertThat(late.page().rows()).hasSize(late.count("RED"));
        for (String sort : CockpitFilter.sorts()) {
            assertThat(cockpits.rows(year.leader, 2026, new CockpitFilter(null, null, sort, null)))
                    .hasSize(11);
        }
    }

    @Test
    void aCountyWithoutAListIsToldWhatWouldStandHere() {
        var other = fixtures.county();
        var page = new Visitor(port)
                .signIn(fixtures.person(other, Role.BUREAU_STAFF).id())
                .get("/overview?year=2026");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("还没有批准的重点项目名单").contains("/key-list?year=2026");
    }

    @Test
    void administratorsAndAuditorsSeeNoBusiness() {
        for (Role role : new Role[] {Role.ADMINISTRATOR, Role.AUDITOR}) {
            assertThat(new Visitor(port)
                            .signIn(fixtures.person(year.county, role).id())
                            .get("/overview")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void pageFileAndProgramSayTheSame() {
        Visitor visitor = new Visitor(port).signIn(year.head.id());
        String page = visitor.get("/overview?year=2026").body();
        assertThat(page)
                .contains("<h1><span class=\"clause\">11 个重点项目")
                .contains("看数据")
                .contains("汉江精铸新能源底盘件")
                .doesNotContain("style=");
        String file = visitor.get("/overview.csv?year=2026&light=RED").body();
        assertThat(file.lines().count())
                .isEqualTo(1L + cockpits.of(year.head, 2026, CockpitFilter.ALL).count("RED"));
    }

    @Test
    void theProgramReadsTheSameFigures() {
        String json = new Visitor(port)
                .signIn(year.head.id())
                .get("/api/v1/counties/" + year.county.code() + "/years/2026/cockpit")
                .body();
        Cockpit cockpit = cockpits.of(year.head, 2026, CockpitFilter.ALL);
        assertThat(json)
                .contains("\"keyProjects\":11")
                .contains("\"completed\":" + luodi.shared.Money.wan(cockpit.done()))
                .contains("\"supportTotal\":4470")
                .contains("\"headline\":\"" + cockpit.headline());
        assertThat(new Visitor(port)
                        .signIn(year.head.id())
                        .get("/api/v1/counties/420625/years/2026/cockpit")
                        .statusCode())
                .isEqualTo(404);
        assertThat(cockpit.page().rows().stream().map(KeyRow::code).collect(Collectors.toSet()))
                .hasSize(11);
    }
}
