package luodi.projects.permits;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 手续事实: land and permits granted, as departments state them; the running permit case comes with a later issue. */
@Component
public class PermitFacts {
    private static final String SELECT = """
            select f.*, u.name unit, p.code, p.name project_name from projects.permit_fact f
            join people.unit u on u.id = f.unit_id join projects.project p on p.id = f.project_id
            """;
    private static final RowMapper<PermitFact> MAPPER = (row, n) -> new PermitFact(
            row.getObject("id", UUID.class),
            row.getInt("year"),
            row.getObject("project_id", UUID.class),
            row.getString("code"),
            row.getString("project_name"),
            row.getObject("unit_id", UUID.class),
            row.getString("unit"),
            row.getString("procedure_code"),
            row.getString("procedure_name"),
            PermitFact.Status.valueOf(row.getString("status")),
            row.getObject("decided_on", LocalDate.class),
            row.getString("document_no"),
            row.getString("batch"),
            row.getBigDecimal("area"),
            row.getString("area_unit") == null ? null : AreaUnit.valueOf(row.getString("area_unit")),
            row.getBoolean("area_inferred"),
            row.getString("quote"),
            row.getString("note"),
            row.getBoolean("historical"),
            row.getObject("recorder_id", UUID.class),
            row.getString("recorded_by"),
            row.getObject("recorded_at", OffsetDateTime.class));

    private final JdbcClient db;
    private final Procedures procedures;
    private final Clock clock;
    private final Trail trail;

    PermitFacts(JdbcClient db, Procedures procedures, Clock clock, Trail trail) {
        this.db = db;
        this.procedures = procedures;
        this.clock = clock;
        this.trail = trail;
    }

    public List<PermitFact> of(Seen project) {
        return db.sql(SELECT + " where f.project_id = ? order by f.year desc, u.name, f.recorded_at, f.id")
                .param(project.id())
                .query(MAPPER)
                .list();
    }

    /** Of a county's year, by unit, in projects that the actor may see. */
    public List<PermitFact> ofCounty(Actor me, int year) {
        return db.sql(SELECT + " where f.county = :county and f.year = :year and" + VisibleProjects.to(me)
                        + " order by u.name, p.code, f.recorded_at, f.id")
                .param("county", me.county().code())
                .param("year", year)
                .param("me", me.id())
                .param("today", me.today())
                .param("countyWide", me.seesWholeCounty())
                .query(MAPPER)
                .list();
    }

    /** Procedures that may be chosen, name by code. */
    public Map<String, String> choices() {
        return procedures.options();
    }

    @Transactional
    public PermitFact record(Actor me, Seen project, PermitForm form) {
        PermitForm.Fact fact = form.parse(procedures, me.today());
        Rights.require(PermitPolicy.mayRecordFor(me, project, fact.unitId()));
        boolean known = db.sql("select exists (select 1 from people.unit where id = ? and county = ?)")
                .params(fact.unitId(), me.county().code())
                .query(Boolean.class)
                .single();
        if (!known) throw new Rejected("unitId", "请选本县的部门。");
        int made = insert(
                me,
                project,
                fact.id(),
                fact.decidedOn().getYear(),
                fact.unitId(),
                fact.procedureCode(),
                fact.procedure(),
                fact.status(),
                fact.decidedOn(),
                form.documentNo(),
                form.batch(),
                fact.area(),
                fact.areaUnit(),
                false,
                null,
                form.note(),
                false);
        PermitFact there = db.sql(SELECT + " where f.id = ?")
                .param(fact.id())
                .query(MAPPER)
                .single();
        if (made == 0
                && !(there.recorderId().equals(me.id()) && there.projectId().equals(project.id()))) {
            throw new Rejected("这张表已由别人报过，请刷新后重填。");
        }
        if (made > 0)
            trail.record(
                    me,
                    "登记手续",
                    "project:" + project.code(),
                    project.name() + "：" + fact.procedure() + fact.status().label());
        return there;
    }

    /** For the historical load only: the kind of permit unspecified, the day unknown, the unit of area inferred. */
    @Transactional
    public void loadHistorical(Actor me, Seen project, HistoricalPermit one) {
        Rights.require(me.isProgram());
        int made = insert(
                me,
                project,
                one.id(),
                one.year(),
                one.unitId(),
                one.procedureCode(),
                one.procedure(),
                one.status(),
                null,
                null,
                one.batch(),
                one.area(),
                one.areaUnit(),
                one.areaInferred(),
                one.quote(),
                one.note(),
                true);
        if (made > 0) trail.record(me, "导入手续", "project:" + project.code(), project.name() + "：" + one.procedure());
    }

    private int insert(
            Actor me,
            Seen project,
            UUID id,
            int year,
            UUID unitId,
            String procedureCode,
            String procedure,
            PermitFact.Status status,
            @Nullable LocalDate decidedOn,
            @Nullable String documentNo,
            @Nullable String batch,
            @Nullable BigDecimal area,
            @Nullable AreaUnit areaUnit,
            boolean inferred,
            @Nullable String quote,
            @Nullable String note,
            boolean historical) {
        return db.sql("""
                insert into projects.permit_fact (id, county, year, project_id, unit_id, procedure_code, procedure_name, status, decided_on,
                    document_no, batch, area, area_unit, area_inferred, quote, note, historical, recorder_id, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
                .param(id)
                .param(me.county().code())
                .param(year)
                .param(project.id())
                .param(unitId)
                .param(procedureCode)
                .param(procedure)
                .param(status.name())
                .param(decidedOn)
                .param(documentNo)
                .param(batch)
                .param(area)
                .param(areaUnit == null ? null : areaUnit.name())
                .param(inferred)
                .param(quote)
                .param(note)
                .param(historical)
                .param(me.id())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .update();
    }
}
