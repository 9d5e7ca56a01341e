package luodi.projects.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import luodi.projects.investment.SomeProject;
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
class TeamPagesTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Actor clerk;
    private Actor leader;
    private String code;
    private String at;
    private Visitor browser;

    @BeforeEach
    void aProject() {
        clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
        leader = fixtures.person(clerk.county(), Role.COUNTY_LEADERSHIP);
        code = SomeProject.in(db, clerk.county(), "01");
        at = "/projects/" + code + "/team";
        browser = new Visitor(port).signIn(clerk.id());
    }

    @Test
    void anEmptyRosterSaysWhoActsNextAndWhatTheFourOnesLack() {
        assertThat(browser.get(at).body())
                .contains("缺包保领导、项目秘书、联络员；不在 2026 年名单上")
                .contains("缺重点项目、工作专班、微信群、路线图")
                .contains("还没有定人")
                .contains("成立专班")
                .contains("登记群")
                .contains("指定人员");
        assertThat(new Visitor(port).signIn(leader.id()).get(at).body())
                .doesNotContain("指定人员</a>")
                .doesNotContain("成立专班");
        db.sql("update projects.project set historical = true where code = ?")
                .param(code)
                .update();
        assertThat(browser.get(at).body()).contains("原文未具名");
    }

    @Test
    void theBureauAssignsASponsorAndCountyLeadershipApproves() {
        Actor sponsor = fixtures.person(clerk.county(), Role.SPONSOR_LEADER);
        var sent = browser.form(
                at + "/assignments/new", at + "/assignments", assignment("SPONSOR_LEADER", sponsor, "lead", "true"));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(browser.get(at).body())
                .contains("主包保领导")
                .contains("待县领导批准")
                .contains("1 位包保领导待县领导批准")
                .doesNotContain(">批准</button>");
        String approval = at + "/assignments/" + id("SPONSOR_LEADER") + "/approval";
        assertThat(browser.form(at + "/assignments/new", approval, Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port)
                        .signIn(leader.id())
                        .form(at, approval, Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get(at).body()).contains(leader.name() + " 批准").doesNotContain("待县领导批准</span>");
    }

    @Test
    void aRefusedAssignmentKeepsWhatWasTyped() {
        fixtures.person(clerk.county(), Role.PROJECT_SECRETARY);
        var refused = browser.form(
                at + "/assignments/new?role=SECRETARY",
                at + "/assignments",
                Map.of("id", Ids.next().toString(), "role", "SECRETARY", "from", "三月一日", "note", "驻<厂>"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("请选是谁")
                .contains("三月一日")
                .contains("驻&lt;厂&gt;")
                .contains("日期请写成");
        assertThat(browser.get(at + "/assignments/new?role=LIAISON").body()).contains("今天还没有人有“联络员”这个职责");
    }

    @Test
    void aHandoverShowsWhatIsOpenAndLeavesNoGapDay() {
        Actor first = fixtures.person(clerk.county(), Role.PROJECT_SECRETARY);
        Actor next = fixtures.person(clerk.county(), Role.PROJECT_SECRETARY);
        browser.form(at + "/assignments/new", at + "/assignments", assignment("SECRETARY", first));
        db.sql("""
                insert into projects.investment_record (id, project_id, year, month, measure, fund_source, amount, status, recorder_id, recorded_by, recorded_at)
                select ?, id, 2026, 5, 'IN_YEAR', 'ENTERPRISE', 3200000, 'SUBMITTED', ?, '测试', timestamptz '2026-06-01 08:00+08' from projects.project where code = ?""").params(Ids.next(), clerk.id(), code).update();
        assertThat(browser.get(at + "/assignments/new?role=SECRETARY").body()).contains(first.name() + "正任项目秘书");
        String handover = at + "/assignments/" + id("SECRETARY") + "/handover";
        assertThat(browser.get(handover).body())
                .contains("2026 年 5 月投资 320 万元 待确认")
                .contains(next.name())
                .doesNotContain("<option value=\"" + first.id());
        Map<String, String> form = Map.of(
                "id",
                Ids.next().toString(),
                "personId",
                next.id().toString(),
                "from",
                "2026-07-01",
                "note",
                "资料在柜里",
                "version",
                "1");
        assertThat(browser.form(
                                handover,
                                handover,
                                Map.of("personId", next.id().toString(), "from", "2026-07-01", "version", "1"))
                        .body())
                .contains("请写交接说明");
        assertThat(browser.form(handover, handover, form).statusCode()).isEqualTo(302);
        assertThat(browser.form(at + "/assignments/new", handover, form).statusCode())
                .as("the second click")
                .isEqualTo(302);
        String page = browser.get(at).body();
        assertThat(page).contains("接手时未了 1 件").contains("资料在柜里").contains("至 2026-06-30");
        var late = browser.form(
                handover,
                handover,
                Map.of(
                        "id",
                        Ids.next().toString(),
                        "personId",
                        next.id().toString(),
                        "from",
                        "2026-07-01",
                        "note",
                        "又一次",
                        "version",
                        "1"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains(clerk.name()).contains("又一次").contains("name=\"version\" value=\"2\"");
    }

    @Test
    void aTaskForceAndAGroupAreSetUpRevisedAndEnded() {
        browser.form(
                at + "/task-forces/new",
                at + "/task-forces",
                Map.of(
                        "id",
                        Ids.next().toString(),
                        "name",
                        "专班",
                        "leadId",
                        leader.id().toString(),
                        "establishedOn",
                        "2026-03-01"));
        browser.form(
                at + "/chat-groups/new",
                at + "/chat-groups",
                Map.of(
                        "id",
                        Ids.next().toString(),
                        "name",
                        "项目群",
                        "owner",
                        "王芳",
                        "createdOn",
                        "2026-03-01",
                        "memberCount",
                        "12"));
        assertThat(browser.get(at).body())
                .contains("专班组长")
                .contains(leader.name())
                .contains("群主 王芳")
                .contains("12 人");
        String force = at + "/task-forces/"
                + one(
                        "select f.id from projects.task_force f join projects.project p on p.id = f.project_id where p.code = ?");
        String group = at + "/chat-groups/"
                + one(
                        "select g.id from projects.chat_group g join projects.project p on p.id = g.project_id where p.code = ?");
        assertThat(browser.form(force + "/edit", force, Map.of("name", "专班二组", "version", "1"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.form(force + "/edit", force, Map.of("name", "旧名", "version", "1"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(browser.form(group + "/edit", group, Map.of("name", "项目群", "owner", "", "version", "1"))
                        .body())
                .contains("谁建群谁负责");
        assertThat(browser.form(group + "/edit", group + "/closure", Map.of("on", "2026-02-01", "version", "1"))
                        .body())
                .contains("解散日期早于建群日期");
        assertThat(browser.form(group + "/edit", group + "/closure", Map.of("on", "2026-11-20", "version", "1"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.form(force + "/edit", force + "/dissolution", Map.of("on", "2026-11-20", "version", "2"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get(at).body())
                .contains("专班二组：2026-03-01 成立，2026-11-20 撤销")
                .contains("2026-11-20 解散")
                .contains("专班撤销");
    }

    @Test
    void aStrangersTeamIsNotFoundAndOnlyTheBureauAssigns() {
        assertThat(new Visitor(port)
                        .signIn(fixtures.person(fixtures.county(), Role.BUREAU_STAFF)
                                .id())
                        .get(at)
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port)
                        .signIn(fixtures.person(clerk.county(), Role.LIAISON).id())
                        .get(at)
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port)
                        .signIn(leader.id())
                        .get(at + "/assignments/new")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port)
                        .signIn(fixtures.person(clerk.county(), Role.ADMINISTRATOR)
                                .id())
                        .get(at)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theApiDoesAllThatThePageDoes() {
        Visitor program = new Visitor(port).withToken(clerk.id());
        String base = "/api/v1/counties/" + clerk.county().code() + at;
        Actor first = fixtures.person(clerk.county(), Role.PROJECT_SECRETARY);
        Actor next = fixtures.person(clerk.county(), Role.PROJECT_SECRETARY);
        String body = "{\"id\":\"%s\",\"role\":\"SECRETARY\",\"personId\":\"%s\",\"from\":\"2026-03-01\"}"
                .formatted(Ids.next(), first.id());
        var made = program.json("POST", base + "/assignments", body);
        assertThat(made.statusCode()).isEqualTo(201);
        String one = made.headers().firstValue("location").orElseThrow();
        assertThat(program.json("POST", base + "/assignments", body).headers().firstValue("location"))
                .hasValue(one);
        assertThat(program.json("POST", base + "/assignments", body.replace("SECRETARY", "BOSS"))
                        .body())
                .contains("\"role\"");
        assertThat(program.json(
                                "POST",
                                one + "/handover",
                                "{\"personId\":\"%s\",\"from\":\"2026-07-01\",\"note\":\"交接\",\"version\":1}"
                                        .formatted(next.id()))
                        .statusCode())
                .isEqualTo(201);
        assertThat(program.get(base + "/assignments").body())
                .contains("\"total\":2")
                .contains("\"to\":\"2026-06-30\"");
        var force = program.json(
                "POST",
                base + "/task-forces",
                "{\"name\":\"专班\",\"establishedOn\":\"2026-03-01\",\"leadId\":\"%s\"}".formatted(leader.id()));
        assertThat(force.statusCode()).isEqualTo(201);
        String forceAt = force.headers().firstValue("location").orElseThrow();
        assertThat(program.json("PUT", forceAt, "{\"name\":\"新专班\",\"version\":1}")
                        .body())
                .contains("新专班");
        var group = program.json(
                "POST",
                base + "/chat-groups",
                "{\"name\":\"群\",\"owner\":\"王芳\",\"createdOn\":\"2026-03-01\",\"memberCount\":8}");
        assertThat(group.statusCode()).isEqualTo(201);
        String groupAt = group.headers().firstValue("location").orElseThrow();
        assertThat(program.json("PUT", groupAt, "{\"name\":\"群二\",\"owner\":\"王芳\",\"version\":1}")
                        .body())
                .contains("群二");
        assertThat(program.get(base).body())
                .contains("\"rosterComplete\":false")
                .contains("\"taskForce\":{")
                .contains("\"openItems\":[]");
        assertThat(program.json("POST", groupAt + "/closure", "{\"on\":\"2026-11-01\",\"version\":2}")
                        .body())
                .contains("\"closedOn\":\"2026-11-01\"");
        assertThat(program.json("POST", forceAt + "/dissolution", "{\"on\":\"2026-11-01\",\"version\":2}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.get(base.replace(clerk.county().code() + "/", "420625/"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port)
                        .withToken(leader.id())
                        .json("POST", base + "/assignments", body)
                        .statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> assignment(String role, Actor person, String... more) {
        Map<String, String> fields = new java.util.HashMap<>(Map.of(
                "id",
                Ids.next().toString(),
                "role",
                role,
                "personId",
                person.id().toString(),
                "from",
                "2026-03-01"));
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        return fields;
    }

    private String id(String role) {
        return one(
                "select a.id from projects.assignment a join projects.project p on p.id = a.project_id where p.code = ? and a.role = '"
                        + role + "' order by a.created_at limit 1");
    }

    private String one(String sql) {
        return db.sql(sql).param(code).query(String.class).single();
    }
}
