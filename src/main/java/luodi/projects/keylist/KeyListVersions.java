package luodi.projects.keylist;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of the list as rows: how one begins, and with whom on it. */
@Component
class KeyListVersions {
    private final JdbcClient db;
    private final Clock clock;

    KeyListVersions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One draft at a time a county: the second waits and then sees the first. */
    void hold(Actor me) {
        db.sql("select pg_advisory_xact_lock(hashtext('key-list'), ?)")
                .param(Integer.parseInt(me.county().code()))
                .query(row -> {});
    }

    Optional<KeyList> byId(UUID id) {
        return db.sql("select * from projects.key_list where id = ?")
                .param(id)
                .query(KeyListRows.LIST)
                .optional();
    }

    /** All of a year, drafts as well, newest first. */
    List<KeyList> ofYear(Actor me, int year) {
        return db.sql("select * from projects.key_list where county = ? and year = ? order by number desc")
                .params(me.county().code(), year)
                .query(KeyListRows.LIST)
                .list();
    }

    void insert(Actor me, UUID id, int year, int number, @Nullable String note, boolean toConfirm) {
        db.sql("""
                insert into projects.key_list (id, county, year, number, status, note, to_confirm, drafted_by, drafted_at)
                values (?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?)""")
                .param(id)
                .param(me.county().code())
                .param(year)
                .param(number)
                .param(note)
                .param(toConfirm)
                .param(me.signature())
                .param(now())
                .update();
    }

    /** Who stood on the version before. */
    void copy(UUID from, UUID to) {
        db.sql("""
                insert into projects.key_list_entry (list_id, project_id, annual_plan, priority, joined_on, joined_why, left_on, left_why, inferred, changed_by, changed_at)
                select ?, project_id, annual_plan, priority, joined_on, joined_why, left_on, left_why, inferred, changed_by, changed_at
                from projects.key_list_entry where list_id = ?""").params(to, from).update();
    }

    /** Who stands on last year's list, without a plan. */
    void carry(Actor me, UUID to, int year) {
        db.sql("""
                insert into projects.key_list_entry (list_id, project_id, annual_plan, priority, joined_on, joined_why, changed_by, changed_at)
                select :list, k.project_id, null, k.priority, make_date(:year, 1, 1), '由上年名单结转', :who, :now
                from projects.key_project k join projects.project p on p.id = k.project_id
                where k.county = :county and k.year = :year - 1 and k.left_on is null and coalesce(p.overlay, '') <> 'TERMINATED'""")
                .param("list", to)
                .param("year", year)
                .param("who", me.signature())
                .param("now", now())
                .param("county", me.county().code())
                .update();
    }

    /** Whom a text names. @throws Rejected where it names a project that is not there */
    void list(Actor me, UUID id, List<NewEntry> entries) {
        for (NewEntry entry : entries) {
            int listed = db.sql(KeyListDrafts.INSERT)
                    .param("list", id)
                    .param("county", me.county().code())
                    .param("code", entry.code())
                    .param("plan", entry.plan())
                    .param("priority", entry.priority())
                    .param("joinedOn", entry.joinedOn())
                    .param("why", entry.why())
                    .param("inferred", entry.inferred())
                    .param("who", me.signature())
                    .param("now", now())
                    .update();
            if (listed == 0) throw new Rejected("没有项目 " + entry.code() + "，名单没有导入。");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
