package luodi.problems.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import luodi.audit.Trail;
import luodi.channels.RuleAnswers;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.RuleCourse;
import luodi.shared.RuleRow;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 停表的理由: why a problem's clock may stop, on what proof and for how long; a county's own words before the shipped ones, by day. */
@Component
public class StopReasons {
    private static final String ON_DAY = """
            select r.key, coalesce(c.name, r.name) name, coalesce(c.proof, r.proof) proof from problems.stop_reason r
            left join lateral (select x.* from problems.stop_reason_change x where x.reason_key = r.key and x.county = :county
                and x.state = 'IN_FORCE' and x.valid_from <= :today order by x.valid_from desc, x.entered desc limit 1) c on true
            where (r.county is null or r.county = :county)
              and coalesce(c.offered, r.county is null and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today))
            order by r.seq, r.key""";

    private final JdbcClient db;
    private final RuleNumbers numbers;
    private final RuleCourse course;
    private final Trail trail;
    private final RuleAnswers answers;

    StopReasons(JdbcClient db, RuleNumbers numbers, Trail trail, RuleAnswers answers, Clock clock) {
        this.db = db;
        this.course = new RuleCourse(db, clock, "problems.stop_reason_change", () -> {});
        this.numbers = numbers;
        this.trail = trail;
        this.answers = answers;
    }

    /** What may be chosen today, by key: what it is and on what proof. */
    public Map<String, String> offered(Actor me) {
        Map<String, String> offered = new LinkedHashMap<>();
        db.sql(ON_DAY)
                .param("county", me.county().code())
                .param("today", me.today())
                .query(row -> {
                    offered.put(row.getString(1), row.getString(2) + "，凭" + row.getString(3));
                });
        return offered;
    }

    /** All that the county has or had. */
    public List<ReasonLine> all(Actor me) {
        Map<String, ReasonLine.Row> shipped = new LinkedHashMap<>();
        Map<String, List<ReasonLine.Row>> rows = new LinkedHashMap<>();
        db.sql("""
                select r.*, '程序' editor, null::timestamptz edited_at, 'IN_FORCE' state, null decided_by, (select b.value from problems.rule b where b.county is null
                       and b.key = 'issue.stop.ceiling.' || r.key order by b.valid_from desc limit 1) ceiling
                from problems.stop_reason r where r.county is null order by r.seq""").query(row -> {
            shipped.put(row.getString("key"), read(row, null, row.getInt("ceiling"), true));
            rows.put(row.getString("key"), new ArrayList<>());
        });
        db.sql("""
                select r.key, c.* from problems.stop_reason r join problems.stop_reason_change c on c.reason_key = r.key and c.county = :county
                order by r.seq, r.key, c.valid_from desc, c.entered desc""").param("county", me.county().code()).query(row -> {
            rows.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                    .add(read(row, row.getObject("id", UUID.class), row.getInt("ceiling"), row.getBoolean("offered")));
        });
        List<ReasonLine> lines = new ArrayList<>();
        rows.forEach((key, all) -> {
            ReasonLine.Row came = shipped.get(key);
            if (came != null) all.add(came);
            lines.add(ReasonLine.of(key, came, all, me.today()));
        });
        return lines;
    }

    public ReasonLine one(Actor me, String key) {
        return one(all(me), line -> line.key().equals(key));
    }

    /**
     * Sent twice, it is one row; the head's own is in force at once; a granted stop keeps its days. @throws Rejected a past day, no proof,
     * what holds anyway, or where another proposal for this reason waits
     */
    @Transactional
    public String enter(Actor me, ReasonForm form) {
        Typed typed = new Typed();
        UUID id = form.wished(typed);
        FromOn from = FromOn.read(form.validFrom(), form.source(), me.today(), typed);
        ReasonLine.Row wished = form.read(id, from, typed);
        typed.done("R-12");
        if (course.sentBefore(me, id)) return keyOf(id);
        List<ReasonLine> all = all(me);
        String wanted = Typed.text(form.key());
        ReasonLine line = wanted == null ? null : one(all, known -> known.key().equals(wanted));
        refuseTwins(all, wished, line, from);
        String key = line == null ? open(me, id, wished, from) : line.key();
        boolean head = RulePolicy.mayDecide(me);
        if (!course.enter(me, head, id, wished.columns(key))) return keyOf(id);
        if (head) numbers.ceiling(me, key, wished.ceiling(), from);
        trail.record(
                me,
                (head ? "" : "提议") + (line == null ? "加停表的理由" : "改停表的理由"),
                "stop-reason:" + key,
                wished.words() + "，" + from.day() + " 起。依据：" + from.source());
        return key;
    }

    /** The head's word on a proposal; of two from one day the later decided holds. @throws luodi.shared.Stale where it was given before */
    @Transactional
    public String decide(Actor me, UUID id, boolean accepted) {
        ReasonLine line = one(all(me), known -> known.row(id).isPresent());
        ReasonLine.Row asked = line.row(id).orElseThrow();
        UUID proposer = course.decide(me, id, accepted, me.today());
        String words = asked.words() + "，" + asked.validFrom() + " 起";
        answers.tell(me, proposer, id, accepted, "停表的理由", words, "/problems/rules#reasons");
        db.sql("update problems.stop_reason_change set entered = default where id = ?")
                .param(id)
                .update();
        if (accepted) numbers.ceiling(me, line.key(), asked.ceiling(), new FromOn(asked.validFrom(), asked.source()));
        trail.record(
                me,
                accepted ? "定停表的理由" : "不采纳停表的理由",
                "stop-reason:" + line.key(),
                words + "（" + asked.editor() + " 提议）");
        return line.key();
    }

    private static ReasonLine one(List<ReasonLine> all, Predicate<ReasonLine> which) {
        return all.stream().filter(which).findFirst().orElseThrow(NotFound::new);
    }

    private static void refuseTwins(
            List<ReasonLine> all, ReasonLine.Row wished, @Nullable ReasonLine line, FromOn from) {
        ReasonLine.Row now = line == null ? null : line.on(from.day());
        if (now != null && now.says(wished)) throw new Rejected("name", "从那天起本来就是这样，不用改。", "R-12");
        if (wished.offered()
                && all.stream()
                        .anyMatch(other -> (line == null || !other.key().equals(line.key()))
                                && other.now().state() != RuleRow.State.REFUSED
                                && other.now().name().equals(wished.name()))) {
            throw new Rejected("name", "已经有叫“" + wished.name() + "”的理由。", "R-12");
        }
    }

    private String open(Actor me, UUID id, ReasonLine.Row wished, FromOn from) {
        String key = "OWN-" + id;
        db.sql("""
                insert into problems.stop_reason (key, seq, name, proof, valid_from, source, county)
                values (?, 100, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        key,
                        wished.name(),
                        wished.proof(),
                        from.day(),
                        from.source(),
                        me.county().code())
                .update();
        return key;
    }

    private String keyOf(UUID id) {
        return db.sql("select reason_key from problems.stop_reason_change where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static ReasonLine.Row read(ResultSet row, @Nullable UUID id, int ceiling, boolean offered)
            throws SQLException {
        return new ReasonLine.Row(
                id,
                row.getString("name"),
                row.getString("proof"),
                ceiling,
                offered,
                row.getObject("valid_from", LocalDate.class),
                row.getString("source"),
                row.getString("editor"),
                row.getObject("edited_at", OffsetDateTime.class),
                RuleRow.State.valueOf(row.getString("state")),
                row.getString("decided_by"));
    }
}
