package luodi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import luodi.shared.Actor;
import luodi.shared.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 留痕, read: a county's trail, the newest first. */
@Component
public class Entries {
    public static final int PAGE = 50;
    private static final String FILTERED = """
            from audit.entry e where e.county = :county
              and (:who = '' or strpos(e.actor_name, :who) > 0 or strpos(e.on_behalf_of, :who) > 0)
              and (:subject = '' or starts_with(e.subject, :subject) or strpos(e.summary, :subject) > 0)
              and (:since::timestamptz is null or e.at >= :since) and (:until::timestamptz is null or e.at < :until)
            """;

    private final JdbcClient db;

    Entries(JdbcClient db) {
        this.db = db;
    }

    public Listing<Entry> list(Actor me, EntryFilter filter) {
        List<Entry> rows =
                rows(me, filter, PAGE + 1).query((row, n) -> entry(row)).list();
        int counted = filtered(
                        "select count(*) from (select 1 " + FILTERED + " limit " + (Listing.CAP + 1) + ") counted",
                        me,
                        filter)
                .query(Integer.class)
                .single();
        return Listing.of(rows, PAGE, counted, entry -> entry.id().toString());
    }

    /** Every entry that the filter leaves, one after the other. */
    public void each(Actor me, EntryFilter filter, Consumer<Entry> consumer) {
        rows(me, filter, Integer.MAX_VALUE).query(row -> {
            consumer.accept(entry(row));
        });
    }

    private JdbcClient.StatementSpec rows(Actor me, EntryFilter filter, int limit) {
        return filtered(
                        "select e.id, e.at, e.actor_name, e.on_behalf_of, e.action, e.subject, e.summary " + FILTERED
                                + """
                 and (:after = '' or (e.at, e.id) < (select o.at, o.id from audit.entry o where o.id = nullif(:after, '')::uuid and o.county = :county))
                order by e.at desc, e.id desc limit :limit""",
                        me,
                        filter)
                .param("after", filter.after())
                .param("limit", limit);
    }

    private JdbcClient.StatementSpec filtered(String sql, Actor me, EntryFilter filter) {
        return db.sql(sql)
                .param("county", me.county().code())
                .param("who", filter.who())
                .param("subject", filter.subject())
                .param("since", filter.since())
                .param("until", filter.until());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }
}
