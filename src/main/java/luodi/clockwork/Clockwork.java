package luodi.clockwork;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The machine below the jobs: what is due is done by one of the nodes, once; what a dead node held is taken over. */
@Component
class Clockwork {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final String TABLE = "clockwork.scheduled_task";
    private static final int SILENT_BEATS = 5;
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofSeconds(30);

    /** How this node takes part. */
    record Settings(boolean on, Duration poll, Duration heartbeat) {}

    private final DataSource database;
    private final List<Job> jobs;
    private final Runner runner;
    private final Clock clock;
    private final Settings settings;
    private @Nullable Scheduler scheduler;
    private @Nullable ScheduledExecutorService watch;

    @org.springframework.beans.factory.annotation.Autowired
    Clockwork(
            DataSource database,
            List<Job> jobs,
            Runner runner,
            Clock clock,
            @Value("${luodi.clockwork.on}") boolean on,
            @Value("${luodi.clockwork.poll}") Duration poll,
            @Value("${luodi.clockwork.heartbeat}") Duration heartbeat) {
        this(database, jobs, runner, clock, new Settings(on, poll, heartbeat));
    }

    Clockwork(DataSource database, List<Job> jobs, Runner runner, Clock clock, Settings settings) {
        this.database = database;
        this.jobs = jobs;
        this.runner = runner;
        this.clock = clock;
        this.settings = settings;
    }

    /** Host and process: a row of the table tells who holds it. */
    static String node() {
        try {
            return InetAddress.getLocalHost().getHostName() + ":"
                    + ProcessHandle.current().pid();
        } catch (UnknownHostException e) {
            return "node:" + ProcessHandle.current().pid();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (!settings.on()) return;
        ClockWatch trust = new ClockWatch(clock, System::nanoTime);
        List<RecurringTask<?>> tasks =
                jobs.stream().<RecurringTask<?>>map(job -> task(job, trust)).toList();
        scheduler = Scheduler.create(database)
                .startTasks(tasks)
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(node()))
                .threads(2)
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(SILENT_BEATS)
                .pollUsingLockAndFetch(0.5, 1.0)
                .clock(clock::instant)
                .failureLogging(LogLevel.OFF, false)
                .build();
        scheduler.start();
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("clock-watch").factory());
        watch.scheduleWithFixedDelay(() -> look(trust), LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (watch != null) watch.shutdownNow();
        if (scheduler != null) scheduler.stop();
        scheduler = null;
    }

    private RecurringTask<?> task(Job job, ClockWatch trust) {
        return Tasks.recurring(job.key(), new CronRhythm(job.schedule()))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, context) -> runner.run(job, trust.hold()));
    }

    /** A clock set back must not leave a job waiting for a day that is far off. */
    private void look(ClockWatch trust) {
        try {
            trust.hold();
            bringBack();
        } catch (RuntimeException e) {
            LOG.warn("时钟核对没有做成：{}", e.toString());
        }
    }

    void bringBack() {
        Scheduler client = scheduler;
        if (client == null) return;
        Instant now = clock.instant();
        for (var waiting : client.getScheduledExecutions()) {
            for (Job job : jobs) {
                if (!job.key().equals(waiting.getTaskInstance().getTaskName()) || waiting.isPicked()) continue;
                Instant next = new CronRhythm(job.schedule()).after(now);
                if (waiting.getExecutionTime().isAfter(next)) client.reschedule(waiting.getTaskInstance(), next);
            }
        }
        // it sleeps until a time of day: a clock set back would let it sleep for days
        client.triggerCheckForDueExecutions();
    }
}
