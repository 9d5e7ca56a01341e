package luodi.projects.procedures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import luodi.projects.SearchTerms;
import luodi.projects.VisibleProjects;
import luodi.projects.procedures.PermitFilter.Asked;
import luodi.projects.procedures.PermitFilter.Scope;
import luodi.projects.roadmap.PlanDays;
import luodi.projects.roadmap.Roadmaps;
import luodi.shared.Actor;
import luodi.shared.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The county's permits across projects, the soonest due for its decision or its delivery first: by department, by holder, by what is late. Keyset, bounded. */
@Component
public class PermitList {
    /** Hard prerequisites of a case not yet handed in that nobody has settled, as the board says it. */
    private static final String LACKS = """
            case when c.state in ('NOT_STARTED', 'PREPARING') then (
                select string_agg(distinct t.name, '、') from projects.permit_prerequisite q
                join projects.permit_type t on t.code = q.needs and t.county is null and t.in_template and t.valid_to is null and p.regime = any(t.regimes)
                where q.type_id = c.type_id and q.hard
                  and not exists (select 1 from projects.permit_case n where n.project_id = c.project_id and n.code = q.needs
                      and n.state in ('GRANTED', 'DELIVERED', 'CHANGED', 'NOT_APPLICABLE'))
                  and not exists (select 1 from projects.permit_fact f where f.project_id = c.project_id and f.procedure_code = q.needs)) end lacks
            """;

    /** Until when the law gives time for what comes next, as the index has it. */
    private static final String DUE = "coalesce(k.deliver_by, k.legal_due, 'infinity'::date)";

    /** A case with how long it has been in these hands (working days), what it lacks, and whether the law sets a limit at all. */
    public record Row(
            PermitCase of, OptionalInt held, @Nullable String lacks, boolean limited) {
        public String heldText() {
            return held.isEmpty() ? "日历未发布" : held.getAsInt() + " 个工作日";
        }

        /** Why a running clock has no due day; empty where it has one or does not run. */
        public String dueless() {
            boolean runs = of.state() == PermitState.ACCEPTED || of.state() == PermitState.EXTENDED;
            return !runs || of.stopped() || of.legalDue() != null ? "" : limited ? "日历未发布" : "没有查到时限";
        }
    }

    private final JdbcClient db;
    private final Roadmaps roadmaps;

    PermitList(JdbcClient db, Roadmaps roadmaps) {
        this.db = db;
        this.roadmaps = roadmaps;
    }

    /** @throws luodi.shared.Rejected where a parameter cannot be read */
    public Listing<Row> page(Actor me, PermitFilter filter) {
        Asked asked = filter.read();
        List<Row> rows = select(me, asked, asked.key(), asked.size() + 1).list();
        int counted = db.sql(
                        "select count(*) from (select 1 " + from(asked, null) + " limit " + (Listing.CAP + 1) + ") n")
                .params(params(me, asked, null))
                .query(Integer.class)
                .single();
        return Listing.of(rows, asked.size(), counted, row -> PermitFilter.Key.of(row.of));
    }

    /** Exactly what the page shows, all pages of it, handed over as they are read. */
    @Transactional(readOnly = true)
    public void export(Actor me, PermitFilter filter, Consumer<Row> each) {
        try (var rows = select(me, filter.read(), null, null).stream()) {
            rows.forEach(each);
        }
    }

    /** Departments that hold a case of a visible project, for the choice on the page. */
    public Map<String, String> units(Actor me) {
        Map<String, String> units = new LinkedHashMap<>();
        db.sql("""
                select distinct u.id, u.name from projects.permit_case c join people.unit u on u.id = c.unit_id
                join projects.project p on p.id = c.project_id where c.county = :county and""" + VisibleProjects.SQL + " order by u.name limit 200")
                .params(params(me, PermitFilter.NONE.read(), null))
                .query(row -> {
                    units.put(row.getString(1), row.getString(2));
                });
        return units;
    }

    /**
     * Past the legal limit as far as the evening run knows, the oldest first; for one who does not see the whole county those of his units.
     *
     * @param after the last of the page before; null for the first
     */
    public List<PermitCase> pastLegalLimit(Actor me, @Nullable UUID unit, @Nullable PermitCase after, int limit) {
        return db.sql(CaseRows.SELECT + """
                where k.county = :county and not k.finished and %1$s < :today and c.state in ('SUBMITTED', 'ACCEPTED', 'EXTENDED') and p.overlay is null
                  and (cast(:unit as uuid) is null or c.unit_id = :unit) and (:countyWide or c.unit_id = any(:units))
                  and (cast(:due as date) is null or (%1$s, k.case_id) > (cast(:due as date), cast(:last as uuid)))
                order by %1$s, k.case_id limit :limit""".formatted(DUE))
                .param("due", after == null ? null : after.legalDue())
                .param("last", after == null ? null : after.id())
                .param("county", me.county().code())
                .param("today", me.today())
                .param("unit", unit)
                .param("countyWide", me.seesWholeCounty())
                .param("units", me.unitIds().toArray(UUID[]::new))
                .param("limit", limit)
                .query(CaseRows.CASE)
                .list();
    }

    /** @param limit null for all, in parts */
    private JdbcClient.MappedQuerySpec<Row> select(
            Actor me, Asked asked, PermitFilter.@Nullable Key key, @Nullable Integer limit) {
        PlanDays days = roadmaps.days();
        return db.sql("""
                select c.*, p.code project_code, p.name project_name, p.overlay, coalesce(u.name, c.unit_text) unit, h.name helper,
                       k.legal_due, k.promised_due, k.deliver_by, k.stopped,
                       (select t.legal_limit is not null from projects.permit_type t where t.id = c.type_id) limited, %s %s order by %s, k.case_id limit %s""".formatted(LACKS, from(asked, key), DUE, limit == null ? "all" : limit))
                .params(params(me, asked, key))
                .withFetchSize(limit == null ? 1000 : 0)
                .query((row, n) -> {
                    PermitCase of = CaseRows.CASE.mapRow(row, n);
                    return new Row(
                            of,
                            days.between(of.since(), me.today()),
                            row.getString("lacks"),
                            row.getBoolean("limited"));
                });
    }

    private static String from(Asked asked, PermitFilter.@Nullable Key key) {
        StringBuilder sql = new StringBuilder("""
                from projects.cached_permit_clock k join projects.permit_case c on c.id = k.case_id join projects.project p on p.id = c.project_id
                left join people.unit u on u.id = c.unit_id left join people.person h on h.id = c.helper_id
                where k.county = :county and""").append(VisibleProjects.SQL);
        if (asked.scope() != Scope.ALL) sql.append(" and c.state = any(:states)");
        if (asked.scope() == Scope.LATE) sql.append(" and " + DUE + " < :today and p.overlay is null");
        // the index of those not finished: the others, with their old due dates, are by far the most
        if (asked.scope() != Scope.ALL) sql.append(" and not k.finished");
        if (asked.unit() != null) sql.append(" and c.unit_id = :unit");
        if (asked.code() != null) sql.append(" and c.code = :code");
        if (asked.holder() != null)
            sql.append(
                    " and case when c.state = 'GRANTED' and k.deliver_by is null then :settled else c.state = any(:held) end");
        if (asked.words() != null)
            sql.append(
                    " and (p.terms @> cast(:terms as text[]) or c.name like :words or c.code = any(:named) or p.code = :exact)");
        if (key != null) sql.append(" and (" + DUE + ", k.case_id) > (cast(:due as date), cast(:last as uuid))");
        return sql.toString();
    }

    private Map<String, Object> params(Actor me, Asked asked, PermitFilter.@Nullable Key key) {
        Map<String, Object> params = new HashMap<>(Map.of(
                "county",
                me.county().code(),
                "me",
                me.id(),
                "today",
                me.today(),
                "countyWide",
                me.seesWholeCounty(),
                "states",
                states(asked.scope())));
        if (asked.unit() != null) params.put("unit", asked.unit());
        if (asked.code() != null) params.put("code", asked.code());
        PermitState.Holder held = asked.holder();
        if (held != null) params.put("held", names(state -> state.holder() == held));
        if (held != null) params.put("settled", held == PermitState.Holder.NOBODY);
        String words = asked.words();
        if (words != null) params.put("words", "%" + words.replaceAll("[\\\\%_]", "\\\\$0") + "%");
        if (words != null) params.put("exact", words);
        if (words != null) params.put("terms", SearchTerms.asked(words));
        if (words != null) params.put("named", named(words));
        if (key != null) params.put("due", key.due());
        if (key != null) params.put("last", key.id().toString());
        return params;
    }

    private static String[] states(Scope scope) {
        return switch (scope) {
            case UNDELIVERED -> new String[] {"GRANTED"};
            case LATE -> new String[] {"SUBMITTED", "ACCEPTED", "EXTENDED", "GRANTED"};
            case OPEN -> names(state -> state.open() || state == PermitState.GRANTED);
            case MOVING, ALL ->
                names(state -> state.open() && state != PermitState.NOT_STARTED || state == PermitState.GRANTED);
        };
    }

    /** The procedures whose names have these pinyin initials: stbcfa, 水土保持方案. */
    private String[] named(String words) {
        List<String> asked = List.of(SearchTerms.asked(words));
        Set<String> codes = new TreeSet<>();
        db.sql("select distinct code, name from projects.permit_type").query(row -> {
            if (Set.of(SearchTerms.of("", row.getString("name"))).containsAll(asked)) codes.add(row.getString("code"));
        });
        return codes.toArray(String[]::new);
    }

    private static String[] names(java.util.function.Predicate<PermitState> wanted) {
        return Arrays.stream(PermitState.values())
                .filter(wanted)
                .map(PermitState::name)
                .toArray(String[]::new);
    }
}
