package luodi.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import luodi.shared.Time;
import luodi.testing.Program;
import luodi.testing.TestPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes on one database; the one that works is killed with -9 in the act, the other takes over (reliability.md F-8): each briefing draft
 * and each message of a missed week is there exactly once.
 */
class TwoNodesTest {
    private static final String[] QUICK = {"--luodi.clockwork.poll=100ms", "--luodi.clockwork.heartbeat=1s"};
    private final String database = TestPostgres.freshDatabase();
    private final DataSource source = TestPostgres.source(database);
    private final JdbcClient db = JdbcClient.create(source);
    private final List<Program> nodes = new ArrayList<>();
    private final Set<Long> killed = new HashSet<>();
    private int folders;
    private SlowCounties counties;

    @Test
    void theNodeThatWorksIsKilledThreeTimesAndEachThingIsDoneOnce() throws Exception {
        drill(3);
    }

    @Test
    @Tag("bench")
    void theNodeThatWorksIsKilledTwentyTimesAndEachThingIsDoneOnce() throws Exception {
        drill(20);
    }

    private void drill(int rounds) throws Exception {
        try {
            nodes.add(node());
            counties = new SlowCounties(db, LocalDate.now(Time.ZONE));
            nodes.add(node());
            for (int round = 0; round < rounds; round++) {
                String job = round % 2 == 0 ? "cadence.missed" : "cadence.briefing";
                String county = counties.add();
                // in turn: before anything is committed, and when all is committed but not yet noted as done
                if (round % 3 == 2) killAfterCommit(job, county);
                else killBeforeCommit(job, county);
                nodes.add(node());
                everyJobOnce(county);
            }
            counties.all().forEach(this::isExact);
            assertThat(killed).as("processes of ours that were killed").hasSize(rounds);
            assertThat(db.sql("select count(*) from clockwork.run where outcome = 'LOST'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(rounds);
            System.out.printf(
                    "drill: %d kills of the working node, %d drafts, %d messages, each once%n",
                    rounds,
                    db.sql("select count(*) from cadence.briefing")
                            .query(Integer.class)
                            .single(),
                    db.sql("select count(*) from channels.message")
                            .query(Integer.class)
                            .single());
        } finally {
            for (Program node : nodes) node.close();
        }
    }

    /** The job's transaction stands still behind a lock of ours while its first rows are written. */
    private void killBeforeCommit(String job, String county) throws Exception {
        String table = job.equals("cadence.missed") ? "channels.message" : "cadence.briefing_line";
        try (Connection lock = source.getConnection()) {
            lock.setAutoCommit(false);
            try (var statement = lock.createStatement()) {
                statement.execute("lock table " + table + " in share row exclusive mode");
            }
            due(job);
            await().atMost(Duration.ofSeconds(60)).until(() -> waiting("relation") == 1);
            assertThat(done(job, county))
                    .as("nothing is committed at the moment of the kill")
                    .isZero();
            kill(job);
            lock.rollback();
        }
        await().atMost(Duration.ofSeconds(90)).until(() -> done(job, county) > 0 && idle(job));
    }

    /** The run's last line waits for an advisory lock of ours: the work is committed, the scheduler does not know it yet. */
    private void killAfterCommit(String job, String county) throws Exception {
        try (Connection lock = source.getConnection();
                var statement = lock.createStatement()) {
            statement.execute("select pg_advisory_lock(4711)");
            due(job);
            await().atMost(Duration.ofSeconds(60)).until(() -> waiting("advisory") == 1);
            assertThat(done(job, county))
                    .as("the work is committed at the moment of the kill")
                    .isPositive();
            kill(job);
            statement.execute("select pg_advisory_unlock(4711)");
        }
        await().atMost(Duration.ofSeconds(90)).until(() -> idle(job));
    }

    /** Kills who holds the job by the database's own word, and proves that this process is one of ours. */
    private void kill(String job) throws Exception {
        String holder = db.sql("select picked_by from clockwork.scheduled_task where task_name = ? and picked")
                .param(job)
                .query(String.class)
                .single();
        assertThat(db.sql("select node from clockwork.run where job = ? and ended_at is null")
                        .param(job)
                        .query(String.class)
                        .single())
                .isEqualTo(holder);
        Program working = nodes.stream()
                .filter(node -> holder.endsWith(":" + node.pid()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(holder + " is none of ours"));
        working.kill();
        nodes.remove(working);
        assertThat(killed.add(working.pid())).isTrue();
    }

    /** Both jobs run once more by the clock, on whichever node: what is done stays done. */
    private void everyJobOnce(String county) {
        for (String job : List.of("cadence.missed", "cadence.briefing")) {
            int runs = runs(job);
            due(job);
            await().atMost(Duration.ofSeconds(60)).until(() -> runs(job) > runs && idle(job));
            assertThat(done(job, county)).isPositive();
        }
    }

    private void due(String job) {
        db.sql(
                        "update clockwork.scheduled_task set execution_time = ?, version = version + 1 where task_name = ? and not picked")
                .params(OffsetDateTime.now().minusSeconds(1), job)
                .update();
    }

    private boolean idle(String job) {
        return db.sql("select not picked and execution_time > ? from clockwork.scheduled_task where task_name = ?")
                .params(OffsetDateTime.now(), job)
                .query(Boolean.class)
                .single();
    }

    private int runs(String job) {
        return db.sql("select count(*) from clockwork.run where job = ? and outcome = 'DONE'")
                .param(job)
                .query(Integer.class)
                .single();
    }

    private int waiting(String kind) {
        return db.sql("""
                select count(distinct l.pid) from pg_locks l join pg_database d on d.oid = l.database
                where d.datname = current_database() and not l.granted and l.locktype = ?""").param(kind).query(Integer.class).single();
    }

    private int done(String job, String county) {
        String table = job.equals("cadence.missed") ? "cadence.missed_week" : "cadence.briefing";
        return db.sql("select count(*) from " + table + " where county = ?")
                .param(county)
                .query(Integer.class)
                .single();
    }

    private void isExact(String county) {
        SlowCounties.Expected expected = counties.expected(county);
        assertThat(count("cadence.missed_week where county = ?", county))
                .as("missed weeks told")
                .isEqualTo(expected.missed());
        assertThat(count("channels.message where county = ? and occasion like 'missed:%'", county))
                .as("messages of them")
                .isEqualTo(expected.messages());
        assertThat(count("cadence.briefing where county = ?", county))
                .as("drafts")
                .isEqualTo(expected.drafts());
        assertThat(count("audit.entry where county = ? and action = '起草周通报'", county))
                .as("drafts on the trail")
                .isEqualTo(expected.drafts());
        assertThat(count(
                        "cadence.briefing_line l join cadence.briefing_entry e on e.id = l.entry_id join cadence.briefing b on b.id = e.briefing_id where b.county = ?",
                        county))
                .as("sentences of them")
                .isEqualTo(expected.drafts() * SlowCounties.PROJECTS * 4);
        assertThat(count("channels.message where county = ? and occasion like 'briefing-draft:%'", county))
                .as("messages of drafts")
                .isEqualTo(expected.drafts());
    }

    private int count(String from, String county) {
        return db.sql("select count(*) from " + from)
                .param(county)
                .query(Integer.class)
                .single();
    }

    private Program node() throws Exception {
        return Program.fresh(
                Path.of("target/drill-node-" + ++folders),
                Stream.concat(Arrays.stream(TestPostgres.settings(database)), Arrays.stream(QUICK))
                        .toArray(String[]::new));
    }
}
