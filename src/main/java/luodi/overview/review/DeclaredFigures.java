package luodi.overview.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luodi.audit.Trail;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The county's declared figures: one current row a figure and year, each with its words and source; never changed, only replaced. */
@Component
public class DeclaredFigures {
    private static final RowMapper<DeclaredFigure> MAPPER = (row, n) -> new DeclaredFigure(
            row.getObject("id", UUID.class),
            row.getInt("year"),
            Figure.of(row.getString("key")),
            row.getBigDecimal("value"),
            row.getBoolean("at_least"),
            row.getBigDecimal("tolerance"),
            row.getString("as_written"),
            row.getString("quote"),
            row.getString("source"),
            row.getObject("replaces", UUID.class),
            row.getString("why"),
            row.getObject("entered_by_id", UUID.class),
            row.getString("entered_by"),
            row.getObject("entered_at", OffsetDateTime.class),
            row.getObject("replaced_at") == null);

    private final JdbcClient db;
    private final Clock clock;
    private final Trail trail;

    DeclaredFigures(JdbcClient db, Clock clock, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.trail = trail;
    }

    /** Of a year, in the order of the review; what was replaced stands after what replaced it. */
    public List<DeclaredFigure> list(Actor me, int year) {
        return db
                .sql(
                        "select * from overview.declared_figure where county = ? and year = ? order by entered_at desc, id desc")
                .params(me.county().code(), year)
                .query(MAPPER)
                .list()
                .stream()
                .sorted(Comparator.comparing(DeclaredFigure::figure).thenComparing(one -> !one.current()))
                .toList();
    }

    public Map<Figure, DeclaredFigure> current(Actor me, int year) {
        return db
                .sql("select * from overview.declared_figure where county = ? and year = ? and replaced_at is null")
                .params(me.county().code(), year)
                .query(MAPPER)
                .list()
                .stream()
                .collect(Collectors.toMap(DeclaredFigure::figure, Function.identity()));
    }

    /** @throws NotFound where the county has no such row in that year */
    public DeclaredFigure find(Actor me, int year, UUID id) {
        return db.sql("select * from overview.declared_figure where county = ? and year = ? and id = ?")
                .params(me.county().code(), year, id)
                .query(MAPPER)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The first declaration of a figure and year. */
    @Transactional
    public DeclaredFigure enter(Actor me, int year, DeclaredForm form) {
        DeclaredForm.Declared declared = form.parse(false);
        if (insert(me, year, declared, null) == 0) return sentBefore(me, year, declared);
        trail.record(
                me, "登记公布数", "year:" + year, year + " 年" + declared.figure().label() + "：" + declared.asWritten());
        return find(me, year, declared.id());
    }

    /** A correction: the new row names the old one and says why. */
    @Transactional
    public DeclaredFigure replace(Actor me, int year, UUID oldId, DeclaredForm form) {
        DeclaredFigure old = find(me, year, oldId);
        DeclaredForm.Declared declared = new DeclaredForm(
                        form.id(), old.figure().key(), form.asWritten(), form.quote(), form.source(), form.why())
                .parse(true);
        int closed = db.sql("update overview.declared_figure set replaced_at = ? where id = ? and replaced_at is null")
                .params(OffsetDateTime.now(clock), oldId)
                .update();
        if (closed == 0) return replacedBefore(me, old, declared.id());
        if (insert(me, year, declared, oldId) == 0) throw new Rejected("这张表已经报过，请刷新后重填。");
        trail.record(
                me,
                "更正公布数",
                "year:" + year,
                year + " 年" + old.figure().label() + "：" + old.asWritten() + " 改为 " + declared.asWritten() + "，"
                        + declared.why());
        return find(me, year, declared.id());
    }

    private int insert(Actor me, int year, DeclaredForm.Declared one, @Nullable UUID replaces) {
        return db.sql("""
                insert into overview.declared_figure (id, county, year, key, value, unit, at_least, tolerance, as_written, quote, source,
                    replaces, why, entered_by_id, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .param(one.id())
                .param(me.county().code())
                .param(year)
                .param(one.figure().key())
                .param(one.printed().value())
                .param(one.figure().money() ? "元" : one.figure().unit())
                .param(one.printed().atLeast())
                .param(one.printed().tolerance())
                .param(one.asWritten())
                .param(one.quote())
                .param(one.source())
                .param(replaces)
                .param(one.why())
                .param(me.id())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .update();
    }

    private DeclaredFigure sentBefore(Actor me, int year, DeclaredForm.Declared one) {
        DeclaredFigure there = current(me, year).get(one.figure());
        if (there != null && there.id().equals(one.id()) && there.enteredById().equals(me.id())) return there;
        throw new Rejected(
                "key",
                there == null
                        ? "这张表已经报过，请刷新后重填。"
                        : one.figure().label() + "已由 " + there.enteredBy() + " 登记为“" + there.asWritten()
                                + "”，要改请点“更正”。");
    }

    private DeclaredFigure replacedBefore(Actor me, DeclaredFigure old, UUID id) {
        DeclaredFigure successor = db.sql("select * from overview.declared_figure where replaces = ?")
                .param(old.id())
                .query(MAPPER)
                .single();
        if (successor.id().equals(id) && successor.enteredById().equals(me.id())) return successor;
        throw new Stale(successor.enteredBy(), successor.enteredAt().toInstant());
    }
}
