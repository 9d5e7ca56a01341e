package luodi.clockwork;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 定时: the jobs of this installation, and to run one by hand. */
@Component
public class Jobs {
    private record Due(
            String key, OffsetDateTime next, @Nullable String holder) {}

    private final List<Job> jobs;
    private final Runs runs;
    private final Runner runner;
    private final JdbcClient db;
    private final Clock clock;

    Jobs(List<Job> jobs, Runs runs, Runner runner, JdbcClient db, Clock clock) {
        this.jobs = jobs.stream().sorted(Comparator.comparing(Job::key)).toList();
        this.runs = runs;
        this.runner = runner;
        this.db = db;
        this.clock = clock;
    }

    public List<JobLine> list() {
        Map<String, Run> last = runs.lastOfEach();
        Map<String, Due> due = db
                .sql(
                        "select task_name, execution_time, case when picked then picked_by end from clockwork.scheduled_task")
                .query((row, n) -> new Due(row.getString(1), row.getObject(2, OffsetDateTime.class), row.getString(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Due::key, Function.identity()));
        return jobs.stream()
                .map(job -> line(job, due.get(job.key()), last.get(job.key())))
                .toList();
    }

    /** Does now what is due now, and answers the run. @throws NotFound where there is no such job */
    public Run run(Actor me, String key) {
        Job job =
                jobs.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow(NotFound::new);
        UUID run = runner.byHand(me, job);
        return runs.find(run);
    }

    private JobLine line(Job job, @Nullable Due due, @Nullable Run last) {
        OffsetDateTime next = due == null
                ? new CronRhythm(job.schedule())
                        .after(clock.instant())
                        .atZone(Time.ZONE)
                        .toOffsetDateTime()
                : due.next();
        return new JobLine(job.key(), job.label(), job.schedule(), next, due == null ? null : due.holder(), last);
    }
}
