package luodi.problems.matters;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.projects.ProjectRole;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;

/** A row of {@code problems.matter} with what its reader needs, and who may read it. */
final class MatterSql {
    static final String SELECT = """
            select m.*, p.code project_code, p.name project_name, u.name lead_unit, l.name leader, b.number problem_number,
                   array(select c.unit_id from problems.matter_co c where c.matter_id = m.id) co_units,
                   array(select distinct a.role from projects.assignment a where a.project_id = m.project_id and a.person_id = :me
                         and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)) mine
            from problems.matter m join people.unit u on u.id = m.lead_unit_id
            left join projects.project p on p.id = m.project_id
            left join people.person l on l.id = m.leader_id
            left join problems.problem b on b.id = m.problem_id
            """;

    /** Over {@code problems.matter m}: what was given out is read by its units and where its project is visible; a draft by its makers. */
    static final String VISIBLE = """
             (:countyWide or m.drafter_id = :me or m.assigner_id = :me or m.leader_id = :me
                or m.dispatched_on is not null and (m.lead_unit_id = any(cast(:units as uuid[]))
                   or m.id in (select c.matter_id from problems.matter_co c where c.unit_id = any(cast(:units as uuid[])))
                   or m.id in (select s.matter_id from problems.matter_step s where s.unit_id = any(cast(:units as uuid[])))
                   or m.project_id in (select v.project_id from projects.visible_project v where v.person_id = :me
                       and v.valid_from <= :today and (v.valid_to is null or v.valid_to >= :today)))) """;

    private MatterSql() {}

    static Map<String, Object> params(Actor me) {
        return new HashMap<>(Map.of(
                "county",
                me.county().code(),
                "countyWide",
                me.seesWholeCounty(),
                "me",
                me.id(),
                "today",
                me.today(),
                "units",
                me.unitIds().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"))));
    }

    static Matter read(ResultSet row, int n) throws SQLException {
        Set<ProjectRole> mine = EnumSet.noneOf(ProjectRole.class);
        for (Object role : list(row.getArray("mine"))) mine.add(ProjectRole.valueOf((String) role));
        List<UUID> co = new ArrayList<>();
        for (Object unit : list(row.getArray("co_units"))) co.add((UUID) unit);
        String problem = row.getString("problem_number");
        return new Matter(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("detail"),
                row.getString("acceptance"),
                MatterSource.valueOf(row.getString("source")),
                row.getObject("project_id", UUID.class),
                row.getString("project_code"),
                row.getString("project_name"),
                row.getString("origin_key"),
                problem == null ? row.getString("origin_label") : "问题 " + problem,
                problem == null ? row.getString("origin_href") : "/problems/" + problem,
                problem,
                row.getObject("leader_id", UUID.class),
                row.getString("leader"),
                row.getObject("drafter_id", UUID.class),
                row.getString("drafted_by"),
                row.getObject("drafted_at", OffsetDateTime.class),
                MatterState.valueOf(row.getString("state")),
                day(row, "state_since"),
                row.getObject("assigner_id", UUID.class),
                row.getString("assigned_by"),
                row.getObject("lead_unit_id", UUID.class),
                row.getString("lead_unit"),
                day(row, "due_on"),
                day(row, "effective_due"),
                day(row, "dispatched_on"),
                day(row, "accept_due"),
                day(row, "accepted_on"),
                day(row, "last_entry_on"),
                row.getObject("reported_by_id", UUID.class),
                row.getString("result"),
                row.getInt("reworks"),
                row.getObject("pending_extension", UUID.class),
                day(row, "closed_on"),
                co,
                mine,
                row.getString("updated_by"),
                row.getObject("updated_at", OffsetDateTime.class),
                row.getInt("version"));
    }

    static MatterStep step(ResultSet row, int n) throws SQLException {
        String exclusion = row.getString("exclusion");
        return new MatterStep(
                row.getObject("id", UUID.class),
                MatterAct.valueOf(row.getString("act")),
                MatterState.valueOf(row.getString("from_state")),
                MatterState.valueOf(row.getString("to_state")),
                row.getObject("unit_id", UUID.class),
                row.getString("unit"),
                row.getObject("to_unit_id", UUID.class),
                row.getString("to_unit"),
                day(row, "happened_on"),
                row.getString("text"),
                row.getString("basis"),
                day(row, "old_due"),
                day(row, "new_due"),
                exclusion == null ? null : MatterStep.Exclusion.valueOf(exclusion),
                day(row, "from_on"),
                day(row, "to_on"),
                row.getBoolean("admitted"),
                row.getObject("answers", UUID.class),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class));
    }

    /** Never null where the column is not; nullable columns are read into nullable components. */
    @SuppressWarnings("NullAway")
    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Object[] list(@Nullable Array array) throws SQLException {
        return array == null ? new Object[0] : (Object[]) array.getArray();
    }
}
