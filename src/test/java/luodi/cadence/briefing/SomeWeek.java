package luodi.cadence.briefing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county with key projects and their records of the week 2026-W47 (11-16 to 11-22), as rows, quickly made. */
public class SomeWeek {
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final OffsetDateTime THEN = OffsetDateTime.of(2026, 11, 20, 2, 0, 0, 0, ZoneOffset.UTC);
    private final JdbcClient db;
    public final Actor.County county;
    public final Actor head;
    public final Actor clerk;
    public final Actor secretary;
    public final Actor liaison;

    public SomeWeek(JdbcClient db, Fixtures fixtures, int projects) {
        this.db = db;
        county = fixtures.county(2026);
        head = fixtures.person(county, Role.BUREAU_HEAD);
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
        secretary = fixtures.person(county, Role.PROJECT_SECRETARY);
        liaison = fixtures.person(county, Role.LIAISON);
        db.sql("update people.county set opened_at = '2026-01-01T00:00:00+08' where code = ?")
                .param(county.code())
                .update();
        db.sql("""
                insert into projects.project (id, county, code, name, kind, stage, stage_on, created_by, created_at, updated_by, updated_at)
                select gen_random_uuid(), :county, :county || '-2026-' || lpad(n::text, greatest(2, length(n::text)), '0'), '项目' || n, 'INDUSTRY', 'UNDER_CONSTRUCTION', '2026-06-01'::date,
                       '测试', :then, '测试', :then from generate_series(1, :n) n""")
                .param("county", county.code())
                .param("then", THEN)
                .param("n", projects)
                .update();
        db.sql("""
                with list as (insert into projects.key_list (id, county, year, number, status, drafted_by, drafted_at, approved_by, approved_at)
                  values (gen_random_uuid(), :county, 2026, 1, 'APPROVED', '测试', :then, '测试', :then) returning id)
                insert into projects.key_list_entry (list_id, project_id, joined_on)
                select list.id, p.id, '2026-01-01'::date from list, projects.project p where p.county = :county""").param("county", county.code()).param("then", THEN).update();
        db.sql("""
                insert into projects.assignment (id, project_id, person_id, role, lead, valid_from, created_by, created_at)
                select gen_random_uuid(), p.id, :secretary, 'SECRETARY', false, '2026-01-01'::date, '测试', :then from projects.project p where p.code = :first
                union all select gen_random_uuid(), p.id, :liaison, 'LIAISON', false, '2026-01-01'::date, '测试', :then from projects.project p where p.code = :first""")
                .param("secretary", secretary.id())
                .param("liaison", liaison.id())
                .param("then", THEN)
                .param("first", code(1))
                .update();
    }

    public String code(int n) {
        return county.code() + "-2026-" + (n < 10 ? "0" + n : String.valueOf(n));
    }

    public void visit(int n, LocalDate on, String progress) {
        db.sql("""
                insert into cadence.visit (id, county, project_id, visited_on, entered_on, place, visitor_id, visitor, role, owner_met, progress, has_problems,
                  coordinated, coordinated_note, recorded_at)
                values (?, ?, ?, ?, ?, '工地', ?, '测试', 'BUREAU', true, ?, false, 'DONE', '供电公司答应周三送电', ?)""")
                .params(Ids.next(), county.code(), id(n), on, on, clerk.id(), progress, THEN)
                .update();
    }

    public void problem(
            int n, String title, LocalDate raised, LocalDate promised, LocalDate closed, boolean confidential) {
        int serial = db.sql("select count(*) + 1 from problems.problem where county = ?")
                .param(county.code())
                .query(Integer.class)
                .single();
        db.sql("""
                insert into problems.problem (id, county, project_id, number, year, serial, title, category, cause, source, raised_on, raised_by_id, raised_by, asker,
                  within_duty, confidential, state, level, level_since, level_days, promised_due, holder, closed_on, verified_on, answer, solution, created_at, updated_by, updated_at)
                values (?, ?, ?, ?, 2026, ?, ?, 'UTILITIES', '变压器没有货', 'VISIT', ?, ?, '测试', 'SECRETARY', false, ?, ?, 2, ?, 5, ?, 'BUREAU', ?, ?, ?, ?, ?, '测试', ?)""")
                .param(Ids.next())
                .param(county.code())
                .param(id(n))
                .param("测-2026-%03d".formatted(serial))
                .param(serial)
                .param(title)
                .param(raised)
                .param(clerk.id())
                .param(confidential)
                .param(closed == null ? "IN_PROGRESS" : "CLOSED")
                .param(raised)
                .param(promised)
                .param(closed)
                .param(closed)
                .param(closed == null ? null : "SATISFIED")
                .param(closed == null ? null : "换了一台")
                .param(THEN)
                .param(THEN)
                .update();
    }

    public void milestone(int n, String name, LocalDate start, LocalDate end, LocalDate done) {
        UUID project = id(n);
        db.sql("""
                insert into projects.roadmap (id, project_id, number, status, baseline, drafted_by, drafted_at, saved_by, saved_at, approved_by, approved_at)
                values (gen_random_uuid(), ?, 1, 'CURRENT', true, '测试', ?, '测试', ?, '测试', ?) on conflict do nothing""").params(project, THEN, THEN, THEN).update();
        db.sql("""
                insert into projects.milestone (id, roadmap_id, key, seq, name, planned_start, planned_end, actual_start, actual_end)
                select gen_random_uuid(), r.id, gen_random_uuid(), (select count(*) + 1 from projects.milestone m where m.roadmap_id = r.id), :name, :start, :end,
                  :begun, :done from projects.roadmap r where r.project_id = :project""")
                .param("name", name)
                .param("start", start)
                .param("end", end)
                .param("begun", done == null ? null : start)
                .param("done", done)
                .param("project", project)
                .update();
    }

    public void update(int n, LocalDate on, String text) {
        UUID id = Ids.next();
        db.sql("""
                insert into updates.project_update (id, county, project_id, happened_at, text, shared, author_id, author, published_at, root_id)
                values (?, ?, ?, ?, ?, false, ?, '测试', ?, ?)""")
                .params(
                        id,
                        county.code(),
                        id(n),
                        on.atTime(9, 0).atZone(luodi.shared.Time.ZONE).toOffsetDateTime(),
                        text,
                        clerk.id(),
                        THEN,
                        id)
                .update();
    }

    public UUID id(int n) {
        return db.sql("select id from projects.project where code = ?")
                .param(code(n))
                .query(UUID.class)
                .single();
    }

    /** Visits, problems, milestones and updates for every project, in bulk. */
    public void fill() {
        db.sql("""
                insert into cadence.visit (id, county, project_id, visited_on, entered_on, place, visitor_id, visitor, role, owner_met, progress, has_problems, recorded_at)
                select gen_random_uuid(), p.county, p.id, d.day, d.day, '工地', :me, '测试', 'BUREAU', true, p.name || '主体施工正常', false, :then
                from projects.project p, (values ('2026-11-17'::date), ('2026-11-19'::date)) d (day) where p.county = :county""")
                .param("me", clerk.id())
                .param("then", THEN)
                .param("county", county.code())
                .update();
        db.sql("""
                insert into problems.problem (id, county, project_id, number, year, serial, title, category, cause, source, raised_on, raised_by_id, raised_by, asker,
                  within_duty, state, level, level_since, level_days, promised_due, holder, created_at, updated_by, updated_at)
                select gen_random_uuid(), p.county, p.id, '测-' || n.n || '-' || p.code_no, 2026, p.code_no * 3 + n.n, '第 ' || n.n || ' 个问题', 'LAND', '图纸没到', 'VISIT', '2026-11-10'::date + n.n * 4,
                  :me, '测试', 'SECRETARY', false, 'IN_PROGRESS', 2, '2026-11-12'::date, 5, '2026-11-13'::date + n.n * 5, 'BUREAU', :then, '测试', :then
                from projects.project p, generate_series(0, 2) n (n) where p.county = :county""")
                .param("me", clerk.id())
                .param("then", THEN)
                .param("county", county.code())
                .update();
        db.sql("""
                with r as (insert into projects.roadmap (id, project_id, number, status, baseline, drafted_by, drafted_at, saved_by, saved_at, approved_by, approved_at)
                  select gen_random_uuid(), p.id, 1, 'CURRENT', true, '测试', :then, '测试', :then, '测试', :then from projects.project p where p.county = :county returning id)
                insert into projects.milestone (id, roadmap_id, key, seq, name, planned_start, planned_end)
                select gen_random_uuid(), r.id, gen_random_uuid(), n.n, '节点' || n.n, '2026-11-01'::date + n.n * 7, '2026-11-08'::date + n.n * 7 from r, generate_series(1, 12) n (n)""").param("then", THEN).param("county", county.code()).update();
        db.sql("""
                insert into updates.project_update (id, county, project_id, happened_at, text, shared, author_id, author, published_at, root_id)
                select u.id, p.county, p.id, :then, '设备到场三台', false, :me, '测试', :then, u.id
                from projects.project p cross join lateral (select gen_random_uuid() id where p.id is not null) u where p.county = :county""")
                .param("me", clerk.id())
                .param("then", THEN)
                .param("county", county.code())
                .update();
    }
}
