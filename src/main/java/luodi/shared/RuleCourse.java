package luodi.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 提议、定: the course of every dated rule. The staff propose, one at a time; the head decides, and his own is in force at once; no row is
 * ever changed but by its decision. Works inside the transaction of the room that hands in its own table, which has the columns of {@link RuleRow}.
 */
public final class RuleCourse {
    private final JdbcClient db;
    private final Clock clock;
    private final String table;
    private final Runnable changed;

    /** @param changed is told in the transaction that enters or decides */
    public RuleCourse(JdbcClient db, Clock clock, String table, Runnable changed) {
        this.db = db;
        this.clock = clock;
        this.table = table;
        this.changed = changed;
    }

    /** All of the county and the shipped ones, the newest first. */
    public <R extends RuleRow.Dated> List<RuleRow<R>> all(Actor me, RowMapper<R> rule) {
        return db.sql("select * from " + table
                        + " where county = ? or county is null order by valid_from desc, edited_at desc")
                .param(me.county().code())
                .query((row, n) -> RuleRow.read(row, rule.mapRow(row, n)))
                .list();
    }

    /** @throws NotFound where the county has none such */
    public <R extends RuleRow.Dated> RuleRow<R> one(Actor me, UUID id, RowMapper<R> rule) {
        return all(me, rule).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws Rejected where the id is another person's */
    public boolean sentBefore(Actor me, UUID id) {
        Optional<Boolean> mine = db.sql("select editor_id = ? from " + table + " where id = ?")
                .params(me.id(), id)
                .query(Boolean.class)
                .optional();
        if (mine.isPresent() && !mine.get()) throw new Rejected("这张表已由别人用过，请重新打开这一页。");
        return mine.isPresent();
    }

    /** Enters what the columns say; false where it was sent before. @throws Rejected where another proposal waits */
    public boolean enter(Actor me, boolean head, UUID id, Map<String, ?> columns) {
        if (sentBefore(me, id)) return false;
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<String, @Nullable Object> row = new LinkedHashMap<>(columns);
        row.put("id", id);
        row.put("county", me.county().code());
        row.put("state", (head ? RuleRow.State.IN_FORCE : RuleRow.State.PROPOSED).name());
        row.put("editor_id", me.id());
        row.put("editor", me.signature());
        row.put("edited_at", now);
        row.put("decided_by", head ? me.signature() : null);
        row.put("decided_at", head ? now : null);
        int made = db.sql("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values (:"
                        + String.join(", :", row.keySet()) + ") on conflict do nothing")
                .params(row)
                .update();
        // two sendings, or two proposals, at once: the second waited for the first
        if (made == 0 && !sentBefore(me, id)) throw new Rejected("已经有一条提议在等局负责人定。");
        changed.run();
        return made > 0;
    }

    /** The head's word on a proposal; answers who proposed it. @throws Stale where it was given before; Rejected where it would begin before that day */
    public UUID decide(Actor me, UUID id, boolean accepted, LocalDate earliest) {
        record Asked(
                UUID proposer,
                LocalDate from,
                @Nullable String decidedBy,
                @Nullable OffsetDateTime decidedAt) {}
        Asked asked = db.sql("select editor_id, valid_from, decided_by, decided_at from " + table
                        + " where id = ? and county = ? for update")
                .params(id, me.county().code())
                .query((row, n) -> new Asked(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class)))
                .optional()
                .orElseThrow(NotFound::new);
        if (asked.decidedAt() != null)
            throw new Stale(String.valueOf(asked.decidedBy()), asked.decidedAt().toInstant());
        if (accepted && asked.from().isBefore(earliest)) throw new Rejected("这条提议的起始日已经过去。过去的按原来的规则算，请重新提一条。");
        db.sql("update " + table + " set state = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(
                        (accepted ? RuleRow.State.IN_FORCE : RuleRow.State.REFUSED).name(),
                        me.signature(),
                        OffsetDateTime.now(clock),
                        id)
                .update();
        changed.run();
        return asked.proposer();
    }
}
