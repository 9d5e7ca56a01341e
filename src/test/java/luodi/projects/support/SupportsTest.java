package luodi.projects.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.projects.investment.SomeProject;
import luodi.projects.investment.Standings;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Measure;
import luodi.shared.Money;
import luodi.shared.NotAllowed;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.Stale;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class SupportsTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient db;

    @Autowired
    VisibleProjects projects;

    @Autowired
    Supports supports;

    @Autowired
    Standings standings;

    @LocalServerPort
    int port;

    Actor clerk;
    UUID city;
    UUID water;
    Seen project;

    @BeforeEach
    void aCountyWithTwoUnits() {
        Actor.County county = fixtures.county();
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
        city = fixtures.unit(county, "COMPANY", "城投公司");
        water = fixtures.unit(county, "DEPARTMENT", "水利部门");
        project = projects.find(clerk, SomeProject.in(db, county, "01"));
    }

    @Test
    void supportIsNeverInvestmentWhateverItsInclusion() {
        for (Included included : Included.values()) supports.record(clerk, 2026, form(city, "400", included));
        assertThat(standings.of(clerk, project, 2026).done()).isZero();
        Money total = SupportsByUnit.total(supports.of(project));
        assertThat(total.wan()).isEqualByComparingTo("1200");
        assertThatThrownBy(() -> total.plus(Money.ofWan(BigDecimal.TEN, Measure.IN_YEAR)))
                .hasMessageContaining("口径不同");
    }

    @Test
    void aDepartmentWritesForItselfOnly() {
        supports.record(clerk, 2026, form(water, null, Included.UNKNOWN));
        Actor department = fixtures.person(clerk.county(), water, Role.DEPARTMENT);
        assertThat(supports.record(department, 2026, form(water, "5", Included.NO))
                        .unit())
                .isEqualTo("水利部门");
        assertThatThrownBy(() -> supports.record(department, 2026, form(city, "5", Included.NO)))
                .isInstanceOf(NotAllowed.class);
        assertThat(supports.units(department)).containsOnlyKeys(water.toString());
    }

    @Test
    void aProjectThatADepartmentDoesNotSeeIsNotNamed() {
        Actor department = fixtures.person(clerk.county(), water, Role.DEPARTMENT);
        assertThatThrownBy(() -> supports.record(department, 2026, form(water, "5", Included.NO)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("没有这个项目");
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatWasWrongAndBothStay() {
        Support wrong = supports.record(clerk, 2026, form(city, "4000", Included.UNKNOWN));
        SupportForm form = form(city, "400", Included.UNKNOWN);
        assertThatThrownBy(() -> supports.correct(clerk, wrong.id(), form)).hasMessageContaining("为什么更正");
        Support right = supports.correct(clerk, wrong.id(), because(form, "多写了一个零"));
        assertThat(supports.correct(clerk, wrong.id(), because(form, "多写了一个零"))).isEqualTo(right);
        assertThat(supports.of(project)).containsExactly(right);
        assertThat(supports.find(clerk, wrong.id()).amount()).isEqualByComparingTo("40000000");
        assertThatThrownBy(() -> supports.correct(clerk, wrong.id(), because(form(city, "300", Included.NO), "再改")))
                .isInstanceOf(Stale.class);
    }

    @Test
    void thePagesListRecordAndExport() {
        Visitor desk = new Visitor(port).signIn(clerk.id());
        Map<String, String> fields = Map.of(
                "id",
                Ids.next().toString(),
                "year",
                "2026",
                "unitId",
                city.toString(),
                "kind",
                "ASSET_ACQUISITION",
                "project",
                project.code(),
                "action",
                "收购厂房",
                "amount",
                "2950",
                "included",
                "UNKNOWN");
        assertThat(desk.form("/support/new", "/support", fields).statusCode()).isEqualTo(302);
        assertThat(desk.form("/support/new", "/support", fields).statusCode()).isEqualTo(302);
        assertThat(desk.get("/support?year=2026").body())
                .contains("1 个部门，", "合计 2950 万元")
                .contains("收购厂房");
        assertThat(desk.get("/support?year=2026&kind=UTILITY").body()).contains("还没有登记部门支持");
        assertThat(desk.get("/support/table.csv?year=2026").body()).contains("城投公司,收购资产,测试项目01,收购厂房,2950");
        assertThat(desk.get("/projects/" + project.code() + "/support").body())
                .contains("收购厂房")
                .contains("R-66");
        var bad = desk.form("/support/new", "/support", Map.of("action", "修路", "amount", "很多"));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("修路").contains("value=\"很多\"").contains("请选部门");
    }

    @Test
    void theApiDoesTheSame() {
        Visitor desk = new Visitor(port).withToken(clerk.id());
        String county = "/api/v1/counties/" + clerk.county().code();
        String body =
                "{\"year\":2026,\"unitId\":\"%s\",\"kind\":\"UTILITY\",\"targetText\":\"开发区供水\",\"action\":\"改造管线\",\"included\":\"NO\"}"
                        .formatted(water);
        var made = desk.json("POST", county + "/supports", body);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"amount\":null").contains("\"target\":\"开发区供水\"");
        assertThat(desk.get(county + "/supports?year=2026").body()).contains("\"total\":1");
        assertThat(desk.get(county + "/projects/" + project.code() + "/supports")
                        .body())
                .contains("\"total\":0");
    }

    private SupportForm form(UUID unit, String wan, Included included) {
        return new SupportForm(
                Ids.next(),
                2026,
                unit.toString(),
                "FUNDING_SECURED",
                project.code(),
                null,
                "落实资金",
                wan,
                included.name(),
                null,
                null,
                null,
                null,
                null);
    }

    private static SupportForm because(SupportForm form, String reason) {
        return new SupportForm(
                form.id(),
                form.year(),
                form.unitId(),
                form.kind(),
                form.project(),
                form.targetText(),
                form.action(),
                form.amount(),
                form.included(),
                null,
                null,
                null,
                null,
                reason);
    }
}
