package luodi.projects.team;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 谁负责: assigns, hands over, ends, and answers who serves and whether the four ones are complete. */
@Component
public class Team {
    private final JdbcClient db;
    private final OpenItems open;
    private final FourOnesReader fourOnes;
    private final Trail trail;
    private final Clock clock;

    Team(JdbcClient db, OpenItems open, FourOnesReader fourOnes, Trail trail, Clock clock) {
        this.db = db;
        this.open = open;
        this.fourOnes = fourOnes;
        this.trail = trail;
        this.clock = clock;
    }

    /** Sent twice, it is one assignment. */
    @Transactional
    public Assignment assign(Actor me, Seen project, NewAssignment wanted) {
        hold(project);
        Optional<Assignment> sent = sentBefore(me, project, wanted.id());
        if (sent.isPresent()) return sent.get();
        needRole(me, wanted);
        refuse(TeamRules.refuse(wanted, inRole(project, wanted.role())));
        insert(me, project, wanted, null, List.of());
        Assignment made = find(project, wanted.id());
        trail.record(
                me,
                "指定人员",
                "project:" + project.code(),
                project.name() + "：" + made.roleLabel() + " " + made.personName() + "，"
                        + made.period().words());
        return made;
    }

    /** the successor starts, the predecessor's last day is the day before, and what is open is kept with the note. */
    @Transactional
    public Assignment handOver(Actor me, Seen project, UUID id, Handover handover) {
        hold(project);
        Optional<Assignment> sent = sentBefore(me, project, handover.id());
        if (sent.isPresent()) return sent.get();
        Assignment before = find(project, id);
        refuse(TeamRules.refuseHandover(before, handover.from()));
        var wanted = new NewAssignment(
                handover.id(),
                handover.personId(),
                before.role(),
                before.lead(),
                false,
                handover.from(),
                null,
                handover.note());
        needRole(me, wanted);
        end(me, before, handover.from().minusDays(1), "交接", handover.version());
        refuse(TeamRules.refuse(wanted, inRole(project, before.role())));
        insert(
                me,
                project,
                wanted,
                before.id(),
                open.of(project).stream().map(OpenItem::words).toList());
        Assignment made = find(project, wanted.id());
        trail.record(
                me,
                "交接",
                "project:" + project.code(),
                project.name() + "：" + made.roleLabel() + "由 " + before.personName() + " 交给 " + made.personName() + "，"
                        + made.from() + " 起，未了事项 " + made.openItems().size() + " 件");
        return made;
    }

    /** Ends an assignment on a day, which is its last; a key project's secretary leaves by a handover only. */
    @Transactional
    public Assignment end(Actor me, Seen project, UUID id, LocalDate lastDay, String why, int version) {
        hold(project);
        Assignment before = find(project, id);
        refuse(TeamRules.refuseEnd(before, lastDay, needsSecretary(project, lastDay)));
        end(me, before, lastDay, why, version);
        trail.record(
                me,
                "结束任职",
                "project:" + project.code(),
                project.name() + "：" + before.personName() + " 任" + before.roleLabel() + "到 " + lastDay + "，" + why);
        return find(project, id);
    }

    /** County leadership approves a sponsor leader; a second click changes nothing. */
    @Transactional
    public Assignment approve(Actor me, Seen project, UUID id) {
        Assignment before = find(project, id);
        if (before.role() != ProjectRole.SPONSOR_LEADER) throw new Rejected("只有包保领导要由县领导批准。");
        int changed = db.sql(
                        "update projects.assignment set approved_by = ?, approved_at = ?, version = version + 1 where id = ? and approved_at is null")
                .params(me.signature(), OffsetDateTime.now(clock), id)
                .update();
        if (changed == 1)
            trail.record(
                    me,
                    "批准包保领导",
                    "project:" + project.code(),
                    project.name() + "：" + before.personName() + " 任" + before.roleLabel());
        return find(project, id);
    }

    /** Everyone who serves or has served the project, in the roster's order. */
    public List<Assignment> all(UUID projectId) {
        return db.sql(AssignmentRows.SELECT + " where a.project_id = ?" + AssignmentRows.ORDER)
                .param(projectId)
                .query(AssignmentRows.MAPPER)
                .list();
    }

    /** Who serves on that day. */
    public List<Assignment> roster(UUID projectId, LocalDate on) {
        return rosters(List.of(projectId), on);
    }

    /** Who serves each of these projects on that day: one statement for a whole list. */
    public List<Assignment> rosters(Collection<UUID> projectIds, LocalDate on) {
        return db.sql(AssignmentRows.SELECT + """
                 where a.project_id = any(:ids) and a.valid_from <= :on and (a.valid_to is null or a.valid_to >= :on)
                """ + AssignmentRows.ORDER)
                .param("ids", projectIds.toArray(UUID[]::new))
                .param("on", on)
                .query(AssignmentRows.MAPPER)
                .list();
    }

    /** @throws NotFound where it is another project's */
    public Assignment find(Seen project, UUID id) {
        return db.sql(AssignmentRows.SELECT + " where a.id = ? and a.project_id = ?")
                .params(id, project.id())
                .query(AssignmentRows.MAPPER)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What a handover would list today. */
    public List<OpenItem> openItems(Seen project) {
        return open.of(project);
    }

    /** R-70 for a project and year: as of today, or of the year's last day when it is past. */
    public FourOnes fourOnes(Actor me, UUID projectId, int year) {
        return fourOnes(me, List.of(projectId), year).getOrDefault(projectId, FourOnes.NONE);
    }

    /** R-70 for many projects in one statement. */
    public Map<UUID, FourOnes> fourOnes(Actor me, Collection<UUID> projectIds, int year) {
        return fourOnes.of(projectIds, year, me.today());
    }

    void insert(Actor me, Seen project, NewAssignment wanted, @Nullable UUID follows, List<String> openItems) {
        db.sql("""
                insert into projects.assignment (id, project_id, person_id, role, lead, acting, valid_from, valid_to, note, follows, open_items,
                    created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(wanted.id())
                .param(project.id())
                .param(wanted.personId())
                .param(wanted.role().name())
                .param(wanted.lead())
                .param(wanted.acting())
                .param(wanted.from())
                .param(wanted.to())
                .param(wanted.note())
                .param(follows)
                .param(openItems.toArray(String[]::new))
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .update();
    }

    private void end(Actor me, Assignment before, LocalDate lastDay, String why, int version) {
        int changed = db.sql("""
                update projects.assignment set valid_to = ?, ended_by = ?, ended_at = ?, ended_why = ?, version = version + 1
                where id = ? and version = ?""")
                .params(lastDay, me.signature(), OffsetDateTime.now(clock), why, before.id(), version)
                .update();
        if (changed == 1) return;
        String who = before.endedBy() != null
                ? before.endedBy()
                : before.approvedBy() != null ? before.approvedBy() : before.createdBy();
        OffsetDateTime when = before.endedAt() != null
                ? before.endedAt()
                : before.approvedAt() != null ? before.approvedAt() : before.createdAt();
        throw new Stale(who, when.toInstant());
    }

    /** Two who assign at once take turns, so that the rules see every other row. */
    void hold(Seen project) {
        db.sql("select 1 from projects.project where id = ? for no key update")
                .param(project.id())
                .query(Integer.class)
                .single();
    }

    List<Assignment> inRole(Seen project, ProjectRole role) {
        return db.sql(AssignmentRows.SELECT + " where a.project_id = ? and a.role = ?" + AssignmentRows.ORDER)
                .params(project.id(), role.name())
                .query(AssignmentRows.MAPPER)
                .list();
    }

    private Optional<Assignment> sentBefore(Actor me, Seen project, UUID id) {
        Optional<Assignment> sent = db.sql(AssignmentRows.SELECT + " where a.id = ?")
                .param(id)
                .query(AssignmentRows.MAPPER)
                .optional();
        if (sent.isPresent()
                && !(sent.get().projectId().equals(project.id())
                        && sent.get().createdBy().equals(me.signature()))) {
            throw new Rejected("这张表已由别人用过，请重新打开。");
        }
        return sent;
    }

    private void needRole(Actor me, NewAssignment wanted) {
        Role needed = TeamRules.needed(wanted.role());
        record Known(String name, boolean fit) {}
        Known known = db.sql("""
                select n.name, :role::text is null or exists (select 1 from people.role_assignment ra where ra.person_id = n.id and ra.role = :role
                   and ra.valid_from <= :from and (ra.valid_to is null or ra.valid_to >= :from)) fit
                from people.person n where n.id = :person and n.county = :county""")
                .param("role", needed == null ? null : needed.name())
                .param("from", wanted.from())
                .param("person", wanted.personId())
                .param("county", me.county().code())
                .query((row, n) -> new Known(row.getString("name"), row.getBoolean("fit")))
                .optional()
                .orElseThrow(() -> new Rejected("personId", "本县没有这个人，请重新选择。"));
        if (!known.fit() && needed != null) {
            throw new Rejected(
                    "personId",
                    known.name() + "在 " + wanted.from() + " 没有“" + needed.label() + "”这个职责，请先由管理员授予，或另选一位。");
        }
    }

    private boolean needsSecretary(Seen project, LocalDate on) {
        return project.overlay() == null
                && db.sql("""
                select exists (select 1 from projects.key_project k where k.project_id = ? and k.joined_on <= ?
                  and (k.left_on is null or k.left_on > ?) and k.year = ?)""")
                        .params(project.id(), on, on, on.getYear())
                        .query(Boolean.class)
                        .single();
    }

    private static void refuse(Map<String, String> errors) {
        if (!errors.isEmpty()) throw new Rejected(errors, "R-71");
    }
}
