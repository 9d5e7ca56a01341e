package luodi.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import luodi.problems.Cast;
import luodi.projects.Projects;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class SearchTest {
    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Projects projects;

    @Autowired
    VisibleProjects visible;

    @Autowired
    JdbcClient db;

    private Cast.Played on;
    private String problem;
    private String matter;

    @BeforeEach
    void aProblemAndAMatter() {
        on = new Cast(fixtures, projects, visible, db).play(2026);
        String api = "/api/v1/counties/" + on.county().code();
        problem = number(new Visitor(port)
                .withToken(on.secretary().id())
                .json("POST", api + "/problems", """
                {"projectCode":"%s","title":"临时用电容量不够","category":"UTILITIES"}""".formatted(on.code()))
                .body());
        matter = number(new Visitor(port)
                .withToken(on.clerk().id())
                .json("POST", api + "/matters", """
                {"title":"临时用电增容","detail":"两周内送电","source":"MEETING","project":"%s","leadUnitId":"%s","dueOn":"2026-12-20"}""".formatted(on.code(), on.housing()))
                .body());
    }

    @Test
    void twoCharactersInitialsAndNumbersFindProblemsAndMatters() {
        assertThat(search(on.clerk(), "用电")).contains("/problems/" + problem, "/matters/" + matter);
        assertThat(search(on.clerk(), "lsyd")).contains("/problems/" + problem, "/matters/" + matter);
        assertThat(search(on.clerk(), problem)).contains("/problems/" + problem);
        assertThat(search(on.clerk(), matter)).contains("/matters/" + matter);
        assertThat(search(on.clerk(), matter.substring(matter.length() - 3))).contains("/matters/" + matter);
        assertThat(search(on.clerk(), on.code())).contains("/projects/" + on.code());
    }

    @Test
    void whatIsNotMineToSeeIsNotFound() {
        assertThat(search(on.owner(), "用电")).contains("/problems/" + problem).doesNotContain("/matters/" + matter);
        Actor stranger = fixtures.person(on.county(), luodi.shared.Role.PROJECT_SECRETARY);
        assertThat(search(stranger, "用电")).contains("没有找到").doesNotContain("/problems/" + problem);
    }

    @Test
    void theBoxOfEveryPageLeadsHereAndAPhoneHasALink() {
        assertThat(new Visitor(port).signIn(on.clerk().id()).get("/search").body())
                .contains("action=\"/search\"", "class=\"find-small\" href=\"/search\"");
    }

    private String search(Actor me, String words) {
        return new Visitor(port)
                .signIn(me.id())
                .get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .body();
    }

    private static String number(String body) {
        var found = java.util.regex.Pattern.compile("\"number\":\"([^\"]+)\"").matcher(body);
        if (!found.find()) throw new AssertionError(body);
        return found.group(1);
    }
}
