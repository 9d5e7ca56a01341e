package luodi.problems;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 常用筛选: one's own, by name; the same name again is the new filter. */
@Component
public class SavedFilters {
    /** {@code query} is what stands behind the question mark of the list's address. */
    public record SavedFilter(UUID id, String name, String query) {}

    private final JdbcClient db;
    private final Trail trail;
    private final Clock clock;

    SavedFilters(JdbcClient db, Trail trail, Clock clock) {
        this.db = db;
        this.trail = trail;
        this.clock = clock;
    }

    public List<SavedFilter> of(Actor me) {
        return db.sql(
                        "select id, name, query from problems.saved_filter where person_id = ? and county = ? and dropped_at is null order by name collate \"zh-x-icu\"")
                .params(me.id(), me.county().code())
                .query((row, n) -> new SavedFilter(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    @Transactional
    public SavedFilter save(Actor me, @Nullable String name, @Nullable String query) {
        String called = Typed.text(name);
        String kept = query == null ? "" : query;
        if (called == null || called.length() > 20) throw new Rejected("name", "给这个筛选起个名字，最多 20 个字。");
        if (kept.length() > 500 || !kept.matches("[\\w%=&.+\\-]*")) throw new Rejected("query", "这个筛选记不下来，请重新选一遍。");
        UUID id = db.sql("""
                insert into problems.saved_filter (id, county, person_id, name, query, created_at) values (?, ?, ?, ?, ?, ?)
                on conflict (person_id, name) where dropped_at is null do update set query = excluded.query, created_at = excluded.created_at
                returning id""")
                .params(Ids.next(), me.county().code(), me.id(), called, kept, OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
        trail.record(me, "保存筛选", "filter:" + id, called);
        return new SavedFilter(id, called, kept);
    }

    @Transactional
    public void drop(Actor me, UUID id) {
        int done = db.sql(
                        "update problems.saved_filter set dropped_at = ? where id = ? and person_id = ? and dropped_at is null")
                .params(OffsetDateTime.now(clock), id, me.id())
                .update();
        if (done == 0) throw new NotFound();
        trail.record(me, "不再保存筛选", "filter:" + id, "");
    }
}
