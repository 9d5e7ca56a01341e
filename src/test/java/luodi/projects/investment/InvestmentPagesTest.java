package luodi.projects.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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
class InvestmentPagesTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient db;

    @Autowired
    VisibleProjects projects;

    @Autowired
    Investments investments;

    @Autowired
    MonthLocks locks;

    @Autowired
    Standings standings;

    @LocalServerPort
    int port;

    Actor clerk;
    Actor head;
    Seen project;
    String page;

    @BeforeEach
    void aCountyWithOneListedProject() {
        Actor.County county = fixtures.county();
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
        head = fixtures.person(county, Role.BUREAU_HEAD);
        project = projects.find(clerk, SomeProject.in(db, county, "01"));
        SomeProject.list(db, county, 2026, project.id(), "12000");
        standings.refreshCounty(county.code(), 2026);
        page = "/projects/" + project.code() + "/investment";
    }

    @Test
    void theClerkBooksAndTheHeadLocksAndThenNothingChanges() {
        Visitor desk = new Visitor(port).signIn(clerk.id());
        assertThat(desk.form(page, page, booking("9", "400")).statusCode()).isEqualTo(302);
        assertThat(desk.get(page).body()).contains("1–10 月完成年度计划的 3.3%").contains("滞后");
        Visitor chief = new Visitor(port).signIn(head.id());
        assertThat(chief.form(page, page + "/locks", Map.of("year", "2026", "month", "9"))
                        .statusCode())
                .isEqualTo(302);
        UUID id = investments.of(project, 2026).getFirst().id();
        var late = desk.form(page, page + "/" + id, Map.of("amount", "380", "version", "1"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("已经锁定").contains("value=\"380\"");
        var correction = desk.form(
                page + "/" + id + "/correction",
                page + "/" + id + "/correction",
                Map.of("id", Ids.next().toString(), "amount", "380", "reason", "发票核对"));
        assertThat(correction.statusCode()).isEqualTo(302);
        assertThat(desk.get(page).body()).contains("发票核对").contains("-20");
    }

    @Test
    void aStaleEditKeepsTheTypedWordsAndTellsWhoSavedFirst() {
        Visitor desk = new Visitor(port).signIn(clerk.id());
        desk.form(page, page, booking("9", "400"));
        UUID id = investments.of(project, 2026).getFirst().id();
        assertThat(desk.form(page, page + "/" + id, Map.of("amount", "410", "version", "1"))
                        .statusCode())
                .isEqualTo(302);
        var stale = desk.form(page, page + "/" + id, Map.of("amount", "420", "version", "1"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains(clerk.name()).contains("value=\"420\"");
    }

    @Test
    void aWrongAmountComesBackAsTyped() {
        var answer = new Visitor(port).signIn(clerk.id()).form(page, page, booking("9", "四百"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"四百\"").contains("不是金额");
    }

    @Test
    void theGridIsBookedOnceHoweverOftenItIsSent() {
        Visitor desk = new Visitor(port).signIn(clerk.id());
        String address = "/investment?year=2026&month=10";
        String body = desk.get(address).body();
        assertThat(body).contains("1 个项目，", "1 个还没报");
        Map<String, String> fields = fields(body);
        fields.put("a." + project.code() + ".ENTERPRISE", "１,200");
        fields.put("a." + project.code() + ".LOAN", "300");
        var csrf = CSRF.matcher(body);
        assertThat(csrf.find()).isTrue();
        assertThat(desk.post("/investment", fields, csrf.group(1)).statusCode()).isEqualTo(302);
        assertThat(desk.post("/investment", fields, csrf.group(1)).statusCode()).isEqualTo(302);
        assertThat(investments.of(project, 2026)).hasSize(2);
        assertThat(desk.get(address).body()).contains("1 个项目都报了").contains("1500");
        fields.put("a." + project.code() + ".ENTERPRISE", "1300");
        var stale = desk.post("/investment", fields, csrf.group(1));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("value=\"1300\"");
        assertThat(desk.post("/investment", with(fields(stale.body()), "1300"), csrf.group(1))
                        .statusCode())
                .isEqualTo(302);
        assertThat(standings.of(clerk, project, 2026).done()).isEqualByComparingTo("16000000");
    }

    @Test
    void aMistakeInTheGridSavesNothingAndStandsAtItsCell() {
        Visitor desk = new Visitor(port).signIn(clerk.id());
        String body = desk.get("/investment?year=2026&month=10").body();
        Map<String, String> fields = with(fields(body), "abc");
        fields.put("a." + project.code() + ".LOAN", "300");
        var csrf = CSRF.matcher(body);
        assertThat(csrf.find()).isTrue();
        var answer = desk.post("/investment", fields, csrf.group(1));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"abc\"")
                .contains("value=\"300\"")
                .contains("aria-invalid=\"true\"");
        assertThat(investments.of(project, 2026)).isEmpty();
    }

    @Test
    void whoMayWhatFollowsTheMatrix() {
        Visitor desk = new Visitor(port).signIn(clerk.id());
        Visitor chief = new Visitor(port).signIn(head.id());
        Visitor leader = new Visitor(port)
                .signIn(fixtures.person(clerk.county(), Role.COUNTY_LEADERSHIP).id());
        Visitor stranger = new Visitor(port)
                .signIn(fixtures.person(clerk.county(), Role.PROJECT_SECRETARY).id());
        Visitor admin = new Visitor(port)
                .signIn(fixtures.person(clerk.county(), Role.ADMINISTRATOR).id());
        assertThat(desk.form(page, page + "/locks", Map.of("year", "2026", "month", "9"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(chief.form(page, page, booking("9", "1")).statusCode()).isEqualTo(403);
        assertThat(leader.get(page).statusCode()).isEqualTo(200);
        assertThat(leader.form("/settings/lights", page, booking("9", "1")).statusCode())
                .isEqualTo(403);
        assertThat(stranger.get(page).statusCode()).isEqualTo(404);
        assertThat(admin.get(page).statusCode()).isEqualTo(403);
        assertThat(desk.form("/settings/lights", "/settings/lights", Map.of("preset", "三亚", "from", "2026-12-01"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theHeadChoosesALightRuleFromTodayOnAndThePastKeepsItsOwn() {
        Visitor chief = new Visitor(port).signIn(head.id());
        Map<String, String> past = Map.of("preset", "三亚", "from", "2026-01-01");
        assertThat(chief.form("/settings/lights", "/settings/lights", past).statusCode())
                .isEqualTo(422);
        assertThat(chief.form("/settings/lights", "/settings/lights", Map.of("preset", "三亚", "from", "2026-11-24"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(chief.get("/settings/lights").body())
                .contains("现在按“三亚”亮灯")
                .contains("银川")
                .contains("S14");
    }

    @Test
    void theTablesGoOutAsTheyAreShown() {
        Visitor desk = new Visitor(port).signIn(clerk.id());
        desk.form(page, page, booking("9", "400"));
        assertThat(desk.get(page + "/table.csv?year=2026").body()).contains("9,1000,400,400");
        assertThat(desk.get("/investment/month.csv?year=2026&month=9").body())
                .contains(project.code() + ",测试项目01,1000,400");
    }

    @Test
    void aPlanThatDoesNotAddUpIsRefused() {
        Visitor desk = new Visitor(port).signIn(clerk.id());
        String plan = page + "/plan?year=2026";
        Map<String, String> months = new LinkedHashMap<>(Map.of("year", "2026"));
        for (int m = 1; m <= 12; m++) months.put("m" + m, m == 12 ? "2000" : "1000");
        assertThat(desk.form(plan, page + "/plan", months).body()).contains("相差 1000 万元");
        months.put("m12", "1000");
        assertThat(desk.form(plan, page + "/plan", months).statusCode()).isEqualTo(302);
        assertThat(desk.get(plan + "&evenly=true").statusCode()).isEqualTo(200);
    }

    private static Map<String, String> booking(String month, String amount) {
        return Map.of(
                "id",
                Ids.next().toString(),
                "year",
                "2026",
                "month",
                month,
                "fundSource",
                "ENTERPRISE",
                "amount",
                amount);
    }

    private Map<String, String> with(Map<String, String> fields, String enterprise) {
        fields.put("a." + project.code() + ".ENTERPRISE", enterprise);
        return fields;
    }

    /** The grid's fields as a browser would send them. */
    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("year", "2026", "month", "10"));
        var input =
                Pattern.compile("name=\"([ak]\\.[^\"]+)\" value=\"([^\"]*)\"").matcher(body);
        while (input.find()) fields.put(input.group(1), input.group(2));
        return fields;
    }
}
