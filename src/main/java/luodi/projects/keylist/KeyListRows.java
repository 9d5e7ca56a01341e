package luodi.projects.keylist;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import luodi.projects.Stage;
import org.springframework.jdbc.core.RowMapper;

/** How rows of {@code key_list} and {@code key_list_entry} become records. */
final class KeyListRows {
    private KeyListRows() {}

    static final RowMapper<KeyList> LIST = (row, n) -> new KeyList(
            row.getObject("id", UUID.class),
            row.getInt("year"),
            row.getInt("number"),
            KeyList.Status.valueOf(row.getString("status")),
            row.getString("note"),
            row.getBoolean("to_confirm"),
            row.getString("drafted_by"),
            row.getObject("drafted_at", OffsetDateTime.class),
            row.getString("submitted_by"),
            row.getObject("submitted_id", UUID.class),
            row.getObject("submitted_at", OffsetDateTime.class),
            row.getString("returned_why"),
            row.getString("approved_by"),
            row.getObject("approved_at", OffsetDateTime.class),
            row.getInt("version"));

    static final String ENTRIES = """
            select e.*, p.code, p.name, p.stage, p.kind from projects.key_list_entry e join projects.project p on p.id = e.project_id
            """;

    /** Those on the list first, then those who left; the most urgent first. */
    static final String ORDER = " order by e.left_on is not null, e.priority, p.code";

    static final RowMapper<KeyListEntry> ENTRY = (row, n) -> {
        String stage = row.getString("stage");
        return new KeyListEntry(
                row.getObject("project_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                stage == null ? null : Stage.valueOf(stage),
                row.getString("kind").equals("INFRASTRUCTURE"),
                row.getBigDecimal("annual_plan"),
                row.getInt("priority"),
                row.getObject("joined_on", LocalDate.class),
                row.getString("joined_why"),
                row.getObject("left_on", LocalDate.class),
                row.getString("left_why"),
                row.getBoolean("inferred"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getInt("version"));
    };
}
