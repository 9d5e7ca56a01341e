package luodi.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 人员 of a county: registered once, revised with a version; roles are {@link Roles}, accounts are {@link Logins}. */
@Component
public class Persons {
    public static final int PAGE = 50;
    private static final String SELECT = """
            select p.id, p.name, p.title, p.unit_id, u.name unit_name, p.phone, p.placeholder, p.version,
                   a.login, a.disabled_at is not null disabled, a.must_change,
                   array(select distinct ra.role from people.role_assignment ra where ra.person_id = p.id and ra.valid_from <= :today
                         and (ra.valid_to is null or ra.valid_to >= :today)) roles
            """;
    private static final String FILTERED = """
            from people.person p
            left join people.unit u on u.id = p.unit_id
            left join people.account a on a.person_id = p.id
            where p.county = :county
              and (:q = '' or strpos(p.name, :q) > 0 or strpos(lower(a.login), lower(:q)) > 0)
              and (:unit = '' or p.unit_id::text = :unit)
              and (:role::text is null or exists (select 1 from people.role_assignment ra where ra.person_id = p.id and ra.role = :role
                    and ra.valid_from <= :today and (ra.valid_to is null or ra.valid_to >= :today)))
            """;

    private final JdbcClient db;
    private final Trail trail;
    private final Clock clock;

    Persons(JdbcClient db, Trail trail, Clock clock) {
        this.db = db;
        this.trail = trail;
        this.clock = clock;
    }

    /** Registers a person; the same form sent twice is one person. */
    @Transactional
    public UUID create(Actor me, PersonForm form) {
        check(me, form);
        UUID id = Typed.idOrNext(form.id());
        int made = db.sql("""
                insert into people.person (id, county, name, title, unit_id, phone, placeholder, created_by, created_at)
                values (?, ?, ?, ?, nullif(?, '')::uuid, ?, ?, ?, ?) on conflict (id) do nothing""")
                .param(id)
                .param(me.county().code())
                .param(form.name())
                .param(Typed.orNull(form.title()))
                .param(form.unitId())
                .param(Typed.orNull(form.phone()))
                .param(form.markedPlaceholder())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .update();
        if (made == 1) trail.record(me, "登记人员", "person:" + id, form.name());
        else if (find(me, id).filter(known -> known.name().equals(form.name())).isEmpty())
            throw new Rejected("这张表已经用过了，请重新打开登记页。");
        return id;
    }

    /** @throws Stale where someone saved first */
    @Transactional
    public void revise(Actor me, UUID id, PersonForm form) {
        if (find(me, id).isEmpty()) throw new NotFound();
        check(me, form);
        int saved = db.sql("""
                update people.person set name = ?, title = ?, unit_id = nullif(?, '')::uuid, phone = ?, placeholder = ?,
                       revised_by = ?, revised_at = ?, version = version + 1
                where id = ? and version = ?""")
                .param(form.name())
                .param(Typed.orNull(form.title()))
                .param(form.unitId())
                .param(Typed.orNull(form.phone()))
                .param(form.markedPlaceholder())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .param(id)
                .param(Typed.version(form.version()))
                .update();
        if (saved == 0) throw stale(id);
        trail.record(me, "改人员", "person:" + id, form.name());
    }

    public Optional<Person> find(Actor me, UUID id) {
        return db.sql(SELECT + FILTERED + " and p.id = :id")
                .params(named(me, PersonFilter.none()))
                .param("id", id)
                .param("role", null)
                .query((row, n) -> person(row))
                .optional();
    }

    /** A page of the county's people by name. */
    public Listing<Person> list(Actor me, PersonFilter filter) {
        List<Person> rows = rows(me, filter, PAGE + 1);
        int counted = db.sql("select count(*) from (select 1 " + FILTERED + " limit " + (Listing.CAP + 1) + ") counted")
                .params(named(me, filter))
                .param("role", name(filter.wanted()))
                .query(Integer.class)
                .single();
        return Listing.of(rows, PAGE, counted, person -> person.id().toString());
    }

    /** Everyone that a filter leaves, for a file. */
    public List<Person> all(Actor me, PersonFilter filter) {
        return rows(me, filter, Integer.MAX_VALUE);
    }

    /** People who hold one of the roles today, for a choice on a form: id → name (unit). Without roles everybody. */
    public Map<String, String> options(Actor me, Role... roles) {
        List<String> wanted = Arrays.stream(roles).map(Role::name).toList();
        Map<String, String> options = new LinkedHashMap<>();
        db.sql("""
                select p.id, p.name || coalesce('（' || coalesce(u.name, p.title) || '）', '')
                from people.person p left join people.unit u on u.id = p.unit_id
                where p.county = :county and (:any or exists (select 1 from people.role_assignment ra where ra.person_id = p.id
                      and ra.role = any(:roles::text[]) and ra.valid_from <= :today and (ra.valid_to is null or ra.valid_to >= :today)))
                order by p.name, p.id""")
                .param("county", me.county().code())
                .param("any", wanted.isEmpty())
                .param("roles", wanted.toArray(String[]::new))
                .param("today", me.today())
                .query((row, n) -> options.put(row.getString(1), row.getString(2)))
                .list();
        return options;
    }

    /** That person as an actor with today's roles: the generator of the demonstration lets its people act themselves. */
    public Actor actor(Actor.County county, UUID id) {
        LocalDate today = LocalDate.now(clock);
        Actor asker = Actor.program(county, "程序", today);
        Person person = find(asker, id).orElseThrow(NotFound::new);
        Set<UUID> units = new HashSet<>(
                db.sql("""
                select unit_id from people.role_assignment where person_id = ? and unit_id is not null
                  and valid_from <= ? and (valid_to is null or valid_to >= ?)""").params(id, today, today).query(UUID.class).list());
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(person.roles());
        return new Actor(id, person.name(), county, roles, units, null, null, false, today);
    }

    private List<Person> rows(Actor me, PersonFilter filter, int limit) {
        return db.sql(SELECT + FILTERED + """
                 and (:after = '' or (p.name, p.id) > (select o.name, o.id from people.person o where o.id = nullif(:after, '')::uuid and o.county = :county))
                order by p.name, p.id limit :limit""")
                .params(named(me, filter))
                .param("role", name(filter.wanted()))
                .param("after", filter.after())
                .param("limit", limit)
                .query((row, n) -> person(row))
                .list();
    }

    private static Map<String, Object> named(Actor me, PersonFilter filter) {
        return Map.of("county", me.county().code(), "today", me.today(), "q", filter.q(), "unit", filter.unit());
    }

    private static @Nullable String name(@Nullable Role role) {
        return role == null ? null : role.name();
    }

    private void check(Actor me, PersonForm form) {
        Map<String, String> errors = new LinkedHashMap<>();
        Typed.required("name", form.name(), 40, "要写姓名。", errors);
        Typed.tooLong("title", form.title(), 80, errors);
        if (!form.phone().matches("[0-9+() -]{0,30}")) errors.put("phone", "电话只写数字、空格、加号和短横。");
        boolean known = form.unitId().isEmpty()
                || db.sql("select exists (select 1 from people.unit where county = ? and id::text = ?)")
                        .params(me.county().code(), form.unitId())
                        .query(Boolean.class)
                        .single();
        if (!known) errors.put("unitId", "没有这个单位。");
        if (!errors.isEmpty()) throw new Rejected(errors, null);
    }

    private Stale stale(UUID id) {
        return db.sql(
                        "select coalesce(revised_by, created_by), coalesce(revised_at, created_at) from people.person where id = ?")
                .param(id)
                .query((row, n) -> new Stale(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
    }

    private static Person person(ResultSet row) throws SQLException {
        List<Role> roles = Arrays.stream((Object[]) row.getArray("roles").getArray())
                .map(role -> Role.valueOf((String) role))
                .sorted()
                .toList();
        String login = row.getString("login");
        return new Person(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("title"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getString("phone"),
                row.getBoolean("placeholder"),
                row.getInt("version"),
                roles,
                login == null
                        ? null
                        : new Person.Account(login, row.getBoolean("disabled"), row.getBoolean("must_change")));
    }
}
