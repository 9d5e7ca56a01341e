package luodi.cadence.briefing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.cadence.RuleRow;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dated rules of R-04: proposed by the bureau's staff, put in force by its head; the past keeps its rule, no row is ever changed. */
@Component
public class BriefingRuleBook {
    private final JdbcClient db;
    private final Trail trail;
    private final Clock clock;

    BriefingRuleBook(JdbcClient db, Trail trail, Clock clock) {
        this.db = db;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those in force, oldest first; of two from the same day the later decided stands last. */
    List<BriefingRules.Rule> of(String county) {
        return db.sql("""
                select meetings, due_days, valid_from from cadence.briefing_rule
                where (county = ? or county is null) and state = 'IN_FORCE' order by valid_from, county nulls first, decided_at""").param(county).query((row, n) -> rule(row)).list();
    }

    /** All rules of the county, the newest first. */
    public List<BriefingRuleRow> all(Actor me) {
        return db.sql(
                        "select * from cadence.briefing_rule where county = ? or county is null order by valid_from desc, edited_at desc")
                .param(me.county().code())
                .query(BriefingRuleBook::read)
                .list();
    }

    /** Sent twice, it is one rule. The head's own is in force at once. @throws Rejected where another proposal waits */
    @Transactional
    public UUID enter(Actor me, BriefingRuleForm form) {
        BriefingRuleForm.Read typed = form.read(me.today());
        if (sentBefore(me, typed.id())) return typed.id();
        boolean head = BriefingPolicy.mayDecideRule(me);
        OffsetDateTime now = OffsetDateTime.now(clock);
        int made = db.sql("""
                insert into cadence.briefing_rule (id, county, meetings, due_days, valid_from, source, state, editor_id, editor, edited_at, decided_by, decided_at)
                values (:id, :county, :meetings, :days, :from, :source, :state, :me, :editor, :now, :decider, :decided) on conflict do nothing""")
                .param("id", typed.id())
                .param("county", me.county().code())
                .param("meetings", typed.rule().meetings())
                .param("days", typed.rule().dueDays())
                .param("from", typed.rule().validFrom())
                .param("source", typed.source())
                .param("state", head ? "IN_FORCE" : "PROPOSED")
                .param("me", me.id())
                .param("editor", me.signature())
                .param("now", now)
                .param("decider", head ? me.signature() : null)
                .param("decided", head ? now : null)
                .update();
        if (made == 0 && sentBefore(me, typed.id())) return typed.id();
        if (made == 0) throw new Rejected("已经有一条提议在等局负责人定。");
        trail.record(
                me,
                head ? "定周通报规则" : "提议周通报规则",
                "briefing-rule:" + typed.id(),
                typed.rule().validFrom() + " 起：" + typed.rule().words() + "。依据：" + typed.source());
        return typed.id();
    }

    /** The head's word on a proposal. @throws Stale where it was given before */
    @Transactional
    public void decide(Actor me, UUID id, boolean accepted) {
        BriefingRuleRow asked = all(me).stream()
                .filter(row -> row.id().equals(id) && !row.shipped())
                .findFirst()
                .orElseThrow(NotFound::new);
        int done = db.sql(
                        "update cadence.briefing_rule set state = ?, decided_by = ?, decided_at = ? where id = ? and state = 'PROPOSED'")
                .params(accepted ? "IN_FORCE" : "REFUSED", me.signature(), OffsetDateTime.now(clock), id)
                .update();
        if (done == 0) {
            OffsetDateTime when = asked.decidedAt() == null ? asked.editedAt() : asked.decidedAt();
            throw new Stale(asked.decidedBy() == null ? "有人" : asked.decidedBy(), when.toInstant());
        }
        if (accepted && asked.rule().validFrom().isBefore(me.today()))
            throw new Rejected("这条提议的起始日已经过去。过去的周按原来的规则算，请重新提一条。");
        trail.record(
                me,
                accepted ? "定周通报规则" : "不采纳周通报规则",
                "briefing-rule:" + id,
                asked.rule().words() + "（" + asked.editor() + " 提议）");
    }

    private boolean sentBefore(Actor me, UUID id) {
        Optional<Boolean> mine = db.sql("select editor_id = ? from cadence.briefing_rule where id = ?")
                .params(me.id(), id)
                .query(Boolean.class)
                .optional();
        if (mine.isPresent() && !mine.get()) throw new Rejected("这张表已由别人用过，请重新打开这一页。");
        return mine.isPresent();
    }

    private static BriefingRuleRow read(ResultSet row, int n) throws SQLException {
        return new BriefingRuleRow(
                row.getObject("id", UUID.class),
                row.getString("county") == null,
                rule(row),
                row.getString("source"),
                RuleRow.State.valueOf(row.getString("state")),
                row.getObject("editor_id", UUID.class),
                row.getString("editor"),
                Objects.requireNonNull(row.getObject("edited_at", OffsetDateTime.class)),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class));
    }

    private static BriefingRules.Rule rule(ResultSet row) throws SQLException {
        return new BriefingRules.Rule(
                row.getInt("meetings"), row.getInt("due_days"), row.getObject("valid_from", LocalDate.class));
    }
}
