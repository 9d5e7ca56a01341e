package luodi.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LuodiTest
class ProblemPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    luodi.testing.Fixtures fixtures;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient db;

    @Autowired
    luodi.projects.Projects projects;

    @Autowired
    luodi.projects.VisibleProjects visible;

    Cast cast;

    @Autowired
    Problems problems;

    Cast.Played on;
    String api;

    @BeforeEach
    void aProject() {
        cast = new Cast(fixtures, projects, visible, db);
        on = cast.play(2026);
        api = "/api/v1/counties/" + on.county().code();
    }

    @Test
    void aProblemIsReportedOnAPageAndFoundByTwoCharactersAndByPinyinInitials() {
        Visitor secretary = visitor(on.secretary().id());
        HttpResponse<String> made = secretary.form(
                "/problems/new?project=" + on.code(),
                "/problems",
                Map.of(
                        "id",
                        Ids.next().toString(),
                        "projectCode",
                        on.code(),
                        "title",
                        "消防设计审查意见未回",
                        "category",
                        "APPROVAL",
                        "source",
                        "SECRETARY",
                        "raisedOn",
                        "2026-11-20",
                        "withinSecretaryDuty",
                        "true"));
        assertThat(made.statusCode()).isEqualTo(302);
        String at =
                java.net.URLDecoder.decode(made.headers().firstValue("Location").orElseThrow(), StandardCharsets.UTF_8);
        assertThat(at).endsWith("测-2026-001");
        assertThat(secretary.get("/problems?q=" + encode("消防")).body())
                .contains("消防设计审查意见未回")
                .contains("找到 1 个问题");
        assertThat(secretary.get("/problems?q=xfsj").body()).contains("消防设计审查意见未回");
        assertThat(secretary.get("/problems?q=zzzz").body()).contains("没有找到");
        assertThat(secretary.get("/problems/" + encode("测-2026-001")).body())
                .contains("在谁手里，多少天")
                .contains("部门办结")
                .contains("核实");
        assertThat(secretary.get("/projects/" + on.code() + "/problems").body()).contains("消防设计审查意见未回");
        assertThat(secretary.get("/problems.csv").body()).contains("测-2026-001");
    }

    @Test
    void anIncompleteFormComesBackWithItsWords() {
        HttpResponse<String> again = visitor(on.clerk().id())
                .form(
                        "/problems/new",
                        "/problems",
                        Map.of("projectCode", on.code(), "title", "没有选类别的问题", "raisedOn", "2026-11-20"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("没有选类别的问题").contains("是哪一类");
    }

    @Test
    void byApiFromRaisingToClosing() {
        Visitor owner = program(on.owner().id());
        UUID operation = Ids.next();
        String body =
                "{\"operationId\":\"%s\",\"projectCode\":\"%s\",\"title\":\"变压器不够用\",\"category\":\"UTILITIES\",\"source\":\"COMPANY\"}"
                        .formatted(operation, on.code());
        HttpResponse<String> made = owner.json("POST", api + "/problems", body);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(owner.json("POST", api + "/problems", body).statusCode()).isEqualTo(201);
        String at = made.headers().firstValue("Location").orElseThrow();
        assertThat(owner.get(at).body()).contains("\"number\":\"测-2026-001\"");
        Visitor secretary = program(on.secretary().id());
        assertThat(secretary.json("POST", at + "/confirmation", "{}").body()).contains("\"done\":true");
        assertThat(secretary
                        .json("POST", at + "/assignment", "{\"requirement\":\"三天内接通\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(secretary.json("POST", at + "/closure-request", "{}").body()).contains("\"rule\":\"R-14\"");
        assertThat(secretary
                        .json("POST", at + "/closure-request", "{\"solution\":\"已增容并接通\"}")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> own = secretary.json("POST", at + "/closure", "{}");
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("\"rule\":\"R-14\"");
        assertThat(program(on.liaison().id())
                        .json("POST", at + "/closure", "{}")
                        .body())
                .contains("CLOSE_REQUESTED");
        assertThat(owner.json("POST", at + "/answer", "{\"answer\":\"SATISFIED\"}")
                        .body())
                .contains("\"state\":\"CLOSED\"");
        assertThat(owner.json("POST", at + "/reopening", "{\"reason\":\"又跳闸了\"}")
                        .body())
                .contains("\"reopens\":1");
        assertThat(owner.get(api + "/problems?project=" + on.code()).body()).contains("\"total\":1");
    }

    @Test
    void whatTheMatrixLeavesBlankIsRefusedAndWhatHeMayNotSeeIsNotFound() {
        String no = encode(problems.raise(
                on.clerk(),
                cast.seen(on.clerk(), on.code()),
                new NewProblem(
                        Ids.next(),
                        "征拆未完",
                        null,
                        Category.DEMOLITION,
                        null,
                        Source.MEETING,
                        null,
                        LocalDate.of(2026, 11, 20),
                        false,
                        null)));
        assertThat(program(on.supervisor().id())
                        .json("POST", api + "/problems/" + no + "/urge", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(program(on.territory().id())
                        .json("POST", api + "/problems/" + no + "/escalation", "{\"reason\":\"急\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(program(on.department().id()).get(api + "/problems/" + no).statusCode())
                .isEqualTo(404);
        assertThat(program(on.clerk().id())
                        .json("POST", api + "/problems/" + no + "/confirmation", "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(program(on.owner().id())
                        .json("POST", api + "/problems/" + no + "/escalation", "{\"reason\":\"拖不起\"}")
                        .body())
                .contains("\"done\":false");
        assertThat(program(on.owner().id()).get(api + "/problem-ledger").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aCompanyReadsNoInternalWords() {
        String no = problems.raise(
                on.owner(),
                cast.seen(on.owner(), on.code()),
                new NewProblem(
                        Ids.next(),
                        "水压不足",
                        null,
                        Category.UTILITIES,
                        null,
                        Source.COMPANY,
                        null,
                        LocalDate.of(2026, 11, 20),
                        true,
                        null));
        problems.move(on.clerk(), no, ProblemMove.CONFIRM, Ids.next(), Told.nothing(), null);
        problems.move(on.clerk(), no, ProblemMove.ESCALATE, Ids.next(), Told.because("企业情绪大，别拖"), null);
        String page = visitor(on.owner().id()).get("/problems/" + encode(no)).body();
        assertThat(page).contains("升到落地局协调会").doesNotContain("企业情绪大");
        assertThat(program(on.owner().id()).get(api + "/problems/" + encode(no)).body())
                .doesNotContain("企业情绪大");
        assertThat(visitor(on.clerk().id()).get("/problems/" + encode(no)).body())
                .contains("企业情绪大");
    }

    @Test
    void aFilterIsKeptByNameAndManyAreUrgedAtOnce() {
        for (int i = 0; i < 3; i++) {
            problems.raise(
                    on.clerk(),
                    cast.seen(on.clerk(), on.code()),
                    new NewProblem(
                            Ids.next(),
                            "第 " + i + " 件",
                            null,
                            Category.LAND,
                            null,
                            Source.MEETING,
                            null,
                            LocalDate.of(2026, 11, 20),
                            true,
                            null));
        }
        Visitor clerk = visitor(on.clerk().id());
        assertThat(clerk.form(
                                "/problems?category=LAND",
                                "/problems/filters",
                                Map.of("name", "用地的", "query", "category=LAND"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(clerk.get("/problems").body()).contains("用地的");
        Map<String, String> urge =
                Map.of("id", Ids.next().toString(), "no", "测-2026-001,测-2026-002", "reason", "周五前有个说法");
        assertThat(clerk.form("/problems", "/problems/urges", urge).statusCode())
                .isEqualTo(302);
        assertThat(clerk.get("/problems/" + encode("测-2026-001")).body()).contains("周五前有个说法");
        assertThat(clerk.get("/problems/" + encode("测-2026-003")).body()).doesNotContain("周五前有个说法");
        assertThat(visitor(on.secretary().id()).get("/messages").body()).contains("催办");
    }

    @Test
    void theLedgerTheUnitsAndTheFormsOpen() {
        String no = encode(problems.raise(
                on.clerk(),
                cast.seen(on.clerk(), on.code()),
                new NewProblem(
                        Ids.next(),
                        "道路未通",
                        null,
                        Category.UTILITIES,
                        null,
                        Source.MEETING,
                        null,
                        LocalDate.of(2026, 11, 20),
                        false,
                        null)));
        Visitor head = visitor(on.head().id());
        assertThat(head.get("/problems/ledger").body()).contains("新增 1 件");
        assertThat(head.get("/problems/ledger/raised").body()).contains("道路未通");
        assertThat(head.get("/problems/units").body()).contains("落地局");
        for (String act : new String[] {
            "confirmation",
            "rejection",
            "merger",
            "escalation",
            "urge",
            "note",
            "clock-stop",
            "assignment",
            "withdrawal"
        }) {
            assertThat(head.get("/problems/" + no + "/" + act + "/new").statusCode())
                    .as(act)
                    .isEqualTo(200);
        }
        assertThat(program(on.head().id()).get(api + "/problem-ledger").body()).contains("\"raised\":1");
        assertThat(program(on.head().id()).get(api + "/problem-holders").body()).contains("落地局");
    }

    private Visitor visitor(UUID person) {
        return new Visitor(port).signIn(person);
    }

    private Visitor program(UUID person) {
        return new Visitor(port).withToken(person);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
