package luodi.cadence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import luodi.files.Pictures;
import luodi.shared.Actor;
import luodi.testing.Fixtures;

/** A phone with its queue as queue.js keeps it, over real HTTP: photos first, each under its id, then the visit under its operation's. */
final class Phone {
    private record Request(String method, String path, String type, byte[] body) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random;
    private final int port;
    private final String token;
    /** What is still to be sent, in order; what an answer came for is gone from it. */
    private final Deque<Request> waiting = new ArrayDeque<>();

    private final List<Request> sent = new ArrayList<>();
    private final List<String> operations = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();

    Phone(int port, Actor person, String code, Random random, int visits) {
        this.port = port;
        this.random = random;
        this.token = answer(
                        new Request(
                                "POST",
                                "/api/v1/tokens",
                                "application/json",
                                "{\"login\":\"%s\",\"password\":\"%s\"}"
                                        .formatted(Fixtures.login(person.id()), Fixtures.PASSWORD)
                                        .getBytes(StandardCharsets.UTF_8)),
                        "")
                .body()
                .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        String base = "/api/v1/counties/" + person.county().code() + "/projects/" + code;
        for (int n = 0; n < visits; n++) write(base, n);
    }

    private void write(String base, int n) {
        List<String> photos = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            byte[] photo = Pictures.jpeg(160 + random.nextInt(80), 120);
            String id = id();
            photos.add("\"" + id + "\"");
            hashes.add(sha256(photo));
            waiting.add(new Request("PUT", base + "/visit-photos/" + id, "image/jpeg", photo));
        }
        String operation = id();
        operations.add(operation);
        waiting.add(new Request("POST", base + "/visits", "application/json", """
                {"operationId":"%s","visitedOn":"2026-11-2%d","place":"工地","owner":"MET","progress":"第 %d 次","anyProblem":"YES",
                 "problems":[{"id":"%s","title":"问题 %d","cause":"原因"}],"photos":[%s]}""".formatted(
                        operation, n % 4, n, id(), n, String.join(",", photos))
                .getBytes(StandardCharsets.UTF_8)));
    }

    boolean done() {
        return waiting.isEmpty();
    }

    List<String> operations() {
        return operations;
    }

    List<String> hashes() {
        return hashes;
    }

    /** One try with the network of this moment. */
    void step() {
        Request next = waiting.getFirst();
        switch (random.nextInt(6)) {
            case 0 -> {
                /* no signal */
            }
            case 1 -> cut(next, 1 + random.nextInt(next.body().length + 200));
            case 2 -> cut(next, Integer.MAX_VALUE);
            case 3 -> {
                // the network brings it twice, the second on another way at the same time
                var other = http.sendAsync(request(next, token), HttpResponse.BodyHandlers.ofString());
                arrived(next);
                other.join();
            }
            case 4 -> {
                sendAnOldOneAgain();
                arrived(next);
            }
            default -> arrived(next);
        }
    }

    void sendAnOldOneAgain() {
        if (sent.isEmpty()) return;
        Request old = sent.get(random.nextInt(sent.size()));
        HttpResponse<String> answer = answer(old, token);
        if (answer.statusCode() / 100 != 2) throw new AssertionError(answer.statusCode() + " " + answer.body());
    }

    private void arrived(Request request) {
        HttpResponse<String> answer = answer(request, token);
        if (answer.statusCode() / 100 != 2) throw new AssertionError(answer.statusCode() + " " + answer.body());
        sent.add(waiting.removeFirst());
    }

    /** Writes so many bytes of the request and drops the line: the program may have got all of it, and the phone never hears. */
    private void cut(Request request, int bytes) {
        String head = request.method() + " " + request.path() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + token + "\r\nContent-Type: " + request.type() + "\r\nContent-Length: " + request.body().length
                + "\r\n\r\n";
        byte[] first = head.getBytes(StandardCharsets.UTF_8);
        try (Socket line = new Socket("localhost", port)) {
            OutputStream out = line.getOutputStream();
            out.write(first, 0, Math.min(bytes, first.length));
            if (bytes > first.length)
                out.write(request.body(), 0, Math.min(bytes - first.length, request.body().length));
            out.flush();
            line.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> answer(Request request, String token) {
        try {
            return http.send(request(request, token), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(Request request, String token) {
        var builder = HttpRequest.newBuilder(URI.create("http://localhost:" + port + request.path()))
                .header("Content-Type", request.type())
                .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
        if (!token.isEmpty()) builder.header("Authorization", "Bearer " + token);
        return builder.build();
    }

    private String id() {
        return new UUID(
                        random.nextLong() & ~0xF000L | 0x4000L,
                        random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L)
                .toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
