package luodi.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a person last read his desk, so that it can say what changed since. Who reads for a leader does not read in his place. */
@Component
class DeskReadings {
    /** Looking again within the hour is the same reading. */
    private static final Duration ONE_READING = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;

    DeskReadings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The reading before the one that runs now, or null where there was none. */
    @Nullable
    OffsetDateTime last(Actor me) {
        return db.sql(
                        "select case when seen_at < :fresh then seen_at else before_at end from overview.desk_reading where person_id = :me")
                .param("me", reader(me))
                .param("fresh", OffsetDateTime.now(clock).minus(ONE_READING))
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .optional()
                .flatMap(at -> at)
                .orElse(null);
    }

    /** A reading is no act: it leaves no trail. */
    @Transactional
    void note(Actor me) {
        db.sql("""
                insert into overview.desk_reading (person_id, county, seen_at) values (:me, :county, :now)
                on conflict (person_id) do update set seen_at = :now,
                   before_at = case when overview.desk_reading.seen_at < :fresh then overview.desk_reading.seen_at else overview.desk_reading.before_at end""")
                .param("me", reader(me))
                .param("county", me.county().code())
                .param("now", OffsetDateTime.now(clock))
                .param("fresh", OffsetDateTime.now(clock).minus(ONE_READING))
                .update();
    }

    private static UUID reader(Actor me) {
        return me.delegateId() == null ? me.id() : me.delegateId();
    }
}
