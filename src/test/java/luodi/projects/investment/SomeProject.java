package luodi.projects.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project as plain rows, so that these tests stand without the register's doors. */
public final class SomeProject {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T10:00:00+08:00");

    private SomeProject() {}

    /** Returns its code. */
    public static String in(JdbcClient db, Actor.County county, String number) {
        String code = county.code() + "-2026-" + number;
        db.sql("""
                insert into projects.project (id, county, code, name, kind, created_by, created_at, updated_by, updated_at)
                values (?, ?, ?, ?, 'INDUSTRY', '测试', ?, '测试', ?)
                """)
                .params(Ids.next(), county.code(), code, "测试项目" + number, NOW, NOW)
                .update();
        return code;
    }

    public static void assign(JdbcClient db, UUID projectId, Actor person, String role) {
        db.sql(
                        "insert into projects.assignment (id, project_id, person_id, role, valid_from, created_by, created_at) values (?, ?, ?, ?, ?, '测试', ?)")
                .params(Ids.next(), projectId, person.id(), role, LocalDate.of(2026, 1, 1), NOW)
                .update();
    }

    public static void list(JdbcClient db, Actor.County county, int year, UUID projectId, String planWan) {
        UUID list = Ids.next();
        db.sql("""
                insert into projects.key_list (id, county, year, number, status, drafted_by, drafted_at, approved_by, approved_at)
                values (?, ?, ?, 1, 'APPROVED', '测试', ?, '测试', ?)
                """).params(list, county.code(), year, NOW, NOW).update();
        db.sql("insert into projects.key_list_entry (list_id, project_id, annual_plan, joined_on) values (?, ?, ?, ?)")
                .params(list, projectId, new BigDecimal(planWan).movePointRight(4), LocalDate.of(year, 1, 1))
                .update();
    }
}
