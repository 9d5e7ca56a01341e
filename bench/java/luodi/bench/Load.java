package luodi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import luodi.testing.Program;

/** Eight who ask as fast as they are answered; what it cost is read from /proc: CPU of the program and of its database, apart. */
final class Load {
    private static final int PEOPLE = 8;
    private static final double TICK_MS = 10;
    private final Program program;
    private final HttpClient http = HttpClient.newHttpClient();

    Load(Program program) {
        this.program = program;
    }

    record Result(
            String name,
            int requests,
            double perSecond,
            double p50,
            double p99,
            double programCpu,
            double databaseCpu,
            long bytes) {
        static final String HEAD = "%-34s %9s %8s %8s %8s %12s %12s %9s"
                .formatted("work", "requests", "req/s", "p50 ms", "p99 ms", "program ms", "database ms", "bytes");

        @Override
        public String toString() {
            return "%-34s %9d %8.0f %8.1f %8.1f %12.2f %12.2f %9d"
                    .formatted(name, requests, perSecond, p50, p99, programCpu, databaseCpu, bytes);
        }
    }

    /** Warms up for as long as it measures: what the compiler spends on a page's code belongs to no request. Any answer but 2xx fails the bench. */
    Result run(String name, int seconds, Supplier<HttpRequest> work) throws IOException, InterruptedException {
        drive(seconds, work, new ConcurrentLinkedQueue<>(), new AtomicInteger());
        var times = new ConcurrentLinkedQueue<Long>();
        var bytes = new AtomicInteger();
        double programBefore = cpu(program.pid());
        double databaseBefore = database();
        long start = System.nanoTime();
        drive(seconds, work, times, bytes);
        double wall = (System.nanoTime() - start) / 1e9;
        double programCpu = cpu(program.pid()) - programBefore;
        double databaseCpu = database() - databaseBefore;
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        int n = sorted.length;
        return new Result(
                name,
                n,
                n / wall,
                sorted[n / 2] / 1e6,
                sorted[Math.min(n - 1, n * 99 / 100)] / 1e6,
                programCpu / n,
                databaseCpu / n,
                bytes.get());
    }

    private void drive(int seconds, Supplier<HttpRequest> work, ConcurrentLinkedQueue<Long> times, AtomicInteger bytes)
            throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var failures = new ConcurrentLinkedQueue<String>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end && failures.isEmpty()) {
                    HttpRequest request = work.get();
                    long start = System.nanoTime();
                    try {
                        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                        times.add(System.nanoTime() - start);
                        bytes.set(answer.body().length);
                        if (answer.statusCode() / 100 != 2)
                            failures.add(request.uri() + " answered " + answer.statusCode() + " "
                                    + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
                    } catch (IOException | InterruptedException e) {
                        failures.add(request.uri() + " " + e);
                    }
                }
            }));
        }
        for (Thread thread : threads) thread.join();
        if (!failures.isEmpty()) throw new AssertionError(failures.peek());
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + path));
    }

    /** Milliseconds of CPU that the program's database processes have used. */
    private double database() throws IOException {
        long postmaster = program.databasePid();
        double sum = cpu(postmaster);
        for (ProcessHandle child :
                ProcessHandle.of(postmaster).orElseThrow().children().toList()) sum += cpu(child.pid());
        return sum;
    }

    private static double cpu(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(new int[] {11, 12})
                        .mapToLong(i -> Long.parseLong(fields[i]))
                        .sum()
                * TICK_MS;
    }
}
