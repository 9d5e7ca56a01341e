package luodi.problems;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import luodi.files.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 经过 and 在谁手里: what happened to one problem, and in whose hands it was. */
@Component
class Histories {
    private final JdbcClient db;

    Histories(JdbcClient db) {
        this.db = db;
    }

    /** Oldest first. */
    List<Step> steps(UUID problemId) {
        Map<UUID, StoredFile> files = new HashMap<>();
        db.sql("""
                select f.id, f.name, c.type, c.size, f.sha256
                from files.file f join files.content c on c.sha256 = f.sha256
                where f.id in (select unnest(s.file_ids) from problems.step s where s.problem_id = ?)""").param(problemId).query(row -> {
            UUID id = row.getObject(1, UUID.class);
            files.put(id, new StoredFile(id, row.getString(2), row.getString(3), row.getLong(4), row.getString(5)));
        });
        return db.sql("select * from problems.step where problem_id = ? order by seq")
                .param(problemId)
                .query((row, n) -> new Step(
                        row.getObject("id", UUID.class),
                        ProblemMove.valueOf(row.getString("move")),
                        row.getString("from_state") == null ? null : State.valueOf(row.getString("from_state")),
                        State.valueOf(row.getString("to_state")),
                        row.getObject("from_level", Integer.class),
                        row.getInt("to_level"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("rule"),
                        row.getBoolean("internal"),
                        Arrays.stream((UUID[]) row.getArray("file_ids").getArray())
                                .map(files::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    List<Holding> holdings(UUID problemId) {
        return db.sql("""
                select h.*, u.name unit, n.name person from problems.holding h
                left join people.unit u on u.id = h.unit_id left join people.person n on n.id = h.person_id
                where h.problem_id = ? order by h.seq""")
                .param(problemId)
                .query((row, n) -> new Holding(
                        row.getObject("id", UUID.class),
                        Holder.valueOf(row.getString("holder")),
                        row.getInt("level"),
                        row.getString("unit"),
                        row.getString("person"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class),
                        row.getObject("allowed", Integer.class),
                        row.getString("why")))
                .list();
    }
}
