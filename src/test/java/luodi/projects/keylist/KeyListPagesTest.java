package luodi.projects.keylist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
class KeyListPagesTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    KeyLists lists;

    @Autowired
    KeyListDrafts drafts;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Actor clerk;
    private Actor leader;
    private String one;
    private String two;
    private Visitor browser;

    @BeforeEach
    void twoProjects() {
        clerk = fixtures.person(fixtures.county(2026), Role.BUREAU_STAFF);
        leader = fixtures.person(clerk.county(), Role.COUNTY_LEADERSHIP);
        one = SomeProject.in(db, clerk.county(), "01");
        two = SomeProject.in(db, clerk.county(), "02");
        browser = new Visitor(port).signIn(clerk.id());
    }

    @Test
    void anEmptyYearSaysHowAListComesToBe() {
        assertThat(browser.get("/key-list?year=2026").body())
                .contains("2026 年还没有重点项目名单")
                .contains("起草第一版");
        assertThat(new Visitor(port)
                        .signIn(leader.id())
                        .get("/key-list?year=2026")
                        .body())
                .contains("县领导批准之后就会出现")
                .doesNotContain("起草第一版");
        assertThat(browser.get("/key-list.csv?year=2026").statusCode()).isEqualTo(404);
        assertThat(browser.get("/key-list?year=2026&number=3").statusCode()).isEqualTo(404);
    }

    @Test
    void aListIsDraftedReturnedMendedAndApprovedAtThePages() {
        draft("年度重点项目");
        String at = "/key-list/2026/1";
        assertThat(browser.get("/key-list?year=2026&number=1").body())
                .contains("起草中")
                .contains("列入第一个")
                .doesNotContain("送县领导批准");
        assertThat(browser.get(at + "/entries/new?q=%E9%A1%B9%E7%9B%AE01").body())
                .contains(one)
                .doesNotContain(two);
        var bare = browser.form(
                at + "/entries/new?code=" + one,
                at + "/entries",
                Map.of("code", one, "plan", "一千", "priority", "5", "joinedOn", "2025-12-31"));
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body())
                .contains("请只填不小于 0 的数字")
                .contains("优先级填 1、2 或 3")
                .contains("请写列入的理由")
                .contains("一千");
        assertThat(browser.form(at + "/entries/new?code=" + one, at + "/entries", line(one, "1000", "2025-12-31"))
                        .body())
                .contains("这是 2026 年的名单");
        assertThat(browser.form(at + "/entries/new?code=" + one, at + "/entries", line(one, "1000", "2026-01-01"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.form("/key-list?year=2026&number=1", at + "/submission", Map.of("version", "1"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/key-list?year=2026").body())
                .contains("第 1 号待批准")
                .contains("2026 年 1 个重点项目")
                .contains("年度计划合计 1000 万元")
                .contains("等县领导批准");
        assertThat(browser.form("/key-list?year=2026", at + "/approval", Map.of("version", "2"))
                        .statusCode())
                .isEqualTo(403);

        Visitor county = new Visitor(port).signIn(leader.id());
        assertThat(county.form("/key-list?year=2026", at + "/return", Map.of("version", "2", "why", " "))
                        .body())
                .contains("请写退回的理由");
        assertThat(county.form("/key-list?year=2026", at + "/return", Map.of("version", "2", "why", "缺 02"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/key-list?year=2026").body()).contains("缺 02");
        browser.form(at + "/entries/new?code=" + two, at + "/entries", line(two, "500.5", "2026-03-01"));
        browser.form("/key-list?year=2026", at + "/submission", Map.of("version", "3"));
        assertThat(county.form("/key-list?year=2026", at + "/approval", Map.of("version", "4"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(county.get("/key-list?year=2026").body())
                .contains("2026 年 2 个重点项目")
                .contains("年度计划合计 1500.5 万元")
                .contains(leader.name())
                .contains("四个一齐全 0 / 2 个")
                .contains("工作专班、微信群、路线图");
        assertThat(browser.form("/key-list?year=2026", at + "/entries", line(two, "1", "2026-03-01"))
                        .body())
                .contains("已经批准，不能再改");
    }

    @Test
    void theNextVersionSaysWhoEnteredWhoLeftWhyAndByWhom() {
        approved();
        draft("年中调整");
        String at = "/key-list/2026/2/entries/";
        assertThat(browser.get("/key-list?year=2026").body()).contains("第 2 号名单草稿");
        browser.form(at + "new?code=" + two, at.replaceFirst("/$", ""), line(two, "500", "2026-07-01"));
        var late = browser.form(
                at + one + "/edit", at + one + "/departure", Map.of("on", "2026-07-01", "why", "停建", "version", "9"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("停建");
        assertThat(browser.form(
                                at + one + "/edit",
                                at + one + "/departure",
                                Map.of("on", "", "why", "", "version", "1"))
                        .body())
                .contains("请填从哪天起不在名单上")
                .contains("请写退出的理由");
        browser.form(
                at + one + "/edit", at + one + "/departure", Map.of("on", "2026-07-01", "why", "停建", "version", "1"));
        assertThat(browser.get("/key-list?year=2026&number=2").body())
                .contains("比第 1 号：进入 1 个，退出 1 个")
                .contains("停建")
                .contains("已退出的")
                .contains("撤回退出");
        browser.form("/key-list?year=2026&number=2", at + one + "/undoing", Map.of("version", "2"));
        assertThat(browser.get("/key-list?year=2026&number=2").body())
                .contains("比第 1 号：进入 1 个<")
                .doesNotContain("已退出的");
        assertThat(new Visitor(port)
                        .signIn(fixtures.person(clerk.county(), Role.SUPERVISION)
                                .id())
                        .get("/key-list?year=2026&number=2")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFirstVersionOfAYearTakesOverWhoStandsOnLastYears() {
        approved();
        KeyList next = lists.draft(clerk, Ids.next(), 2027, null, true);
        assertThat(lists.entries(clerk, next)).singleElement().satisfies(entry -> {
            assertThat(entry.code()).isEqualTo(one);
            assertThat(entry.plan()).isNull();
            assertThat(entry.joinedOn()).isEqualTo("2027-01-01");
        });
    }

    @Test
    void aListFromATextWearsThatItIsToBeConfirmedAndWhatIsInferred() {
        lists.loadHistorical(
                Actor.program(clerk.county(), "原文导入", clerk.today()),
                2026,
                "由公开材料推定",
                List.of(new NewEntry(one, null, 2, LocalDate.of(2026, 1, 1), null, true)));
        assertThat(browser.get("/key-list?year=2026").body())
                .contains("待县方确认")
                .contains("推定")
                .contains("原文未载")
                .contains("由公开材料推定");
        assertThat(browser.get("/key-list.csv?year=2026").body())
                .startsWith("\ufeff编号,名称")
                .contains(one)
                .contains("推定");
    }

    @Test
    void anOwnersRepresentativeReadsHisOwnProjectOnly() {
        lists.draft(clerk, Ids.next(), 2026, null);
        drafts.add(clerk, 2026, 1, new NewEntry(one, BigDecimal.TEN, 2, LocalDate.of(2026, 1, 1), "列入"));
        drafts.add(clerk, 2026, 1, new NewEntry(two, BigDecimal.TEN, 2, LocalDate.of(2026, 1, 1), "列入"));
        lists.submit(clerk, 2026, 1, 1);
        lists.approve(leader, 2026, 1, 2);
        Actor owner = fixtures.person(clerk.county(), Role.OWNER_REPRESENTATIVE);
        SomeProject.assign(
                db,
                db.sql("select id from projects.project where code = ?")
                        .param(two)
                        .query(java.util.UUID.class)
                        .single(),
                owner,
                "OWNER_REP");
        assertThat(new Visitor(port)
                        .signIn(owner.id())
                        .get("/key-list?year=2026")
                        .body())
                .contains(two)
                .contains("2026 年您参与的 1 个重点项目")
                .doesNotContain(one);
        assertThat(new Visitor(port)
                        .signIn(fixtures.person(clerk.county(), Role.AUDITOR).id())
                        .get("/key-list?year=2026")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port)
                        .signIn(fixtures.person(clerk.county(), Role.LIAISON).id())
                        .get("/key-list?year=2026")
                        .body())
                .as("the whole list, but no link to what is not his to open")
                .contains(one)
                .contains(two)
                .doesNotContain("href=\"/projects/" + one);
    }

    @Test
    void theApiDoesAllThatThePageDoes() {
        Visitor program = new Visitor(port).withToken(clerk.id());
        Visitor county = new Visitor(port).withToken(leader.id());
        String base = "/api/v1/counties/" + clerk.county().code() + "/key-lists";
        String draft = "{\"id\":\"%s\",\"year\":2026,\"note\":\"年度\"}".formatted(Ids.next());
        var made = program.json("POST", base, draft);
        assertThat(made.statusCode()).isEqualTo(201);
        String at = made.headers().firstValue("location").orElseThrow();
        assertThat(program.json("POST", base, draft).headers().firstValue("location"))
                .hasValue(at);
        assertThat(program.get(at + "/candidates").body()).contains(one).contains("\"total\":2");
        String line = "{\"code\":\"%s\",\"plan\":1000.5,\"priority\":1,\"joinedOn\":\"2026-01-01\",\"why\":\"列入\"}"
                .formatted(one);
        var entry = program.json("POST", at + "/entries", line);
        assertThat(entry.statusCode()).isEqualTo(201);
        assertThat(entry.body()).contains("\"annualPlan\":1000.5");
        String entryAt = entry.headers().firstValue("location").orElseThrow();
        assertThat(program.json(
                                "PUT",
                                entryAt,
                                line.replace("1000.5", "1200").replace("{\"code\"", "{\"version\":1,\"code\""))
                        .body())
                .contains("\"annualPlan\":1200");
        program.json("POST", at + "/entries", line.replace(one, two));
        assertThat(program.json(
                                "POST",
                                at + "/entries/" + two + "/departure",
                                "{\"on\":\"2026-06-01\",\"why\":\"停\",\"version\":1}")
                        .body())
                .contains("\"leftWhy\":\"停\"");
        assertThat(program.json("POST", at + "/entries/" + two + "/undoing", "{\"version\":2}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(program.json("POST", at + "/submission", "{\"version\":1}").body())
                .contains("\"status\":\"SUBMITTED\"");
        assertThat(county.json("POST", at + "/return", "{\"version\":2}").statusCode())
                .isEqualTo(422);
        assertThat(county.json("POST", at + "/return", "{\"version\":2,\"why\":\"再议\"}")
                        .body())
                .contains("\"status\":\"DRAFT\"");
        program.json("POST", at + "/submission", "{\"version\":3}");
        assertThat(program.json("POST", at + "/approval", "{\"version\":4}").statusCode())
                .isEqualTo(403);
        assertThat(county.json("POST", at + "/approval", "{\"version\":4}").body())
                .contains("\"status\":\"APPROVED\"")
                .contains(leader.name());
        assertThat(program.get(at).body()).contains("\"fourOnes\":{\"complete\":false");
        assertThat(program.get(base + "?year=2026").body()).contains("\"total\":1");
        assertThat(program.get(base.replace(clerk.county().code(), "420625")).statusCode())
                .isEqualTo(404);
    }

    private void draft(String note) {
        var sent = browser.form(
                "/key-list?year=2026",
                "/key-list/drafts",
                Map.of("id", Ids.next().toString(), "year", "2026", "note", note));
        assertThat(sent.statusCode()).isEqualTo(302);
    }

    private void approved() {
        lists.draft(clerk, Ids.next(), 2026, null);
        drafts.add(clerk, 2026, 1, new NewEntry(one, new BigDecimal("10000000"), 2, LocalDate.of(2026, 1, 1), "列入"));
        lists.submit(clerk, 2026, 1, 1);
        lists.approve(leader, 2026, 1, 2);
    }

    private static Map<String, String> line(String code, String plan, String joinedOn) {
        return Map.of("code", code, "plan", plan, "priority", "2", "joinedOn", joinedOn, "why", "县政府常务会议同意");
    }
}
