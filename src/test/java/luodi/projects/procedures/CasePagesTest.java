package luodi.projects.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.projects.ProjectForms;
import luodi.projects.Projects;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.TestClock;
import luodi.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class CasePagesTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    Projects projects;

    @Autowired
    VisibleProjects visible;

    @Autowired
    PermitCases cases;

    @LocalServerPort
    int port;

    Actor clerk;
    UUID planning;
    Seen project;
    String base;
    Visitor desk;

    @AfterEach
    void today() {
        clock.reset();
    }

    @BeforeEach
    void aFilingProject() {
        Actor.County county = fixtures.county();
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
        planning = fixtures.unit(county, "DEPARTMENT", "测县自然资源和规划局");
        project = visible.find(clerk, projects.register(clerk, ProjectForms.filled(clerk)));
        base = "/projects/" + project.code() + "/permits";
        desk = new Visitor(port).signIn(clerk.id());
    }

    @Test
    void theBoardIsOpenedFromTheTemplateAndACaseWalksByItsForm() {
        assertThat(desk.get(base).body()).contains("手续还没有建账").contains("按目录建账");
        assertThat(desk.get(base + "/new").body())
                .contains("企业投资项目备案")
                .contains("待核实")
                .doesNotContain("企业投资项目核准");
        assertThat(desk.form(base + "/new", base + "/generation", Map.of("codes", "PLANNING_CONDITIONS/"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(desk.get(base).body()).contains("1 项手续，办好 0 项").contains("net-node");
        String one = base + "/" + of("PLANNING_CONDITIONS").id();
        assertThat(desk.get(one + "?act=PREPARE").body()).contains("开始备件").contains("不涉及这项手续");
        assertThat(desk.form(one, one + "/steps", Map.of("act", "PREPARE", "on", "2026-11-02"))
                        .statusCode())
                .isEqualTo(302);
        var future = desk.form(one, one + "/steps", Map.of("act", "SUBMIT", "on", "2026-12-30", "note", "材料一套"));
        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(future.body()).contains("不能在今天之后").contains("材料一套");
        assertThat(desk.form(one, one + "/steps", Map.of("act", "SUBMIT", "on", "2026-11-03"))
                        .statusCode())
                .isEqualTo(302);
        desk.form(one, one + "/steps", Map.of("act", "ACCEPT", "on", "2026-11-04", "proof", "受理通知书 1 号"));
        desk.form(
                one,
                one + "/steps",
                Map.of("act", "STOP", "on", "2026-11-05", "stopKind", "EXPERTS", "proof", "评审通知 2 号"));
        assertThat(desk.get(one).body()).contains("专家评审").contains("评审通知 2 号").contains("法律给部门的时间，不算部门耽误");
        assertThat(desk.get("/permits?unit=" + planning).body())
                .contains("规划条件")
                .contains("停钟中");
        assertThat(desk.get("/permits?q=ghtj").body()).contains("规划条件").contains(project.code());
        assertThat(desk.get("/permits?q=zzqq").body()).doesNotContain("/projects/" + project.code());
        assertThat(desk.get("/permits/table.csv").body()).contains("规划条件").contains("特别程序");
    }

    @Test
    void whoGrantsIsAskedForTheNumberOfThePaperAndLosesNothingTyped() {
        cases.generate(clerk, project, List.of("PLANNING_CONDITIONS/", "UTILITIES/"));
        String one = walked("PLANNING_CONDITIONS");
        assertThat(desk.get(one + "?act=GRANT").body()).contains("规划条件通知书的编号");
        var form = Map.of(
                "act", "GRANT", "on", "2026-11-10", "documentNo", " ", "note", "会上一并发出", "validUntil", "2027-11-10");
        var refused = desk.form(one, one + "/steps", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("还没有出文，就还没有办结", "documentNo-error", "会上一并发出", "value=\"2027-11-10\"", "value=\"2026-11-10\"");
        Visitor program = new Visitor(port).withToken(clerk.id());
        String api = "/api/v1/counties/" + clerk.county().code() + one;
        var problem = program.json("POST", api + "/steps", "{\"act\":\"GRANT\",\"on\":\"2026-11-10\"}");
        assertThat(problem.statusCode()).isEqualTo(422);
        assertThat(problem.body()).contains("\"§3.4\"").contains("\"documentNo\"");
        assertThat(program.get(api).body()).contains("\"paper\":{\"name\":\"规划条件通知书\"");
        assertThat(desk.get(walked("UTILITIES") + "?act=GRANT").body()).contains("批文或备案号<small class=\"optional\">选填");
    }

    @Test
    void aPaperThatLiesUndeliveredIsLateWhereverItIsRead() {
        cases.generate(clerk, project, List.of("FLOOD/"));
        String one = walked("FLOOD");
        desk.form(one, one + "/steps", Map.of("act", "GRANT", "on", "2026-11-05", "documentNo", "水许〔2026〕3号"));
        assertThat(desk.get(one).body()).contains("过了送达期限").contains("应在 2026-11-19 前送达");
        assertThat(desk.get(base).body()).contains("过了送达的期限").contains("待送达");
        assertThat(desk.get("/permits?scope=LATE").body()).contains("洪水影响评价").contains("已过");
        assertThat(desk.get("/projects/" + project.code()).body())
                .contains("送达")
                .contains("已过");
        Visitor program = new Visitor(port).withToken(clerk.id());
        assertThat(program.get("/api/v1/counties/" + clerk.county().code() + "/permits?scope=UNDELIVERED")
                        .body())
                .contains("\"deliverBy\":\"2026-11-19\"")
                .contains("\"undelivered\":true");
        desk.form(one, one + "/steps", Map.of("act", "DELIVER", "on", "2026-11-24"));
        assertThat(desk.get("/permits?scope=LATE").body()).doesNotContain("洪水影响评价</a>");
    }

    @Test
    void theDepartmentsDeskSaysByWhenAPaperIsToBeDelivered() {
        cases.generate(clerk, project, List.of("FLOOD/"));
        String one = walked("FLOOD");
        db.sql("update projects.permit_case set unit_id = ? where id = ?")
                .params(planning, of("FLOOD").id())
                .update();
        Actor officer = fixtures.person(clerk.county(), planning, Role.DEPARTMENT);
        desk.form(one, one + "/steps", Map.of("act", "GRANT", "on", "2026-11-20", "documentNo", "水许〔2026〕7号"));
        assertThat(new Visitor(port).signIn(officer.id()).get("/desk").body())
                .contains("已经办结，还没有送达")
                .contains("2026-12-04 前送达");
        clock.today(LocalDate.of(2026, 12, 9));
        assertThat(new Visitor(port).signIn(officer.id()).get("/desk").body())
                .contains("已经办结，2026-12-04 前要送达")
                .contains("已过 5 天");
    }

    @Test
    void whatTheListCannotReadIsRefusedInWordsNotPassedOver() {
        Visitor program = new Visitor(port).withToken(clerk.id());
        for (String asked : List.of("scope=SOON", "holder=ME", "size=many", "unit=x", "after=x")) {
            var problem = program.get("/api/v1/counties/" + clerk.county().code() + "/permits?" + asked);
            assertThat(problem.statusCode()).as(asked).isEqualTo(422);
            assertThat(problem.body()).contains("\"" + asked.split("=")[0] + "\"");
            assertThat(desk.get("/permits?" + asked).statusCode()).as(asked).isEqualTo(422);
            assertThat(desk.get("/permits/table.csv?" + asked).statusCode())
                    .as(asked)
                    .isEqualTo(422);
        }
        assertThat(desk.get("/permits?q=&unit=&code=&holder=&scope=&size=1").statusCode())
                .as("the page's own form sends what is left open")
                .isEqualTo(200);
    }

    private String walked(String code) {
        String one = base + "/" + of(code).id();
        desk.form(one, one + "/steps", Map.of("act", "PREPARE", "on", "2026-11-02"));
        desk.form(one, one + "/steps", Map.of("act", "SUBMIT", "on", "2026-11-03"));
        desk.form(one, one + "/steps", Map.of("act", "ACCEPT", "on", "2026-11-04"));
        return one;
    }

    @Test
    void aDepartmentFindsItsCasesAndAnswersForThemOnly() {
        cases.generate(clerk, project, null);
        Actor officer = fixtures.person(clerk.county(), planning, Role.DEPARTMENT);
        Visitor there = new Visitor(port).signIn(officer.id());
        assertThat(there.get(base).statusCode()).isEqualTo(200);
        assertThat(there.get("/permits?scope=OPEN&unit=" + planning).body())
                .contains("规划条件")
                .doesNotContain("环境影响评价</a>");
        String eia = base + "/" + of("EIA").id();
        assertThat(there.form("/permit-catalogue", eia + "/steps", Map.of("act", "PREPARE", "on", "2026-11-02"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(there.form("/permit-catalogue", base + "/generation", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theApiDoesAllThatThePageDoesAndNamesTheRuleThatRefused() {
        Visitor program = new Visitor(port).withToken(clerk.id());
        String api = "/api/v1/counties/" + clerk.county().code() + "/projects/" + project.code() + "/permits";
        assertThat(program.json("POST", api + "/generation", "{}").statusCode()).isEqualTo(201);
        assertThat(program.json("POST", api, "{\"id\":\"%s\",\"code\":\"WATER_USE\"}".formatted(Ids.next()))
                        .statusCode())
                .isEqualTo(201);
        String one = api + "/" + of("LAND_TRANSFER").id();
        assertThat(program.json("POST", one + "/steps", "{\"act\":\"PREPARE\",\"on\":\"2026-11-02\"}")
                        .statusCode())
                .isEqualTo(201);
        var refused = program.json("POST", one + "/steps", "{\"act\":\"SUBMIT\",\"on\":\"2026-11-03\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"R-35\"").contains("规划条件");
        assertThat(program.json("POST", one + "/consent", "{\"on\":\"2026-11-02\",\"by\":\"示例·陈立\"}")
                        .body())
                .contains("\"helping\":\"AGENT\"");
        assertThat(program.json("POST", one + "/materials", "{\"note\":\"宗地图\"}")
                        .body())
                .contains("宗地图");
        assertThat(program.get(api).body()).contains("\"complianceFlag\":null").contains("longestPathWorkingDays");
        assertThat(program.get("/api/v1/counties/" + clerk.county().code() + "/permits?scope=OPEN&code=EIA")
                        .body())
                .contains("\"total\":1");
        assertThat(program.get("/api/v1/counties/" + clerk.county().code() + "/permits?after=x")
                        .statusCode())
                .isEqualTo(422);
    }

    private PermitCase of(String code) {
        return cases.of(project).stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
