package luodi.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import luodi.projects.VisibleProjects;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LuodiTest
class VisitPagesTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    VisibleProjects projects;

    @Autowired
    JdbcClient db;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    private Actor.County county;
    private Actor secretary;
    private String code;
    private Visitor phone;

    @BeforeEach
    void aSecretaryAtHerPhone() {
        county = fixtures.county();
        Actor clerk = fixtures.person(county, Role.BUREAU_STAFF);
        secretary = fixtures.person(county, Role.PROJECT_SECRETARY);
        code = SomeProject.in(db, county, "01");
        SomeProject.assign(db, projects.find(clerk, code).id(), secretary, "SECRETARY");
        SomeProject.list(db, county, 2026, projects.find(clerk, code).id(), "1000");
        phone = new Visitor(port).signIn(secretary.id());
    }

    @Test
    void aVisitIsRecordedByAPlainFormAndShownWithItsWords() {
        HttpResponse<String> sent = phone.form(form(), "/projects/" + code + "/visits", typed());
        assertThat(sent.statusCode()).isEqualTo(302);
        String page = phone.get(path(sent)).body();
        assertThat(page).contains("主体到二层", "排水管接不进市政井", "测-2026-001", "没见到：在县里开会");
        assertThat(phone.get("/projects/" + code + "/visits").body()).contains("1 次走访", "1 / 2");
        assertThat(phone.get("/visits").body()).contains("测试项目01");
        assertThat(phone.get("/visits/weeks").body()).contains("这周 1 个重点项目走够 0 个", "还剩 4 个工作日");
        assertThat(phone.get("/desk").body()).contains("这周还差 1 次走访");
        assertThat(phone.get("/projects/" + code).body()).contains("这周走访", "主体到二层");
        assertThat(phone.get("/visits.csv").body()).contains("主体到二层");
    }

    @Test
    void whatIsMissingComesBackWithItsSentenceAndEveryWordStillThere() {
        Map<String, String> typed = typed();
        typed.put("problemCause", "");
        HttpResponse<String> sent = phone.form(form(), "/projects/" + code + "/visits", typed);
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("每个问题都要问清原因", "主体到二层", "排水管接不进市政井", "在县里开会");
    }

    @Test
    void theFormRecallsTheLastTimeAndASecretaryIsHimselfMet() {
        phone.form(form(), "/projects/" + code + "/visits", typed());
        String page = phone.get(form()).body();
        assertThat(page).contains("上次（2026-11-24）：主体到二层");
        assertThat(page).containsPattern("name=\"secretary\" value=\"MET\"\\s+checked");
        assertThat(page).doesNotContainIgnoringCase("geolocation");
    }

    @Test
    void whoCorrectsAStaleRecordSeesBothTexts() {
        String at = path(phone.form(form(), "/projects/" + code + "/visits", typed()));
        Map<String, String> first = typed();
        first.put("version", "1");
        first.put("progress", "主体到三层");
        assertThat(phone.form(at + "/edit", at, first).statusCode()).isEqualTo(302);
        Map<String, String> second = typed();
        second.put("version", "1");
        second.put("progress", "主体到四层");
        HttpResponse<String> sent = phone.form(at + "/edit", at, second);
        assertThat(sent.statusCode()).isEqualTo(409);
        assertThat(sent.body()).contains("两份文字都在", "主体到三层", "主体到四层", "name=\"version\" value=\"2\"");
    }

    @Test
    void departmentsAndAdministratorsHaveNoPartInVisits() {
        for (Role role : new Role[] {Role.DEPARTMENT, Role.ADMINISTRATOR, Role.AUDITOR}) {
            Visitor other = new Visitor(port)
                    .signIn(fixtures.person(
                                    county,
                                    role == Role.DEPARTMENT ? fixtures.unit(county, "DEPARTMENT", "住建局") : null,
                                    role)
                            .id());
            assertThat(other.get("/visits").statusCode()).as(role.label()).isEqualTo(403);
            assertThat(other.get("/visits/weeks").statusCode()).as(role.label()).isEqualTo(403);
        }
        Visitor leader = new Visitor(port)
                .signIn(fixtures.person(county, Role.COUNTY_LEADERSHIP).id());
        assertThat(leader.get("/visits").statusCode()).isEqualTo(200);
        assertThat(leader.get(form()).statusCode()).isEqualTo(403);
    }

    @Test
    void thePhonesQueueLearnsWhoIsSignedInAndGetsAFreshSecret() throws Exception {
        JsonNode sender = json.readTree(phone.get("/visits/sender").body());
        assertThat(sender.get("person").asString()).isEqualTo(secretary.id().toString());
        assertThat(sender.get("csrf").asString()).isNotBlank();
        assertThat(sender.get("keep").toString()).contains("/visits/new", form());
        Visitor nobody = new Visitor(port);
        assertThat(nobody.get("/visits/sender").statusCode()).isEqualTo(302);
        assertThat(nobody.get("/sw.js").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/javascript");
        assertThat(nobody.get("/manifest.webmanifest").body()).contains("/visits/new");
    }

    @Test
    void theApiTakesAVisitOnceAndAnswersTheWeek() throws Exception {
        Visitor program = new Visitor(port).withToken(secretary.id());
        String base = "/api/v1/counties/" + county.code();
        String visit = """
                {"operationId":"%s","visitedOn":"2026-11-24","place":"工地","owner":"MET","progress":"主体到二层","anyProblem":"NO"}""".formatted(Ids.next());
        HttpResponse<String> first = program.json("POST", base + "/projects/" + code + "/visits", visit);
        HttpResponse<String> second = program.json("POST", base + "/projects/" + code + "/visits", visit);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(program.get(first.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("\"late\":false", "\"complete\":false");
        assertThat(json.readTree(program.get(base + "/projects/" + code + "/cadence?week=2026-W48")
                                .body())
                        .toString())
                .isEqualTo("{\"required\":2,\"visits\":1,\"kept\":null}");
        assertThat(json.readTree(program.get(base + "/cadence?week=2026-W40").body())
                        .get(0)
                        .toString())
                .isEqualTo("{\"code\":\"" + code + "\",\"required\":2,\"visits\":0,\"kept\":false}");
        assertThat(program.get(base + "/cadence?week=2026-W99").statusCode()).isEqualTo(422);
        assertThat(program.get(base + "/visits").body()).contains("\"total\":1");
        HttpResponse<String> empty = program.json("POST", base + "/projects/" + code + "/visits", "{}");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("\"rule\":\"R-02\"", "progress", "anyProblem", "place");
    }

    private static String path(HttpResponse<String> redirect) {
        return URI.create(redirect.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private String form() {
        return "/projects/" + code + "/visits/new";
    }

    private static Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>(Map.of(
                "operationId",
                Ids.next().toString(),
                "visitedOn",
                "2026-11-24",
                "place",
                "项目现场",
                "owner",
                "MET",
                "territory",
                "NOT_MET",
                "territoryNote",
                "在县里开会",
                "progress",
                "主体到二层",
                "anyProblem",
                "YES"));
        typed.putAll(Map.of(
                "problemId",
                Ids.next().toString(),
                "problemTitle",
                "排水管接不进市政井",
                "problemCause",
                "井口标高比图纸高 30 厘米",
                "problemCategory",
                "UTILITIES"));
        return typed;
    }
}
