package luodi.projects.roadmap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import luodi.audit.Trail;
import luodi.calendar.Calendar;
import luodi.projects.Seen;
import luodi.projects.Stage;
import luodi.projects.StartMoved;
import luodi.projects.VisibleProjects;
import luodi.projects.roadmap.RoadmapVersion.Status;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roadmap in force, its baseline and its Gantt; actual dates are recorded here. Versions are drawn in {@link RoadmapDrafts}. */
@Component
public class Roadmaps {
    /** Of a project's roadmap in force: how many milestones, how many done, how many missed on a day. */
    public record Progress(UUID projectId, int total, int done, int missed) {}

    /** A milestone that ends soon or is missed, of a project that the actor sees. */
    public record Due(
            String code,
            String project,
            UUID key,
            String name,
            LocalDate plannedEnd,
            @Nullable UUID unitId,
            @Nullable String unit) {}

    private final JdbcClient db;
    private final RoadmapRows rows;
    private final Calendar calendar;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Roadmaps(
            JdbcClient db,
            RoadmapRows rows,
            Calendar calendar,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.calendar = calendar;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    public List<RoadmapVersion> versions(UUID projectId) {
        return rows.versions(projectId);
    }

    public Optional<Roadmap> current(UUID projectId) {
        return first(projectId, version -> version.status() == Status.CURRENT);
    }

    public Optional<Roadmap> draft(UUID projectId) {
        return first(projectId, version -> version.status() == Status.DRAFT);
    }

    public Optional<Roadmap> baseline(UUID projectId) {
        return first(projectId, RoadmapVersion::baseline);
    }

    /** @throws NotFound where the project has no version of that number */
    public Roadmap numbered(UUID projectId, int number) {
        return first(projectId, version -> version.number() == number).orElseThrow(NotFound::new);
    }

    /** The version asked for, else the one in force; a draft only to those who may see it. */
    public Optional<Roadmap> shown(Actor me, Seen project, @Nullable Integer number) {
        if (number == null) return current(project.id());
        Roadmap plan = numbered(project.id(), number);
        if (plan.version().approvedAt() == null && !RoadmapPolicy.mayLookAtDraft(me, project)) throw new NotFound();
        return Optional.of(plan);
    }

    /** A version's milestones with where they stand and the baseline beside them. */
    public List<MilestoneLine> lines(Actor me, Roadmap plan) {
        return MilestoneLine.of(plan, frozen(plan).byKey(), me.today(), days());
    }

    /** The Gantt of the roadmap in force over its baseline; empty where none was approved. */
    public Optional<GanttChart> gantt(Actor me, UUID projectId) {
        List<RoadmapVersion> versions = rows.versions(projectId);
        List<Roadmap> plans = rows.whole(versions.stream()
                .filter(version -> version.status() == Status.CURRENT || version.baseline())
                .toList());
        return plans.stream()
                .filter(plan -> plan.version().status() == Status.CURRENT)
                .findFirst()
                .map(current -> chart(
                        me,
                        current,
                        plans.stream()
                                .filter(plan -> plan.version().baseline())
                                .findFirst()
                                .map(Roadmap::milestones)
                                .orElse(List.of())));
    }

    /** The Gantt of any version over the baseline. */
    public GanttChart chart(Actor me, Roadmap plan) {
        return chart(me, plan, frozen(plan).milestones());
    }

    private GanttChart chart(Actor me, Roadmap plan, List<Milestone> baseline) {
        return GanttChart.of(plan.milestones(), baseline, me.today(), days());
    }

    public PlanDays days() {
        return PlanDays.of(calendar.days());
    }

    public Milestone milestone(UUID projectId, UUID key) {
        return current(projectId)
                .map(Roadmap::byKey)
                .map(byKey -> byKey.get(key))
                .orElseThrow(NotFound::new);
    }

    /** What really happened: never in the future, the end not before the start; a correction is left in the trail with the old dates. */
    @Transactional
    public Milestone record(
            Actor me, Seen project, UUID key, int version, @Nullable LocalDate start, @Nullable LocalDate end) {
        Milestone before = milestone(project.id(), key);
        if (Objects.equals(start, before.actualStart()) && Objects.equals(end, before.actualEnd())) return before;
        checkActual(start, end, me.today());
        int saved = db.sql("""
                update projects.milestone set actual_start = ?, actual_end = ?, recorded_by = ?, recorded_at = ?, version = version + 1
                where id = ? and version = ?
                """)
                .param(start)
                .param(end)
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .param(before.id())
                .param(version)
                .update();
        if (saved == 0) throw stale(before.id());
        if (before.linkedStage() == Stage.STARTED) events.publishEvent(new StartMoved(project.id()));
        trail.record(
                me,
                "登记节点日期",
                "project:" + project.code(),
                "%s：%s → %s"
                        .formatted(before.name(), span(before.actualStart(), before.actualEnd()), span(start, end)));
        return milestone(project.id(), key);
    }

    /** For the annual review and lists: one statement for any number of projects. */
    public List<Progress> progress(Collection<UUID> projectIds, LocalDate on) {
        if (projectIds.isEmpty()) return List.of();
        return db.sql("""
                select r.project_id, count(*) total, count(*) filter (where m.actual_end <= :on) done,
                       count(*) filter (where m.planned_end < :on and (m.actual_end is null or m.actual_end > :on)) missed
                from projects.roadmap r join projects.milestone m on m.roadmap_id = r.id
                where r.status = 'CURRENT' and r.project_id in (:ids) group by r.project_id
                """)
                .param("on", on)
                .param("ids", projectIds)
                .query((row, n) -> new Progress(
                        row.getObject("project_id", UUID.class),
                        row.getInt("total"),
                        row.getInt("done"),
                        row.getInt("missed")))
                .list();
    }

    /** Open milestones planned to end on or before a day, the longest missed first. */
    public List<Due> due(Actor me, LocalDate until, int limit) {
        return db.sql("""
                select p.code, p.name project, m.key, m.name, m.planned_end, m.unit_id, coalesce(u.name, m.unit_text) unit
                from projects.milestone m join projects.roadmap r on r.id = m.roadmap_id and r.status = 'CURRENT'
                join projects.project p on p.id = r.project_id left join people.unit u on u.id = m.unit_id
                where p.county = :county and m.actual_end is null and m.planned_end <= :until and p.overlay is null and""" + VisibleProjects.to(me) + " order by m.planned_end, p.code, m.seq limit :limit")
                .param("county", me.county().code())
                .param("until", until)
                .param("limit", limit)
                .param("me", me.id())
                .param("today", me.today())
                .param("countyWide", me.seesWholeCounty())
                .query((row, n) -> new Due(
                        row.getString("code"),
                        row.getString("project"),
                        row.getObject("key", UUID.class),
                        row.getString("name"),
                        row.getObject("planned_end", LocalDate.class),
                        row.getObject("unit_id", UUID.class),
                        row.getString("unit")))
                .list();
    }

    private Optional<Roadmap> first(UUID projectId, Predicate<RoadmapVersion> wanted) {
        return rows.versions(projectId).stream().filter(wanted).findFirst().map(rows::whole);
    }

    private Roadmap frozen(Roadmap plan) {
        return plan.version().baseline()
                ? plan
                : baseline(plan.version().projectId()).orElseGet(() -> new Roadmap(plan.version(), List.of()));
    }

    private Stale stale(UUID milestoneId) {
        return db.sql(
                        "select coalesce(recorded_by, '别人') who, coalesce(recorded_at, :now) at from projects.milestone where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", milestoneId)
                .query((row, n) -> new Stale(
                        row.getString("who"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .single();
    }

    private static void checkActual(@Nullable LocalDate start, @Nullable LocalDate end, LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (start != null && start.isAfter(today)) faults.put("start", "实际开始不能在今天之后。");
        if (end != null && end.isAfter(today)) faults.put("end", "实际完成不能在今天之后；没完成就先空着。");
        else if (end != null && start == null) faults.put("start", "有完成日期，就要有开始日期。");
        else if (end != null && end.isBefore(start)) faults.put("end", "实际完成不能早于实际开始。");
        if (!faults.isEmpty()) throw new Rejected(faults, null);
    }

    private static String span(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null) return "未开始";
        return start + " 至 " + (end == null ? "今" : end);
    }
}
