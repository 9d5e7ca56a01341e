package luodi.projects.roadmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.projects.Stage;
import luodi.projects.roadmap.RoadmapTemplate.Step;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Templates by project kind and regime: those that came with the program, and in their place a county's own dated copies. */
@Component
public class RoadmapTemplates {
    private record StepRow(UUID templateId, Step step) {}

    private record Latest(UUID id, String editor, OffsetDateTime at) {
        Stale stale() {
            return new Stale(editor, at.toInstant());
        }
    }

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Trail trail;
    private final Clock clock;

    RoadmapTemplates(JdbcClient db, JdbcTemplate batches, Trail trail, Clock clock) {
        this.db = db;
        this.batches = batches;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the county plans with today; where a project is named, those of its kind and regime first. */
    public List<RoadmapTemplate> list(Actor me, @Nullable UUID projectId) {
        Map<UUID, List<Step>> steps = new HashMap<>();
        db.sql("select * from projects.roadmap_template_step order by template_id, seq")
                .query((row, n) -> new StepRow(row.getObject("template_id", UUID.class), step(row)))
                .list()
                .forEach(row -> steps.computeIfAbsent(row.templateId, id -> new ArrayList<>())
                        .add(row.step));
        return db.sql("""
                select t.* from projects.roadmap_template t left join projects.project p on p.id = :project
                where (t.county = :county or t.county is null) and t.valid_from <= :today and (t.valid_to is null or t.valid_to >= :today)
                  and not exists (select 1 from projects.roadmap_template own where own.copy_of = t.id and own.county = :county
                    and own.valid_from <= :today and (own.valid_to is null or own.valid_to >= :today))
                order by (t.kind = p.kind) desc nulls last, (t.regime = p.regime) desc nulls last, t.kind, t.name
                """)
                .param("county", me.county().code())
                .param("today", me.today())
                .param("project", projectId)
                .query((row, n) -> template(row, steps))
                .list();
    }

    /** @throws NotFound where the county does not plan with it today */
    public RoadmapTemplate find(Actor me, UUID id) {
        return list(me, null).stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What stands today in the place of a template that may have been changed meanwhile. */
    RoadmapTemplate standing(Actor me, UUID id) {
        return find(me, latest(me, id).map(Latest::id).orElse(id));
    }

    /** The county's own copy from today on; what it stands in place of stays as it was. */
    @Transactional
    public RoadmapTemplate change(Actor me, UUID id, UUID newId, int version, TemplateForm form) {
        Optional<Latest> latest = latest(me, id);
        if (latest.isPresent() && latest.get().id.equals(newId)) return find(me, newId);
        if (latest.isPresent() && !latest.get().id.equals(id))
            throw latest.get().stale();
        RoadmapTemplate old = find(me, id);
        List<Step> steps = form.read();
        if (old.ofCounty()) {
            int closed = db.sql(
                            "update projects.roadmap_template set valid_to = ?, version = version + 1 where id = ? and version = ? and valid_to is null")
                    .param(me.today().minusDays(1))
                    .param(id)
                    .param(version)
                    .update();
            if (closed == 0) throw latest(me, id).orElseThrow().stale();
        }
        UUID copyOf = old.ofCounty() ? old.copyOf() : old.id();
        boolean inserted = insert(new RoadmapTemplate(
                newId,
                me.county().code(),
                copyOf,
                form.heading(),
                old.kind(),
                old.regime(),
                me.today(),
                form.origin(),
                me.signature(),
                1,
                steps));
        if (!inserted) throw latest(me, id).orElseThrow().stale();
        trail.record(me, "修改路线图模板", "roadmap-template:" + newId, form.heading() + "，" + steps.size() + " 步");
        return find(me, newId);
    }

    /** Leaves alone what is there: presets are put in at every start. */
    @Transactional
    boolean insert(RoadmapTemplate t) {
        int inserted = db.sql("""
                insert into projects.roadmap_template (id, county, copy_of, name, kind, regime, valid_from, source, editor, edited_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .param(t.id())
                .param(t.county())
                .param(t.copyOf())
                .param(t.name())
                .param(t.kind())
                .param(t.regime())
                .param(t.validFrom())
                .param(t.source())
                .param(t.editor())
                .param(OffsetDateTime.now(clock))
                .update();
        if (inserted == 0) return false;
        batches.batchUpdate("""
                insert into projects.roadmap_template_step (template_id, seq, name, working_days, after, unit_text, linked_stage, weight, basis)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, t.steps(), 100, (row, step) -> {
            row.setObject(1, t.id());
            row.setInt(2, step.seq());
            row.setString(3, step.name());
            row.setInt(4, step.workingDays());
            row.setArray(
                    5, row.getConnection().createArrayOf("int", step.after().toArray()));
            row.setString(6, step.unit());
            row.setString(
                    7, step.linkedStage() == null ? null : step.linkedStage().name());
            row.setInt(8, step.weight());
            row.setString(9, step.basis());
        });
        return true;
    }

    /** The county's own copy that stands in place of a template, or of an earlier copy of it. */
    private Optional<Latest> latest(Actor me, UUID id) {
        return db.sql("""
                select n.id, n.editor, n.edited_at from projects.roadmap_template t
                join projects.roadmap_template n on n.county = :county and n.valid_to is null and n.copy_of = coalesce(t.copy_of, t.id)
                where t.id = :id and (t.county is null or t.county = :county)
                """)
                .param("county", me.county().code())
                .param("id", id)
                .query((row, n) -> new Latest(
                        row.getObject("id", UUID.class),
                        row.getString("editor"),
                        row.getObject("edited_at", OffsetDateTime.class)))
                .optional();
    }

    private static RoadmapTemplate template(ResultSet row, Map<UUID, List<Step>> steps) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new RoadmapTemplate(
                id,
                row.getString("county"),
                row.getObject("copy_of", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getString("regime"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("source"),
                row.getString("editor"),
                row.getInt("version"),
                steps.getOrDefault(id, List.of()));
    }

    private static Step step(ResultSet row) throws SQLException {
        String stage = row.getString("linked_stage");
        return new Step(
                row.getInt("seq"),
                row.getString("name"),
                row.getInt("working_days"),
                Arrays.asList((Integer[]) row.getArray("after").getArray()),
                row.getString("unit_text"),
                stage == null ? null : Stage.valueOf(stage),
                row.getInt("weight"),
                row.getString("basis"));
    }
}
