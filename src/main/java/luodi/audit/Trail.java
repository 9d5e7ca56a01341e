package luodi.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Recorded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The last line of every writing door method: one entry in the same transaction. */
@Component
public class Trail {
    private final JdbcClient db;
    private final Clock clock;

    Trail(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param action what was done, in the county's words: 立项, 登记走访
     * @param subject an opaque key: {@code project:420625-2018-05}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String action, String subject, String summary) {
        db.sql("""
                insert into audit.entry (id, county, at, actor_id, actor_name, on_behalf_of, action, subject, summary)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(Ids.next())
                .param(actor.county().code())
                .param(OffsetDateTime.now(clock))
                .param(actor.delegateId() == null ? actor.id() : actor.delegateId())
                .param(actor.delegateName() == null ? actor.name() : actor.delegateName())
                .param(actor.delegateName() == null ? null : actor.name())
                .param(action)
                .param(subject)
                .param(summary)
                .update();
    }

    /** What a room beside this one did. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Recorded recorded) {
        record(recorded.actor(), recorded.action(), recorded.subject(), recorded.summary());
    }
}
