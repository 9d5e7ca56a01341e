package luodi.projects.roadmap;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.projects.Seen;
import luodi.projects.StartMoved;
import luodi.projects.roadmap.RoadmapVersion.Status;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a roadmap changes: one draft at a time, edited whole, approved into force. The first approved version is the frozen
 * baseline; a plan much shorter than the one in force asks for a reason.
 */
@Component
public class RoadmapDrafts {
    private final JdbcClient db;
    private final RoadmapRows rows;
    private final Roadmaps roadmaps;
    private final RoadmapTemplates templates;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoadmapDrafts(
            JdbcClient db,
            RoadmapRows rows,
            Roadmaps roadmaps,
            RoadmapTemplates templates,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.roadmaps = roadmaps;
        this.templates = templates;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** What {@link #fromTemplate} would draw. */
    public List<Milestone> preview(Actor me, UUID templateId, LocalDate start) {
        return templates.find(me, templateId).plan(start, roadmaps.days(), units(me));
    }

    /** Lays a template out in working days; dates past the published calendar are weekdays marked 暂定. */
    @Transactional
    public RoadmapVersion fromTemplate(Actor me, Seen project, UUID id, UUID templateId, LocalDate start) {
        String name = templates.find(me, templateId).name();
        return open(me, project, id, preview(me, templateId, start), "按模板「" + name + "」从 " + start + " 排出");
    }

    /** Copies the version in force: milestones keep their keys, links and actual dates. */
    @Transactional
    public RoadmapVersion fromCurrent(Actor me, Seen project, UUID id) {
        Roadmap current = roadmaps.current(project.id()).orElseThrow(() -> new Rejected("还没有现行的路线图，请先按模板排一份。"));
        return open(
                me,
                project,
                id,
                current.milestones().stream().map(RoadmapDrafts::copy).toList(),
                "从版本 " + current.version().number() + " 起草");
    }

    @Transactional
    public RoadmapVersion blank(Actor me, Seen project, UUID id) {
        return open(me, project, id, List.of(), "从空白起草");
    }

    /** Replaces the draft's milestones by what was typed; {@code raised} then moves up by one place. */
    @Transactional
    public Roadmap save(
            Actor me, Seen project, int version, @Nullable String reason, List<DraftRow> typed, @Nullable UUID raised) {
        Roadmap draft = roadmaps.draft(project.id()).orElseThrow(NotFound::new);
        List<Milestone> plan = DraftReading.read(typed, draft.byKey(), units(me));
        raise(plan, raised);
        int saved = db.sql("""
                update projects.roadmap set reason = ?, saved_by = ?, saved_at = ?, version = version + 1
                where id = ? and version = ? and status = 'DRAFT'
                """)
                .param(reason)
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .param(draft.version().id())
                .param(version)
                .update();
        if (saved == 0) throw stale(draft.version().id());
        rows.delete(draft.version().id());
        rows.insert(draft.version().id(), plan);
        trail.record(
                me,
                "修改路线图草稿",
                "project:" + project.code(),
                "版本 " + draft.version().number() + "，" + plan.size() + " 个节点");
        return roadmaps.draft(project.id()).orElseThrow();
    }

    /** Puts the draft into force in place of the current version, with the actual dates recorded meanwhile. */
    @Transactional
    public RoadmapVersion approve(Actor me, Seen project, UUID draftId, int version, @Nullable String reason) {
        RoadmapVersion before = find(project, draftId);
        if (before.status() == Status.CURRENT && me.signature().equals(before.approvedBy())) return before;
        if (before.status() != Status.DRAFT)
            throw new Rejected("这份草稿已不在起草中：" + before.status().label() + "。");
        Roadmap draft = rows.whole(before);
        if (draft.milestones().isEmpty()) throw new Rejected("草稿里还没有节点，不能批准。");
        Optional<Roadmap> current = roadmaps.current(project.id());
        String why = reason == null ? before.reason() : reason;
        current.ifPresent(inForce -> mayReplace(inForce, draft, why, me.today()));
        current.ifPresent(inForce -> carryActuals(inForce.version().id(), draftId));
        db.sql(
                        "update projects.roadmap set status = 'SUPERSEDED', version = version + 1 where project_id = ? and status = 'CURRENT'")
                .param(project.id())
                .update();
        int approved = db.sql("""
                update projects.roadmap set status = 'CURRENT', approved_by = ?, approved_at = ?, reason = ?, version = version + 1,
                    baseline = not exists (select 1 from projects.roadmap b where b.project_id = ? and b.baseline)
                where id = ? and version = ? and status = 'DRAFT'
                """)
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .param(why)
                .param(project.id())
                .param(draftId)
                .param(version)
                .update();
        if (approved == 0) throw stale(draftId);
        events.publishEvent(new StartMoved(project.id()));
        trail.record(
                me, "批准路线图", "project:" + project.code(), "版本 " + before.number() + (why == null ? "" : "：" + why));
        return find(project, draftId);
    }

    /** A draft that came to nothing; it stays readable under its number. */
    @Transactional
    public void drop(Actor me, Seen project, UUID draftId, int version) {
        RoadmapVersion draft = find(project, draftId);
        if (draft.status() == Status.DROPPED) return;
        int dropped = db.sql("""
                update projects.roadmap set status = 'DROPPED', saved_by = ?, saved_at = ?, version = version + 1
                where id = ? and version = ? and status = 'DRAFT'
                """)
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .param(draftId)
                .param(version)
                .update();
        if (dropped == 0) throw stale(draftId);
        trail.record(me, "作废路线图草稿", "project:" + project.code(), "版本 " + draft.number());
    }

    /** Units that a milestone may answer to, by name. */
    public Map<String, UUID> units(Actor me) {
        return rows.units(me.county().code(), me.today());
    }

    /** R-38's percentage in force on a day. */
    public BigDecimal shorteningPercent(LocalDate on) {
        return db.sql("""
                select value from projects.roadmap_rule where key = 'shortening.percent' and valid_from <= ?
                  and (valid_to is null or valid_to >= ?) order by valid_from desc limit 1
                """).param(on).param(on).query(BigDecimal.class).single();
    }

    private RoadmapVersion open(Actor me, Seen project, UUID id, List<Milestone> plan, String how) {
        int opened = db.sql("""
                insert into projects.roadmap (id, project_id, number, status, drafted_by, drafted_at, saved_by, saved_at)
                select :id, :project, coalesce(max(number), 0) + 1, 'DRAFT', :who, :at, :who, :at from projects.roadmap where project_id = :project
                on conflict do nothing
                """)
                .param("id", id)
                .param("project", project.id())
                .param("who", me.signature())
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (opened == 0) return already(me, project, id);
        rows.insert(id, plan);
        trail.record(me, "起草路线图", "project:" + project.code(), how);
        return find(project, id);
    }

    private RoadmapVersion already(Actor me, Seen project, UUID id) {
        List<RoadmapVersion> versions = rows.versions(project.id());
        return versions.stream()
                .filter(v -> v.id().equals(id) && v.draftedBy().equals(me.signature()))
                .findFirst()
                .orElseThrow(() -> {
                    String who = versions.stream()
                            .filter(v -> v.status() == Status.DRAFT)
                            .map(RoadmapVersion::draftedBy)
                            .findFirst()
                            .orElse("别人");
                    return new Rejected(who + " 已起草了一份路线图。请接着改那一份，或先作废它。");
                });
    }

    private void mayReplace(Roadmap current, Roadmap draft, @Nullable String why, LocalDate today) {
        Map<UUID, Milestone> kept = draft.byKey();
        current.milestones().stream()
                .filter(m -> m.begun() && !kept.containsKey(m.key()))
                .findFirst()
                .ifPresent(m -> {
                    throw new Rejected("节点「" + m.name() + "」已有实际日期，草稿里却没有它。请退回起草的人补上。");
                });
        if (why == null && RoadmapRules.asksForReason(current, draft, shorteningPercent(today))) {
            throw new Rejected(
                    "reason",
                    "比现行的路线图短了 " + RoadmapRules.shortenedPercent(current, draft) + "%。工期不得任意压缩，请写明理由。",
                    "R-38");
        }
    }

    private void carryActuals(UUID currentId, UUID draftId) {
        db.sql("""
                update projects.milestone d set actual_start = c.actual_start, actual_end = c.actual_end,
                    recorded_by = c.recorded_by, recorded_at = c.recorded_at
                from projects.milestone c where c.roadmap_id = ? and d.roadmap_id = ? and d.key = c.key
                """).param(currentId).param(draftId).update();
    }

    private RoadmapVersion find(Seen project, UUID id) {
        return rows.versions(project.id()).stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Stale stale(UUID id) {
        return db.sql(
                        "select coalesce(approved_by, saved_by) who, coalesce(approved_at, saved_at) at from projects.roadmap where id = ?")
                .param(id)
                .query((row, n) -> new Stale(
                        row.getString("who"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .single();
    }

    private static void raise(List<Milestone> plan, @Nullable UUID key) {
        for (int i = 1; i < plan.size(); i++) {
            if (plan.get(i).key().equals(key)) {
                Collections.swap(plan, i, i - 1);
                return;
            }
        }
    }

    private static Milestone copy(Milestone m) {
        return new Milestone(
                Ids.next(),
                m.key(),
                m.name(),
                m.plannedStart(),
                m.plannedEnd(),
                m.workingDays(),
                m.tentative(),
                m.actualStart(),
                m.actualEnd(),
                m.unitId(),
                m.unit(),
                m.linkedStage(),
                m.weight(),
                m.after(),
                1);
    }
}
