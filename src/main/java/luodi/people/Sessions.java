package luodi.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Browser sessions and API tokens, kept on the server by the hash of their secret; found with today's roles in one statement. */
@Component
public class Sessions {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
    private static final Duration IDLE = Duration.ofHours(12);
    static final Duration BROWSER_LIFE = Duration.ofDays(7);
    static final Duration TOKEN_LIFE = Duration.ofDays(90);

    /** A secret that is told once, and until when it opens the door. */
    public record Opened(String secret, OffsetDateTime expiresAt) {}

    /** One place where a person is signed in. */
    public record Place(
            String kind,
            String device,
            OffsetDateTime createdAt,
            OffsetDateTime lastSeenAt,
            String key,
            boolean current,
            OffsetDateTime expiresAt) {
        private static final List<String> MACHINES =
                List.of("iPhone", "iPad", "Android", "HarmonyOS", "Windows", "Macintosh", "Linux");
        private static final List<String> BROWSERS = List.of("MicroMessenger", "Edg", "Firefox", "Chrome", "Safari");

        public boolean ofProgram() {
            return kind.equals("TOKEN");
        }

        /** What a person would call it: «Windows · Chrome»; a program's own name stays as it is. */
        public String deviceName() {
            if (!device.startsWith("Mozilla/")) return device;
            String machine =
                    MACHINES.stream().filter(device::contains).findFirst().orElse("电脑");
            String browser =
                    BROWSERS.stream().filter(device::contains).findFirst().orElse("浏览器");
            return machine + " · " + browser.replace("MicroMessenger", "微信").replace("Edg", "Edge");
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    Sessions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    Opened open(UUID personId, String kind, String device) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        OffsetDateTime now = OffsetDateTime.now(clock);
        forgetExpired();
        OffsetDateTime expires = now.plus(kind.equals("TOKEN") ? TOKEN_LIFE : BROWSER_LIFE);
        db.sql("""
                insert into people.session (secret_hash, kind, person_id, device, created_at, last_seen_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        hash(secret),
                        kind,
                        personId,
                        device.substring(0, Math.min(200, device.length())),
                        now,
                        now,
                        expires)
                .update();
        return new Opened(secret, expires);
    }

    /** Who holds the secret, as of now; empty where it is unknown, expired, idle too long, or the account is closed. */
    Optional<Actor> find(String secret, String kind) {
        byte[] hash = hash(secret);
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate today = LocalDate.now(clock);
        return db.sql("""
                select s.last_seen_at, h.id holder_id, h.name holder_name, p.id, p.name, a.must_change,
                       c.code, c.name county_name, c.short_name, c.bureau_name, c.demo, c.latest_year, r.roles, r.units
                from people.session s
                join people.account a on a.person_id = s.person_id
                join people.person h on h.id = s.person_id
                join people.person p on p.id = coalesce(s.acting_for, s.person_id)
                join people.county c on c.code = p.county
                left join lateral (
                    select array_agg(distinct ra.role) roles, array_agg(distinct ra.unit_id) units
                    from people.role_assignment ra
                    where ra.person_id = p.id and ra.valid_from <= :today and (ra.valid_to is null or ra.valid_to >= :today)) r on true
                where s.secret_hash = :hash and s.kind = :kind and s.expires_at > :now and a.disabled_at is null
                  and (s.kind = 'TOKEN' or s.last_seen_at > :idle)
                  and (s.acting_for is null or exists (
                      select 1 from people.delegation d where d.leader_id = s.acting_for and d.delegate_id = s.person_id
                        and d.valid_from <= :today and (d.valid_to is null or d.valid_to >= :today)))
                """)
                .param("hash", hash)
                .param("kind", kind)
                .param("now", now)
                .param("idle", now.minus(IDLE))
                .param("today", today)
                .query((row, n) -> {
                    if (row.getObject("last_seen_at", OffsetDateTime.class).isBefore(now.minus(SEEN_EVERY)))
                        seen(hash, now);
                    return actor(row, today);
                })
                .optional();
    }

    @Transactional
    void close(String secret) {
        db.sql("delete from people.session where secret_hash = ?")
                .param(hash(secret))
                .update();
    }

    @Transactional
    int closeAll(UUID personId) {
        return db.sql("delete from people.session where person_id = ?")
                .param(personId)
                .update();
    }

    /** Everywhere but here: whoever knew the old password is out. */
    @Transactional
    int closeOthers(UUID personId, String current) {
        return db.sql("delete from people.session where person_id = ? and secret_hash <> ?")
                .params(personId, hash(current))
                .update();
    }

    /** One of the person's own places, by the key that {@link #places} tells. */
    @Transactional
    boolean closePlace(UUID personId, String key) {
        return db.sql("delete from people.session where person_id = ? and encode(secret_hash, 'hex') = ?")
                        .params(personId, key)
                        .update()
                == 1;
    }

    @Transactional
    void actFor(String secret, UUID leaderId) {
        db.sql("update people.session set acting_for = ? where secret_hash = ?")
                .params(leaderId, hash(secret))
                .update();
    }

    @Transactional
    void actForMyself(String secret) {
        db.sql("update people.session set acting_for = null where secret_hash = ?")
                .param(hash(secret))
                .update();
    }

    /** Sessions that opened long ago open nothing any more. */
    private void forgetExpired() {
        db.sql("delete from people.session where expires_at < ?")
                .param(OffsetDateTime.now(clock))
                .update();
    }

    List<Place> places(UUID personId, @Nullable String current) {
        byte[] mine = current == null ? new byte[0] : hash(current);
        return db.sql("""
                select kind, device, created_at, last_seen_at, encode(secret_hash, 'hex') key, secret_hash = ? current, expires_at
                from people.session where person_id = ? and expires_at > ? and (kind = 'TOKEN' or last_seen_at > ?) order by kind, last_seen_at desc""")
                .params(
                        mine,
                        personId,
                        OffsetDateTime.now(clock),
                        OffsetDateTime.now(clock).minus(IDLE))
                .query((row, n) -> new Place(
                        row.getString("kind"),
                        row.getString("device"),
                        row.getObject("created_at", OffsetDateTime.class),
                        row.getObject("last_seen_at", OffsetDateTime.class),
                        row.getString("key"),
                        row.getBoolean("current"),
                        row.getObject("expires_at", OffsetDateTime.class)))
                .list();
    }

    private void seen(byte[] hash, OffsetDateTime now) {
        db.sql("update people.session set last_seen_at = ? where secret_hash = ?")
                .params(now, hash)
                .update();
    }

    private static Actor actor(ResultSet row, LocalDate today) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID holder = row.getObject("holder_id", UUID.class);
        boolean delegated = !holder.equals(id);
        int year = row.getInt("latest_year");
        var county = new Actor.County(
                row.getString("code"),
                row.getString("county_name"),
                row.getString("short_name"),
                row.getString("bureau_name"),
                row.getBoolean("demo"),
                year == 0 ? today.getYear() : year);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : strings(row, "roles")) roles.add(Role.valueOf(role));
        Set<UUID> units = new HashSet<>();
        for (String unit : strings(row, "units")) units.add(UUID.fromString(unit));
        return new Actor(
                id,
                row.getString("name"),
                county,
                roles,
                units,
                delegated ? holder : null,
                delegated ? row.getString("holder_name") : null,
                row.getBoolean("must_change"),
                today);
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        if (array == null) return List.of();
        return java.util.Arrays.stream((Object[]) array.getArray())
                .filter(java.util.Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
