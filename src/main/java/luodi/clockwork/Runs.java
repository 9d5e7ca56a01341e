package luodi.clockwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luodi.audit.Trail;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was run when, by which node, for whom. */
@Component
public class Runs {
    static final int LATEST = 30;
    private static final RowMapper<Run> RUN = (row, n) -> run(row);

    private final JdbcClient db;
    private final Trail trail;
    private final Clock clock;

    Runs(JdbcClient db, Trail trail, Clock clock) {
        this.db = db;
        this.trail = trail;
        this.clock = clock;
    }

    /** The latest runs of all jobs, the newest first. */
    public List<Run> latest() {
        return db.sql("select * from clockwork.run order by started_at desc, id desc limit ?")
                .param(LATEST)
                .query(RUN)
                .list();
    }

    /** The last run of each job. */
    public Map<String, Run> lastOfEach() {
        return db
                .sql("select distinct on (job) * from clockwork.run order by job, started_at desc, id desc")
                .query(RUN)
                .list()
                .stream()
                .collect(Collectors.toMap(Run::job, Function.identity()));
    }

    public Run find(UUID id) {
        return db.sql("select * from clockwork.run where id = ?")
                .param(id)
                .query(RUN)
                .single();
    }

    /** The clock's own run: what a dead node left open is closed as lost. */
    @Transactional
    UUID begin(Job job, String node, Instant asOf) {
        db.sql("""
                update clockwork.run set ended_at = :now, outcome = 'LOST', sentence = '没有做完，节点停了；由 ' || :node || ' 接着办。'
                where job = :job and ended_at is null and asked_by is null""")
                .param("now", now())
                .param("node", node)
                .param("job", job.key())
                .update();
        return insert(job, node, asOf, null);
    }

    /** By hand: with a trail, whatever comes of it. */
    @Transactional
    UUID beginByHand(Actor me, Job job, String node, Instant asOf) {
        UUID id = insert(job, node, asOf, me.signature());
        trail.record(me, "手动运行", "job:" + job.key(), job.label());
        return id;
    }

    /** A run that was given up for lost stays so. */
    @Transactional
    void end(UUID id, Run.Outcome outcome, String sentence) {
        db.sql("update clockwork.run set ended_at = ?, outcome = ?, sentence = ? where id = ? and ended_at is null")
                .params(now(), outcome.name(), sentence, id)
                .update();
    }

    private UUID insert(Job job, String node, Instant asOf, @Nullable String askedBy) {
        UUID id = Ids.next();
        db.sql("insert into clockwork.run (id, job, node, as_of, asked_by, started_at) values (?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(job.key())
                .param(node)
                .param(asOf.atZone(Time.ZONE).toOffsetDateTime())
                .param(askedBy)
                .param(now())
                .update();
        return id;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Run run(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Run(
                row.getObject("id", UUID.class),
                row.getString("job"),
                row.getString("node"),
                row.getObject("as_of", OffsetDateTime.class),
                row.getString("asked_by"),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class),
                outcome == null ? null : Run.Outcome.valueOf(outcome),
                row.getString("sentence"));
    }
}
