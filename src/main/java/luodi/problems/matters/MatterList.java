package luodi.problems.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import luodi.calendar.Calendar;
import luodi.calendar.WorkingDays;
import luodi.projects.SearchTerms;
import luodi.shared.Actor;
import luodi.shared.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list: two orders along indexes, pages by keyset, counts up to 1,001. */
@Component
class MatterList {
    private static final String ROWS = """
            select m.id, m.number, m.year, m.seq, m.title, m.source, m.state, m.lead_unit_id, u.name lead_unit, m.effective_due, m.accept_due,
                   m.accepted_on, m.last_entry_on, m.pending_extension is not null pending, coalesce(l.name, m.assigned_by, m.drafted_by) waiter,
                   p.code project_code, p.name project_name
            from problems.matter m join people.unit u on u.id = m.lead_unit_id
            left join projects.project p on p.id = m.project_id left join people.person l on l.id = m.leader_id
            where %s order by %s limit %d""";
    private static final String COUNT =
            "(select count(*) from (select 1 from problems.matter m left join projects.project p on p.id = m.project_id where %s limit 1001) counted)";
    private static final String OPEN = "m.state not in ('CLOSED','CANCELLED')";
    private static final String MY_UNITS = """
            (m.lead_unit_id = any(cast(:units as uuid[])) or m.id in (select c.matter_id from problems.matter_co c where c.unit_id = any(cast(:units as uuid[]))))
            and m.dispatched_on is not null""";

    private final JdbcClient db;
    private final MatterRulebook rulebook;
    private final Calendar calendar;

    MatterList(JdbcClient db, MatterRulebook rulebook, Calendar calendar) {
        this.db = db;
        this.rulebook = rulebook;
        this.calendar = calendar;
    }

    Listing<MatterRow> page(Actor me, MatterQuery query) {
        MatterQuery.Asked asked = query.read(me);
        List<MatterRow> rows = rows(me, asked, asked.size() + 1).list();
        return Listing.of(
                rows,
                asked.size(),
                counts(me, List.of(asked)).getFirst(),
                row -> asked.newest()
                        ? MatterQuery.cursor(row.year(), row.seq())
                        : MatterQuery.cursor(row.effectiveDue(), row.id()));
    }

    /** The first page without its total. */
    List<MatterRow> first(Actor me, MatterQuery query) {
        MatterQuery.Asked asked = query.read(me);
        return rows(me, asked, asked.size()).list();
    }

    /** Every line asked for, without paging, as a table to take away. */
    @Transactional(readOnly = true)
    public void each(Actor me, MatterQuery query, Consumer<MatterRow> row) {
        try (var rows = rows(me, query.read(me), 100_000).stream()) {
            rows.forEach(row);
        }
    }

    /** How many rows are behind each, in one statement; of what is asked by a value the last word holds for all. */
    List<Integer> counts(Actor me, List<MatterQuery.Asked> all) {
        Map<String, Object> params = MatterSql.params(me);
        String counts = all.stream()
                .map(asked -> COUNT.formatted(where(me, asked, params, false)))
                .collect(Collectors.joining(", "));
        return db.sql("select " + counts)
                .params(params)
                .query((row, n) -> {
                    List<Integer> each = new ArrayList<>();
                    for (int i = 1; i <= all.size(); i++) each.add(row.getInt(i));
                    return each;
                })
                .single();
    }

    private JdbcClient.MappedQuerySpec<MatterRow> rows(Actor me, MatterQuery.Asked asked, int limit) {
        Map<String, Object> params = MatterSql.params(me);
        String where = where(me, asked, params, true);
        MatterLimits limits = rulebook.on(me.county().code(), me.today());
        WorkingDays days = calendar.days();
        return db.sql(ROWS.formatted(
                        where, asked.newest() ? "m.year desc, m.seq desc" : "m.effective_due, m.id", limit))
                .params(params)
                .withFetchSize(limit > 1000 ? 1000 : 0)
                .query((row, n) -> read(row, me, limits, days));
    }

    private String where(Actor me, MatterQuery.Asked asked, Map<String, Object> params, boolean paged) {
        List<String> all = new ArrayList<>(List.of("m.county = :county"));
        switch (asked.view()) {
            case MINE -> all.add(MY_UNITS);
            case GIVEN -> all.add("(m.assigner_id = :me or m.leader_id = :me or m.drafter_id = :me)");
            case ALL -> {
                if (!me.seesWholeCounty()) all.add(MatterSql.VISIBLE);
            }
        }
        if (asked.state().equals("OPEN")) all.add(OPEN);
        else if (!asked.state().equals("ALL")) all.add("m.state = '" + MatterState.valueOf(asked.state()) + "'");
        if (asked.unit() != null) {
            all.add(
                    with(
                            params,
                            "unit",
                            asked.unit(),
                            "(m.lead_unit_id = :unit or m.id in (select c.matter_id from problems.matter_co c where c.unit_id = :unit))"));
        }
        if (asked.project() != null) all.add(with(params, "project", asked.project(), "p.code = :project"));
        if (asked.source() != null)
            all.add(with(params, "source", asked.source().name(), "m.source = :source"));
        if (asked.problem() != null) {
            all.add(
                    with(
                            params,
                            "problem",
                            asked.problem(),
                            "m.problem_id = (select b.id from problems.problem b where b.county = :county and b.number = :problem)"));
        }
        if (asked.due() != null) all.add(due(me, asked.due(), params));
        if (asked.q() != null) all.add(search(asked.q(), params));
        if (paged && asked.afterDue() != null) {
            params.put("afterId", asked.afterId());
            all.add(with(params, "afterDue", asked.afterDue(), "(m.effective_due, m.id) > (:afterDue, :afterId)"));
        }
        if (paged && asked.afterYear() != null) {
            params.put("afterSeq", asked.afterSeq());
            all.add(with(params, "afterYear", asked.afterYear(), "(m.year, m.seq) < (:afterYear, :afterSeq)"));
        }
        return String.join(" and ", all);
    }

    private String due(Actor me, MatterQuery.Due due, Map<String, Object> params) {
        String given = "m.state not in ('DRAFT','PENDING_APPROVAL','CLOSED','CANCELLED') and ";
        return given
                + switch (due) {
                    case OVERDUE -> "m.effective_due < :today";
                    case UNACCEPTED -> "m.state = 'DISPATCHED'";
                    case NEAR -> {
                        LocalDate until = MatterRules.nearUntil(
                                me.today(), rulebook.on(me.county().code(), me.today()), calendar.days());
                        yield until == null
                                ? "false"
                                : with(params, "until", until, "m.effective_due between :today and :until");
                    }
                };
    }

    private static String search(String q, Map<String, Object> params) {
        String plain = q.strip();
        if (plain.matches(".*\\d{4}-\\d+"))
            return with(params, "q", "%" + plain.toUpperCase(Locale.ROOT), "m.number like :q");
        String terms = with(params, "terms", SearchTerms.asked(plain), "m.terms @> cast(:terms as text[])");
        // 14 or 014 is how people call 示交-2026-014
        return plain.matches("\\d{2,4}")
                ? "(" + terms + with(params, "q", "%" + plain, " or m.number like :q)")
                : terms;
    }

    private static String with(Map<String, Object> params, String name, Object value, String condition) {
        params.put(name, value);
        return condition;
    }

    private static MatterRow read(ResultSet row, Actor me, MatterLimits limits, WorkingDays days) throws SQLException {
        MatterState state = MatterState.valueOf(row.getString("state"));
        LocalDate due = MatterSql.day(row, "effective_due");
        @Nullable LocalDate acceptDue = MatterSql.day(row, "accept_due");
        LocalDate today = me.today();
        UUID unit = row.getObject("lead_unit_id", UUID.class);
        boolean overdue = MatterRules.overdue(state.open(), due, today);
        boolean acceptLate = state == MatterState.DISPATCHED && acceptDue != null && today.isAfter(acceptDue);
        boolean helping = !me.unitIds().isEmpty() && !me.unitIds().contains(unit);
        boolean pending = row.getBoolean("pending");
        return new MatterRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                MatterSource.valueOf(row.getString("source")),
                row.getString("project_code"),
                row.getString("project_name"),
                state,
                unit,
                row.getString("lead_unit"),
                helping,
                row.getString("waiter"),
                due,
                overdue ? null : MatterRules.between(today, due, days),
                overdue ? MatterRules.between(due, today, days) : null,
                overdue,
                state.open() && MatterRules.nearDue(today, due, limits, days),
                acceptDue,
                acceptLate,
                MatterSql.day(row, "last_entry_on"),
                pending,
                next(state, acceptDue, pending, silent(row, today, limits, days)),
                row.getInt("year"),
                row.getInt("seq"));
    }

    /** working days without a word where there should have been one; 0 where all is well. */
    private static int silent(ResultSet row, LocalDate today, MatterLimits limits, WorkingDays days)
            throws SQLException {
        @Nullable LocalDate entry = MatterSql.day(row, "last_entry_on");
        @Nullable LocalDate accepted = MatterSql.day(row, "accepted_on");
        @Nullable LocalDate last = entry == null ? accepted : entry;
        Integer since = last == null ? null : MatterRules.between(last, today, days);
        return since != null && since > limits.feedback() ? since : 0;
    }

    private static String next(MatterState state, @Nullable LocalDate acceptDue, boolean pending, int silent) {
        return switch (state) {
            case DRAFT -> "送审签";
            case PENDING_APPROVAL -> "等签发";
            case DISPATCHED ->
                acceptDue == null
                        ? "签收"
                        : "签收，" + acceptDue.getMonthValue() + " 月 " + acceptDue.getDayOfMonth() + " 日前";
            case RETURN_REQUESTED -> "等答复退回";
            case ACCEPTED, IN_PROGRESS -> pending ? "办理，等答复延期" : silent > 0 ? "记进展，已 " + silent + " 个工作日没有" : "办理，记进展";
            case REPORTED -> "等核验";
            case VERIFIED -> "等办结";
            case CLOSED, CANCELLED -> "";
        };
    }
}
