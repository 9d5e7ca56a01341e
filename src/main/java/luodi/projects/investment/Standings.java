package luodi.projects.investment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Completion, schedule, gap and light of projects in a year (R-60..R-63), read from what the rule wrote into the caches {@code projects.cached_light} and {@code projects.cached_month} (month 0: month not known).
 */
@Component
public class Standings {
    private static final RowMapper<Standing> CACHED = (row, n) -> new Standing(
            row.getObject("project_id", UUID.class),
            row.getInt("year"),
            row.getInt("months"),
            row.getBigDecimal("done"),
            row.getBigDecimal("planned"),
            row.getBigDecimal("annual"),
            Light.valueOf(row.getString("light")),
            row.getString("reason"),
            row.getObject("since", LocalDate.class),
            row.getObject("as_of", LocalDate.class));

    private final JdbcClient db;
    private final JdbcTemplate batch;
    private final Clock clock;
    private final LightBooks books;

    Standings(JdbcClient db, JdbcTemplate batch, Clock clock, LightBooks books) {
        this.db = db;
        this.batch = batch;
        this.clock = clock;
        this.books = books;
    }

    /** As it stands today; a project of which the year knows nothing has no light. */
    @Transactional(readOnly = true)
    public Standing of(Actor me, Seen project, int year) {
        Standing cached = db.sql("select c.* from projects.cached_light c where c.project_id = ? and c.year = ?")
                .params(project.id(), year)
                .query(CACHED)
                .optional()
                .orElseGet(() -> nothing(project.id(), year, me.today()));
        return cached.asOf().equals(InvestmentRules.asOf(year, me.today())) ? cached : computed(me, project, year);
    }

    /** Between midnight and the nightly run the caches are of yesterday. */
    private Standing computed(Actor me, Seen project, int year) {
        return FactsReader.ofProject(db, project.id(), year).stream()
                .findFirst()
                .map(facts -> Standing.of(facts, books.book(), me.today()))
                .orElseGet(() -> nothing(project.id(), year, me.today()));
    }

    /** Of the county's projects that the actor may see, by project; who is absent here has no light. */
    @Transactional(readOnly = true)
    public Map<UUID, Standing> ofCounty(Actor me, int year) {
        return db
                .sql("""
                select c.* from projects.cached_light c join projects.project p on p.id = c.project_id
                where c.county = :county and c.year = :year and""" + VisibleProjects.to(me))
                .param("county", me.county().code())
                .param("year", year)
                .param("me", me.id())
                .param("today", me.today())
                .param("countyWide", me.seesWholeCounty())
                .query(CACHED)
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::projectId, Function.identity()));
    }

    /** To be called in the transaction of whatever changed a plan, a booking, a lock, the list, or the date of start. */
    @Transactional
    public void refresh(UUID projectId, int year) {
        hold(List.of(projectId));
        write(FactsReader.ofProject(db, projectId, year), LocalDate.now(clock));
    }

    /** Every year of a project, after its start moved. */
    @Transactional
    public void refresh(UUID projectId) {
        hold(List.of(projectId));
        write(FactsReader.ofProject(db, projectId), LocalDate.now(clock));
    }

    /** After a change that concerns a county's whole year: the key list approved, a rule chosen, a month's grid saved. */
    @Transactional
    public void refreshCounty(String county, int year) {
        write(FactsReader.ofCounty(db, county, year), LocalDate.now(clock));
    }

    /** Everything due as of today; a second run changes nothing. Answers how many projects and years were computed. */
    @Transactional
    public int refreshAll(LocalDate today) {
        List<Facts> all = FactsReader.all(db);
        write(all, today);
        forgetOthers(all);
        return all.size();
    }

    /** Writers of one project wait for each other here, so that none computes from what another is about to change. */
    void hold(Collection<UUID> projectIds) {
        db.sql("select id from projects.project where id in (:ids) order by id for no key update")
                .param("ids", projectIds)
                .query(UUID.class)
                .list();
    }

    private void write(List<Facts> all, LocalDate today) {
        LightBook book = books.book();
        List<Object[]> lights = all.stream()
                .map(facts -> light(facts, Standing.of(facts, book, today)))
                .toList();
        batch.batchUpdate("""
                insert into projects.cached_light (project_id, county, year, light, reason, since, as_of, months, done, planned, annual)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (project_id, year) do update set light = excluded.light, reason = excluded.reason, since = excluded.since,
                    as_of = excluded.as_of, months = excluded.months, done = excluded.done, planned = excluded.planned, annual = excluded.annual
                """, lights);
        batch.batchUpdate(
                """
                insert into projects.cached_month (project_id, county, year, month, done, planned) values (?, ?, ?, ?, ?, ?)
                on conflict (project_id, year, month) do update set done = excluded.done, planned = excluded.planned
                where (cached_month.done, cached_month.planned) is distinct from (excluded.done, excluded.planned)
                """,
                all.stream()
                        .flatMap(facts ->
                                java.util.stream.IntStream.rangeClosed(0, 12).mapToObj(m -> month(facts, m)))
                        .toList());
    }

    private static Object[] light(Facts facts, Standing s) {
        return new Object[] {
            s.projectId(),
            facts.county(),
            s.year(),
            s.light().name(),
            s.reason(),
            s.since(),
            s.asOf(),
            s.months(),
            s.done(),
            s.planned(),
            s.annual()
        };
    }

    private static Object[] month(Facts facts, int month) {
        return new Object[] {
            facts.projectId(), facts.county(), facts.year(), month, facts.doneIn(month), facts.plannedIn(month)
        };
    }

    private void forgetOthers(List<Facts> all) {
        UUID[] projects = all.stream().map(Facts::projectId).toArray(UUID[]::new);
        Integer[] years = all.stream().map(Facts::year).toArray(Integer[]::new);
        for (String table : List.of("cached_light", "cached_month")) {
            batch.update(connection -> {
                var statement = connection.prepareStatement(
                        "delete from projects." + table
                                + " c where not exists (select 1 from unnest(?, ?) k(project_id, year) where k.project_id = c.project_id and k.year = c.year)");
                statement.setArray(1, connection.createArrayOf("uuid", projects));
                statement.setArray(2, connection.createArrayOf("int", years));
                return statement;
            });
        }
    }

    private static Standing nothing(UUID projectId, int year, LocalDate today) {
        var zero = java.math.BigDecimal.ZERO.setScale(2);
        return new Standing(
                projectId,
                year,
                0,
                zero,
                zero,
                null,
                Light.NONE,
                year + " 年没有年度计划，也没有登记投资，不亮灯。",
                null,
                InvestmentRules.asOf(year, today));
    }
}
