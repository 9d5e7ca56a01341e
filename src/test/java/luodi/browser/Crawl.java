package luodi.browser;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import luodi.testing.Fixtures;
import luodi.testing.Statements;

/**
 * Follows every link that a person is shown, without a browser, and keeps one address for each kind of page: ids, codes, numbers
 * and query values do not make another kind.
 */
final class Crawl {
    /** What a page's kind was met with first; {@code statements} is what it asked of the database. */
    record Found(String shape, String path, int status, String type, String from, List<String> statements) {
        boolean page() {
            return type.startsWith("text/html");
        }
    }

    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"(/[^\"#]*)");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f-]{27}|\\d{6}-\\d{4}-\\d+(-\\d+)?|(?<=/)[^/]*-\\d{4}-\\d{2,}|(?<=/)\\d{4}(-W?\\d{1,2}){0,2}(?=/|$|\\.)|(?<=/)\\d+(?=/|$)|%[0-9A-F%]+");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Deque<List<String>> open = new ArrayDeque<>();

    Crawl(int port, String login) {
        this.base = "http://localhost:" + port;
        var csrf = CSRF.matcher(get("/sign-in").body());
        if (!csrf.find()) throw new AssertionError("no sign-in form");
        String body = "_csrf=" + csrf.group(1) + "&login=" + login + "&password=" + Fixtures.PASSWORD;
        send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Everything that can be reached from these addresses by links, at most {@code limit} kinds of pages. */
    List<Found> from(int limit, String... starts) {
        for (String start : starts) open.add(List.of(start, "start"));
        while (!open.isEmpty() && found.size() < limit) {
            List<String> next = open.poll();
            visit(next.get(0), next.get(1));
        }
        return new ArrayList<>(found.values());
    }

    int status(String path) {
        return get(path).statusCode();
    }

    static String shape(String path) {
        String[] parts = path.split("\\?", 2);
        String shape = VARIABLE.matcher(parts[0]).replaceAll("*");
        if (parts.length == 1) return shape;
        return shape + "?"
                + Pattern.compile("=[^&]*").matcher(parts[1]).replaceAll("").replace("&amp;", "&");
    }

    private void visit(String path, String from) {
        String shape = shape(path);
        if (found.containsKey(shape)) return;
        var asked = new Object() {
            HttpResponse<String> answer;
        };
        List<String> statements = Statements.during(() -> asked.answer = get(path));
        HttpResponse<String> answer = asked.answer;
        String type = answer.headers().firstValue("Content-Type").orElse("");
        found.put(shape, new Found(shape, path, answer.statusCode(), type, from, statements));
        if (answer.statusCode() == 302)
            open.add(List.of(
                    answer.headers().firstValue("Location").orElseThrow().replace(base, ""), path));
        if (!type.startsWith("text/html")) return;
        var links = LINK.matcher(answer.body());
        while (links.find()) {
            String link = links.group(1).replace("&amp;", "&");
            if (!found.containsKey(shape(link))) open.add(List.of(link, path));
        }
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
