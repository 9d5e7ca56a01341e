package luodi.people;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing in and out, and a person's own password. */
@Component
public class Accounts {
    private static final int FREE_TRIES = 5;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private record Row(UUID personId, String hash, boolean disabled, int failures, OffsetDateTime lastFailureAt) {}

    private final JdbcClient db;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Trail trail;
    private final Clock clock;

    Accounts(JdbcClient db, Passwords passwords, Sessions sessions, Trail trail, Clock clock) {
        this.db = db;
        this.passwords = passwords;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param kind BROWSER or TOKEN
     * @throws Rejected with the same sentence for a wrong name and a wrong password, and after five failures for five minutes
     */
    public Sessions.Opened signIn(String login, String password, String kind, String device) {
        Optional<Row> found = db.sql("""
                select person_id, password_hash, disabled_at is not null disabled, failures, last_failure_at
                from people.account where lower(login) = lower(?)""")
                .param(login)
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getInt(4),
                        row.getObject(5, OffsetDateTime.class)))
                .optional();
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (found.isPresent()
                && found.get().failures() >= FREE_TRIES
                && found.get().lastFailureAt().isAfter(now.minus(PAUSE))) {
            throw new Rejected("password", "连续输错 5 次，请过 5 分钟再试，或请管理员重设。");
        }
        boolean right =
                passwords.matches(password, found.filter(row -> !row.disabled()).map(Row::hash));
        if (!right) {
            found.ifPresent(row -> db.sql(
                            "update people.account set failures = failures + 1, last_failure_at = ? where person_id = ?")
                    .params(now, row.personId())
                    .update());
            throw new Rejected("password", "账号或密码不对。");
        }
        UUID personId = found.orElseThrow().personId();
        db.sql("update people.account set failures = 0, last_failure_at = null where person_id = ? and failures > 0")
                .param(personId)
                .update();
        return sessions.open(personId, kind, device);
    }

    /** Who holds the pen: the person whose account it is, also under a delegation. */
    static UUID holder(Actor me) {
        return me.delegateId() == null ? me.id() : me.delegateId();
    }

    /** Changes one's own password and closes every other sign-in. @param secret of the session at hand, which stays open */
    @Transactional
    public void changePassword(Actor me, PasswordForm form, String secret) {
        UUID holder = holder(me);
        String hash = db.sql("select password_hash from people.account where person_id = ?")
                .param(holder)
                .query(String.class)
                .single();
        form.check(passwords.matches(form.old(), Optional.of(hash)));
        db.sql("update people.account set password_hash = ?, must_change = false, changed_at = ? where person_id = ?")
                .params(passwords.hash(form.fresh()), OffsetDateTime.now(clock), holder)
                .update();
        sessions.closeOthers(holder, secret);
        trail.record(me, "改密码", "person:" + holder, "本人修改了密码");
    }

    /** Signs the person out on every device and revokes every token. */
    @Transactional
    public int signOutEverywhere(Actor me) {
        UUID holder = holder(me);
        int closed = sessions.closeAll(holder);
        trail.record(me, "全部退出", "person:" + holder, "退出了 " + closed + " 处登录");
        return closed;
    }

    /** Where the account is signed in, browsers first. */
    List<Sessions.Place> places(Actor me, @Nullable String secret) {
        return sessions.places(holder(me), secret);
    }

    /** Signs out one place, or revokes one token. */
    @Transactional
    public void closePlace(Actor me, String key) {
        if (!sessions.closePlace(holder(me), key)) throw new NotFound();
        trail.record(me, "退出一处", "person:" + holder(me), "退出一处登录或吊销一个令牌");
    }
}
