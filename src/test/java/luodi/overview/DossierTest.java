package luodi.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import luodi.projects.VisibleProjects;
import luodi.projects.investment.Standings;
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
class DossierTest {
    @Autowired
    JdbcClient db;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Standings standings;

    @Autowired
    Dossiers dossiers;

    @Autowired
    VisibleProjects projects;

    @LocalServerPort
    int port;

    private SampleYear year;

    @BeforeEach
    void aYear() {
        year = new SampleYear(db, fixtures, standings);
    }

    @Test
    void onePageHoldsAllThatIsRecorded() {
        var page = new Visitor(port).signIn(year.secretary.id()).get("/projects/" + year.code(0));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "为什么滞后", "落后 32.5 个百分点", "施工许可", "城投公司", year.sponsor.name(), "缺微信群", "2026 年重点项目名单第 1 版", "未填")
                .doesNotContain("style=");
    }

    @Test
    void theSumsAreThoseOfTheCockpit() {
        Dossier dossier = dossiers.of(year.secretary, projects.find(year.secretary, year.code(0)), 2026);
        assertThat(dossier.investment().done()).isEqualByComparingTo("24400000");
        assertThat(dossier.supportTotal()).isEqualByComparingTo("40000000");
        assertThat(dossier.lists())
                .singleElement()
                .satisfies(list -> assertThat(list.joinedOn()).isEqualTo(LocalDate.of(2026, 1, 1)));
        assertThat(dossier.question()).isEqualTo("为什么滞后");
    }

    @Test
    void whatIsNotMineToSeeIsNotFound() {
        assertThat(new Visitor(port)
                        .signIn(year.secretary.id())
                        .get("/projects/" + year.code(8))
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port)
                        .signIn(fixtures.person(year.county, Role.ADMINISTRATOR).id())
                        .get("/projects/" + year.code(0))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aProjectOfWhichLittleIsKnownSaysSo() {
        var page = new Visitor(port).signIn(year.head.id()).get("/projects/" + year.code(11));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("还没有批准的路线图", "为什么没有灯", "部门给了资金");
    }

    @Test
    void theProgramReadsTheSameDossier() {
        var json = new Visitor(port)
                .signIn(year.head.id())
                .get("/api/v1/counties/" + year.county.code() + "/projects/" + year.code(0) + "/dossier");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.body()).contains("\"light\":\"RED\"", "\"done\":2440", "\"amount\":4000");
    }
}
