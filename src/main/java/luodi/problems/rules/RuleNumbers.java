package luodi.problems.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.channels.RuleAnswers;
import luodi.problems.ProblemNumbers;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.RuleCourse;
import luodi.shared.RuleRow;
import luodi.shared.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 期限和时限的数: proposed by the bureau's staff, put in force by its head from a day on; the past keeps its rule. */
@Component
public class RuleNumbers {
    private final JdbcClient db;
    private final RuleCourse course;
    private final Trail trail;
    private final RuleAnswers answers;

    RuleNumbers(JdbcClient db, ProblemNumbers numbers, Trail trail, RuleAnswers answers, Clock clock) {
        this.db = db;
        this.course = new RuleCourse(db, clock, "problems.rule", numbers::changed);
        this.trail = trail;
        this.answers = answers;
    }

    /** In the order of the page. */
    public List<NumberLine> all(Actor me) {
        Map<String, List<NumberLine.Row>> rows = new HashMap<>();
        db.sql("""
                select * from problems.rule where county = ? or county is null
                order by key, valid_from desc, county nulls last, entered desc""").param(me.county().code()).query(row -> {
            rows.computeIfAbsent(row.getString("key"), key -> new ArrayList<>())
                    .add(new NumberLine.Row(
                            row.getObject("id", UUID.class),
                            row.getInt("value"),
                            row.getObject("valid_from", LocalDate.class),
                            row.getString("source"),
                            row.getString("editor"),
                            row.getObject("edited_at", OffsetDateTime.class),
                            RuleRow.State.valueOf(row.getString("state")),
                            row.getString("decided_by")));
        });
        return Arrays.stream(RuleNumber.values())
                .map(number -> line(number, rows.getOrDefault(number.key(), List.of()), me.today()))
                .toList();
    }

    public NumberLine one(Actor me, String key) {
        return all(me).stream()
                .filter(line -> line.number().key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Sent twice, it is one row; the head's own is in force at once. @throws luodi.shared.Rejected a day that is past, a number out of its bounds or the one
     * that holds anyway, or where another proposal for this number waits
     */
    @Transactional
    public UUID enter(Actor me, NumberForm form) {
        Typed typed = new Typed();
        UUID id = form.wished(typed);
        NumberLine line = one(me, String.valueOf(form.key()));
        RuleNumber number = line.number();
        FromOn from = FromOn.read(form.validFrom(), form.source(), me.today(), typed);
        int value = form.number(number, typed);
        typed.done("§4.2");
        if (course.sentBefore(me, id)) return id;
        NumberLine.Row before = line.on(from.day());
        if (before.value() == value) typed.refuse("value", "从那天起本来就是 " + number.words(value) + "，不用改。");
        typed.done("§4.2");
        boolean head = RulePolicy.mayDecide(me);
        if (!course.enter(me, head, id, columns(number.key(), value, from))) return id;
        trail.record(
                me,
                head ? "改期限规则" : "提议期限规则",
                "problem-rule:" + number.key(),
                number.label() + "：" + number.words(before.value()) + "改为 " + number.words(value) + "，" + from.day()
                        + " 起。依据：" + from.source());
        return id;
    }

    /** The head's word on a proposal; of two from one day the later decided holds. @throws luodi.shared.Stale where it was given before */
    @Transactional
    public String decide(Actor me, UUID id, boolean accepted) {
        NumberLine line = all(me).stream()
                .filter(each -> each.row(id).isPresent())
                .findFirst()
                .orElseThrow(NotFound::new);
        NumberLine.Row asked = line.row(id).orElseThrow();
        RuleNumber number = line.number();
        UUID proposer = course.decide(me, id, accepted, me.today());
        String words = number.label() + "：" + number.words(asked.value()) + "，" + asked.validFrom() + " 起";
        answers.tell(me, proposer, id, accepted, "期限规则", words, "/problems/rules");
        db.sql("update problems.rule set entered = default where id = ?")
                .param(id)
                .update();
        trail.record(
                me,
                accepted ? "定期限规则" : "不采纳期限规则",
                "problem-rule:" + number.key(),
                words + "（" + asked.editor() + " 提议）");
        return number.key();
    }

    /** A stop reason's ceiling, which its own course has put in force. */
    void ceiling(Actor me, String reasonKey, int value, FromOn from) {
        course.enter(me, true, Ids.next(), columns("issue.stop.ceiling." + reasonKey, value, from));
    }

    private static Map<String, Object> columns(String key, int value, FromOn from) {
        return Map.of("key", key, "value", value, "valid_from", from.day(), "source", from.source());
    }

    private static NumberLine line(RuleNumber number, List<NumberLine.Row> rows, LocalDate today) {
        NumberLine.Row shipped =
                rows.stream().filter(NumberLine.Row::isShipped).findFirst().orElseThrow();
        NumberLine line = new NumberLine(number, shipped, shipped, false, rows);
        NumberLine.Row now = line.on(today);
        return new NumberLine(number, now, shipped, !now.isShipped(), rows);
    }
}
