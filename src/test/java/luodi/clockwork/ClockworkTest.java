package luodi.clockwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import luodi.shared.Time;
import luodi.testing.LuodiTest;
import luodi.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real scheduler over a job that only counts; each test has a job of its own. */
@LuodiTest
class ClockworkTest {
    private static int count;

    /** Every Friday at 16:30. */
    private static final class Friday implements Job {
        final String key = "test.friday" + ++count;
        final List<Instant> done = new CopyOnWriteArrayList<>();
        volatile boolean fails;

        @Override
        public String key() {
            return key;
        }

        @Override
        public String label() {
            return "周五的事";
        }

        @Override
        public String schedule() {
            return "0 30 16 * * FRI";
        }

        @Override
        public String doDue(Instant asOf) {
            done.add(asOf);
            if (fails) throw new IllegalStateException("no");
            return "第 " + done.size() + " 次";
        }
    }

    @Autowired
    DataSource database;

    @Autowired
    Runner runner;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    private final Friday job = new Friday();
    private final List<Clockwork> nodes = new ArrayList<>();

    @BeforeEach
    void wednesday() {
        at("2026-11-18T10:00");
    }

    @AfterEach
    void stop() {
        nodes.forEach(Clockwork::stop);
        clock.reset();
    }

    @Test
    void aWeekendDownIsCaughtUpOnceOnMonday() {
        Clockwork before = start();
        await().until(() -> due() != null);
        assertThat(due()).isEqualTo(instant("2026-11-20T16:30"));
        before.stop();
        at("2026-11-23T08:00");
        start();
        start();
        await().until(() -> outcomes().equals(List.of("DONE")));
        assertThat(job.done).containsExactly(instant("2026-11-23T08:00"));
        await().until(() -> due().equals(instant("2026-11-27T16:30")));
    }

    @Test
    void fourMissedWeeksAreOneRun() {
        start().stop();
        at("2026-12-21T08:00");
        start();
        await().until(() -> outcomes().equals(List.of("DONE")));
        await().until(() -> due().equals(instant("2026-12-25T16:30")));
        assertThat(job.done).hasSize(1);
    }

    @Test
    void aClockThatJumpsAheadIsHeldAndNotBelieved() {
        Clockwork node = start();
        await().until(() -> due() != null);
        at("2027-12-24T10:00");
        await().until(() -> outcomes().contains("HELD"));
        assertThat(job.done).isEmpty();
        assertThat(db.sql("select sentence from clockwork.run where job = ? limit 1")
                        .param(job.key)
                        .query(String.class)
                        .single())
                .contains("时钟刚跳过");
        await().until(() -> due().equals(instant("2027-12-24T10:10")));
        at("2026-11-18T10:01");
        node.bringBack();
        assertThat(due()).isEqualTo(instant("2026-11-20T16:30"));
        assertThat(outcomes()).containsExactly("HELD");
    }

    @Test
    void whatFailedIsTriedAgainInTenMinutes() {
        job.fails = true;
        Clockwork node = start();
        await().until(() -> due() != null);
        db.sql("update clockwork.scheduled_task set execution_time = ? where task_name = ?")
                .params(OffsetDateTime.now(clock), job.key)
                .update();
        node.bringBack();
        await().until(() -> outcomes().equals(List.of("FAILED")));
        await().until(() -> due().equals(instant("2026-11-18T10:10")));
    }

    private Clockwork start() {
        Clockwork node = new Clockwork(
                database,
                List.of(job),
                runner,
                clock,
                new Clockwork.Settings(true, Duration.ofMillis(50), Duration.ofSeconds(5)));
        node.start();
        nodes.add(node);
        return node;
    }

    private Instant due() {
        return db.sql("select execution_time from clockwork.scheduled_task where task_name = ?")
                .param(job.key)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
    }

    private List<String> outcomes() {
        return db.sql("select coalesce(outcome, 'RUNNING') from clockwork.run where job = ? order by started_at")
                .param(job.key)
                .query(String.class)
                .list();
    }

    private void at(String local) {
        clock.now(instant(local));
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(Time.ZONE).toInstant();
    }
}
