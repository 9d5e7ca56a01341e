package luodi.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fresh county per test and people in it; everything further goes through the doors. */
@TestComponent
public class Fixtures {
    public static final String PASSWORD = "test-pass-word";
    /** Argon2id of {@link #PASSWORD}, made once, so that tests do not wait for it. */
    private static String hash;

    private static final AtomicInteger NEXT = new AtomicInteger(110_000);
    private final JdbcClient db;
    private final Clock clock;

    Fixtures(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Actor.County county() {
        return county(2026);
    }

    public Actor.County county(int year) {
        String code = String.valueOf(NEXT.incrementAndGet());
        db.sql(
                        "insert into people.county (code, name, short_name, bureau_name, demo, latest_year, opened_at) values (?, ?, ?, ?, false, ?, ?)")
                .params(code, "测试县" + code, "测", "落地局", year, OffsetDateTime.now(clock))
                .update();
        return new Actor.County(code, "测试县" + code, "测", "落地局", false, year);
    }

    /** A person of that county with these roles and an account named by {@link #login}. */
    public Actor person(Actor.County county, Role... roles) {
        return person(county, null, roles);
    }

    public Actor person(Actor.County county, UUID unitId, Role... roles) {
        UUID id = Ids.next();
        String name =
                roles.length == 0 ? "无职" : roles[0].label() + id.toString().substring(30);
        OffsetDateTime now = OffsetDateTime.now(clock);
        db.sql(
                        "insert into people.person (id, county, name, unit_id, placeholder, created_by, created_at) values (?, ?, ?, ?, false, '测试', ?)")
                .param(id)
                .param(county.code())
                .param(name)
                .param(unitId)
                .param(now)
                .update();
        db.sql("insert into people.account (person_id, login, password_hash, changed_at) values (?, ?, ?, ?)")
                .params(id, login(id), hash(), now)
                .update();
        for (Role role : roles) {
            db.sql(
                            "insert into people.role_assignment (id, county, person_id, role, unit_id, valid_from, granted_by, granted_at) values (?, ?, ?, ?, ?, ?, '测试', ?)")
                    .param(Ids.next())
                    .param(county.code())
                    .param(id)
                    .param(role.name())
                    .param(unitId)
                    .param(LocalDate.of(2015, 1, 1))
                    .param(now)
                    .update();
        }
        Set<Role> set = roles.length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(List.of(roles));
        return new Actor(
                id,
                name,
                county,
                set,
                unitId == null ? Set.of() : Set.of(unitId),
                null,
                null,
                false,
                LocalDate.now(clock));
    }

    public UUID unit(Actor.County county, String kind, String name) {
        UUID id = Ids.next();
        db.sql(
                        "insert into people.unit (id, county, code, name, kind, created_by, created_at) values (?, ?, ?, ?, ?, '测试', ?)")
                .params(id, county.code(), id.toString().substring(24), name, kind, OffsetDateTime.now(clock))
                .update();
        return id;
    }

    public static String login(UUID personId) {
        return "t-" + personId;
    }

    private static synchronized String hash() {
        if (hash == null) {
            hash = new org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder()
                    .encode(PASSWORD);
        }
        return hash;
    }
}
