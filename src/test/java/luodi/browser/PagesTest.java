package luodi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Statements;
import luodi.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Walks from link to link as each role: every page that is offered answers, and costs a handful of statements. */
@LuodiTest
@Import(Counties.class)
class PagesTest {
    private static final int MOST_STATEMENTS = 30;
    private static final int EACH_KIND = 2;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");

    @Autowired
    Counties counties;

    @LocalServerPort
    int port;

    @BeforeEach
    void open() {
        counties.open();
    }

    static List<String> logins() {
        List<String> all = new ArrayList<>(Counties.LOGINS);
        all.add("gucheng");
        return all;
    }

    @ParameterizedTest
    @MethodSource("logins")
    void everyLinkOfferedOpensWithAHandfulOfStatements(String login) {
        Visitor visitor = new Visitor(port).signIn(login, Fixtures.PASSWORD);
        Deque<String> toSee = new ArrayDeque<>(List.of("/desk"));
        Set<String> offered = new HashSet<>(toSee);
        Map<String, Integer> kinds = new HashMap<>();
        List<String> complaints = new ArrayList<>();
        while (!toSee.isEmpty()) {
            String path = toSee.poll();
            var answer = new Object() {
                java.net.http.HttpResponse<String> page;
            };
            List<String> cost = Statements.during(() -> answer.page = visitor.get(path));
            if (answer.page.statusCode() != (path.equals("/") ? 302 : 200))
                complaints.add(path + " answered " + answer.page.statusCode());
            if (cost.size() > MOST_STATEMENTS) complaints.add(path + " cost " + cost.size() + " statements");
            var links = LINK.matcher(answer.page.body());
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (link.startsWith("/assets/") || link.startsWith("/api/") || !offered.add(link)) continue;
                if (kinds.merge(kind(link), 1, Integer::sum) <= EACH_KIND) toSee.add(link);
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(kinds).as("pages walked as " + login).hasSizeGreaterThan(2);
    }

    /** Pages of one kind differ in codes, ids, numbers and values only. */
    private static String kind(String link) {
        return link.replaceAll("=[^&]*", "=")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27,}", "{id}")
                .replaceAll("\\d{6}-\\d{4}-\\d+", "{code}")
                .replaceAll("\\d+", "{n}")
                .replaceAll("%[0-9A-F%]+", "{text}");
    }
}
