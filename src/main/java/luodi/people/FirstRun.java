package luodi.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A county's own start: one administrator, made while there is no account at all, and never again. */
@Component
public class FirstRun {
    private final JdbcClient db;
    private final Counties counties;
    private final Units units;
    private final Persons persons;
    private final Roles roles;
    private final Logins logins;
    private final Clock clock;

    FirstRun(JdbcClient db, Counties counties, Units units, Persons persons, Roles roles, Logins logins, Clock clock) {
        this.db = db;
        this.counties = counties;
        this.units = units;
        this.persons = persons;
        this.roles = roles;
        this.logins = logins;
        this.clock = clock;
    }

    public boolean isNeeded() {
        return db.sql("select not exists (select 1 from people.account)")
                .query(Boolean.class)
                .single();
    }

    /** @throws NotFound where an account exists already */
    @Transactional
    void open(FirstRunForm form) {
        form.check();
        db.sql("select pg_advisory_xact_lock(hashtext('people.first_run'))").query(row -> {});
        if (!isNeeded()) throw new NotFound();
        LocalDate today = LocalDate.now(clock);
        Actor.County county =
                counties.open(form.code(), form.name(), form.name().substring(0, 1), form.bureau(), false);
        Actor program = Actor.program(county, "第一次使用", today);
        UUID bureau = units.create(program, UnitForm.of("BUREAU", form.bureau(), UnitKind.BUREAU, null));
        UUID person = persons.create(program, PersonForm.of(form.person(), "管理员", bureau, false));
        roles.grant(program, person, Role.ADMINISTRATOR, null, today);
        logins.openAccount(program, person, form.login(), form.password(), false);
    }
}
