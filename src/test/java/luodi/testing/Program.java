package luodi.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/** The real program in a process of its own, for drills that kill it; each kill proves that the process was ours. */
public final class Program implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Path data;
    private final int port;
    private final Process process;

    private Program(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** Starts it on an empty data folder. */
    public static Program fresh(Path data, String... arguments) throws IOException {
        FileSystemUtils.deleteRecursively(data);
        return start(data, arguments);
    }

    /** Starts it on that data folder and waits until it answers. @param arguments settings of the program, and those of its JVM where they begin with -X */
    public static Program start(Path data, String... arguments) throws IOException {
        Path home = Files.createDirectories(data).toAbsolutePath();
        int port = freePort();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("-X"))
                .toList());
        command.addAll(List.of("-cp", classes, "luodi.Luodi", "--server.port=" + port, "--luodi.data=" + home));
        command.addAll(Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("-X"))
                .toList());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("program.log").toFile()))
                .start();
        Program program = new Program(home, port, process);
        program.await(Duration.ofSeconds(300));
        return program;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Kills the program at once and proves that it was this one, running on this folder. */
    public void kill() throws IOException, InterruptedException {
        prove(process.pid());
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) throw new IllegalStateException("the program outlived its kill");
        if (process.exitValue() != 137)
            throw new IllegalStateException("the program left by itself with " + process.exitValue());
    }

    /** Kills the program's database at once; answers the process id that is gone. */
    public long killDatabase() throws IOException {
        long postmaster = databasePid();
        prove(postmaster);
        ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
        if (!handle.destroyForcibly()) throw new IllegalStateException("the database could not be killed");
        return postmaster;
    }

    public long databasePid() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("pgdata/postmaster.pid"))
                .getFirst()
                .strip());
    }

    public int databasePort() throws IOException {
        return Integer.parseInt(
                Files.readAllLines(data.resolve("pgdata/postmaster.pid")).get(3).strip());
    }

    /** Waits until it answers with its database. @throws IllegalStateException where it has died or stays silent */
    public void await(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (HTTP.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) return;
            } catch (IOException notYet) {
                // not listening yet
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new IllegalStateException("no answer, see " + data.resolve("program.log"));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
    }

    private void prove(long pid) throws IOException {
        String line = Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"))
                .replace('\0', ' ');
        if (!line.contains(data.toString())) throw new IllegalStateException(pid + " is not ours: " + line);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
