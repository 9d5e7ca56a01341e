package luodi.cadence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import luodi.calendar.Calendar;
import luodi.calendar.IsoWeek;
import luodi.calendar.WorkingDays;
import luodi.shared.Actor;
import luodi.shared.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 走访记录, the newest first: of the county or of one's own projects, a page at a time. */
@Component
public class VisitList {
    public static final int PAGE = 50;
    private static final String MINE_TO_SEE = """
            v.project_id in (select s.project_id from projects.visible_project s where s.person_id = :me
                and s.valid_from <= :today and (s.valid_to is null or s.valid_to >= :today))""";
    private static final String FILTERED = """
            from cadence.visit v join projects.project p on p.id = v.project_id
            where v.county = :county and v.visited_on between :since and :until
            """;
    private static final String COLUMNS = """
            select v.id, p.code, p.name, v.visited_on, v.entered_on, v.visitor, v.role, v.progress, v.owner_met, v.owner_note, v.territory_met,
                   v.territory_note, v.secretary_met, v.secretary_note, v.reported, v.reported_note, v.coordinated, v.coordinated_note,
                   v.pressed, v.pressed_note,
                   (select count(*) from cadence.visit_problem q where q.visit_id = v.id) problems,
                   (select count(*) from cadence.visit_photo q where q.visit_id = v.id) photos
            """;

    private final JdbcClient db;
    private final VisitRuleBook rules;
    private final Calendar calendar;

    VisitList(JdbcClient db, VisitRuleBook rules, Calendar calendar) {
        this.db = db;
        this.rules = rules;
        this.calendar = calendar;
    }

    public Listing<VisitRow> page(Actor me, VisitFilter filter) {
        List<VisitRow> rows = rows(me, filter, PAGE + 1);
        int counted = filtered(
                        "select count(*) from (select 1 " + where(me, filter) + " limit " + (Listing.CAP + 1)
                                + ") counted",
                        me,
                        filter)
                .query(Integer.class)
                .single();
        return Listing.of(rows, PAGE, counted, VisitFilter::cursor);
    }

    /** The newest few of a project. */
    List<VisitRow> newest(Actor me, String code, List<VisitRule> known, int limit) {
        return rows(me, VisitFilter.none().of(code), known, limit);
    }

    /** Every row that the filter leaves, one after the other. */
    public void each(Actor me, VisitFilter filter, Consumer<VisitRow> consumer) {
        rows(me, filter, Integer.MAX_VALUE).forEach(consumer);
    }

    private List<VisitRow> rows(Actor me, VisitFilter filter, int limit) {
        return rows(me, filter, rules.of(me.county().code()), limit);
    }

    private List<VisitRow> rows(Actor me, VisitFilter filter, List<VisitRule> known, int limit) {
        WorkingDays days = calendar.days();
        VisitFilter.After after = filter.cursor();
        String beyond = after == null ? "" : " and (v.visited_on, v.id) < (:afterOn, :afterId)";
        return filtered(COLUMNS + where(me, filter) + beyond + """

                order by v.visited_on desc, v.id desc limit\s""" + limit, me, filter)
                .param("afterOn", after == null ? null : after.on())
                .param("afterId", after == null ? null : after.id())
                .query((row, n) -> read(row, known, days))
                .list();
    }

    private static String where(Actor me, VisitFilter filter) {
        return FILTERED
                + (filter.project() == null
                        ? ""
                        : " and v.project_id = (select o.id from projects.project o where o.county = :county and o.code = :project)")
                + (filter.isMine() ? " and v.visitor_id = :me" : "")
                + (filter.onlyProblems() ? " and v.has_problems" : "")
                + (filter.onlyAfterwards() ? " and v.entered_on > v.visited_on" : "")
                + (me.seesWholeCounty() ? "" : " and " + MINE_TO_SEE);
    }

    private JdbcClient.StatementSpec filtered(String sql, Actor me, VisitFilter filter) {
        return db.sql(sql)
                .param("county", me.county().code())
                .param("me", me.id())
                .param("today", me.today())
                .param("since", filter.since())
                .param("until", filter.until())
                .param("project", filter.project());
    }

    private static VisitRow read(ResultSet row, List<VisitRule> known, WorkingDays days) throws SQLException {
        LocalDate on = row.getObject("visited_on", LocalDate.class);
        LocalDate entered = row.getObject("entered_on", LocalDate.class);
        List<Visit.Met> people = VisitSql.people(row);
        return new VisitRow(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                on,
                entered,
                row.getString("visitor"),
                VisitorRole.valueOf(row.getString("role")),
                row.getString("progress"),
                row.getInt("problems"),
                (int) people.stream().filter(Visit.Met::seen).count(),
                row.getInt("photos"),
                late(on, entered, known, days),
                VisitRules.threeThrees(people, VisitSql.jobs(row)));
    }

    private static @Nullable Boolean late(LocalDate on, LocalDate entered, List<VisitRule> known, WorkingDays days) {
        VisitRule rule = VisitRules.ruleOf(IsoWeek.of(on), known);
        return rule == null ? Boolean.FALSE : VisitRules.late(on, entered, rule.lateDays(), days);
    }
}
