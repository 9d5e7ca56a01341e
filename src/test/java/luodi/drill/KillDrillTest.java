package luodi.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import luodi.testing.Program;
import luodi.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** kill -9 of the program and of its database while four writers write: what was acknowledged is there, once (reliability.md F-1, F-2). */
class KillDrillTest {
    private static final String PASSWORD = "drill-pass-word-1";
    private static final Path DATA = Path.of("target/drill-kill");

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> unsure = new ConcurrentLinkedQueue<>();
    private final Set<Long> killed = new HashSet<>();
    private int programKills;
    private int databaseKills;

    @Test
    void whatWasAcknowledgedOutlivesTwoKillsOfEach() throws Exception {
        drill(2);
    }

    @Test
    @Tag("bench")
    void whatWasAcknowledgedOutlivesTwentyKillsOfEach() throws Exception {
        drill(20);
    }

    private void drill(int rounds) throws Exception {
        Program program = Program.fresh(DATA, "-XX:TieredStopAtLevel=1");
        new Visitor(program.port())
                .form(
                        "/first-run",
                        "/first-run",
                        Map.of(
                                "code",
                                "420625",
                                "name",
                                "谷城县",
                                "bureau",
                                "落地局",
                                "person",
                                "演练员",
                                "login",
                                "drill",
                                "password",
                                PASSWORD));
        try {
            for (int round = 0; round < rounds * 2; round++) {
                boolean database = round % 2 == 1;
                try (var writers = new Writers(program.port())) {
                    writers.until(acknowledged.size() + 40, Duration.ofSeconds(30));
                    if (database) {
                        assertThat(killed.add(program.killDatabase()))
                                .as("a database process of its own each time")
                                .isTrue();
                        databaseKills++;
                        writers.until(acknowledged.size() + 5, Duration.ofSeconds(30));
                    } else {
                        assertThat(killed.add(program.pid())).isTrue();
                        program.kill();
                        programKills++;
                    }
                }
                if (!database) program = Program.start(DATA, "-XX:TieredStopAtLevel=1");
            }
            Set<String> found = units(program.port());
            assertThat(programKills).isEqualTo(rounds);
            assertThat(databaseKills).isEqualTo(rounds);
            assertThat(found)
                    .as("of " + acknowledged.size() + " acknowledged writes none is lost")
                    .containsAll(acknowledged);
            Set<String> sent = new HashSet<>(acknowledged);
            sent.addAll(unsure);
            assertThat(sent).as("nothing is there that nobody sent").containsAll(found);
            System.out.printf(
                    "drill: %d kills of the program, %d of the database, %d acknowledged, 0 lost; %d unanswered of which %d were saved%n",
                    programKills,
                    databaseKills,
                    acknowledged.size(),
                    unsure.size(),
                    found.size() - new HashSet<>(acknowledged).size());
        } finally {
            program.close();
        }
    }

    private static Set<String> units(int port) {
        String body = withToken(port).get("/api/v1/counties/420625/units").body();
        List<String> codes = Pattern.compile("\"code\":\"(d[0-9a-f]+)\"")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(codes).as("each write is one record").doesNotHaveDuplicates();
        return new HashSet<>(codes);
    }

    private static Visitor withToken(int port) {
        return new Visitor(port).withToken("drill", PASSWORD);
    }

    /** Four who write as fast as they are answered, each write with an id of its own. */
    private final class Writers implements AutoCloseable {
        private final AtomicBoolean stop = new AtomicBoolean();
        private final List<Thread> threads = new ArrayList<>();
        private final HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

        Writers(int port) {
            String token = token(port);
            for (int i = 0; i < 4; i++) threads.add(Thread.ofVirtual().start(() -> write(port, token)));
        }

        void until(int enough, Duration longest) {
            long end = System.nanoTime() + longest.toNanos();
            while (acknowledged.size() < enough && System.nanoTime() < end) LockSupport.parkNanos(5_000_000);
            assertThat(acknowledged.size()).as("the writers were writing").isGreaterThanOrEqualTo(enough);
        }

        @Override
        public void close() throws InterruptedException {
            stop.set(true);
            for (Thread thread : threads) thread.join();
        }

        private void write(int port, String token) {
            while (!stop.get()) {
                UUID id = UUID.randomUUID();
                String code = "d" + id.toString().replace("-", "").substring(0, 16);
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/api/v1/counties/420625/units"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"id\":\"%s\",\"code\":\"%s\",\"name\":\"演练%s\",\"kind\":\"DEPARTMENT\"}"
                                        .formatted(id, code, code)))
                        .build();
                try {
                    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                    (answer.statusCode() == 201 ? acknowledged : unsure).add(code);
                } catch (IOException | InterruptedException e) {
                    unsure.add(code);
                    LockSupport.parkNanos(20_000_000);
                }
            }
        }

        private String token(int port) {
            return withToken(port).token();
        }
    }
}
