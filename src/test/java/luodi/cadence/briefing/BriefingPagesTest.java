package luodi.cadence.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import luodi.calendar.IsoWeek;
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
class BriefingPagesTest {
    private static final String BASE = "/briefings/2026-W47";
    private static final IsoWeek WEEK = IsoWeek.parse("2026-W47");

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient db;

    @Autowired
    Briefings briefings;

    @LocalServerPort
    int port;

    private SomeWeek some;
    private Visitor clerk;

    @BeforeEach
    void aWeek() {
        some = new SomeWeek(db, fixtures, 2);
        some.visit(1, LocalDate.of(2026, 11, 17), "主体<b>封顶</b>");
        clerk = new Visitor(port).signIn(some.clerk.id());
    }

    @Test
    void fromTheListToTheIssuedPaper() {
        assertThat(clerk.get("/briefings").body())
                .contains("这一年还没有印发过")
                .contains("起草第 48 周通报")
                .contains("第 47 周")
                .contains("11月16日—11月22日");
        assertThat(clerk.get(BASE).body()).contains("这一周的通报还没起草").contains("现在就起草");
        clerk.form(BASE, BASE, Map.of());
        assertThat(clerk.get(BASE).body())
                .contains("主体&lt;b&gt;封顶&lt;/b&gt;")
                .contains("11月17日走访")
                .contains("走访 1 / 2 次")
                .contains("送局长审定")
                .contains("复制到微信群")
                .doesNotContain("编号印发");
        var edited = clerk.form(
                entry(1),
                entry(1),
                Map.of("version", "1", "PROGRESS", "主体封顶。", "PROBLEMS", "没有问题。", "MEASURES", "", "NEXT", ""));
        assertThat(edited.headers().firstValue("Location").orElseThrow()).endsWith(BASE + "#p" + some.code(1));
        assertThat(clerk.get(BASE).body()).contains("主体封顶。").contains("改过");
        clerk.form(BASE, BASE + "/submission", Map.of("version", "1"));
        Visitor head = new Visitor(port).signIn(some.head.id());
        assertThat(head.get(BASE).body()).contains("待审定").contains("退回");
        head.form(BASE, BASE + "/approval", Map.of("version", "2"));
        clerk.form(BASE, BASE + "/issue", Map.of("version", "3"));
        assertThat(clerk.get(BASE).body())
                .contains("2026 年第 1 期 · 已印发")
                .contains("从此不再改")
                .contains("出更正")
                .doesNotContain("改几句</a>");
        assertThat(clerk.get(BASE + "/print").body())
                .contains("项目服务周通报")
                .contains("2026年第1期")
                .contains("2026年11月24日印发")
                .contains("red-head");
        assertThat(clerk.get("/briefings").body())
                .contains("印发了 1 期，")
                .contains("2026-11-24 才印发")
                .contains("2 / 2 个");
    }

    @Test
    void whatIsRefusedComesBackWithItsWords() {
        clerk.form(BASE, BASE, Map.of());
        var refused = clerk.form(
                BASE,
                BASE + "/meetings",
                Map.of("id", "", "heldOn", "2026-11-10", "host", "吴局长", "attendees", "", "notes", "定了三件事"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("要在这一周")
                .contains("请写哪些人或单位到了")
                .contains("定了三件事")
                .contains("吴局长");
        assertThat(clerk.form(BASE, BASE + "/submission", Map.of("version", "7"))
                        .statusCode())
                .isEqualTo(409);
        var late = clerk.form(entry(1), entry(1), Map.of("version", "9", "PROGRESS", "晚了一步的话"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("晚了一步的话").contains("先保存了");
        assertThat(clerk.get("/briefings/2026-W99").statusCode()).isEqualTo(422);
        assertThat(clerk.get("/briefings/2026-W46/print").statusCode()).isEqualTo(404);
    }

    @Test
    void theMatrixHolds() {
        briefings.draft(some.clerk, WEEK);
        Set<Role> readers =
                EnumSet.complementOf(EnumSet.of(Role.OWNER_REPRESENTATIVE, Role.ADMINISTRATOR, Role.AUDITOR));
        Set<Role> writers = EnumSet.of(Role.BUREAU_HEAD, Role.BUREAU_STAFF, Role.LIAISON);
        var unit = fixtures.unit(some.county, "DEPARTMENT", "住建局");
        for (Role role : Role.values()) {
            Visitor visitor = new Visitor(port)
                    .signIn(fixtures.person(some.county, unit, role).id());
            assertThat(visitor.get("/briefings").statusCode())
                    .as(role.label() + " reads")
                    .isEqualTo(readers.contains(role) ? 200 : 403);
            assertThat(visitor.get("/desk").body().contains("href=\"/briefings\""))
                    .as(role.label() + " finds 通报")
                    .isEqualTo(readers.contains(role));
            assertThat(visitor.form("/messages", BASE + "/summary", Map.of("version", "99", "summary", "x"))
                            .statusCode())
                    .as(role.label() + " writes")
                    .isEqualTo(writers.contains(role) ? 409 : 403);
            assertThat(visitor.form("/messages", BASE + "/approval", Map.of("version", "99"))
                            .statusCode())
                    .as(role.label() + " approves")
                    .isEqualTo(role == Role.BUREAU_HEAD ? 409 : 403);
            int issue = visitor.form("/messages", BASE + "/issue", Map.of("version", "99"))
                    .statusCode();
            assertThat(issue)
                    .as(role.label() + " issues")
                    .isEqualTo(role == Role.BUREAU_HEAD || role == Role.BUREAU_STAFF ? 409 : 403);
        }
    }

    @Test
    void aSecretaryPutsInHisOwnProjectsWordsAndNoOthers() {
        briefings.draft(some.clerk, WEEK);
        Visitor secretary = new Visitor(port).signIn(some.secretary.id());
        assertThat(secretary.get(BASE).body())
                .contains("项目1")
                .doesNotContain("项目2")
                .doesNotContain("送局长审定");
        assertThat(secretary
                        .form(entry(1), entry(1), Map.of("version", "1", "NEXT", "下周送电。"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(secretary.get(entry(2)).statusCode()).isEqualTo(404);
    }

    @Test
    void theProgramDoesAllThatThePageDoes() {
        Visitor program = new Visitor(port).withToken(some.clerk.id());
        String api = "/api/v1/counties/" + some.county.code() + "/briefings";
        var made = program.json("POST", api, "{\"week\":\"2026-W47\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location").orElseThrow()).endsWith(api + "/2026-W47");
        assertThat(made.body())
                .contains("\"status\":\"DRAFT\"")
                .contains("\"required\":2")
                .contains("visit:");
        assertThat(program.json(
                                "POST",
                                api + "/2026-W47/meetings",
                                "{\"heldOn\":\"2026-11-20\",\"host\":\"吴局长\",\"attendees\":\"联络员\",\"notes\":\"议用电\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(program.json(
                                "PUT",
                                api + "/2026-W47/entries/" + some.code(2),
                                "{\"version\":1,\"texts\":{\"PROGRESS\":\"设备到场。\"}}")
                        .body())
                .contains("设备到场。");
        assertThat(program.json("PUT", api + "/2026-W47/summary", "{\"version\":1,\"summary\":\"一周平稳。\"}")
                        .body())
                .contains("一周平稳。");
        assertThat(program.json("POST", api + "/2026-W47/gathering", "{\"version\":2}")
                        .body())
                .contains("设备到场。")
                .contains("一周平稳。");
        assertThat(program.json("POST", api + "/2026-W47/submission", "{\"version\":3}")
                        .body())
                .contains("\"status\":\"SUBMITTED\"");
        assertThat(program.json("POST", api + "/2026-W47/approval", "{\"version\":4}")
                        .statusCode())
                .isEqualTo(403);
        Visitor head = new Visitor(port).withToken(some.head.id());
        assertThat(head.json("POST", api + "/2026-W47/return", "{\"version\":4,\"why\":\"写实\"}")
                        .body())
                .contains("\"returnedWhy\":\"写实\"");
        program.json("POST", api + "/2026-W47/submission", "{\"version\":5}");
        head.json("POST", api + "/2026-W47/approval", "{\"version\":6}");
        assertThat(head.json("POST", api + "/2026-W47/issue", "{\"version\":7}").body())
                .contains("\"issueNo\":1")
                .contains("\"inTime\":false");
        assertThat(program.json("POST", api + "/2026-W47/correction", "{\"version\":8,\"why\":\"数写错\"}")
                        .body())
                .contains("\"edition\":2");
        assertThat(program.get(api + "?year=2026").body())
                .contains("\"meetings\":1")
                .contains("\"total\":");
        assertThat(program.get("/api/v1/counties/999999/briefings").statusCode())
                .isEqualTo(404);
    }

    private String entry(int n) {
        return BASE + "/entries/" + some.code(n);
    }

    @Test
    void aProgramThatSaysTooLittleIsToldWhatIsMissing() {
        Visitor program = new Visitor(port).withToken(some.clerk.id());
        Visitor head = new Visitor(port).withToken(some.head.id());
        String api = "/api/v1/counties/" + some.county.code() + "/briefings";
        String of = api + "/2026-W47";
        var nameless = program.json("POST", api, "{}");
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(nameless.body()).contains("周写作 2018-W40。");
        program.json("POST", api, "{\"week\":\"2026-W47\"}");
        var empty = program.json("PUT", of + "/summary", "{\"version\":1}");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("总的情况要写一两句。");
        assertThat(program.json("PUT", of + "/entries/" + some.code(1), "{\"version\":1,\"texts\":{\"PROGRESS\":null}}")
                        .body())
                .contains("主体<b>封顶</b>");
        program.json("PUT", of + "/entries/" + some.code(2), "{\"version\":1,\"texts\":{\"PROGRESS\":\"设备到场。\"}}");
        program.json("POST", of + "/submission", "{\"version\":1}");
        head.json("POST", of + "/approval", "{\"version\":2}");
        var again = head.json("POST", of + "/approval", "{\"version\":2}");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains(some.head.name());
        head.json("POST", of + "/issue", "{\"version\":3}");
        var unreasoned = program.json("POST", of + "/correction", "{}");
        assertThat(unreasoned.statusCode()).isEqualTo(422);
        assertThat(program.json("POST", of + "/correction", "{\"why\":\"数写错\"}").body())
                .contains("\"edition\":2");
    }
}
