package luodi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks wherever links lead, as each role of 示例县 and as 谷城, and looks at each kind of page once in Chromium, at a desk's and at
 * a phone's width. A page that is added later and linked from anywhere is walked, too.
 */
@BrowserTest
class EveryPageTest {
    private static final List<String> LEVELS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** The clerk first: she sees most, and what she saw is not looked at again. */
    private static final List<String> LOGINS = Stream.concat(
                    Stream.of("clerk", "gucheng"), Counties.LOGINS.stream().filter(login -> !login.equals("clerk")))
            .toList();

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Set<String> OTHER_FACES = Set.of("/overview", "/years/*/review", "/projects/*");
    private static final int MOST_STATEMENTS = 30;
    private static final int TALLEST = 1400;
    private static final Path SCREENS = Path.of("target/screens");

    @Autowired
    Counties counties;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    @BeforeEach
    void open() {
        counties.open();
    }

    @Test
    void noPageBreaksOverflowsCostsTooMuchOrKeepsAnyoneOut() throws IOException {
        List<String> complaints = new ArrayList<>();
        Map<String, Map<String, Crawl.Found>> perRole = new LinkedHashMap<>();
        Map<String, Crawl> crawls = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (String login : LOGINS) {
            Map<String, Crawl.Found> mine = new LinkedHashMap<>();
            Crawl crawl = new Crawl(port, login);
            crawls.put(login, crawl);
            for (Crawl.Found found : crawl.from(400, "/desk")) {
                if (found.statements().size() > MOST_STATEMENTS) {
                    complaints.add("%s: %s costs %d statements"
                            .formatted(login, found.path(), found.statements().size()));
                }
                if (!Set.of(200, 302, 422).contains(found.status())) {
                    complaints.add("%s: %s answers %d, linked from %s"
                            .formatted(login, found.path(), found.status(), found.from()));
                } else if (found.status() == 200 && found.page() && looked(login, found.shape(), seen)) {
                    mine.put(found.shape(), found);
                }
            }
            perRole.put(login, mine);
        }
        askAsEveryoneElse(perRole, crawls, complaints);
        for (var role : perRole.entrySet()) look(role.getKey(), role.getValue().values(), complaints);
        assertThat(complaints).isEmpty();
    }

    @Test
    void thePagesOfStrangersAndTheRefusalsAreAsWellMade() throws IOException {
        List<String> complaints = new ArrayList<>();
        try (Window window = new Window(port, Window.DESK)) {
            look(window, "/sign-in", "sign-in", 200, complaints);
            db.sql("create table people.account_aside as table people.account").update();
            db.sql("delete from people.account").update();
            try {
                look(window, "/first-run", "first-run", 200, complaints);
            } finally {
                db.sql("insert into people.account table people.account_aside").update();
                db.sql("drop table people.account_aside").update();
            }
            window.signIn("liaison");
            look(window, "/people", "refusal-not-allowed", 403, complaints);
            look(window, "/projects/429999-1999-99", "refusal-not-found", 404, complaints);
            complaints.addAll(window.complaints());
        }
        assertThat(complaints).isEmpty();
    }

    /** What one role is shown is shown to the others, or refused as not allowed or not found; it never breaks. */
    private void askAsEveryoneElse(
            Map<String, Map<String, Crawl.Found>> perRole, Map<String, Crawl> crawls, List<String> complaints) {
        Set<String> paths = new LinkedHashSet<>();
        perRole.values().forEach(mine -> mine.values().forEach(found -> paths.add(found.path())));
        crawls.forEach((login, crawl) -> paths.forEach(path -> {
            int status = crawl.status(path);
            if (!Set.of(200, 302, 403, 404, 422).contains(status))
                complaints.add("%s: %s answers %d".formatted(login, path, status));
        }));
    }

    /** The same page with another question, or of another role, is looked at once; the desk is every role's own, 谷城's year has other faces. */
    private static boolean looked(String login, String shape, Set<String> seen) {
        String path = shape.replaceFirst("\\?.*", "");
        if (path.equals("/desk") || login.equals("gucheng") && OTHER_FACES.contains(path))
            return seen.add(login + path);
        return seen.add(path);
    }

    private void look(String login, Iterable<Crawl.Found> pages, List<String> complaints) throws IOException {
        try (Window window = new Window(port, Window.DESK).signIn(login)) {
            for (Crawl.Found found : pages) look(window, found.path(), name(login, found), 200, complaints);
            complaints.addAll(window.complaints());
        }
    }

    private void look(Window window, String path, String name, int expected, List<String> complaints)
            throws IOException {
        Page page = window.page();
        page.setViewportSize(Window.DESK, 900);
        AtomicLong bytes = window.transferred();
        int status = window.go(path);
        if (status != expected) complaints.add(path + " answers " + status);
        boolean charts = (boolean) page.evaluate("!!window.echarts");
        if (bytes.get() > (charts ? 500_000 : 200_000)) complaints.add(path + " transfers " + bytes + " bytes");
        shoot(page, name + "-1440");
        if (window.overflow() > 0) complaints.add(path + " is too wide for 1440 px by " + window.overflow());
        page.setViewportSize(Window.PHONE, 844);
        if (window.overflow() > 0) complaints.add(path + " is too wide for 390 px by " + window.overflow());
        shoot(page, name + "-390");
        for (var finding : new AxeBuilder(page).withTags(LEVELS).analyze().getViolations()) {
            if (GRAVE.contains(finding.getImpact())) {
                complaints.add("%s axe %s: %s"
                        .formatted(
                                path,
                                finding.getId(),
                                finding.getNodes().getFirst().getHtml()));
            }
        }
    }

    private static void shoot(Page page, String name) throws IOException {
        int width = page.viewportSize().width;
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(width, Math.min(TALLEST, Math.max(height, page.viewportSize().height)));
        byte[] png = page.screenshot(new Page.ScreenshotOptions().setCaret(ScreenshotCaret.INITIAL));
        SmallPng.write(png, SCREENS.resolve(name + ".png"));
    }

    /** /projects/429999-2025-1/roadmap of the clerk is «projects-one-roadmap». */
    private static String name(String login, Crawl.Found found) {
        String shape = found.shape()
                .replaceFirst("\\?.*", "")
                .replaceFirst("^/", "")
                .replace("*", "one")
                .replaceAll("[^a-z0-9-]+", "-")
                .replaceAll("^-|-$", "");
        String name = shape.isEmpty() ? "start" : shape;
        if (login.equals("gucheng")) return "gucheng-" + name;
        return found.shape().equals("/desk") && !login.equals("clerk") ? name + "-" + login : name;
    }
}
