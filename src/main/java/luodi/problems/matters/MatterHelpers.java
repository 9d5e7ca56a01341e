package luodi.problems.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luodi.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the helping units. */
final class MatterHelpers {
    private MatterHelpers() {}

    static List<Matter.CoHandler> of(JdbcClient db, UUID matter) {
        return db.sql("""
                select c.unit_id, u.name, c.task, c.due_on, c.result, c.result_on, c.result_by from problems.matter_co c
                join people.unit u on u.id = c.unit_id where c.matter_id = ? order by c.due_on, u.name""")
                .param(matter)
                .query((row, n) -> new Matter.CoHandler(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getString(7)))
                .list();
    }

    static void add(JdbcClient db, UUID matter, List<DraftRules.Co> helpers) {
        if (helpers.isEmpty()) return;
        db.sql("""
                insert into problems.matter_co (id, matter_id, unit_id, task, due_on)
                select id, :matter, unit_id, task, due_on
                from unnest(cast(:ids as uuid[]), cast(:units as uuid[]), cast(:tasks as text[]), cast(:dues as date[])) c (id, unit_id, task, due_on)""")
                .param("matter", matter)
                .param("ids", helpers.stream().map(one -> Ids.next().toString()).toArray(String[]::new))
                .param(
                        "units",
                        helpers.stream().map(one -> one.unitId().toString()).toArray(String[]::new))
                .param("tasks", helpers.stream().map(DraftRules.Co::task).toArray(String[]::new))
                .param(
                        "dues",
                        helpers.stream().map(one -> one.dueOn().toString()).toArray(String[]::new))
                .update();
    }
}
