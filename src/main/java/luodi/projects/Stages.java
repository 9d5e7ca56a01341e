package luodi.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 项目阶段: forward, corrected, suspended, terminated, proposed; and the line of it (domain.md §3.1). */
@Component
public class Stages {
    private record Row(StageRules.Standing standing, String updatedBy, OffsetDateTime updatedAt) {}

    private final JdbcClient db;
    private final JsonMapper json;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stages(JdbcClient db, JsonMapper json, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.json = json;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Records a change or, with the act PROPOSAL, asks for one; answers the record's id, the same for a second sending. */
    @Transactional
    public UUID record(Actor me, Seen project, StageForm form) {
        Row now = lock(project.id());
        Typed typed = new Typed();
        UUID wished = typed.id("id", form.id());
        UUID id = wished == null ? Ids.next() : wished;
        if (sentBefore(me, project, id)) return id;
        if (form.from() != null && !form.from().equals(name(now.standing().stage())))
            throw new Stale(now.updatedBy(), now.updatedAt().toInstant());
        StageRules.Change change = StageRules.read(now.standing(), form, me.today(), typed);
        typed.done("§3.1");
        write(me, project, id, now.standing().stage(), change);
        trail.record(me, "阶段" + change.act().label(), "project:" + project.code(), sentence(project, change));
        return id;
    }

    /** The bureau's answer to a proposal; accepted, the stage moves as was proposed. Who asks never grants. */
    @Transactional
    public void decide(Actor me, Seen project, UUID proposal, boolean accepted) {
        Row now = lock(project.id());
        StageRecord asked = history(project.id()).stream()
                .filter(record -> record.id().equals(proposal) && record.act() == StageAct.PROPOSAL)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (asked.decided() != null)
            throw new Stale(
                    String.valueOf(asked.decidedBy()), asked.recordedAt().toInstant());
        if (asked.recordedBy().equals(me.signature())) throw new Rejected("", "自己的提议要由别人来定。", "§5 (0)");
        if (accepted && asked.from() != now.standing().stage())
            throw new Stale(now.updatedBy(), now.updatedAt().toInstant());
        db.sql("update projects.stage_record set decided = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(accepted ? "ACCEPTED" : "REFUSED", me.signature(), OffsetDateTime.now(clock), proposal)
                .update();
        if (accepted) {
            write(
                    me,
                    project,
                    Ids.next(),
                    asked.from(),
                    new StageRules.Change(
                            StageAct.FORWARD,
                            asked.to(),
                            asked.occurredOn(),
                            asked.completedOn(),
                            null,
                            asked.evidence() + "（" + asked.recordedBy() + " 提议）",
                            null,
                            asked.skipped(),
                            now.standing().overlay()));
        }
        trail.record(
                me, accepted ? "采纳阶段提议" : "不采纳阶段提议", "project:" + project.code(), project.name() + "：" + asked.title());
    }

    /** The history, oldest first. */
    public List<StageRecord> history(UUID projectId) {
        return db.sql("select * from projects.stage_record where project_id = ? order by recorded_at, id")
                .param(projectId)
                .query(this::read)
                .list();
    }

    /** The stage line of a project that the actor may see, with its {@link #history}. */
    public StageLine line(Seen project, List<StageRecord> history) {
        Map<Stage, LocalDate> planned = new EnumMap<>(Stage.class);
        List<StageLine.Phase> phases = new ArrayList<>();
        db.sql("""
                select m.linked_stage stage, max(m.planned_end) planned, null code, null name, null code_year, null code_no
                from projects.milestone m join projects.roadmap r on r.id = m.roadmap_id
                where r.project_id = :id and r.status = 'CURRENT' and m.linked_stage is not null group by m.linked_stage
                union all select stage, null, code, coalesce(phase, name), code_year, code_no from projects.project where parent_id = :id
                order by code_year, code_no""").param("id", project.id()).query(row -> {
            String phase = row.getString("code");
            Stage stage = stage(row.getString("stage"));
            if (phase != null) phases.add(new StageLine.Phase(phase, row.getString("name"), stage));
            else planned.put(Objects.requireNonNull(stage), row.getObject("planned", LocalDate.class));
        });
        return StageLine.of(project, history, planned, phases);
    }

    private Row lock(UUID projectId) {
        return db.sql(
                        "select stage, stage_on, overlay, kind, updated_by, updated_at from projects.project where id = ? for update")
                .param(projectId)
                .query((row, n) -> new Row(
                        new StageRules.Standing(
                                stage(row.getString(1)),
                                row.getObject(2, LocalDate.class),
                                row.getString(3),
                                row.getString(4).equals("INFRASTRUCTURE")),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class)))
                .single();
    }

    private boolean sentBefore(Actor me, Seen project, UUID id) {
        Optional<Boolean> mine = db.sql(
                        "select project_id = ? and recorded_by = ? from projects.stage_record where id = ?")
                .params(project.id(), me.signature(), id)
                .query(Boolean.class)
                .optional();
        if (mine.isPresent() && !mine.get()) throw new Rejected("这张表已由别人用过，请重新打开这一页。");
        return mine.isPresent();
    }

    private void write(Actor me, Seen project, UUID id, @Nullable Stage from, StageRules.Change change) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        db.sql("""
                insert into projects.stage_record (id, project_id, act, from_stage, to_stage, occurred_on, completed_on, resume_on, evidence, reason,
                       skipped, correction_of, recorded_by, recorded_at)
                values (:id, :project, :act, :from, :to, :on, :completed, :resume, :evidence, :reason, cast(:skipped as jsonb),
                       case when :act = 'CORRECTION' then (select c.id from projects.stage_record c where c.project_id = :project
                            and c.act in ('FORWARD', 'CORRECTION') order by c.recorded_at desc, c.id desc limit 1) end, :by, :at)""")
                .param("id", id)
                .param("project", project.id())
                .param("act", change.act().name())
                .param("from", from == null ? null : from.name())
                .param("to", change.to() == null ? null : change.to().name())
                .param("on", change.on())
                .param("completed", change.completedOn())
                .param("resume", change.resumeOn())
                .param("evidence", change.evidence() == null ? "" : change.evidence())
                .param("reason", change.reason())
                .param("skipped", json.writeValueAsString(change.skipped()))
                .param("by", me.signature())
                .param("at", now)
                .update();
        if (change.act() == StageAct.PROPOSAL) return;
        db.sql("""
                update projects.project set stage = :to, stage_on = case when :moves then cast(:on as date) else stage_on end, overlay = :overlay,
                       stage_confidence = case when :moves then null else stage_confidence end,
                       updated_by = :by, updated_at = :at, version = version + 1 where id = :project""")
                .param("to", change.to() == null ? null : change.to().name())
                .param("moves", change.act().moves())
                .param("on", change.on())
                .param("overlay", change.overlay())
                .param("by", me.signature())
                .param("at", now)
                .param("project", project.id())
                .update();
        events.publishEvent(new StartMoved(project.id()));
    }

    private StageRecord read(ResultSet row, int n) throws SQLException {
        List<StageRecord.SkippedStep> skipped = json.readValue(row.getString("skipped"), new TypeReference<>() {});
        return new StageRecord(
                row.getObject("id", UUID.class),
                StageAct.valueOf(row.getString("act")),
                stage(row.getString("from_stage")),
                stage(row.getString("to_stage")),
                row.getObject("occurred_on", LocalDate.class),
                row.getString("evidence"),
                skipped,
                row.getObject("completed_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("resume_on", LocalDate.class),
                row.getString("confidence"),
                row.getString("quote"),
                row.getObject("correction_of", UUID.class),
                row.getString("decided"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class));
    }

    private static String sentence(Seen project, StageRules.Change change) {
        return change.to() == null || !change.act().moves()
                ? project.name() + "：" + change.act().label()
                : project.name() + "：" + change.act().label() + "到“"
                        + change.to().label() + "”";
    }

    private static @Nullable Stage stage(@Nullable String name) {
        return name == null ? null : Stage.valueOf(name);
    }

    private static String name(@Nullable Stage stage) {
        return stage == null ? ProjectQuery.UNKNOWN_STAGE : stage.name();
    }
}
