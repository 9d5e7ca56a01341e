package luodi.shared.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that comes along: durable settings, a data folder of its own, gone when the program goes, started
 * again when it alone dies. Works as root (in a user namespace or as nobody) and as any user.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "luodi";

    /** Dies with its parent: end of file on descriptor 3 means that the program is gone, then SIGINT (fast shutdown). */
    private static final String GUARD = """
            exec 3<&0; trap "" INT HUP; "$@" 3<&- </dev/null & p=$!; trap "kill -INT $p" TERM; \
            (cat <&3 >/dev/null; kill -INT $p 2>/dev/null) & w=$!; wait $p; rc=$?; kill $w 2>/dev/null; exit $rc""";

    private final Path home;
    private final Path data;
    private final Path programs;
    private final FileLock lock;
    private final int port;
    private final String password;
    private volatile boolean closing;
    private volatile @Nullable Process server;
    private @Nullable OutputStream lifeline;

    /** @throws IllegalStateException with a sentence for the person, where another program uses the folder */
    public static EmbeddedPostgres start(Path home) {
        try {
            return new EmbeddedPostgres(home.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres(Path home) throws IOException {
        this.home = Files.createDirectories(home);
        this.data = home.resolve("pgdata");
        this.lock = lockHome();
        this.programs = PostgresBinaries.unpackInto(home);
        this.password = password();
        if (!Files.exists(data.resolve("PG_VERSION"))) initialise();
        stopOrphan();
        this.port = freePort();
        launch();
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?reWriteBatchedInserts=true";
    }

    public String user() {
        return USER;
    }

    public String secret() {
        return password;
    }

    /** The server's process id, for drills that must prove whom they kill. */
    public long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
    }

    @Override
    public synchronized void close() {
        closing = true;
        Process running = server;
        try {
            if (lifeline != null) lifeline.close();
            if (running != null && !running.waitFor(20, TimeUnit.SECONDS)) running.destroyForcibly();
            lock.close();
        } catch (IOException | InterruptedException e) {
            log.warn("数据库没有按时停下：{}", e.getMessage());
        }
    }

    private FileLock lockHome() throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock got = channel.tryLock();
        if (got == null) throw new IllegalStateException("数据目录 " + home + " 正被另一个落地程序使用。请先停掉它，或用 --data 换一个目录。");
        return got;
    }

    private String password() throws IOException {
        Path file = home.resolve("pg.secret");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private void initialise() throws IOException {
        Path fresh = home.resolve("pgdata.new");
        run(List.of("rm", "-rf", fresh.toString()));
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path secret = home.resolve("pg.secret");
        List<String> command = asPlainUser(fresh);
        if (command.contains("setpriv")) run(List.of("chown", "65534:65534", secret.toString()));
        command.addAll(List.of(
                program("initdb"),
                "-D",
                fresh.toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + secret,
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C.UTF-8",
                "-N"));
        run(command);
        Files.move(fresh, data);
        syncDisk();
    }

    private void syncDisk() throws IOException {
        run(List.of("sync"));
    }

    /** A server left over from a program that was killed together with its guard still holds the data. */
    private void stopOrphan() throws IOException {
        if (!Files.exists(data.resolve("postmaster.pid"))) return;
        List<String> command = asPlainUser(data);
        command.addAll(List.of(program("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-t", "30"));
        tryRun(command);
    }

    private void launch() throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        // a session of its own: Ctrl-C in the terminal reaches the program only, which then closes the database last
        List<String> command = new ArrayList<>(List.of("setsid", "sh", "-c", GUARD, "luodi-pg"));
        command.addAll(asPlainUser(data));
        command.addAll(
                List.of(program("postgres"), "-D", data.toString(), "-p", String.valueOf(port), "-h", "127.0.0.1"));
        for (String setting : List.of(
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "shared_buffers=64MB",
                "max_connections=60",
                "jit=off",
                "log_min_messages=warning",
                "timezone=Asia/Shanghai")) {
            command.addAll(List.of("-c", setting));
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("postgres.log").toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process started = builder.start();
        lifeline = started.getOutputStream();
        server = started;
        awaitReady(started);
        started.onExit().thenRun(this::startAgain);
    }

    private synchronized void startAgain() {
        if (closing) return;
        log.warn("数据库意外停止，正在重新启动。");
        try {
            launch();
            log.warn("数据库已恢复。");
        } catch (IOException | IllegalStateException e) {
            log.error("数据库没能重新启动，见 {}", home.resolve("postgres.log"), e);
        }
    }

    private void awaitReady(Process started) {
        Properties login = new Properties();
        login.put("user", USER);
        login.put("password", password);
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (System.nanoTime() < end) {
            try (var connection = DriverManager.getConnection(url("postgres"), login)) {
                if (connection.isValid(5)) return;
            } catch (SQLException notYet) {
                if (!started.isAlive()) break;
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
        }
        throw new IllegalStateException("随附的数据库没有启动，原因见 " + home.resolve("postgres.log"));
    }

    /** PostgreSQL refuses to run as root: a user namespace where it is allowed, else the user nobody. */
    private List<String> asPlainUser(Path owned) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) return new ArrayList<>();
        if (tryRun(List.of("unshare", "-U", "--", "true"))) return new ArrayList<>(List.of("unshare", "-U", "--"));
        run(List.of("chown", "-R", "65534:65534", owned.toString()));
        return new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"));
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private void run(List<String> command) throws IOException {
        if (!tryRun(command))
            throw new IOException("命令失败：" + String.join(" ", command) + "，见 " + home.resolve("postgres.log"));
    }

    private boolean tryRun(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("postgres.log").toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return builder.start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
