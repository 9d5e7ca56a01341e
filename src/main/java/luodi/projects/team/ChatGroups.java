package luodi.projects.team;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 一个微信群: one at a time a project, registered and closed here; the talk stays outside. */
@Component
public class ChatGroups {
    private static final RowMapper<ChatGroup> MAPPER = (row, n) -> new ChatGroup(
            row.getObject("id", UUID.class),
            row.getObject("project_id", UUID.class),
            row.getString("name"),
            row.getString("owner"),
            row.getObject("created_on", LocalDate.class),
            row.getObject("closed_on", LocalDate.class),
            row.getObject("member_count", Integer.class),
            row.getString("created_by"),
            row.getObject("created_at", OffsetDateTime.class),
            row.getString("changed_by"),
            row.getObject("changed_at", OffsetDateTime.class),
            row.getInt("version"));

    private final JdbcClient db;
    private final Team team;
    private final Trail trail;
    private final Clock clock;

    ChatGroups(JdbcClient db, Team team, Trail trail, Clock clock) {
        this.db = db;
        this.team = team;
        this.trail = trail;
        this.clock = clock;
    }

    /** Sent twice, it is one registration. */
    @Transactional
    public ChatGroup register(Actor me, Seen project, NewChatGroup wanted) {
        team.hold(project);
        Optional<ChatGroup> sent = db.sql("select * from projects.chat_group where id = ?")
                .param(wanted.id())
                .query(MAPPER)
                .optional();
        if (sent.isPresent()) return same(me, project, sent.get());
        current(project.id()).ifPresent(one -> {
            throw new Rejected("name", "已登记群“" + one.name() + "”，一个项目一个群。请先登记解散。", "R-70");
        });
        db.sql("""
                insert into projects.chat_group (id, project_id, name, owner, created_on, member_count, created_by, created_at, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(wanted.id())
                .param(project.id())
                .param(wanted.name())
                .param(wanted.owner())
                .param(wanted.createdOn())
                .param(wanted.memberCount())
                .param(me.signature())
                .param(now())
                .param(me.signature())
                .param(now())
                .update();
        trail.record(
                me,
                "登记微信群",
                "project:" + project.code(),
                project.name() + "：" + wanted.name() + "，群主 " + wanted.owner());
        return find(project, wanted.id());
    }

    @Transactional
    public ChatGroup revise(
            Actor me, Seen project, UUID id, String name, String owner, @Nullable Integer memberCount, int version) {
        ChatGroup before = find(project, id);
        int changed = db.sql("""
                update projects.chat_group set name = ?, owner = ?, member_count = ?, changed_by = ?, changed_at = ?, version = version + 1
                where id = ? and version = ? and closed_on is null""")
                .param(name)
                .param(owner)
                .param(memberCount)
                .param(me.signature())
                .param(now())
                .param(id)
                .param(version)
                .update();
        if (changed == 0) throw new Stale(before.changedBy(), before.changedAt().toInstant());
        trail.record(me, "修改微信群登记", "project:" + project.code(), project.name() + "：" + name + "，群主 " + owner);
        return find(project, id);
    }

    @Transactional
    public ChatGroup close(Actor me, Seen project, UUID id, LocalDate on, int version) {
        ChatGroup before = find(project, id);
        if (on.isBefore(before.createdOn())) throw new Rejected("on", "解散日期早于建群日期 " + before.createdOn() + "。");
        int changed = db.sql("""
                update projects.chat_group set closed_on = ?, changed_by = ?, changed_at = ?, version = version + 1
                where id = ? and version = ? and closed_on is null""").params(on, me.signature(), now(), id, version).update();
        if (changed == 0) throw new Stale(before.changedBy(), before.changedAt().toInstant());
        trail.record(me, "登记群解散", "project:" + project.code(), project.name() + "：" + before.name() + "，" + on + " 解散");
        return find(project, id);
    }

    public Optional<ChatGroup> current(UUID projectId) {
        return db.sql("select * from projects.chat_group where project_id = ? and closed_on is null")
                .param(projectId)
                .query(MAPPER)
                .optional();
    }

    public List<ChatGroup> all(UUID projectId) {
        return db.sql("select * from projects.chat_group where project_id = ? order by created_on desc, id desc")
                .param(projectId)
                .query(MAPPER)
                .list();
    }

    /** domain.md §11 (1): the group of a project that has left the list ought to be dissolved. */
    public boolean oughtToClose(UUID projectId, LocalDate today) {
        return db.sql("""
                select exists (select 1 from projects.chat_group g where g.project_id = :project and g.closed_on is null)
                   and exists (select 1 from projects.key_project k where k.project_id = :project and k.left_on <= :today)
                   and not exists (select 1 from projects.key_project k where k.project_id = :project and k.year = :year
                                   and (k.left_on is null or k.left_on > :today))""")
                .param("project", projectId)
                .param("today", today)
                .param("year", today.getYear())
                .query(Boolean.class)
                .single();
    }

    public ChatGroup find(Seen project, UUID id) {
        return db.sql("select * from projects.chat_group where id = ? and project_id = ?")
                .params(id, project.id())
                .query(MAPPER)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static ChatGroup same(Actor me, Seen project, ChatGroup sent) {
        if (sent.projectId().equals(project.id()) && sent.createdBy().equals(me.signature())) return sent;
        throw new Rejected("这张表已由别人用过，请重新打开。");
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
