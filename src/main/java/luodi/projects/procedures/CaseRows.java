package luodi.projects.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luodi.projects.Regime;
import luodi.projects.catalogue.PermitType;
import luodi.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases, their steps, and what else the rules are handed, as rows. */
@Component
class CaseRows {
    static final String SELECT = """
            select c.*, p.code project_code, p.name project_name, p.overlay, coalesce(u.name, c.unit_text) unit, h.name helper,
                   k.legal_due, k.promised_due, k.deliver_by, coalesce(k.stopped, false) stopped
            from projects.permit_case c join projects.project p on p.id = c.project_id
            left join people.unit u on u.id = c.unit_id left join people.person h on h.id = c.helper_id
            left join projects.cached_permit_clock k on k.case_id = c.id
            """;
    static final RowMapper<PermitCase> CASE = (row, n) -> new PermitCase(
            row.getObject("id", UUID.class),
            row.getObject("project_id", UUID.class),
            row.getString("project_code"),
            row.getString("project_name"),
            row.getObject("type_id", UUID.class),
            row.getString("code"),
            row.getString("variant"),
            row.getString("name"),
            row.getString("batch"),
            PermitState.valueOf(row.getString("state")),
            day(row, "state_since"),
            row.getObject("unit_id", UUID.class),
            row.getString("unit"),
            Helping.valueOf(row.getString("helping")),
            row.getObject("helper_id", UUID.class),
            row.getString("helper"),
            row.getObject("consent_on", LocalDate.class),
            row.getString("consent_by"),
            row.getString("consent_text"),
            row.getObject("milestone_key", UUID.class),
            row.getObject("submitted_on", LocalDate.class),
            row.getObject("accepted_on", LocalDate.class),
            row.getObject("decided_on", LocalDate.class),
            row.getObject("delivered_on", LocalDate.class),
            row.getString("document_no"),
            row.getObject("valid_until", LocalDate.class),
            row.getObject("legal_due", LocalDate.class),
            row.getObject("promised_due", LocalDate.class),
            row.getObject("deliver_by", LocalDate.class),
            row.getBoolean("stopped"),
            row.getString("overlay") != null,
            row.getInt("version"));
    private static final RowMapper<PermitStep> STEP = (row, n) -> new PermitStep(
            row.getObject("id", UUID.class),
            row.getObject("case_id", UUID.class),
            row.getInt("seq"),
            PermitAct.named(row.getString("act")),
            state(row.getString("from_state")),
            PermitState.valueOf(row.getString("to_state")),
            day(row, "on_date"),
            row.getString("stop_kind") == null ? null : StopKind.valueOf(row.getString("stop_kind")),
            row.getObject("days", Integer.class),
            row.getString("proof"),
            row.getString("note"),
            row.getString("recorded_by"),
            row.getObject("recorded_at", OffsetDateTime.class));

    /**
     * What the rules ask of a project: its regime, the day its stage reached 开工 (null before), and the papers that departments state
     * as issued, by procedure; a fact without its day counts from the first day of its year.
     */
    record Ground(@Nullable Regime regime, @Nullable LocalDate startedOn, Map<String, LocalDate> stated) {
        CaseRules.StartGate gate(List<PermitType> catalogue, List<PermitCase> cases) {
            return CaseRules.gate(startedOn, regime, catalogue, cases, stated);
        }
    }

    private final JdbcClient db;

    CaseRows(JdbcClient db) {
        this.db = db;
    }

    List<PermitCase> of(UUID projectId) {
        return db.sql(
                        SELECT
                                + " join projects.permit_type t on t.id = c.type_id where c.project_id = ? order by t.seq, c.created_at, c.id")
                .param(projectId)
                .query(CASE)
                .list();
    }

    PermitCase one(UUID projectId, UUID id) {
        return db.sql(SELECT + " where c.project_id = ? and c.id = ?")
                .params(projectId, id)
                .query(CASE)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The same, held until the transaction ends, so that two steps at once become one after the other. */
    PermitCase held(UUID projectId, UUID id) {
        db.sql("select id from projects.permit_case where project_id = ? and id = ? for update")
                .params(projectId, id)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        return one(projectId, id);
    }

    List<PermitStep> steps(UUID caseId) {
        return db.sql("select * from projects.permit_step where case_id = ? order by seq")
                .param(caseId)
                .query(STEP)
                .list();
    }

    Map<UUID, List<PermitStep>> steps(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) return Map.of();
        return db
                .sql("select * from projects.permit_step where case_id in (:ids) order by case_id, seq")
                .param("ids", caseIds)
                .query(STEP)
                .list()
                .stream()
                .collect(Collectors.groupingBy(PermitStep::caseId));
    }

    Ground ground(UUID projectId) {
        return db.sql("""
                select p.regime, (select min(s.occurred_on) from projects.stage_record s
                    where s.project_id = p.id and s.act in ('FORWARD', 'CORRECTION') and s.to_stage = any(:begun)
                      and not exists (select 1 from projects.stage_record back where back.project_id = p.id and back.act in ('FORWARD', 'CORRECTION')
                          and back.recorded_at > s.recorded_at and back.to_stage <> all(:begun))) started_on,
                    array(select f.procedure_code || ' ' || min(coalesce(f.decided_on, make_date(f.year, 1, 1))) from projects.permit_fact f
                        where f.project_id = p.id and f.procedure_code <> 'PLANNING_PERMIT_UNSPECIFIED' group by f.procedure_code) stated
                from projects.project p where p.id = :id""")
                .param("id", projectId)
                .param("begun", new String[] {
                    "STARTED",
                    "UNDER_CONSTRUCTION",
                    "EQUIPMENT_INSTALLATION",
                    "TRIAL_PRODUCTION",
                    "IN_PRODUCTION",
                    "FULL_CAPACITY"
                })
                .query((row, n) -> new Ground(
                        row.getString("regime") == null ? null : Regime.valueOf(row.getString("regime")),
                        row.getObject("started_on", LocalDate.class),
                        Stream.of((String[]) row.getArray("stated").getArray())
                                .map(words -> words.split(" "))
                                .collect(Collectors.toMap(words -> words[0], words -> LocalDate.parse(words[1])))))
                .single();
    }

    Limits limits(LocalDate on) {
        Map<String, Integer> values = db
                .sql(
                        "select key, value from projects.permit_rule where valid_from <= ? and (valid_to is null or valid_to >= ?)")
                .params(on, on)
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Limits(
                value(values, "correction.days"),
                value(values, "default.limit"),
                value(values, "default.extension"),
                value(values, "delivery.days"),
                value(values, "remind.days"));
    }

    /** The paper in which a permit of the catalogue ended on a day; empty where it ends in a receipt or in no paper at all. */
    Optional<Paper> paper(PermitType type, LocalDate on) {
        return db.sql("""
                select name, delivery from projects.permit_paper where code = ? and variant = ? and valid_from <= ?
                  and (valid_to is null or valid_to >= ?)""")
                .params(type.code(), type.variant(), on, on)
                .query((row, n) -> new Paper(row.getString("name"), row.getBoolean("delivery")))
                .optional();
    }

    /** The kinds of permits, code/variant, whose paper is to be delivered in time. */
    Set<String> delivered(LocalDate on) {
        return Set.copyOf(db.sql("""
                select code || '/' || variant from projects.permit_paper where delivery and valid_from <= ?
                  and (valid_to is null or valid_to >= ?)""").params(on, on).query(String.class).list());
    }

    private static int value(Map<String, Integer> values, String key) {
        Integer value = values.get(key);
        if (value == null) throw new IllegalStateException("no permit rule " + key);
        return value;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable PermitState state(@Nullable String name) {
        return name == null ? null : PermitState.valueOf(name);
    }
}
