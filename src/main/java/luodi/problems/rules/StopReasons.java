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
import java.util.Optional;
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

/** 停表的理由: why a problem's clock may stop, on what proof and for how long; a county's own words before the shipped ones, by day. */
@Component
public class StopReasons {
    private static final String ON_DAY = """
            select r.key, coalesce(c.name, r.name) name, coalesce(c.proof, r.proof) proof from problems.stop_reason r
            left join lateral (select x.* from problems.stop_reason_change x where x.reason_key = r.key and x.county = :county
                and x.valid_from <= :today order by x.valid_from desc, x.entered desc limit 1) c on true
            where (r.county is null or r.county = :county)
              and coalesce(c.offered, r.county is null and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today))
            order by r.seq, r.key""";

    private final JdbcClient db;
    private final RuleNumbers numbers;
    private final Trail trail;
    private final Clock clock;

    StopReasons(JdbcClient db, RuleNumbers numbers, Trail trail, Clock clock) {
        this.db = db;
        this.numbers = numbers;
        this.trail = trail;
        this.clock = clock;
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
        Map<String, List<ReasonLine.Row>> rows = new LinkedHashMap<>();
        db.sql("""
                select r.key, c.* from problems.stop_reason r join problems.stop_reason_change c on c.reason_key = r.key and c.county = :county
                order by r.seq, r.key, c.valid_from desc, c.entered desc""").param("county", me.county().code()).query(row -> {
            rows.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                    .add(read(row, row.getObject("id", UUID.class), row.getInt("ceiling"), row.getBoolean("offered")));
        });
        Map<String, ReasonLine.Row> shipped = new LinkedHashMap<>();
        db.sql("""
                select r.*, '程序' editor, null::timestamptz edited_at, (select b.value from problems.rule b where b.county is null
                       and b.key = 'issue.stop.ceiling.' || r.key order by b.valid_from desc limit 1) ceiling
                from problems.stop_reason r where r.county is null order by r.seq""").query(row -> {
            shipped.put(row.getString("key"), read(row, null, row.getInt("ceiling"), true));
        });
        List<ReasonLine> lines = new ArrayList<>();
        shipped.forEach((key, came) -> {
            List<ReasonLine.Row> all = new ArrayList<>(rows.getOrDefault(key, List.of()));
            all.add(came);
            lines.add(ReasonLine.of(key, came, all, me.today()));
        });
        rows.forEach((key, own) -> {
            if (!shipped.containsKey(key)) lines.add(ReasonLine.of(key, null, own, me.today()));
        });
        return lines;
    }

    public ReasonLine one(Actor me, String key) {
        return all(me).stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Sent twice, it is one row; a granted stop keeps its days. @throws Rejected a past day, no proof, or what holds anyway */
    @Transactional
    public String change(Actor me, ReasonForm form) {
        Typed typed = new Typed();
        UUID id = form.wished(typed);
        FromOn from = FromOn.read(form.validFrom(), form.source(), me.today(), typed);
        ReasonLine.Row wished = form.read(id, from, typed);
        typed.done("R-12");
        Optional<String> before = sentBefore(me, id);
        if (before.isPresent()) return before.get();
        String wanted = Typed.text(form.key());
        ReasonLine line = wanted == null ? null : one(me, wanted);
        refuseTwins(me, wished, line, from);
        String key = line == null ? open(me, id, wished, from) : line.key();
        insert(me, id, key, wished, from);
        numbers.insert(me, Ids.next(), "issue.stop.ceiling." + key, wished.ceiling(), from);
        trail.record(
                me,
                line == null ? "加停表的理由" : "改停表的理由",
                "stop-reason:" + key,
                wished.words() + "，" + from.day() + " 起。依据：" + from.source());
        return key;
    }

    private void refuseTwins(Actor me, ReasonLine.Row wished, @Nullable ReasonLine line, FromOn from) {
        ReasonLine.Row now = line == null ? null : line.on(from.day());
        if (now != null && now.says(wished)) throw new Rejected("name", "从那天起本来就是这样，不用改。", "R-12");
        if (wished.offered()
                && all(me).stream()
                        .anyMatch(other -> (line == null || !other.key().equals(line.key()))
                                && other.now().name().equals(wished.name()))) {
            throw new Rejected("name", "已经有叫“" + wished.name() + "”的理由。", "R-12");
        }
    }

    private String open(Actor me, UUID id, ReasonLine.Row wished, FromOn from) {
        String key = "OWN-" + id;
        db.sql("""
                insert into problems.stop_reason (key, seq, name, proof, valid_from, source, county)
                values (?, 100, ?, ?, ?, ?, ?)""")
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

    private void insert(Actor me, UUID id, String key, ReasonLine.Row wished, FromOn from) {
        db.sql("""
                insert into problems.stop_reason_change (id, county, reason_key, name, proof, offered, ceiling, valid_from, source, editor_id, editor, edited_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        me.county().code(),
                        key,
                        wished.name(),
                        wished.proof(),
                        wished.offered(),
                        wished.ceiling(),
                        from.day(),
                        from.source(),
                        me.id(),
                        me.signature(),
                        OffsetDateTime.now(clock))
                .update();
    }

    private Optional<String> sentBefore(Actor me, UUID id) {
        return db.sql("select reason_key, editor_id from problems.stop_reason_change where id = ?")
                .param(id)
                .query((row, n) -> {
                    if (me.id().equals(row.getObject(2, UUID.class))) return row.getString(1);
                    throw new Rejected("这张表已由别人用过，请重新打开这一页。");
                })
                .optional();
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
                row.getObject("edited_at", OffsetDateTime.class));
    }
}
