package luodi.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone at a browser or a program with a token, over real HTTP; redirects are not followed. */
public class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private String token;

    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Signs in at the page, as {@link Fixtures#person} made the account. */
    public Visitor signIn(UUID personId) {
        return signIn(Fixtures.login(personId), Fixtures.PASSWORD);
    }

    public Visitor signIn(String login, String password) {
        HttpResponse<String> answer = form("/sign-in", "/sign-in", Map.of("login", login, "password", password));
        if (answer.statusCode() != 302) throw new AssertionError("sign-in answered " + answer.statusCode());
        return this;
    }

    /** From now on asks with a bearer token. */
    public Visitor withToken(UUID personId) {
        return withToken(Fixtures.login(personId), Fixtures.PASSWORD);
    }

    public Visitor withToken(String login, String password) {
        HttpResponse<String> answer =
                json("POST", "/api/v1/tokens", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
        token = answer.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        return this;
    }

    public String token() {
        return token;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Opens the page at {@code from} for its form's secret, then posts the fields to {@code path}. */
    public HttpResponse<String> form(String from, String path, Map<String, String> fields) {
        var found = CSRF.matcher(get(from).body());
        if (!found.find()) throw new AssertionError("no form at " + from);
        return post(path, fields, found.group(1));
    }

    /** Posts with a form secret already at hand: the second click of a double submit. */
    public HttpResponse<String> post(String path, Map<String, String> fields, String csrf) {
        String body = "_csrf=" + encode(csrf) + "&"
                + fields.entrySet().stream()
                        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public HttpResponse<String> json(String method, String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a file as the body itself. */
    public HttpResponse<String> bytes(String path, byte[] file) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (token != null) request.header("Authorization", "Bearer " + token);
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
