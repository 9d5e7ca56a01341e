package luodi.overview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.projects.Stage;
import luodi.projects.VisibleProjects;
import luodi.projects.team.FourOnesRules;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cockpit's door: six statements, all over the key list of the year, none over the whole register. */
@Component
public class Cockpits {
    private static final int PAGE = 50;
    private static final UUID NO_UNIT = new UUID(0, 0);
    private static final int WHOLE_TABLE = 100_000;

    private static final RowMapper<KeyRow> ROW = (row, n) -> new KeyRow(
            row.getString("code"),
            row.getString("name"),
            stage(row.getString("stage")),
            row.getString("overlay"),
            row.getString("light"),
            row.getString("reason"),
            row.getBigDecimal("done"),
            row.getBigDecimal("planned"),
            row.getBigDecimal("annual"),
            row.getString("sponsor"));

    private final JdbcClient db;

    Cockpits(JdbcClient db) {
        this.db = db;
    }

    /** The key projects of the year that I may see, with light and sums. */
    private static String key(Actor me) {
        return """
            with k as (
              select p.id, p.code, p.code_year, p.code_no, p.name, p.stage, p.overlay, e.joined_on, coalesce(e.annual_plan, l.annual) annual,
                     coalesce(l.light, 'NONE') light, l.reason, coalesce(l.months, 0) months, coalesce(l.done, 0) judged, coalesce(l.planned, 0) planned,
                     (select coalesce(sum(m.done), 0) from projects.cached_month m where m.project_id = p.id and m.year = e.year) done
              from projects.key_project e
              join projects.project p on p.id = e.project_id
              left join projects.cached_light l on l.project_id = p.id and l.year = e.year
              where e.county = :county and e.year = :year and e.left_on is null and""" + VisibleProjects.to(me) + ")\n";
    }

    public Cockpit of(Actor me, int year, CockpitFilter filter) {
        var asked = asked(me, year);
        List<Cockpit.Slice> slices = slices(me, asked);
        return new Cockpit(
                year,
                asOf(me, year),
                me.seesWholeCounty(),
                list(asked),
                years(me),
                slices,
                months(me, asked),
                supports(me, year),
                page(me, asked, filter, slices));
    }

    /** The table whole, for the file. */
    public List<KeyRow> rows(Actor me, int year, CockpitFilter filter) {
        return rows(me, asked(me, year), filter, WHOLE_TABLE, 0);
    }

    /** The four ones as {@code FourOnesRules} judges them, counted here in one statement; a test compares the two. */
    private List<Cockpit.Slice> slices(Actor me, Map<String, Object> asked) {
        return db.sql(key(me) + """
                select stage, light, count(*) n, count(annual) with_plan, max(months) months, sum(done) done, sum(planned) planned,
                       coalesce(sum(done) filter (where annual is not null), 0) done_of_annual,
                       coalesce(sum(judged) filter (where annual is not null), 0) done_of_planned, coalesce(sum(annual), 0) annual,
                       coalesce(sum((select sum(r.amount) from projects.investment_record r where r.project_id = k.id and r.year = :year
                         and r.measure = 'UNCLEAR' and r.figure = 'MANAGEMENT' and r.status = 'CONFIRMED')), 0) unclear,
                       count(*) filter (where joined_on <= :on
                         and (select count(*) from projects.task_force t where t.project_id = k.id and t.established_on <= :on
                              and (t.dissolved_on is null or t.dissolved_on > :on)) = 1
                         and (select count(*) from projects.chat_group g where g.project_id = k.id and g.created_on <= :on
                              and (g.closed_on is null or g.closed_on > :on)) = 1
                         and exists (select 1 from projects.roadmap r where r.project_id = k.id and r.status <> 'DRAFT'
                              and r.approved_at < cast(cast(:on as date) + 1 as timestamp) at time zone 'Asia/Shanghai')) four_ones
                from k group by stage, light""")
                .params(asked)
                .query((row, n) -> new Cockpit.Slice(
                        stage(row.getString("stage")),
                        row.getString("light"),
                        row.getInt("n"),
                        row.getInt("four_ones"),
                        row.getInt("with_plan"),
                        row.getInt("months"),
                        row.getBigDecimal("done"),
                        row.getBigDecimal("done_of_annual"),
                        row.getBigDecimal("done_of_planned"),
                        row.getBigDecimal("planned"),
                        row.getBigDecimal("annual"),
                        row.getBigDecimal("unclear")))
                .list();
    }

    private List<Cockpit.Month> months(Actor me, Map<String, Object> asked) {
        return db.sql(key(me) + """
                select m.month, sum(m.done) done, sum(m.planned) planned
                from projects.cached_month m join k on k.id = m.project_id
                where m.county = :county and m.year = :year group by m.month order by m.month""")
                .params(asked)
                .query((row, n) ->
                        new Cockpit.Month(row.getInt("month"), row.getBigDecimal("done"), row.getBigDecimal("planned")))
                .list();
    }

    private Cockpit.Page page(Actor me, Map<String, Object> asked, CockpitFilter filter, List<Cockpit.Slice> slices) {
        int total = slices.stream()
                .filter(s -> filter.light() == null || filter.light().equals(s.light()))
                .filter(s -> filter.stage() == null
                        || filter.stage()
                                .equals(
                                        s.stage() == null
                                                ? CockpitFilter.UNKNOWN
                                                : s.stage().name()))
                .mapToInt(Cockpit.Slice::count)
                .sum();
        List<KeyRow> rows = rows(me, asked, filter, PAGE, (filter.number() - 1) * PAGE);
        return new Cockpit.Page(rows, total, filter.number(), PAGE);
    }

    private List<KeyRow> rows(Actor me, Map<String, Object> asked, CockpitFilter filter, int limit, int offset) {
        String light = filter.light() == null ? "" : " and light = :light";
        String stage = filter.stage() == null ? "" : " and coalesce(stage, 'UNKNOWN') = :stage";
        return db.sql(key(me) + """
                select k.*, s.sponsor from (
                  select * from k where true%s%s order by ORDER limit %d offset %d) k
                left join lateral (
                  select pe.name sponsor from projects.assignment a join people.person pe on pe.id = a.person_id
                  where a.project_id = k.id and a.role = 'SPONSOR_LEADER' and a.valid_from <= :asOf
                    and (a.valid_to is null or a.valid_to >= :asOf)
                  order by a.lead desc, a.valid_from, a.id limit 1) s on true
                order by ORDER""".formatted(light, stage, limit, offset).replace("ORDER", filter.order()))
                .params(asked)
                .param("light", filter.light())
                .param("stage", filter.stage())
                .query(ROW)
                .list();
    }

    private List<Cockpit.UnitSupport> supports(Actor me, int year) {
        return db.sql("""
                select u.id, u.name, count(*) n, sum(s.amount) amount
                from projects.support_action s
                join people.unit u on u.id = s.unit_id
                left join projects.project p on p.id = s.project_id
                where s.county = :county and s.year = :year
                  and not exists (select 1 from projects.support_action c where c.correction_of = s.id)
                  and (s.project_id is null or s.unit_id in (:mine) or""" + VisibleProjects.to(me)
                        + ") group by u.id, u.name order by amount desc nulls last, u.name, u.id limit 200")
                .params(asked(me, year))
                .param("mine", me.unitIds().isEmpty() ? List.of(NO_UNIT) : me.unitIds())
                .query((row, n) -> new Cockpit.UnitSupport(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("n"),
                        row.getBigDecimal("amount")))
                .list();
    }

    private Cockpit.@Nullable ListHead list(Map<String, Object> asked) {
        return db.sql("""
                select number, to_confirm, cast(approved_at at time zone 'Asia/Shanghai' as date) approved from projects.key_list
                where county = :county and year = :year and status = 'APPROVED' order by number desc limit 1""")
                .params(asked)
                .query((row, n) -> new Cockpit.ListHead(
                        row.getInt("number"), row.getBoolean("to_confirm"), row.getObject("approved", LocalDate.class)))
                .optional()
                .orElse(null);
    }

    private List<Integer> years(Actor me) {
        return db.sql(
                        "select distinct year from projects.key_list where county = ? and status = 'APPROVED' order by year desc limit 6")
                .param(me.county().code())
                .query(Integer.class)
                .list();
    }

    private static Map<String, Object> asked(Actor me, int year) {
        return new HashMap<>(Map.of(
                "county",
                me.county().code(),
                "year",
                year,
                "asOf",
                asOf(me, year),
                "on",
                FourOnesRules.asOf(year, me.today()),
                "me",
                me.id(),
                "today",
                me.today(),
                "countyWide",
                me.seesWholeCounty()));
    }

    private static LocalDate asOf(Actor me, int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return me.today().isBefore(end) ? me.today() : end;
    }

    private static @Nullable Stage stage(@Nullable String name) {
        return name == null ? null : Stage.valueOf(name);
    }
}
