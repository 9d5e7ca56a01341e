package luodi.projects.keylist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import luodi.audit.Trail;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entries of a draft: to add, to change, to let leave, to take back. A list submitted or approved refuses all of them. */
@Component
public class KeyListDrafts {
    static final String INSERT = """
            insert into projects.key_list_entry (list_id, project_id, annual_plan, priority, joined_on, joined_why, inferred, changed_by, changed_at)
            select :list, p.id, :plan, :priority, :joinedOn, :why, :inferred, :who, :now
            from projects.project p where p.county = :county and p.code = :code
            """;

    private final JdbcClient db;
    private final KeyLists lists;
    private final Trail trail;
    private final Clock clock;

    KeyListDrafts(JdbcClient db, KeyLists lists, Trail trail, Clock clock) {
        this.db = db;
        this.lists = lists;
        this.trail = trail;
        this.clock = clock;
    }

    /** A project that could be listed: its code, name, and what stands against it. */
    public record Candidate(
            String code, String name, @Nullable String against) {}

    /** Projects of the county that are not on the draft and whose name or code contains the words; at most 20. */
    public List<Candidate> candidates(Actor me, KeyList list, String words) {
        return db.sql("""
                select p.code, p.name, case when p.overlay = 'TERMINATED' then '已终止' end against from projects.project p
                where p.county = :county and (strpos(lower(p.name), lower(:words)) > 0 or strpos(p.code, :words) > 0
                      or exists (select 1 from unnest(p.aliases) a where strpos(lower(a), lower(:words)) > 0))
                  and not exists (select 1 from projects.key_list_entry e where e.list_id = :list and e.project_id = p.id)
                order by p.updated_at desc, p.id limit 20""")
                .param("county", me.county().code())
                .param("words", words.strip())
                .param("list", list.id())
                .query((row, n) -> new Candidate(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** @throws NotFound where the project does not stand on that version */
    public KeyListEntry entry(Actor me, KeyList list, String code) {
        return lists.entries(me, list).stream()
                .filter(e -> e.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Lists a project; the same again is answered as the first time. */
    @Transactional
    public KeyListEntry add(Actor me, int year, int number, NewEntry wanted) {
        KeyList list = open(me, year, number);
        day(year, "joinedOn", wanted.joinedOn());
        Optional<KeyListEntry> there = lists.entries(me, list).stream()
                .filter(e -> e.code().equals(wanted.code()))
                .findFirst();
        if (there.isPresent()) return same(me, there.get(), wanted);
        String overlay = db.sql("select coalesce(overlay, '') from projects.project where county = ? and code = ?")
                .params(me.county().code(), wanted.code())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Rejected("code", "没有编号为 " + wanted.code() + " 的项目。"));
        if (overlay.equals("TERMINATED")) throw new Rejected("code", "项目已终止，不能列入名单。");
        db.sql(INSERT)
                .param("list", list.id())
                .param("county", me.county().code())
                .param("code", wanted.code())
                .param("plan", wanted.plan())
                .param("priority", wanted.priority())
                .param("joinedOn", wanted.joinedOn())
                .param("why", wanted.why())
                .param("inferred", false)
                .param("who", me.signature())
                .param("now", now())
                .update();
        KeyListEntry made = entry(me, list, wanted.code());
        trail.record(
                me,
                "列入名单",
                KeyLists.subject(year, number),
                list.title() + "草稿列入 " + made.name() + "，年度计划 " + made.planWords());
        return made;
    }

    /** What a person has stated is no longer inferred. */
    @Transactional
    public KeyListEntry change(Actor me, int year, int number, NewEntry wanted, int version) {
        KeyList list = open(me, year, number);
        day(year, "joinedOn", wanted.joinedOn());
        KeyListEntry before = entry(me, list, wanted.code());
        if (before.leftOn() != null && wanted.joinedOn().isAfter(before.leftOn()))
            throw new Rejected("joinedOn", "进入日期晚于退出日期 " + before.leftOn() + "。");
        saved(
                before,
                db.sql("""
                update projects.key_list_entry set annual_plan = ?, priority = ?, joined_on = ?, joined_why = ?, inferred = false,
                    changed_by = ?, changed_at = ?, version = version + 1
                where list_id = ? and project_id = ? and version = ?""")
                        .param(wanted.plan())
                        .param(wanted.priority())
                        .param(wanted.joinedOn())
                        .param(wanted.why())
                        .param(me.signature())
                        .param(now())
                        .param(list.id())
                        .param(before.projectId())
                        .param(version)
                        .update());
        trail.record(me, "修改名单草稿", KeyLists.subject(year, number), list.title() + "草稿：" + before.name());
        return entry(me, list, wanted.code());
    }

    /** Leaves the list from that day on; the row stays, with the reason. */
    @Transactional
    public KeyListEntry leave(Actor me, int year, int number, String code, LocalDate on, String why, int version) {
        KeyList list = open(me, year, number);
        day(year, "leftOn", on);
        KeyListEntry before = entry(me, list, code);
        if (on.isBefore(before.joinedOn())) throw new Rejected("leftOn", "退出日期早于进入日期 " + before.joinedOn() + "。");
        saved(before, leave(me, list, before, on, why, version));
        trail.record(me, "移出名单", KeyLists.subject(year, number), list.title() + "草稿移出 " + before.name() + "：" + why);
        return entry(me, list, code);
    }

    /** Undoes what the draft did to a project: one newly listed is taken off, any other stands again as last approved. */
    @Transactional
    public void undo(Actor me, int year, int number, String code, int version) {
        KeyList list = open(me, year, number);
        KeyListEntry before = entry(me, list, code);
        saved(
                before,
                db.sql("delete from projects.key_list_entry where list_id = ? and project_id = ? and version = ?")
                        .params(list.id(), before.projectId(), version)
                        .update());
        db.sql("""
                insert into projects.key_list_entry (list_id, project_id, annual_plan, priority, joined_on, joined_why, left_on, left_why, inferred, changed_by, changed_at, version)
                select ?, e.project_id, e.annual_plan, e.priority, e.joined_on, e.joined_why, e.left_on, e.left_why, e.inferred, ?, ?, ?
                from projects.key_list_entry e join projects.key_project k on k.list_id = e.list_id and k.project_id = e.project_id
                where k.county = ? and k.year = ? and e.project_id = ?""")
                .params(
                        list.id(),
                        me.signature(),
                        now(),
                        version + 1,
                        me.county().code(),
                        year,
                        before.projectId())
                .update();
        trail.record(me, "撤回名单改动", KeyLists.subject(year, number), list.title() + "草稿撤回对 " + before.name() + " 的改动");
    }

    private int leave(Actor me, KeyList list, KeyListEntry before, LocalDate on, String why, int version) {
        return db.sql("""
                update projects.key_list_entry set left_on = ?, left_why = ?, changed_by = ?, changed_at = ?, version = version + 1
                where list_id = ? and project_id = ? and version = ?""")
                .params(on, why, me.signature(), now(), list.id(), before.projectId(), version)
                .update();
    }

    /** Locks the version and makes sure that it is still a draft. */
    private KeyList open(Actor me, int year, int number) {
        KeyList list = lists.find(me, year, number);
        String status = db.sql("select status from projects.key_list where id = ? for update")
                .param(list.id())
                .query(String.class)
                .single();
        if (status.equals("APPROVED")) throw new Rejected(list.title() + "名单已经批准，不能再改。要变动，请起草新一版。");
        if (status.equals("SUBMITTED")) throw new Rejected(list.title() + "名单已送批，批准或退回之前不能改。");
        return list;
    }

    private static KeyListEntry same(Actor me, KeyListEntry there, NewEntry wanted) {
        boolean plan = there.plan() == null
                ? wanted.plan() == null
                : wanted.plan() != null && there.plan().compareTo(wanted.plan()) == 0;
        if (plan
                && me.signature().equals(there.changedBy())
                && there.joinedOn().equals(wanted.joinedOn())
                && there.priority() == wanted.priority()
                && Objects.equals(there.joinedWhy(), wanted.why())) return there;
        throw new Rejected(
                "code",
                there.name() + "已经在这一版名单上" + (there.left() ? "（" + there.leftOn() + " 退出），可以撤回退出。" : "，请直接修改。"));
    }

    private static void day(int year, String field, LocalDate day) {
        String wrong = KeyListRules.refuseDay(year, day);
        if (wrong != null) throw new Rejected(field, wrong);
    }

    private static void saved(KeyListEntry before, int changed) {
        if (changed == 1) return;
        throw new Stale(
                Objects.requireNonNullElse(before.changedBy(), "有人"),
                Objects.requireNonNullElse(before.changedAt(), OffsetDateTime.MIN)
                        .toInstant());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
