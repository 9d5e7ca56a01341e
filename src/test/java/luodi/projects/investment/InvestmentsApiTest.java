package luodi.projects.investment;

import static org.assertj.core.api.Assertions.assertThat;

import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Ids;
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
class InvestmentsApiTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient db;

    @Autowired
    VisibleProjects projects;

    @LocalServerPort
    int port;

    Actor clerk;
    Visitor desk;
    Visitor chief;
    String county;
    String base;

    @BeforeEach
    void aCountyWithOneListedProject() {
        Actor.County one = fixtures.county();
        clerk = fixtures.person(one, Role.BUREAU_STAFF);
        Seen project = projects.find(clerk, SomeProject.in(db, one, "01"));
        SomeProject.list(db, one, 2026, project.id(), "12000");
        county = "/api/v1/counties/" + one.code();
        base = county + "/projects/" + project.code();
        desk = new Visitor(port).withToken(clerk.id());
        chief = new Visitor(port)
                .withToken(fixtures.person(one, Role.BUREAU_HEAD).id());
    }

    @Test
    void whatIsBookedIsCreatedOnceLockedAndCorrected() {
        String id = Ids.next().toString();
        String booking = "{\"id\":\"%s\",\"year\":2026,\"month\":9,\"fundSource\":\"ENTERPRISE\",\"amount\":400.5}"
                .formatted(id);
        var created = desk.json("POST", base + "/investments", booking);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("location")).hasValue(base + "/investments/" + id);
        assertThat(created.body()).contains("\"amount\":400.5").contains("\"measure\":\"IN_YEAR\"");
        assertThat(desk.json("POST", base + "/investments", booking).statusCode())
                .isEqualTo(201);
        assertThat(desk.get(base + "/investments?year=2026").body()).contains("\"total\":1");
        assertThat(desk.json("POST", base + "/month-locks", "{\"year\":2026,\"month\":9}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(chief.json("POST", base + "/month-locks", "{\"year\":2026,\"month\":9}")
                        .statusCode())
                .isEqualTo(200);
        var late = desk.json("PUT", base + "/investments/" + id, "{\"amount\":300,\"version\":1}");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("\"rule\":\"R-68\"");
        var correction =
                desk.json("POST", base + "/investments/" + id + "/correction", "{\"amount\":300,\"reason\":\"重复计算\"}");
        assertThat(correction.statusCode()).isEqualTo(201);
        assertThat(correction.body())
                .contains("\"amount\":-100.5")
                .contains("\"month\":11")
                .contains("\"correctionOf\":\"" + id + "\"");
    }

    @Test
    void theMonthOfAllProjectsIsReadSavedAndLocked() {
        String grid = county + "/investments?year=2026&month=10";
        String cell = "{\"cells\":[{\"code\":\"%s\",\"fundSource\":\"LOAN\",\"version\":0,\"amount\":\"120\"}]}"
                .formatted(base.substring(base.lastIndexOf('/') + 1));
        assertThat(desk.get(grid).body()).contains("\"reported\":false");
        assertThat(desk.json("PUT", grid, cell).body())
                .contains("\"reported\":true")
                .contains("\"done\":120");
        assertThat(desk.json("PUT", grid, cell).statusCode()).isEqualTo(200);
        assertThat(chief.json("POST", county + "/month-locks", "{\"year\":2026,\"month\":10}")
                        .body())
                .contains("\"projects\":1");
        assertThat(desk.json("PUT", grid, cell.replace("120", "130")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void planStandingAndLightRulesAnswer() {
        assertThat(desk.json(
                                "PUT",
                                base + "/annual-plans/2026",
                                "{\"months\":[1000,1000,1000,1000,1000,1000,1000,1000,1000,1000,1000,1000]}")
                        .body())
                .contains("\"annual\":12000");
        assertThat(desk.json("PUT", base + "/annual-plans/2026", "{\"months\":[1]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.get(base + "/standings/2026").body())
                .contains("\"light\":\"NONE\"")
                .contains("没有登记投资");
        assertThat(desk.get(county + "/light-rules").body())
                .contains("\"preset\":\"银川\"")
                .contains("S13");
        assertThat(desk.get("/api/v1/counties/429998/light-rules").statusCode()).isEqualTo(404);
    }
}
