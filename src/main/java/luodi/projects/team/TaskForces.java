package luodi.projects.team;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 一个工作专班: one at a time a project; who belongs to it is assigned through {@link Team}. */
@Component
public class TaskForces {
    private static final RowMapper<TaskForce> MAPPER = (row, n) -> new TaskForce(
            row.getObject("id", UUID.class),
            row.getObject("project_id", UUID.class),
            row.getString("name"),
            row.getString("duties"),
            row.getObject("established_on", LocalDate.class),
            row.getObject("dissolved_on", LocalDate.class),
            row.getString("created_by"),
            row.getObject("created_at", OffsetDateTime.class),
            row.getString("changed_by"),
            row.getObject("changed_at", OffsetDateTime.class),
            row.getInt("version"));

    private final JdbcClient db;
    private final Team team;
    private final Trail trail;
    private final Clock clock;

    TaskForces(JdbcClient db, Team team, Trail trail, Clock clock) {
        this.db = db;
        this.team = team;
        this.trail = trail;
        this.clock = clock;
    }

    /** Establishes it under its lead; sent twice, it is one. */
    @Transactional
    public TaskForce establish(Actor me, Seen project, NewTaskForce wanted) {
        team.hold(project);
        Optional<TaskForce> sent = db.sql("select * from projects.task_force where id = ?")
                .param(wanted.id())
                .query(MAPPER)
                .optional();
        if (sent.isPresent()) return same(me, project, sent.get());
        current(project.id()).ifPresent(one -> {
            throw new Rejected("name", "已有专班“" + one.name() + "”，请先撤销它，或直接修改。", "R-70");
        });
        db.sql("""
                insert into projects.task_force (id, project_id, name, duties, established_on, created_by, created_at, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(wanted.id())
                .param(project.id())
                .param(wanted.name())
                .param(wanted.duties())
                .param(wanted.establishedOn())
                .param(me.signature())
                .param(now())
                .param(me.signature())
                .param(now())
                .update();
        team.assign(
                me,
                project,
                new NewAssignment(
                        Ids.next(),
                        wanted.leadId(),
                        ProjectRole.TASK_FORCE_LEAD,
                        false,
                        false,
                        wanted.establishedOn(),
                        null,
                        null));
        trail.record(
                me,
                "成立专班",
                "project:" + project.code(),
                project.name() + "：" + wanted.name() + "，" + wanted.establishedOn() + " 成立");
        return find(project, wanted.id());
    }

    @Transactional
    public TaskForce revise(Actor me, Seen project, UUID id, String name, @Nullable String duties, int version) {
        TaskForce before = find(project, id);
        int changed = db.sql("""
                update projects.task_force set name = ?, duties = ?, changed_by = ?, changed_at = ?, version = version + 1
                where id = ? and version = ? and dissolved_on is null""")
                .param(name)
                .param(duties)
                .param(me.signature())
                .param(now())
                .param(id)
                .param(version)
                .update();
        if (changed == 0) throw new Stale(before.changedBy(), before.changedAt().toInstant());
        trail.record(me, "修改专班", "project:" + project.code(), project.name() + "：" + name);
        return find(project, id);
    }

    /** Dissolves it and ends the service of its people on the day before. */
    @Transactional
    public TaskForce dissolve(Actor me, Seen project, UUID id, LocalDate on, int version) {
        team.hold(project);
        TaskForce before = find(project, id);
        if (!on.isAfter(before.establishedOn()))
            throw new Rejected("on", "撤销日期要晚于成立日期 " + before.establishedOn() + "。");
        int changed = db.sql("""
                update projects.task_force set dissolved_on = ?, changed_by = ?, changed_at = ?, version = version + 1
                where id = ? and version = ? and dissolved_on is null""").params(on, me.signature(), now(), id, version).update();
        if (changed == 0) throw new Stale(before.changedBy(), before.changedAt().toInstant());
        LocalDate lastDay = on.minusDays(1);
        db.sql("""
                update projects.assignment set valid_to = greatest(:last, valid_from), ended_by = :who, ended_at = :now, ended_why = '专班撤销', version = version + 1
                where project_id = :project and role in ('TASK_FORCE_LEAD','TASK_FORCE_MEMBER') and (valid_to is null or valid_to > :last)""")
                .param("last", lastDay)
                .param("who", me.signature())
                .param("now", now())
                .param("project", project.id())
                .update();
        trail.record(me, "撤销专班", "project:" + project.code(), project.name() + "：" + before.name() + "，" + on + " 起撤销");
        return find(project, id);
    }

    public Optional<TaskForce> current(UUID projectId) {
        return db.sql("select * from projects.task_force where project_id = ? and dissolved_on is null")
                .param(projectId)
                .query(MAPPER)
                .optional();
    }

    /** The present one first, then those dissolved. */
    public List<TaskForce> all(UUID projectId) {
        return db.sql("select * from projects.task_force where project_id = ? order by established_on desc, id desc")
                .param(projectId)
                .query(MAPPER)
                .list();
    }

    public TaskForce find(Seen project, UUID id) {
        return db.sql("select * from projects.task_force where id = ? and project_id = ?")
                .params(id, project.id())
                .query(MAPPER)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static TaskForce same(Actor me, Seen project, TaskForce sent) {
        if (sent.projectId().equals(project.id()) && sent.createdBy().equals(me.signature())) return sent;
        throw new Rejected("这张表已由别人用过，请重新打开。");
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
