package luodi.projects.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luodi.audit.Trail;
import luodi.projects.Regime;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Stale;
import luodi.shared.postgres.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The permit catalogue of a county on a day: its own rows, and those that came with the program where it has none. */
@Component
public class PermitTypes {
    private static final String ALL = """
            select t.*, array(select q.needs from projects.permit_prerequisite q where q.type_id = t.id and q.hard order by q.needs) needs_hard,
                   array(select q.needs from projects.permit_prerequisite q where q.type_id = t.id and not q.hard order by q.needs) needs_soft
            from projects.permit_type t order by t.seq, t.variant, t.county nulls last, t.valid_from desc, t.edited_at desc""";

    private record Latest(UUID id, String editor, OffsetDateTime at) {}

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Trail trail;
    private final Clock clock;
    private final Remembered<List<PermitType>> all;

    PermitTypes(JdbcClient db, JdbcTemplate batches, Trail trail, Clock clock) {
        this.db = db;
        this.batches = batches;
        this.trail = trail;
        this.clock = clock;
        this.all = new Remembered<>(clock, this::rows);
    }

    /** What is in force for a county on a day, in the order of the catalogue. */
    public List<PermitType> on(String county, LocalDate day) {
        List<PermitType> then =
                ofCounty(county).filter(type -> type.holdsOn(day)).toList();
        Set<List<String>> own = then.stream()
                .filter(PermitType::ofCounty)
                .map(PermitType::permit)
                .collect(Collectors.toSet());
        return then.stream()
                .filter(type -> type.ofCounty() || !own.contains(type.permit()))
                .toList();
    }

    /** The row by which a permit handed in on that day is judged. */
    public Optional<PermitType> on(String county, LocalDate day, String code, String variant) {
        return on(county, day).stream()
                .filter(type -> type.permit().equals(List.of(code, variant)))
                .findFirst();
    }

    /** Any row, also of the past. @throws NotFound where the county never had it */
    public PermitType find(Actor me, UUID id) {
        return ofCounty(me.county().code())
                .filter(type -> type.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Rows by their id, for cases judged by rows of different days. */
    public Map<UUID, PermitType> of(Collection<UUID> ids) {
        Set<UUID> asked = Set.copyOf(ids);
        return all.get().stream()
                .filter(type -> asked.contains(type.id()))
                .collect(Collectors.toMap(PermitType::id, Function.identity()));
    }

    /** Every row that the county has had of a permit, the newest first. */
    public List<PermitType> history(Actor me, String code, String variant) {
        return ofCounty(me.county().code())
                .filter(type -> type.permit().equals(List.of(code, variant)))
                .toList();
    }

    private Stream<PermitType> ofCounty(String county) {
        return all.get().stream().filter(type -> type.county() == null || county.equals(type.county()));
    }

    private List<PermitType> rows() {
        return db.sql(ALL).query(PermitTypes::read).list();
    }

    /** The county's own row from today on; the one it takes the place of stays as it was, and cases handed in before keep it. */
    @Transactional
    public PermitType change(Actor me, UUID id, TypeForm form) {
        PermitType old = find(me, id);
        UUID newId = form.idOrNext();
        Optional<Latest> latest = latest(me, old);
        if (latest.isPresent() && latest.get().id.equals(newId)) return find(me, newId);
        if (latest.isPresent() && !latest.get().id.equals(id))
            throw new Stale(latest.get().editor, latest.get().at.toInstant());
        PermitType made = form.over(old, newId, me);
        if (old.ofCounty()) {
            int closed = db.sql(
                            "update projects.permit_type set valid_to = ?, version = version + 1 where id = ? and version = ? and valid_to is null")
                    .params(me.today().minusDays(1), id, form.versionOr(old.version()))
                    .update();
            if (closed == 0)
                throw new Stale(old.editor(), OffsetDateTime.now(clock).toInstant());
            all.changed();
        }
        insert(made);
        trail.record(
                me,
                "修改手续目录",
                "permit-type:" + made.code(),
                made.fullName() + "：" + made.limitText() + "，依据 " + made.source());
        return find(me, newId);
    }

    /** Leaves alone what is there: the program's own rows are put in at every start. */
    @Transactional
    boolean insert(PermitType t) {
        int made = db.sql("""
                insert into projects.permit_type (id, county, code, variant, seq, name, phase, department_then, department_now, regimes, in_template,
                    needed_when, filing, legal_limit, promised_limit, limit_unit, extension_limit, clock_start, stops, plan_days, valid_months,
                    valid_to_start, validity, start_gate, milestones, source, to_verify, valid_from, editor, edited_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .param(t.id())
                .param(t.county())
                .param(t.code())
                .param(t.variant())
                .param(t.seq())
                .param(t.name())
                .param(t.phase().name())
                .param(t.departmentThen())
                .param(t.departmentNow())
                .param(t.regimes().stream().map(Regime::name).toArray(String[]::new))
                .param(t.inTemplate())
                .param(t.neededWhen())
                .param(t.filing())
                .param(t.legalLimit())
                .param(t.promisedLimit())
                .param(t.limitUnit().name())
                .param(t.extensionLimit())
                .param(t.clockStart().name())
                .param(t.stops())
                .param(t.planDays())
                .param(t.validMonths())
                .param(t.validToStart())
                .param(t.validity())
                .param(t.startGate())
                .param(t.milestones().toArray(String[]::new))
                .param(t.source())
                .param(t.toVerify())
                .param(t.validFrom())
                .param(t.editor())
                .param(OffsetDateTime.now(clock))
                .update();
        if (made == 0) return false;
        all.changed();
        List<Object[]> needs = new java.util.ArrayList<>();
        t.needsHard().forEach(code -> needs.add(new Object[] {t.id(), code, true}));
        t.needsSoft().forEach(code -> needs.add(new Object[] {t.id(), code, false}));
        batches.batchUpdate("insert into projects.permit_prerequisite (type_id, needs, hard) values (?, ?, ?)", needs);
        return true;
    }

    private Optional<Latest> latest(Actor me, PermitType of) {
        return db.sql(
                        "select id, editor, edited_at from projects.permit_type where county = ? and code = ? and variant = ? and valid_to is null")
                .params(me.county().code(), of.code(), of.variant())
                .query((row, n) -> new Latest(
                        row.getObject("id", UUID.class),
                        row.getString("editor"),
                        row.getObject("edited_at", OffsetDateTime.class)))
                .optional();
    }

    private static PermitType read(ResultSet row, int n) throws SQLException {
        return new PermitType(
                row.getObject("id", UUID.class),
                row.getString("county"),
                row.getString("code"),
                row.getString("variant"),
                row.getInt("seq"),
                row.getString("name"),
                Phase.valueOf(row.getString("phase")),
                row.getString("department_then"),
                row.getString("department_now"),
                words(row, "regimes").stream().map(Regime::valueOf).toList(),
                row.getBoolean("in_template"),
                row.getString("needed_when"),
                row.getBoolean("filing"),
                whole(row, "legal_limit"),
                whole(row, "promised_limit"),
                LimitUnit.valueOf(row.getString("limit_unit")),
                whole(row, "extension_limit"),
                ClockStart.valueOf(row.getString("clock_start")),
                row.getString("stops"),
                row.getInt("plan_days"),
                whole(row, "valid_months"),
                row.getBoolean("valid_to_start"),
                row.getString("validity"),
                row.getBoolean("start_gate"),
                words(row, "milestones"),
                words(row, "needs_hard"),
                words(row, "needs_soft"),
                row.getString("source"),
                row.getBoolean("to_verify"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("editor"),
                row.getInt("version"));
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
