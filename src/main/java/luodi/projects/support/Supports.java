package luodi.projects.support;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import luodi.audit.Trail;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Money;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 部门支持: funds, assets, infrastructure, utilities by unit; its money is a measure of its own and is never investment. */
@Component
public class Supports {
    private static final String SELECT = """
            select s.*, u.name unit, p.code, p.name project_name from projects.support_action s
            join people.unit u on u.id = s.unit_id left join projects.project p on p.id = s.project_id
            """;
    /** A row that another took the place of is history. */
    private static final String CURRENT =
            " and not exists (select 1 from projects.support_action n where n.correction_of = s.id) ";

    private static final RowMapper<Support> MAPPER = (row, n) -> new Support(
            row.getObject("id", UUID.class),
            row.getInt("year"),
            row.getObject("unit_id", UUID.class),
            row.getString("unit"),
            SupportKind.valueOf(row.getString("kind")),
            row.getObject("project_id", UUID.class),
            row.getString("code"),
            row.getString("project_name"),
            row.getString("target_text"),
            row.getString("action"),
            row.getBigDecimal("amount"),
            Included.valueOf(row.getString("included")),
            row.getBoolean("included_inferred"),
            row.getObject("from_on", LocalDate.class),
            row.getObject("to_on", LocalDate.class),
            row.getString("quantities"),
            row.getString("evidence"),
            row.getString("quote"),
            row.getBoolean("historical"),
            row.getObject("recorder_id", UUID.class),
            row.getString("recorded_by"),
            row.getObject("recorded_at", OffsetDateTime.class),
            row.getObject("correction_of", UUID.class),
            row.getString("reason"));

    private final JdbcClient db;
    private final VisibleProjects projects;
    private final Clock clock;
    private final Trail trail;

    Supports(JdbcClient db, VisibleProjects projects, Clock clock, Trail trail) {
        this.db = db;
        this.projects = projects;
        this.clock = clock;
        this.trail = trail;
    }

    /** What stands for a project, of all years, newest year first. */
    public List<Support> of(Seen project) {
        return db.sql(SELECT + " where s.project_id = ?" + CURRENT
                        + "order by s.year desc, u.name, s.recorded_at, s.id")
                .param(project.id())
                .query(MAPPER)
                .list();
    }

    /** What stands for a county's year, by unit: of projects that the actor may see, of no project, and of his own unit. */
    public List<Support> ofCounty(Actor me, int year) {
        return ofCounty(me, year, null, null, null);
    }

    public List<Support> ofCounty(
            Actor me, int year, @Nullable UUID unitId, @Nullable SupportKind kind, @Nullable Included included) {
        return db.sql(SELECT + """
                where s.county = :county and s.year = :year and (cast(:unit as uuid) is null or s.unit_id = :unit)
                  and (cast(:kind as text) is null or s.kind = :kind) and (cast(:included as text) is null or s.included = :included)
                """ + CURRENT + "and (s.project_id is null or s.unit_id in (:mine) or"
                        + VisibleProjects.to(me)
                        + ") order by u.name, s.amount desc nulls last, s.recorded_at, s.id")
                .param("county", me.county().code())
                .param("year", year)
                .param("unit", unitId)
                .param("kind", kind == null ? null : kind.name())
                .param("included", included == null ? null : included.name())
                .param("mine", me.unitIds().isEmpty() ? List.of(new UUID(0, 0)) : me.unitIds())
                .param("me", me.id())
                .param("today", me.today())
                .param("countyWide", me.seesWholeCounty())
                .query(MAPPER)
                .list();
    }

    public Support find(Actor me, UUID id) {
        return db.sql(SELECT
                        + " where s.id = :id and s.county = :county and (s.project_id is null or s.unit_id in (:mine) or"
                        + VisibleProjects.to(me) + ")")
                .param("id", id)
                .param("county", me.county().code())
                .param("mine", me.unitIds().isEmpty() ? List.of(new UUID(0, 0)) : me.unitIds())
                .param("me", me.id())
                .param("today", me.today())
                .param("countyWide", me.seesWholeCounty())
                .query(MAPPER)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional
    public Support record(Actor me, int year, SupportForm form) {
        return write(me, year, form, null);
    }

    /** A new row in the old one's place, with a reason; both stay. */
    @Transactional
    public Support correct(Actor me, UUID wrongId, SupportForm form) {
        Support wrong = find(me, wrongId);
        Rights.require(SupportPolicy.mayRecordFor(me, wrong.unitId()));
        if (SupportForm.blank(form.reason())) throw new Rejected("reason", "请写为什么更正。");
        return write(me, wrong.year(), form, wrong);
    }

    /** For the historical load only: the source's words, its project perhaps unknown to its unit. */
    @Transactional
    public void loadHistorical(Actor me, HistoricalSupport one) {
        Rights.require(me.isProgram());
        Seen project = one.project() == null ? null : projects.find(me, one.project());
        int made = db.sql("""
                insert into projects.support_action (id, county, year, unit_id, kind, project_id, target_text, action, amount, included,
                    included_inferred, quantities, quote, historical, recorder_id, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?) on conflict (id) do nothing
                """)
                .param(one.id())
                .param(me.county().code())
                .param(one.year())
                .param(one.unitId())
                .param(one.kind().name())
                .param(project == null ? null : project.id())
                .param(one.targetText())
                .param(one.action())
                .param(one.amount())
                .param(one.included().name())
                .param(one.includedInferred())
                .param(one.quantities())
                .param(one.quote())
                .param(me.id())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .update();
        if (made > 0) trail.record(me, "导入部门支持", subject(me, project), one.action());
    }

    /** Units for which the actor may record support, name by id. */
    public Map<String, String> units(Actor me) {
        return units(me, unitId -> SupportPolicy.mayRecordFor(me, unitId));
    }

    /** Units of today that pass the test, name by id. */
    Map<String, String> units(Actor me, Predicate<UUID> may) {
        Map<String, String> units = new LinkedHashMap<>();
        db
                .sql(
                        "select id, name from people.unit where county = ? and (valid_to is null or valid_to >= ?) order by name collate \"zh-x-icu\"")
                .params(me.county().code(), me.today())
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .filter(unit -> may.test(unit.getKey()))
                .forEach(unit -> units.put(unit.getKey().toString(), unit.getValue()));
        return units;
    }

    private Support write(Actor me, int year, SupportForm form, @Nullable Support wrong) {
        SupportForm.Action action = form.parse();
        Rights.require(SupportPolicy.mayRecordFor(me, action.unitId()));
        requireUnit(me, action.unitId());
        Seen project = SupportForm.blank(form.project()) ? null : seen(me, String.valueOf(form.project()));
        int made = db.sql("""
                insert into projects.support_action (id, county, year, unit_id, kind, project_id, target_text, action, amount, included,
                    from_on, to_on, quantities, evidence, recorder_id, recorded_by, recorded_at, correction_of, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .param(action.id())
                .param(me.county().code())
                .param(form.year() == null ? year : form.year())
                .param(action.unitId())
                .param(action.kind().name())
                .param(project == null ? null : project.id())
                .param(form.targetText())
                .param(action.action())
                .param(action.amount())
                .param(action.included().name())
                .param(action.from())
                .param(action.to())
                .param(form.quantities())
                .param(form.evidence())
                .param(me.id())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .param(wrong == null ? null : wrong.id())
                .param(wrong == null ? null : form.reason())
                .update();
        if (made == 0) return sentBefore(me, action.id(), wrong);
        trail.record(
                me,
                wrong == null ? "登记部门支持" : "更正部门支持",
                subject(me, project),
                action.action() + (action.amount() == null ? "" : "，" + Money.text(action.amount())));
        return find(me, action.id());
    }

    private Support sentBefore(Actor me, UUID id, @Nullable Support wrong) {
        Support there = db.sql(SELECT + " where s.id = ? or s.correction_of = ?")
                .param(id)
                .param(wrong == null ? null : wrong.id())
                .query(MAPPER)
                .list()
                .getFirst();
        if (there.id().equals(id) && there.recorderId().equals(me.id())) return there;
        if (there.id().equals(id)) throw new Rejected("这张表已由别人报过，请刷新后重填。");
        throw new Stale(there.recordedBy(), there.recordedAt().toInstant());
    }

    private Seen seen(Actor me, String code) {
        try {
            return projects.find(me, code);
        } catch (NotFound e) {
            throw new Rejected("project", "没有这个项目，请从列表里选。");
        }
    }

    private void requireUnit(Actor me, UUID unitId) {
        db.sql("select 1 from people.unit where id = ? and county = ?")
                .params(unitId, me.county().code())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Rejected("unitId", "请选本县的部门。"));
    }

    private static String subject(Actor me, @Nullable Seen project) {
        return project == null ? "county:" + me.county().code() : "project:" + project.code();
    }
}
