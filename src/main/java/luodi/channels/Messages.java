package luodi.channels;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Listing;
import luodi.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 消息: told once for each occasion and recipient, in the transaction of what is told; read marks are the recipient's. */
@Component
public class Messages {
    static final int PAGE = 30;
    /** A count on every page need not be exact beyond what anybody reads. */
    static final int MANY = 99;

    private static final RowMapper<Message> MESSAGE = (row, n) -> new Message(
            row.getObject("id", UUID.class),
            row.getString("title"),
            row.getString("text"),
            row.getString("href"),
            row.getObject("told_at", OffsetDateTime.class),
            row.getObject("read_at", OffsetDateTime.class));

    private final JdbcClient db;
    private final Clock clock;

    Messages(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Answers how many were told now: whoever was told of the occasion before is not told again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tell(Occasion occasion, Collection<UUID> personIds) {
        return tell(Map.of(occasion, personIds));
    }

    /** The same for many occasions in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tell(Map<Occasion, ? extends Collection<UUID>> tellings) {
        record Told(Occasion occasion, UUID person) {}
        List<Told> told = tellings.entrySet().stream()
                .flatMap(each -> each.getValue().stream().distinct().map(person -> new Told(each.getKey(), person)))
                // the same order for all tellers, so that none waits for another in a circle
                .sorted(Comparator.comparing((Told one) -> one.occasion().key()).thenComparing(Told::person))
                .toList();
        if (told.isEmpty()) return 0;
        return db.sql("""
                insert into channels.message (id, county, occasion, person_id, title, text, href, told_at)
                select t.id, t.county, t.occasion, t.person, t.title, t.text, t.href, :now
                from unnest(:ids::uuid[], :counties::text[], :occasions::text[], :people::uuid[], :titles::text[], :texts::text[], :hrefs::text[])
                     t (id, county, occasion, person, title, text, href)
                on conflict (county, occasion, person_id) do nothing""")
                .param("now", OffsetDateTime.now(clock))
                .param("ids", column(told, one -> Ids.next().toString()))
                .param("counties", column(told, one -> one.occasion().county()))
                .param("occasions", column(told, one -> one.occasion().key()))
                .param("people", column(told, one -> one.person().toString()))
                .param("titles", column(told, one -> one.occasion().title()))
                .param("texts", column(told, one -> one.occasion().text()))
                .param("hrefs", column(told, one -> one.occasion().href()))
                .update();
    }

    private static <T> String[] column(List<T> rows, Function<T, String> cell) {
        return rows.stream().map(cell).toArray(String[]::new);
    }

    /** Mine, the newest first. @param after the id of the last one seen */
    public Listing<Message> list(Actor me, @Nullable UUID after) {
        List<Message> rows = db.sql("""
                select id, title, text, href, told_at, read_at from channels.message m where m.person_id = :me and m.county = :county
                  and (:after::uuid is null or (m.told_at, m.id) < (select o.told_at, o.id from channels.message o where o.id = :after))
                order by m.told_at desc, m.id desc limit :limit""")
                .param("me", me.id())
                .param("county", me.county().code())
                .param("after", after)
                .param("limit", PAGE + 1)
                .query(MESSAGE)
                .list();
        int counted = db.sql(
                        "select count(*) from (select 1 from channels.message where person_id = ? and county = ? limit ?) counted")
                .params(me.id(), me.county().code(), Listing.CAP + 1)
                .query(Integer.class)
                .single();
        return Listing.of(rows, PAGE, counted, message -> message.id().toString());
    }

    /** The newest unread ones. */
    public List<Message> unread(Actor me, int limit) {
        return db.sql("""
                select id, title, text, href, told_at, read_at from channels.message where person_id = ? and county = ? and read_at is null
                order by told_at desc, id desc limit ?""")
                .params(me.id(), me.county().code(), limit)
                .query(MESSAGE)
                .list();
    }

    /** How many are unread, up to 99. */
    public int countUnread(Actor me) {
        return db.sql(
                        "select count(*) from (select 1 from channels.message where person_id = ? and read_at is null limit ?) unread")
                .params(me.id(), MANY)
                .query(Integer.class)
                .single();
    }

    /** Marks one as read; a second time changes nothing. @throws NotFound where it was told to another */
    @Transactional
    public Message read(Actor me, UUID id) {
        db.sql("update channels.message set read_at = ? where id = ? and person_id = ? and read_at is null")
                .params(OffsetDateTime.now(clock), id, me.id())
                .update();
        return db.sql(
                        "select id, title, text, href, told_at, read_at from channels.message where id = ? and person_id = ?")
                .params(id, me.id())
                .query(MESSAGE)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Marks all of mine told up to now. */
    @Transactional
    public int readAll(Actor me) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return db.sql(
                        "update channels.message set read_at = ? where person_id = ? and read_at is null and told_at <= ?")
                .params(now, me.id(), now)
                .update();
    }
}
