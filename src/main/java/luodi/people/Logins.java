package luodi.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as the administrator keeps them: opened, closed and reopened, with a one-time word where one was forgotten. */
@Component
public class Logins {
    private final JdbcClient db;
    private final Persons persons;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Administrators administrators;
    private final Trail trail;
    private final Clock clock;

    Logins(
            JdbcClient db,
            Persons persons,
            Passwords passwords,
            Sessions sessions,
            Administrators administrators,
            Trail trail,
            Clock clock) {
        this.db = db;
        this.persons = persons;
        this.passwords = passwords;
        this.sessions = sessions;
        this.administrators = administrators;
        this.trail = trail;
        this.clock = clock;
    }

    /** Opens an account and tells its one-time word, which the person changes at the first sign-in. */
    @Transactional
    public String openAccount(Actor me, UUID personId, String login) {
        String word = Passwords.fresh();
        openAccount(me, personId, login, word, true);
        return word;
    }

    @Transactional
    public void openAccount(Actor me, UUID personId, String login, String password, boolean mustChange) {
        Person person = persons.find(me, personId).orElseThrow(NotFound::new);
        if (person.account() != null)
            throw new Rejected(
                    "login", person.name() + " 已经有账号 " + person.account().login() + "。");
        if (!login.matches("[A-Za-z0-9._-]{2,40}")) throw new Rejected("login", "账号用 2 到 40 个字母、数字、点或短横，不用汉字。");
        try {
            db.sql(
                            "insert into people.account (person_id, login, password_hash, must_change, changed_at) values (?, ?, ?, ?, ?)")
                    .params(personId, login, passwords.hash(password), mustChange, OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Rejected("login", "账号 " + login + " 已经有人用了。");
        }
        trail.record(me, "开账号", "person:" + personId, person.name() + "，账号 " + login);
    }

    /** A new one-time word, shown once; whoever is signed in with the old one is out. */
    @Transactional
    public String oneTimeWord(Actor me, UUID personId) {
        Person person = withAccount(me, personId);
        String word = Passwords.fresh();
        db.sql("""
                update people.account set password_hash = ?, must_change = true, failures = 0, last_failure_at = null, changed_at = ?
                where person_id = ?""")
                .params(passwords.hash(word), OffsetDateTime.now(clock), personId)
                .update();
        sessions.closeAll(personId);
        trail.record(me, "发一次性密码", "person:" + personId, person.name());
        return word;
    }

    /** Sets a known word for an account of the demonstration; whoever is signed in stays. */
    @Transactional
    public void renew(Actor program, String login, String password) {
        int renewed = db.sql("""
                update people.account a set password_hash = ?, must_change = false, failures = 0, last_failure_at = null, changed_at = ?
                from people.person p where p.id = a.person_id and p.county = ? and lower(a.login) = lower(?)""")
                .params(
                        passwords.hash(password),
                        OffsetDateTime.now(clock),
                        program.county().code(),
                        login)
                .update();
        if (renewed == 1) trail.record(program, "换演示密码", "account:" + login, "按启动时的设定");
    }

    /** Closes the account and every place where the person is signed in. */
    @Transactional
    public void close(Actor me, UUID personId) {
        Person person = withAccount(me, personId);
        if (person.roles().contains(Role.ADMINISTRATOR))
            administrators.requireAnother(me, personId, LocalDate.now(clock));
        int closed = db.sql("update people.account set disabled_at = ? where person_id = ? and disabled_at is null")
                .params(OffsetDateTime.now(clock), personId)
                .update();
        sessions.closeAll(personId);
        if (closed == 1) trail.record(me, "停用账号", "person:" + personId, person.name());
    }

    @Transactional
    public void reopen(Actor me, UUID personId) {
        Person person = withAccount(me, personId);
        int opened = db.sql(
                        "update people.account set disabled_at = null, failures = 0 where person_id = ? and disabled_at is not null")
                .param(personId)
                .update();
        if (opened == 1) trail.record(me, "启用账号", "person:" + personId, person.name());
    }

    private Person withAccount(Actor me, UUID personId) {
        Person person = persons.find(me, personId).orElseThrow(NotFound::new);
        if (person.account() == null) throw new Rejected("login", person.name() + " 还没有账号。");
        return person;
    }
}
