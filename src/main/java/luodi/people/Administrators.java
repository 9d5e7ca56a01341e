package luodi.people;

import java.time.LocalDate;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A county never stands without anybody who can open an account. */
@Component
class Administrators {
    private final JdbcClient db;

    Administrators(JdbcClient db) {
        this.db = db;
    }

    /** @throws Rejected where, after that day, nobody else could sign in as administrator */
    void requireAnother(Actor me, UUID except, LocalDate lastDay) {
        db.sql("select pg_advisory_xact_lock(hashtext('people.administrators'), hashtext(?))")
                .param(me.county().code())
                .query(row -> {});
        boolean another = db.sql("""
                select exists (select 1 from people.role_assignment ra join people.account a on a.person_id = ra.person_id
                  where ra.county = ? and ra.role = 'ADMINISTRATOR' and ra.person_id <> ? and a.disabled_at is null
                    and ra.valid_from <= ? and ra.valid_to is null)""")
                .params(me.county().code(), except, lastDay.plusDays(1))
                .query(Boolean.class)
                .single();
        if (!another) throw new Rejected("这是本县最后一位能登录的管理员。请先让另一位当管理员，再做这一步。");
    }
}
