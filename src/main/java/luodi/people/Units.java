package luodi.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 单位: registered once, revised with a version, ended by a date and never deleted. */
@Component
public class Units {
    private static final String SELECT = """
            select u.id, u.code, u.name, u.kind, u.valid_from, u.valid_to, u.source, u.version,
                   array(select array[o.id::text, o.code, o.name] from people.unit_succession s join people.unit o on o.id = s.predecessor_id
                         where s.successor_id = u.id order by o.code) predecessors,
                   array(select array[o.id::text, o.code, o.name] from people.unit_succession s join people.unit o on o.id = s.successor_id
                         where s.predecessor_id = u.id order by o.code) successors
            from people.unit u
            """;

    private final JdbcClient db;
    private final Trail trail;
    private final Clock clock;

    Units(JdbcClient db, Trail trail, Clock clock) {
        this.db = db;
        this.trail = trail;
        this.clock = clock;
    }

    /** Registers a unit, under the next free code where none is given; the same form sent twice is one unit. */
    @Transactional
    public UUID create(Actor me, UnitForm typed) {
        UUID wished = Typed.idOrNext(typed.id());
        if (typed.code().isEmpty()
                && find(me, wished)
                        .filter(known -> known.name().equals(typed.name()))
                        .isPresent()) return wished;
        UnitForm form = typed.code().isEmpty() ? typed.coded(nextCode(me)) : typed;
        UnitRules.Checked unit = checked(me, form);
        UUID id = Typed.idOrNext(form.id());
        int made = db.sql("""
                insert into people.unit (id, county, code, name, kind, valid_from, valid_to, source, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .param(id)
                .param(me.county().code())
                .param(form.code())
                .param(form.name())
                .param(unit.kind().name())
                .param(unit.from())
                .param(unit.to())
                .param(Typed.orNull(form.source()))
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .update();
        if (made == 0) {
            if (find(me, id).filter(known -> known.code().equals(form.code())).isEmpty())
                throw new Rejected("这张表已经用过了，请重新打开登记页。");
            return id;
        }
        succeed(id, unit.predecessors());
        trail.record(me, "登记单位", "unit:" + form.code(), form.name());
        return id;
    }

    /** @throws Stale where someone saved first */
    @Transactional
    public void revise(Actor me, UUID id, UnitForm form) {
        if (find(me, id).isEmpty()) throw new NotFound();
        UnitRules.Checked unit = checked(me, form);
        int saved = db.sql("""
                update people.unit set code = ?, name = ?, kind = ?, valid_from = ?, valid_to = ?, source = ?, revised_by = ?, revised_at = ?,
                       version = version + 1
                where id = ? and county = ? and version = ?""")
                .param(form.code())
                .param(form.name())
                .param(unit.kind().name())
                .param(unit.from())
                .param(unit.to())
                .param(Typed.orNull(form.source()))
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .param(id)
                .param(me.county().code())
                .param(Typed.version(form.version()))
                .update();
        if (saved == 0) throw stale(id);
        db.sql("delete from people.unit_succession where successor_id = ?")
                .param(id)
                .update();
        succeed(id, unit.predecessors());
        trail.record(me, "改单位", "unit:" + form.code(), form.name());
    }

    public Optional<Unit> find(Actor me, UUID id) {
        return db.sql(SELECT + "where u.id = ? and u.county = ?")
                .params(id, me.county().code())
                .query((row, n) -> unit(row))
                .optional();
    }

    public Optional<Unit> findByCode(String county, String code) {
        return db.sql(SELECT + "where u.county = ? and u.code = ?")
                .params(county, code)
                .query((row, n) -> unit(row))
                .optional();
    }

    List<Unit> list(Actor me, UnitFilter filter) {
        return list(me, filter.q(), filter.wanted(), filter.day());
    }

    /** The county's units by kind and name: filtered by words, kind, and the day on which they stand (null: all times). */
    public List<Unit> list(Actor me, String q, @Nullable UnitKind kind, @Nullable LocalDate asOf) {
        return db.sql(SELECT + """
                where u.county = :county and (:q = '' or strpos(u.name, :q) > 0 or strpos(u.code, :q) > 0)
                  and (:kind::text is null or u.kind = :kind)
                  and (:day::date is null or (coalesce(u.valid_from, :day) <= :day and coalesce(u.valid_to, :day) >= :day))
                order by u.kind, u.name, u.code""")
                .param("county", me.county().code())
                .param("q", q)
                .param("kind", kind == null ? null : kind.name())
                .param("day", asOf)
                .query((row, n) -> unit(row))
                .list();
    }

    /** Units standing today, for a choice on a form: id → name; without kinds all of them. */
    public Map<String, String> options(Actor me, UnitKind... kinds) {
        List<String> wanted = List.of(kinds.length == 0 ? UnitKind.values() : kinds).stream()
                .map(UnitKind::name)
                .toList();
        Map<String, String> options = new LinkedHashMap<>();
        db.sql("""
                select id, name from people.unit where county = :county and kind in (:kinds)
                  and coalesce(valid_from, :today) <= :today and coalesce(valid_to, :today) >= :today order by kind, name""")
                .param("county", me.county().code())
                .param("kinds", wanted)
                .param("today", me.today())
                .query((row, n) -> options.put(row.getString(1), row.getString(2)))
                .list();
        return options;
    }

    private String nextCode(Actor me) {
        return db.sql(
                        "select 'U' || lpad((coalesce(max(substring(code from '^U([0-9]{3,6})$')::int), 0) + 1)::text, 3, '0') from people.unit where county = ?")
                .param(me.county().code())
                .query(String.class)
                .single();
    }

    private UnitRules.Checked checked(Actor me, UnitForm form) {
        Map<String, String> errors = new LinkedHashMap<>();
        List<UUID> predecessors = predecessors(me, form, errors);
        boolean taken = db.sql(
                        "select exists (select 1 from people.unit where county = ? and code = ? and id::text <> ?)")
                .params(me.county().code(), form.code(), form.id())
                .query(Boolean.class)
                .single();
        if (taken) errors.put("code", "代码 " + form.code() + " 已经给了别的单位。");
        return UnitRules.check(form, predecessors, errors);
    }

    private List<UUID> predecessors(Actor me, UnitForm form, Map<String, String> errors) {
        if (form.predecessors().isEmpty()) return List.of();
        List<UUID> found = new ArrayList<>();
        db.sql("""
                select typed.word, (select id from people.unit where county = ? and (code = word or name = word) order by code = word desc limit 1)
                from unnest(?::text[]) typed (word) where word <> ''""")
                .params(me.county().code(), form.predecessors().split("[\\s,，、;；]+"))
                .query(row -> {
                    UUID id = row.getObject(2, UUID.class);
                    if (id == null) errors.put("predecessors", "没有登记过“" + row.getString(1) + "”，请先登记它，或写它的代码。");
                    else if (id.toString().equals(form.id())) errors.put("predecessors", "前身不能是它自己。");
                    else found.add(id);
                });
        return found;
    }

    private void succeed(UUID successor, List<UUID> predecessors) {
        db.sql(
                        "insert into people.unit_succession (predecessor_id, successor_id) select unnest(?::uuid[]), ? on conflict do nothing")
                .params(predecessors.stream().map(UUID::toString).toArray(String[]::new), successor)
                .update();
    }

    private Stale stale(UUID id) {
        return db.sql(
                        "select coalesce(revised_by, created_by), coalesce(revised_at, created_at) from people.unit where id = ?")
                .param(id)
                .query((row, n) -> new Stale(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"),
                row.getInt("version"),
                named(row, "predecessors"),
                named(row, "successors"));
    }

    private static List<Unit.Named> named(ResultSet row, String column) throws SQLException {
        List<Unit.Named> units = new ArrayList<>();
        for (Object each : (Object[]) row.getArray(column).getArray()) {
            String[] cells = (String[]) each;
            units.add(new Unit.Named(UUID.fromString(cells[0]), cells[1], cells[2]));
        }
        return units;
    }
}
