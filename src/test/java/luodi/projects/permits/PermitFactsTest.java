package luodi.projects.permits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.projects.facts.HistoricalFact;
import luodi.projects.facts.StatedFact;
import luodi.projects.facts.StatedFacts;
import luodi.projects.investment.SomeProject;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotAllowed;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class PermitFactsTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient db;

    @Autowired
    VisibleProjects projects;

    @Autowired
    PermitFacts permits;

    @Autowired
    StatedFacts facts;

    @LocalServerPort
    int port;

    Actor clerk;
    UUID planning;
    Seen project;

    @BeforeEach
    void aCountyWithAPlanningBureau() {
        Actor.County county = fixtures.county();
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
        planning = fixtures.unit(county, "DEPARTMENT", "规划局");
        project = projects.find(clerk, SomeProject.in(db, county, "01"));
    }

    @ParameterizedTest
    @CsvSource({"62.45, MU, 41633.33", "1, MU, 666.67", "4.163, HA, 41630.00", "25400, SQM, 25400.00"})
    void areasAreToldInSquareMetres(BigDecimal area, AreaUnit unit, BigDecimal squareMetres) {
        assertThat(unit.squareMetres(area)).isEqualByComparingTo(squareMetres);
    }

    @Test
    void anInferredUnitIsMarked() {
        Actor program = Actor.program(clerk.county(), "原文导入", clerk.today());
        var one = new HistoricalPermit(
                Ids.next(),
                2018,
                planning,
                "LAND_TRANSFER",
                "国有建设用地使用权招拍挂",
                PermitFact.Status.COMPLETED,
                "首批",
                new BigDecimal("62.45"),
                AreaUnit.MU,
                true,
                "首批62.45土地的招拍挂手续",
                null);
        permits.loadHistorical(program, project, one);
        permits.loadHistorical(program, project, one);
        facts.loadHistorical(
                program,
                project,
                new HistoricalFact(Ids.next(), 2018, StatedFact.Kind.BUILT, 1, "厂房", null, null, "完成了厂房", null));
        String body = new Visitor(port)
                .signIn(clerk.id())
                .get("/projects/" + project.code() + "/support")
                .body();
        assertThat(body)
                .contains("62.45")
                .contains("亩")
                .contains("推定")
                .contains("41633.33")
                .contains("完成了厂房");
        assertThatThrownBy(() -> permits.loadHistorical(clerk, project, one)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anUnspecifiedPermitCannotBeChosen() {
        assertThat(permits.choices())
                .doesNotContainKey("PLANNING_PERMIT_UNSPECIFIED")
                .containsKey("CONSTRUCTION_PERMIT");
        var answer = new Visitor(port)
                .signIn(clerk.id())
                .form(
                        "/projects/" + project.code() + "/support",
                        "/projects/" + project.code() + "/support/permits",
                        Map.of(
                                "procedureCode",
                                "PLANNING_PERMIT_UNSPECIFIED",
                                "unitId",
                                planning.toString(),
                                "status",
                                "ISSUED",
                                "decidedOn",
                                "2026-12-30"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请选手续").contains("今天之后");
    }

    @Test
    void permitAndFactAreRecordedByPageAndApi() {
        String support = "/projects/" + project.code() + "/support";
        Visitor desk = new Visitor(port).signIn(clerk.id());
        assertThat(desk.form(
                                support,
                                support + "/permits",
                                Map.of(
                                        "id",
                                        Ids.next().toString(),
                                        "procedureCode",
                                        "PLANNING_CONDITIONS",
                                        "unitId",
                                        planning.toString(),
                                        "status",
                                        "ISSUED",
                                        "decidedOn",
                                        "2026-03-01"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(desk.form(
                                support,
                                support + "/facts",
                                Map.of("id", Ids.next().toString(), "kind", "BUILT", "text", "北跨车间封顶"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(desk.get(support).body()).contains("规划条件").contains("北跨车间封顶");
        Visitor program = new Visitor(port).withToken(clerk.id());
        String base = "/api/v1/counties/" + clerk.county().code() + "/projects/" + project.code();
        assertThat(program.json("POST", base + "/stated-facts", "{\"kind\":\"TAX\",\"text\":\"纳税\",\"amount\":1135}")
                        .body())
                .contains("\"amount\":1135");
        assertThat(program.json("POST", base + "/permit-facts", "{\"procedureCode\":\"EIA\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(program.get(base + "/permit-facts").body()).contains("PLANNING_CONDITIONS");
        assertThat(program.get(base + "/stated-facts").body()).contains("\"total\":2");
    }
}
