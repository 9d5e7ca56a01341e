package luodi.problems.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 期限和时限的数, changed by the bureau's head from a day on; the past keeps its rule, no row is ever changed. */
@Component
public class RuleNumbers {
    private final JdbcClient db;
    private final Trail trail;
    private final Clock clock;

    RuleNumbers(JdbcClient db, Trail trail, Clock clock) {
        this.db = db;
        this.trail = trail;
        this.clock = clock;
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
                            row.getObject("edited_at", OffsetDateTime.class)));
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

    /** Sent twice, it is one row. @throws Rejected a day that is past, a number out of its bounds or the one that holds anyway */
    @Transactional
    public UUID change(Actor me, NumberForm form) {
        Typed typed = new Typed();
        UUID id = form.wished(typed);
        NumberLine line = one(me, String.valueOf(form.key()));
        RuleNumber number = line.number();
        FromOn from = FromOn.read(form.validFrom(), form.source(), me.today(), typed);
        int value = form.number(number, typed);
        typed.done("§4.2");
        if (sentBefore(me, id)) return id;
        NumberLine.Row before = line.on(from.day());
        if (before.value() == value) typed.refuse("value", "从那天起本来就是 " + number.words(value) + "，不用改。");
        typed.done("§4.2");
        insert(me, id, number.key(), value, from);
        trail.record(
                me,
                "改期限规则",
                "problem-rule:" + number.key(),
                number.label() + "：" + number.words(before.value()) + "改为 " + number.words(value) + "，" + from.day()
                        + " 起。依据：" + from.source());
        return id;
    }

    void insert(Actor me, UUID id, String key, int value, FromOn from) {
        db.sql("""
                insert into problems.rule (id, county, key, valid_from, value, source, editor_id, editor, edited_at)
                values (:id, :county, :key, :from, :value, :source, :me, :editor, :now)""")
                .param("id", id)
                .param("county", me.county().code())
                .param("key", key)
                .param("from", from.day())
                .param("value", value)
                .param("source", from.source())
                .param("me", me.id())
                .param("editor", me.signature())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private boolean sentBefore(Actor me, UUID id) {
        Optional<Boolean> mine = db.sql("select editor_id = ? from problems.rule where id = ?")
                .params(me.id(), id)
                .query(Boolean.class)
                .optional();
        if (mine.isPresent() && !mine.get()) throw new Rejected("这张表已由别人用过，请重新打开这一页。");
        return mine.isPresent();
    }

    private static NumberLine line(RuleNumber number, List<NumberLine.Row> rows, LocalDate today) {
        NumberLine.Row shipped =
                rows.stream().filter(NumberLine.Row::isShipped).findFirst().orElseThrow();
        NumberLine line = new NumberLine(number, shipped, shipped, false, rows);
        NumberLine.Row now = line.on(today);
        return new NumberLine(number, now, shipped, !now.isShipped(), rows);
    }
}
