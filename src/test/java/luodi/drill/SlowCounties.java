package luodi.drill;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import luodi.cadence.VisitRules;
import luodi.calendar.IsoWeek;
import luodi.calendar.SpecialDay;
import luodi.calendar.WorkingDays;
import luodi.shared.Ids;
import luodi.shared.Time;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counties that visited nobody for five weeks, as rows around today; what the clockwork owes each of them. */
class SlowCounties {
    static final int PROJECTS = 3;
    private static final int LATE_DAYS = 3;

    /** Weeks times projects told as missed, the messages of them, and the drafts. */
    record Expected(int missed, int messages, int drafts) {}

    private final JdbcClient db;
    private final LocalDate today;
    private final OffsetDateTime then;
    private final List<String> added = new ArrayList<>();

    /** The years around today are published, whatever today is; the end of a run waits for an advisory lock. */
    SlowCounties(JdbcClient db, LocalDate today) {
        this.db = db;
        this.today = today;
        this.then = today.minusWeeks(6).atTime(9, 0).atZone(Time.ZONE).toOffsetDateTime();
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            db.sql(
                            "insert into calendar.published_year (year, source, loaded_by, loaded_at) values (?, '演练', '演练', ?) on conflict do nothing")
                    .params(year, OffsetDateTime.now().plusHours(1))
                    .update();
        }
        db.sql(
                        "create function clockwork.slow_end() returns trigger language plpgsql as 'begin perform pg_advisory_xact_lock_shared(4711); return new; end'")
                .update();
        db.sql(
                        "create trigger slow_end before update on clockwork.run for each row when (new.outcome = 'DONE') execute function clockwork.slow_end()")
                .update();
    }

    List<String> all() {
        return added;
    }

    String add() {
        String county = String.valueOf(120_001 + added.size());
        added.add(county);
        db.sql(
                        "insert into people.county (code, name, short_name, bureau_name, demo, latest_year, opened_at) values (?, ?, '慢', '落地局', false, ?, ?)")
                .params(county, "慢县" + county, today.getYear(), then)
                .update();
        person(county, "BUREAU_STAFF");
        UUID secretary = person(county, "PROJECT_SECRETARY");
        db.sql("""
                insert into projects.project (id, county, code, name, kind, stage, stage_on, created_by, created_at, updated_by, updated_at)
                select gen_random_uuid(), :county, :county || '-2020-' || lpad(n::text, 2, '0'), '项目' || n, 'INDUSTRY', 'UNDER_CONSTRUCTION', '2020-06-01'::date,
                  '演练', :then, '演练', :then from generate_series(1, :n) n""")
                .param("county", county)
                .param("then", then)
                .param("n", PROJECTS)
                .update();
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            db.sql("""
                    with list as (insert into projects.key_list (id, county, year, number, status, drafted_by, drafted_at, approved_by, approved_at)
                      values (gen_random_uuid(), :county, :year, 1, 'APPROVED', '演练', :then, '演练', :then) returning id)
                    insert into projects.key_list_entry (list_id, project_id, joined_on)
                    select list.id, p.id, make_date(:year, 1, 1) from list, projects.project p where p.county = :county""")
                    .param("county", county)
                    .param("year", year)
                    .param("then", then)
                    .update();
        }
        db.sql("""
                insert into projects.assignment (id, project_id, person_id, role, lead, valid_from, created_by, created_at)
                select gen_random_uuid(), p.id, ?, 'SECRETARY', false, '2020-01-01'::date, '演练', ? from projects.project p where p.county = ?""").params(secretary, then, county).update();
        return county;
    }

    /** One secretary serves all projects, one clerk is the bureau. */
    Expected expected(String county) {
        WorkingDays days = days();
        int missed = 0;
        int weeks = 0;
        for (int back = 5; back >= 1; back--) {
            IsoWeek week = IsoWeek.of(today.minusWeeks(back));
            LocalDate last = VisitRules.lastEntry(week, LATE_DAYS, days);
            if (last == null || !today.isAfter(last) || days.workingDaysOf(week) == 0) continue;
            weeks++;
            missed += PROJECTS;
        }
        int drafts = 0;
        for (int back = 2; back >= 0; back--) {
            IsoWeek week = IsoWeek.of(today.minusWeeks(back));
            LocalDateTime friday = week.monday().plusDays(4).atTime(16, 30);
            LocalDateTime now = LocalDateTime.now(Time.ZONE);
            if (!friday.isAfter(now) && friday.isAfter(now.minusDays(10)) && days.workingDaysOf(week) > 0) drafts++;
        }
        return new Expected(missed, missed + weeks, drafts);
    }

    private WorkingDays days() {
        return new WorkingDays(
                db.sql("select year from calendar.published_year")
                        .query(Integer.class)
                        .list(),
                db.sql("select day, kind, name from calendar.special_day")
                        .query((row, n) -> new SpecialDay(
                                row.getObject(1, LocalDate.class),
                                SpecialDay.Kind.valueOf(row.getString(2)),
                                row.getString(3)))
                        .list());
    }

    private UUID person(String county, String role) {
        UUID id = Ids.next();
        db.sql(
                        "insert into people.person (id, county, name, placeholder, created_by, created_at) values (?, ?, ?, false, '演练', ?)")
                .params(id, county, role, then)
                .update();
        db.sql(
                        "insert into people.role_assignment (id, county, person_id, role, valid_from, granted_by, granted_at) values (?, ?, ?, ?, '2020-01-01', '演练', ?)")
                .params(Ids.next(), county, id, role, then)
                .update();
        return id;
    }
}
