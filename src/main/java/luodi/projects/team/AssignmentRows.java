package luodi.projects.team;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import luodi.projects.ProjectRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** How a row of {@code projects.assignment} with its person becomes an {@link Assignment}. */
final class AssignmentRows {
    private AssignmentRows() {}

    static final String SELECT = """
            select a.*, n.name person_name, n.title person_title, n.phone, n.placeholder, u.name unit_name
            from projects.assignment a join people.person n on n.id = a.person_id left join people.unit u on u.id = n.unit_id
            """;

    /** In the order of a roster: roles as the county names them, the primary first, the earliest first. */
    static final String ORDER = """
             order by a.project_id, array_position(array['SPONSOR_LEADER','SECRETARY','LIAISON','TERRITORY_HEAD','OWNER_REP','TASK_FORCE_LEAD','TASK_FORCE_MEMBER'], a.role),
                      a.acting, a.lead desc, a.valid_from, a.id
            """;

    static final RowMapper<Assignment> MAPPER = (row, n) -> new Assignment(
            row.getObject("id", UUID.class),
            row.getObject("project_id", UUID.class),
            row.getObject("person_id", UUID.class),
            row.getString("person_name"),
            row.getString("person_title"),
            row.getString("unit_name"),
            row.getString("phone"),
            row.getBoolean("placeholder"),
            ProjectRole.valueOf(row.getString("role")),
            row.getBoolean("lead"),
            row.getBoolean("acting"),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class),
            row.getString("note"),
            row.getObject("follows", UUID.class),
            texts(row.getArray("open_items")),
            row.getString("approved_by"),
            row.getObject("approved_at", OffsetDateTime.class),
            row.getString("created_by"),
            row.getObject("created_at", OffsetDateTime.class),
            row.getString("ended_by"),
            row.getObject("ended_at", OffsetDateTime.class),
            row.getString("ended_why"),
            row.getInt("version"));

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
