package luodi.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import luodi.shared.Actor;
import luodi.shared.Role;
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
class ProjectPagesTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    Projects projects;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Actor clerk;
    Visitor browser;

    @BeforeEach
    void aClerkAtHisDesk() {
        clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
        browser = new Visitor(port).signIn(clerk.id());
    }

    @Test
    void theHeadlineIsTheFinding() {
        assertThat(browser.get("/projects").body()).contains("项目库还是空的").contains("登记第一个项目");
        projects.register(clerk, ProjectForms.filled(clerk));
        projects.register(clerk, ProjectForms.filled(clerk, "kind", "INFRASTRUCTURE", "stage", "", "name", "三环大桥"));
        assertThat(browser.get("/projects").body())
                .contains("在库 1 个项目、1 个基础设施")
                .contains("0 个重点")
                .contains("汉江精铸底盘件");
        assertThat(browser.get("/projects?q=%E5%A4%A7%E6%A1%A5").body())
                .contains("三环大桥")
                .doesNotContain("汉江精铸");
        assertThat(browser.get("/projects?sort=banana").statusCode()).isEqualTo(422);
    }

    @Test
    void aRegisterFoundBeyondTheCapIsCountedAgainOnceAnImportMayHaveBeenTakenBack() {
        String county = clerk.county().code();
        db.sql("""
                insert into projects.project (id, county, code, name, kind, created_by, created_at, updated_by, updated_at)
                select gen_random_uuid(), :county, :county || '-2016-' || lpad(n::text, 4, '0'), '导入' || n, 'INDUSTRY', '测试', :now, '测试', :now
                from generate_series(1, 1001) n""")
                .param("county", county)
                .param("now", OffsetDateTime.now(clock))
                .update();
        assertThat(browser.get("/projects").body()).contains("在库 1000+ 个项目");
        db.sql("delete from projects.project where county = ? and code_no > 60")
                .param(county)
                .update();
        clock.now(clock.instant().plusSeconds(60));
        assertThat(browser.get("/projects").body()).contains("在库 60 个项目");
        clock.reset();
    }

    @Test
    void aProjectIsRegisteredAtThePage() {
        var answer = browser.form("/projects/new", "/projects", ProjectForms.fields(clerk));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(to ->
                        assertThat(to).endsWith("/projects/" + clerk.county().code() + "-2026-01"));
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        var answer = browser.form(
                "/projects/new", "/projects", ProjectForms.fields(clerk, "planTotal", "三个亿", "content", "两条<生产>线"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("三个亿").contains("两条&lt;生产&gt;线").contains("请只填不小于 0 的数字");
    }

    @Test
    void aStaleEditTellsWhoSavedFirstKeepsTheTextAndGoesThroughTheSecondTime() {
        String code = projects.register(clerk, ProjectForms.filled(clerk));
        Actor other = fixtures.person(clerk.county(), Role.BUREAU_STAFF);
        projects.revise(other, code, ProjectForm.of(projects.show(clerk, code)));
        Map<String, String> typed = new HashMap<>(ProjectForms.fields(clerk, "name", "新名字", "version", "1"));
        var answer = browser.form("/projects/" + code + "/edit", "/projects/" + code, typed);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(other.name()).contains("新名字").contains("name=\"version\" value=\"2\"");
        typed.put("version", "2");
        assertThat(browser.form("/projects/" + code + "/edit", "/projects/" + code, typed)
                        .statusCode())
                .isEqualTo(302);
        assertThat(projects.show(clerk, code).name()).isEqualTo("新名字");
    }

    @Test
    void theStagePageAsksForSkippedStepsAndKeepsTheHistory() {
        String code = projects.register(clerk, ProjectForms.filled(clerk));
        String at = "/projects/" + code + "/stages";
        assertThat(browser.get(at + "?to=PRE_CONSTRUCTION").body()).contains("跳过了“落地”");
        var bare = browser.form(
                at,
                at,
                Map.of(
                        "act",
                        "FORWARD",
                        "from",
                        "SIGNED",
                        "to",
                        "PRE_CONSTRUCTION",
                        "occurredOn",
                        "2026-11-01",
                        "evidence",
                        "受理单"));
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("跳过了“落地”，请说明").contains("受理单");
        var answered = browser.form(
                at,
                at,
                Map.of(
                        "act",
                        "FORWARD",
                        "from",
                        "SIGNED",
                        "to",
                        "PRE_CONSTRUCTION",
                        "occurredOn",
                        "2026-11-01",
                        "evidence",
                        "受理单",
                        "how-LANDED",
                        "DONE_EARLIER",
                        "on-LANDED",
                        "2026-10-01"));
        assertThat(answered.statusCode()).isEqualTo(302);
        assertThat(browser.get(at).body()).contains("签约 → 前期手续").contains("落地：此前已完成（2026-10-01）");
        assertThat(browser.form(at, at, Map.of("act", "CORRECTION", "to", "SIGNED", "reason", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aStrangersAddressIsNotFound() {
        String code = projects.register(clerk, ProjectForms.filled(clerk));
        Visitor stranger = new Visitor(port)
                .signIn(fixtures.person(fixtures.county(), Role.BUREAU_STAFF).id());
        Visitor department = new Visitor(port)
                .signIn(fixtures.person(
                                clerk.county(), fixtures.unit(clerk.county(), "DEPARTMENT", "住建局"), Role.DEPARTMENT)
                        .id());
        for (String path : new String[] {"/stages", "/edit"}) {
            assertThat(stranger.get("/projects/" + code + path).statusCode()).isEqualTo(404);
            assertThat(department.get("/projects/" + code + path).statusCode()).isEqualTo(404);
        }
        assertThat(new Visitor(port)
                        .signIn(fixtures.person(clerk.county(), Role.AUDITOR).id())
                        .get("/projects")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aLeaderReadsTheFactsAndMayNotChangeThem() {
        String code = projects.register(clerk, ProjectForms.filled(clerk));
        Visitor leader = new Visitor(port)
                .signIn(fixtures.person(clerk.county(), Role.COUNTY_LEADERSHIP).id());
        assertThat(leader.get("/projects/" + code + "/edit").body())
                .contains("示例精铸有限公司")
                .doesNotContain("<button class=\"btn main\">保存");
        assertThat(leader.get("/projects/new").statusCode()).isEqualTo(403);
    }

    @Test
    void theExportRunsNoFormula() {
        projects.register(clerk, ProjectForms.filled(clerk, "name", "=cmd|' /C calc'!A0"));
        var csv = browser.get("/projects.csv?q=cmd");
        assertThat(csv.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body()).startsWith("\ufeff编号,名称").contains("'=cmd").contains("35000");
    }

    @Test
    void theApiRegistersListsRevisesAndMoves() {
        Visitor program = new Visitor(port).withToken(clerk.id());
        String base = "/api/v1/counties/" + clerk.county().code() + "/projects";
        String body =
                """
                {"id":"0199a000-0000-7000-8000-%s","name":"接口项目","kind":"INDUSTRY","regime":"FILING","investor":"甲公司","regionCode":"%s",
                 "planTotal":35000.5,"stage":"SIGNED","stageOn":"2026-03-02","stageEvidence":"合同"}""".formatted("000000" + clerk.county().code(), clerk.county().code());
        var created = program.json("POST", base, body);
        assertThat(created.statusCode()).isEqualTo(201);
        String at = created.headers().firstValue("location").orElseThrow();
        assertThat(created.body()).contains("\"planTotal\":35000.5").contains("\"version\":1");
        assertThat(program.json("POST", base, body).headers().firstValue("location"))
                .hasValue(at);
        var list = program.get(base + "?unknown=1&size=1&sort=-planTotal");
        assertThat(list.body())
                .contains("\"next\":null,\"total\":1,\"totalCapped\":false")
                .contains("\"stageLabel\":\"签约\"");
        assertThat(program.get(base + "?sort=banana").statusCode()).isEqualTo(422);
        var revised = program.json("PUT", at, body.replace("接口项目", "改了名").replace("{\"id\"", "{\"version\":1,\"id\""));
        assertThat(revised.statusCode()).isEqualTo(200);
        assertThat(program.json("PUT", at, body.replace("{\"id\"", "{\"version\":1,\"id\""))
                        .statusCode())
                .isEqualTo(409);
        var moved = program.json(
                "POST", at + "/stages", "{\"to\":\"LANDED\",\"occurredOn\":\"2026-11-01\",\"evidence\":\"注册\"}");
        assertThat(moved.statusCode()).isEqualTo(201);
        assertThat(program.get(at).body()).contains("\"stage\":\"LANDED\"");
        assertThat(program.get(base.replace(clerk.county().code(), "420625")).statusCode())
                .isEqualTo(404);
        assertThat(program.json("POST", base, "{\"name\":\"x\"}").body())
                .contains("\"errors\"")
                .contains("planTotal");
    }
}
