package luodi.cadence.briefing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.channels.RuleAnswers;
import luodi.shared.Actor;
import luodi.shared.RuleCourse;
import luodi.shared.RuleRow;
import luodi.shared.postgres.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dated rules of R-04: proposed by the bureau's staff, put in force by its head; the past keeps its rule, no row is ever changed. */
@Component
public class BriefingRuleBook {
    private record Row(@Nullable String county, BriefingRules.Rule rule) {}

    private final JdbcClient db;
    private final Remembered<List<Row>> inForce;
    private final RuleCourse course;
    private final Trail trail;
    private final RuleAnswers answers;

    BriefingRuleBook(JdbcClient db, Trail trail, RuleAnswers answers, Clock clock) {
        this.db = db;
        this.inForce = new Remembered<>(clock, this::read);
        this.course = new RuleCourse(db, clock, "cadence.briefing_rule", inForce::changed);
        this.trail = trail;
        this.answers = answers;
    }

    /** Those in force, oldest first; of two from the same day the later decided stands last. */
    List<BriefingRules.Rule> of(String county) {
        return inForce.get().stream()
                .filter(row -> row.county() == null || row.county().equals(county))
                .map(Row::rule)
                .toList();
    }

    private List<Row> read() {
        return db.sql("""
                select county, meetings, due_days, valid_from from cadence.briefing_rule
                where state = 'IN_FORCE' order by valid_from, county nulls first, decided_at""")
                .query((row, n) -> new Row(row.getString(1), rule(row)))
                .list();
    }

    /** All rules of the county, the newest first. */
    public List<RuleRow<BriefingRules.Rule>> all(Actor me) {
        return course.all(me, (row, n) -> rule(row));
    }

    public RuleRow<BriefingRules.Rule> one(Actor me, UUID id) {
        return course.one(me, id, (row, n) -> rule(row));
    }

    /** Sent twice, it is one rule. The head's own is in force at once. @throws luodi.shared.Rejected where another proposal waits */
    @Transactional
    public UUID enter(Actor me, BriefingRuleForm form) {
        BriefingRuleForm.Read typed = form.read(me.today());
        BriefingRules.Rule rule = typed.rule();
        boolean head = BriefingPolicy.mayDecideRule(me);
        boolean made = course.enter(
                me,
                head,
                typed.id(),
                Map.of(
                        "meetings", rule.meetings(),
                        "due_days", rule.dueDays(),
                        "valid_from", rule.validFrom(),
                        "source", typed.source()));
        if (!made) return typed.id();
        trail.record(
                me,
                head ? "定周通报规则" : "提议周通报规则",
                "briefing-rule:" + typed.id(),
                rule.validFrom() + " 起：" + rule.words() + "。依据：" + typed.source());
        return typed.id();
    }

    /** The head's word on a proposal. @throws luodi.shared.Stale where it was given before */
    @Transactional
    public void decide(Actor me, UUID id, boolean accepted) {
        RuleRow<BriefingRules.Rule> asked = one(me, id);
        UUID proposer = course.decide(me, id, accepted, me.today());
        String words = asked.rule().words() + "，" + asked.rule().validFrom() + " 起";
        answers.tell(me, proposer, id, accepted, "周通报规则", words, "/briefings/rules");
        trail.record(
                me,
                accepted ? "定周通报规则" : "不采纳周通报规则",
                "briefing-rule:" + id,
                asked.rule().words() + "（" + asked.editor() + " 提议）");
    }

    private static BriefingRules.Rule rule(ResultSet row) throws SQLException {
        return new BriefingRules.Rule(
                row.getInt("meetings"), row.getInt("due_days"), row.getObject("valid_from", LocalDate.class));
    }
}
