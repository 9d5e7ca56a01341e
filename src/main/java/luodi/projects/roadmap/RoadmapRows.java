package luodi.projects.roadmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import luodi.projects.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of versions, milestones and their links, read and written whole. */
@Component
class RoadmapRows {
    static final RowMapper<RoadmapVersion> VERSION = (row, n) -> new RoadmapVersion(
            row.getObject("id", UUID.class),
            row.getObject("project_id", UUID.class),
            row.getInt("number"),
            RoadmapVersion.Status.valueOf(row.getString("status")),
            row.getBoolean("baseline"),
            row.getString("reason"),
            row.getString("drafted_by"),
            row.getObject("drafted_at", OffsetDateTime.class),
            row.getString("approved_by"),
            row.getObject("approved_at", OffsetDateTime.class),
            row.getInt("version"));

    private record Row(UUID roadmapId, Milestone milestone) {}

    private record Link(UUID milestoneId, UUID predecessorId) {}

    private final JdbcClient db;
    private final JdbcTemplate batches;

    RoadmapRows(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    List<RoadmapVersion> versions(UUID projectId) {
        return db.sql("select * from projects.roadmap where project_id = ? order by number desc")
                .param(projectId)
                .query(VERSION)
                .list();
    }

    /** The milestones of several versions in one reading, each in its order. */
    Map<UUID, List<Milestone>> milestones(Collection<UUID> roadmapIds) {
        Map<UUID, List<Milestone>> found = new HashMap<>();
        if (roadmapIds.isEmpty()) return found;
        db.sql("""
                select m.*, coalesce(u.name, m.unit_text) unit, coalesce(b.before, cast('{}' as uuid[])) after
                from projects.milestone m left join people.unit u on u.id = m.unit_id
                left join (select l.milestone_id, array_agg(p.key order by p.seq) before from projects.milestone p
                    join projects.milestone_link l on l.predecessor_id = p.id where p.roadmap_id in (:ids) group by l.milestone_id) b
                  on b.milestone_id = m.id
                where m.roadmap_id in (:ids) order by m.roadmap_id, m.seq
                """)
                .param("ids", roadmapIds)
                .query((row, n) -> new Row(row.getObject("roadmap_id", UUID.class), milestone(row)))
                .list()
                .forEach(row -> found.computeIfAbsent(row.roadmapId, id -> new ArrayList<>())
                        .add(row.milestone));
        return found;
    }

    Roadmap whole(RoadmapVersion version) {
        return whole(List.of(version)).getFirst();
    }

    List<Roadmap> whole(List<RoadmapVersion> versions) {
        Map<UUID, List<Milestone>> milestones =
                milestones(versions.stream().map(RoadmapVersion::id).toList());
        return versions.stream()
                .map(version -> new Roadmap(version, milestones.getOrDefault(version.id(), List.of())))
                .toList();
    }

    void insert(UUID roadmapId, List<Milestone> plan) {
        List<Integer> order = new ArrayList<>();
        for (int i = 1; i <= plan.size(); i++) order.add(i);
        batches.batchUpdate("""
                insert into projects.milestone (id, roadmap_id, key, seq, name, planned_start, planned_end, working_days, tentative,
                    actual_start, actual_end, unit_id, unit_text, linked_stage, weight)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, order, 100, (row, seq) -> {
            Milestone m = plan.get(seq - 1);
            Object[] values = {
                m.id(),
                roadmapId,
                m.key(),
                seq,
                m.name(),
                m.plannedStart(),
                m.plannedEnd(),
                m.workingDays(),
                m.tentative(),
                m.actualStart(),
                m.actualEnd(),
                m.unitId(),
                m.unit(),
                m.linkedStage() == null ? null : m.linkedStage().name(),
                m.weight()
            };
            for (int i = 0; i < values.length; i++) row.setObject(i + 1, values[i]);
        });
        batches.batchUpdate(
                "insert into projects.milestone_link (milestone_id, predecessor_id) values (?, ?)",
                links(plan),
                100,
                (row, link) -> {
                    row.setObject(1, link.milestoneId);
                    row.setObject(2, link.predecessorId);
                });
    }

    void delete(UUID roadmapId) {
        db.sql("delete from projects.milestone where roadmap_id = ?")
                .param(roadmapId)
                .update();
    }

    void replan(List<Milestone> plan) {
        batches.batchUpdate(
                "update projects.milestone set planned_start = ?, planned_end = ?, tentative = ? where id = ?",
                plan,
                100,
                (row, m) -> {
                    row.setObject(1, m.plannedStart());
                    row.setObject(2, m.plannedEnd());
                    row.setBoolean(3, m.tentative());
                    row.setObject(4, m.id());
                });
    }

    /** The county's units of today by the names people type. */
    Map<String, UUID> units(String county, LocalDate today) {
        Map<String, UUID> units = new HashMap<>();
        db.sql("""
                select name, id from people.unit where county = ? and (valid_from is null or valid_from <= ?)
                  and (valid_to is null or valid_to >= ?) order by name
                """).param(county).param(today).param(today).query(row -> {
            units.put(row.getString("name"), row.getObject("id", UUID.class));
        });
        return units;
    }

    private static List<Link> links(List<Milestone> plan) {
        Map<UUID, UUID> idByKey = new HashMap<>();
        plan.forEach(m -> idByKey.put(m.key(), m.id()));
        return plan.stream()
                .flatMap(m -> m.after().stream()
                        .distinct()
                        .map(key -> new Link(m.id(), Objects.requireNonNull(idByKey.get(key)))))
                .toList();
    }

    private static Milestone milestone(ResultSet row) throws SQLException {
        String stage = row.getString("linked_stage");
        return new Milestone(
                row.getObject("id", UUID.class),
                row.getObject("key", UUID.class),
                row.getString("name"),
                row.getObject("planned_start", LocalDate.class),
                row.getObject("planned_end", LocalDate.class),
                number(row, "working_days"),
                row.getBoolean("tentative"),
                row.getObject("actual_start", LocalDate.class),
                row.getObject("actual_end", LocalDate.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit"),
                stage == null ? null : Stage.valueOf(stage),
                row.getInt("weight"),
                Arrays.asList((UUID[]) row.getArray("after").getArray()),
                row.getInt("version"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
