package luodi.problems;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import luodi.calendar.Calendar;
import luodi.calendar.WorkingDays;
import luodi.problems.ProblemQuery.Asked;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 问题清单 as a list: a page is cut along an index first, then its rows are filled; counts stop at 1,001. */
@Component
public class ProblemList {
    private static final String DUE = "coalesce(q.level_due, 'infinity'::date)";
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final String ROWS = """
            select s.*, p.code project_code, p.name project_name, u.name unit, n.name person
            from (select %s from problems.problem q where %s order by %s %s) s
            join projects.project p on p.id = s.project_id
            left join people.unit u on u.id = s.holder_unit_id left join people.person n on n.id = s.holder_person_id
            order by %s""";

    private final JdbcClient db;
    private final Calendar calendar;
    private final ProblemNumbers rules;

    ProblemList(JdbcClient db, Calendar calendar, ProblemNumbers rules) {
        this.db = db;
        this.calendar = calendar;
        this.rules = rules;
    }

    /** What the asker may see of what was asked. */
    public Listing<ProblemRow> page(Actor me, ProblemQuery query) {
        Asked asked = query.read();
        List<ProblemRow> rows = rows(me, asked, asked.size() + 1).list();
        return Listing.of(
                rows,
                asked.size(),
                count(me, asked),
                last -> ProblemQuery.cursor(
                        !asked.byDue() ? last.raisedOn() : last.levelDue() == null ? NEVER : last.levelDue(),
                        last.id()));
    }

    /** The open ones of a project: the most pressing as rows, all of them counted. */
    OpenNow.OfProject ofProject(Actor me, UUID project, int limit) {
        WorkingDays days = calendar.days();
        return db.sql(ROWS.formatted(
                        "q.*, count(*) over () open_ones, count(*) filter (where q.level_due < :today and q.state <> 'PARKED') over () late_ones",
                        "q.county = :county and q.open and q.project_id = :project",
                        DUE + ", q.id",
                        "limit " + limit,
                        DUE.replace("q.", "s.") + ", s.id"))
                .params(params(me))
                .param("project", project)
                .query(row -> {
                    List<ProblemRow> rows = new ArrayList<>();
                    int open = 0;
                    int late = 0;
                    while (row.next()) {
                        rows.add(read(row, me.today(), 0, days));
                        open = row.getInt("open_ones");
                        late = row.getInt("late_ones");
                    }
                    return new OpenNow.OfProject(
                            rows.stream().map(OpenNow.Line::of).toList(), open, late);
                });
    }

    int count(Actor me, Asked asked) {
        Map<String, Object> params = params(me);
        return db.sql("select count(*) from (select 1 from problems.problem q where %s limit %d) c"
                        .formatted(where(me, asked, params, false), Listing.CAP + 1))
                .params(params)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public void each(Actor me, ProblemQuery query, Consumer<ProblemRow> row) {
        try (var rows = rows(me, query.read(), null).stream()) {
            rows.forEach(row);
        }
    }

    private JdbcClient.MappedQuerySpec<ProblemRow> rows(Actor me, Asked asked, @Nullable Integer limit) {
        Map<String, Object> params = params(me);
        String order = asked.byDue() ? DUE + ", q.id" : "q.raised_on desc, q.id desc";
        String sql = ROWS.formatted(
                "q.*",
                where(me, asked, params, limit != null),
                order,
                limit == null ? "" : "limit " + limit,
                order.replace("q.", "s."));
        WorkingDays days = calendar.days();
        int near = rules.on(me.county().code(), me.today()).of("issue.nearDue");
        return db.sql(sql)
                .withFetchSize(limit == null ? 1000 : 0)
                .params(params)
                .query((row, n) -> read(row, me.today(), near, days));
    }

    private static Map<String, Object> params(Actor me) {
        return new HashMap<>(Map.of("county", me.county().code(), "today", me.today()));
    }

    private String where(Actor me, Asked asked, Map<String, Object> params, boolean paged) {
        List<String> all = new ArrayList<>(List.of("q.county = :county"));
        if (!me.seesWholeCounty()) {
            params.put("me", me.id());
            all.add(with(params, "units", ProblemCases.units(me), """
                    (q.project_id in (select v.project_id from projects.visible_project v where v.person_id = :me
                       and v.valid_from <= :today and (v.valid_to is null or v.valid_to >= :today))
                     or q.lead_unit_id = any(cast(:units as uuid[])) or q.co_unit_ids && cast(:units as uuid[]))"""));
        }
        if (asked.onlyOpen()) all.add("q.open");
        if (!asked.state().equals("open") && !asked.state().equals("all"))
            all.add(with(params, "state", asked.state(), "q.state = :state"));
        if (asked.level() != null) all.add(with(params, "level", asked.level(), "q.level = :level"));
        if (asked.category() != null) all.add(with(params, "category", asked.category(), "q.category = :category"));
        if (asked.project() != null) {
            all.add(
                    with(
                            params,
                            "project",
                            asked.project(),
                            "q.project_id = (select p.id from projects.project p where p.county = :county and p.code = :project)"));
        }
        if (asked.unit() != null) all.add(with(params, "unit", asked.unit(), "q.holder_unit_id = :unit"));
        if (asked.mine()) {
            params.put("me", me.id());
            all.add(
                    with(
                            params,
                            "units",
                            ProblemCases.units(me),
                            "(q.holder_person_id = :me or q.holder_person_id is null and q.holder_unit_id = any(cast(:units as uuid[])))"));
        }
        if (asked.age() != null)
            all.add(with(params, "before", me.today().minusDays(asked.age()), "q.raised_on <= :before"));
        if (asked.resolvedBy() != null)
            all.add(with(params, "resolvedBy", asked.resolvedBy(), "q.resolved_by = :resolvedBy"));
        if (asked.year() != null) {
            params.put("first", LocalDate.of(asked.year(), 1, 1));
            all.add(with(params, "last", LocalDate.of(asked.year(), 12, 31), "q.closed_on between :first and :last"));
        }
        if (asked.due() != null) all.add(due(me, asked.due(), params));
        if (asked.terms().length > 0)
            all.add(with(params, "terms", asked.terms(), "q.terms @> cast(:terms as text[])"));
        if (paged && asked.afterId() != null) {
            params.put(
                    "afterDay",
                    java.util.Objects.requireNonNull(asked.afterDay()).equals(NEVER)
                            ? "infinity"
                            : asked.afterDay().toString());
            String beyond = asked.byDue()
                    ? "(" + DUE + ", q.id) > (cast(:afterDay as date), :afterId)"
                    : "(q.raised_on, q.id) < (cast(:afterDay as date), :afterId)";
            all.add(with(params, "afterId", asked.afterId(), beyond));
        }
        return String.join(" and ", all);
    }

    private String due(Actor me, String due, Map<String, Object> params) {
        int near = rules.on(me.county().code(), me.today()).of("issue.nearDue");
        LocalDate until = ProblemRules.due(me.today(), near, List.of(), calendar.days());
        params.put("until", until == null ? me.today().plusDays(near) : until);
        return switch (due) {
            case "late" -> DUE + " < :today and q.state <> 'PARKED'";
            case "near" -> DUE + " between :today and :until";
            default -> DUE + " > :until";
        };
    }

    private static String with(Map<String, Object> params, String name, Object value, String condition) {
        params.put(name, value);
        return condition;
    }

    private static ProblemRow read(ResultSet row, LocalDate today, int within, WorkingDays days) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        LocalDate due = row.getObject("level_due", LocalDate.class);
        boolean overdue = state != State.PARKED && ProblemRules.overdue(state.open(), due, today);
        String resolvedBy = row.getString("resolved_by");
        Integer left =
                state.open() && state != State.PARKED && due != null && !overdue ? whole(today, due, days) : null;
        return new ProblemRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("project_code"),
                row.getString("project_name"),
                Category.valueOf(row.getString("category")),
                Source.valueOf(row.getString("source")),
                state,
                row.getInt("level"),
                row.getObject("raised_on", LocalDate.class),
                due,
                row.getObject("promised_due", LocalDate.class),
                Problem.holder(Holder.valueOf(row.getString("holder")), row.getString("unit"), row.getString("person")),
                row.getObject("holder_unit_id", UUID.class),
                row.getObject("closed_on", LocalDate.class),
                resolvedBy == null ? null : Holder.valueOf(resolvedBy),
                row.getBoolean("confidential"),
                overdue,
                left != null && left <= within,
                left,
                overdue && due != null ? whole(due, today, days) : null,
                row.getInt("reopen_count"));
    }

    private static @Nullable Integer whole(LocalDate a, LocalDate b, WorkingDays days) {
        try {
            return days.between(a, b);
        } catch (Rejected unpublished) {
            return null;
        }
    }
}
