package luodi.projects.keylist;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.people.Counties;
import luodi.projects.investment.Standings;
import luodi.projects.keylist.KeyList.Status;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 重点项目名单 as a document: its versions, drafted from the last approved one, submitted, returned, approved, compared. */
@Component
public class KeyLists {
    private final JdbcClient db;
    private final KeyListVersions rows;
    private final Counties counties;
    private final Standings standings;
    private final Trail trail;
    private final Clock clock;

    KeyLists(JdbcClient db, KeyListVersions rows, Counties counties, Standings standings, Trail trail, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.counties = counties;
        this.standings = standings;
        this.trail = trail;
        this.clock = clock;
    }

    /** The year's versions that the actor may see, newest first. */
    public List<KeyList> versions(Actor me, int year) {
        return db.sql(
                        "select * from projects.key_list where county = ? and year = ? and (status = 'APPROVED' or ?) order by number desc")
                .params(me.county().code(), year, KeyListPolicy.maySeeDraft(me))
                .query(KeyListRows.LIST)
                .list();
    }

    /** The years that have a list, newest first. */
    public List<Integer> years(Actor me) {
        return db.sql(
                        "select distinct year from projects.key_list where county = ? and (status = 'APPROVED' or ?) order by year desc")
                .params(me.county().code(), KeyListPolicy.maySeeDraft(me))
                .query(Integer.class)
                .list();
    }

    /** @throws NotFound where there is no such version, or it is a draft and not the actor's business */
    public KeyList find(Actor me, int year, int number) {
        return db.sql(
                        "select * from projects.key_list where county = ? and year = ? and number = ? and (status = 'APPROVED' or ?)")
                .params(me.county().code(), year, number, KeyListPolicy.maySeeDraft(me))
                .query(KeyListRows.LIST)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The latest approved version of a year. */
    public Optional<KeyList> current(Actor me, int year) {
        return versions(me, year).stream().filter(KeyList::approved).findFirst();
    }

    /** What stands on a version; an owner's representative reads his own project only. */
    public List<KeyListEntry> entries(Actor me, KeyList list) {
        return db.sql(KeyListRows.ENTRIES + """
                 where e.list_id = :list and (:all or exists (select 1 from projects.visible_project v where v.project_id = e.project_id
                   and v.person_id = :me and v.valid_from <= :today and (v.valid_to is null or v.valid_to >= :today)))
                """ + KeyListRows.ORDER)
                .param("list", list.id())
                .param("all", KeyListPolicy.mayReadAll(me))
                .param("me", me.id())
                .param("today", me.today())
                .query(KeyListRows.ENTRY)
                .list();
    }

    /** Who entered and who left against the approved version before. */
    public List<Change> changes(Actor me, KeyList list) {
        List<KeyListEntry> before =
                before(me, list).map(old -> entries(me, old)).orElse(List.of());
        return KeyListRules.changes(before, entries(me, list));
    }

    /** Starts the next version with what the last approved one holds; sent twice, it is one. */
    @Transactional
    public KeyList draft(Actor me, UUID id, int year, @Nullable String note) {
        return draft(me, id, year, note, false);
    }

    /** @param carry whether a year's first version takes over who stands on last year's list, its plan yet to be set */
    @Transactional
    public KeyList draft(Actor me, UUID id, int year, @Nullable String note, boolean carry) {
        rows.hold(me);
        Optional<KeyList> sent = rows.byId(id);
        if (sent.isPresent()) {
            if (sent.get().draftedBy().equals(me.signature()) && sent.get().year() == year) return sent.get();
            throw new Rejected("这张表已由别人用过，请重新打开。");
        }
        if (year < 2000 || year > me.today().getYear() + 1) throw new Rejected("year", "名单的年份最早 2000 年，最晚明年。");
        List<KeyList> versions = rows.ofYear(me, year);
        versions.stream().filter(one -> !one.approved()).findFirst().ifPresent(open -> {
            throw new Rejected(open.title() + "还在" + open.status().label() + "（" + open.draftedBy() + " 起草），一次只改一版。");
        });
        int number = versions.isEmpty() ? 1 : versions.getFirst().number() + 1;
        rows.insert(me, id, year, number, note, false);
        if (!versions.isEmpty()) rows.copy(versions.getFirst().id(), id);
        else if (carry) rows.carry(me, id, year);
        trail.record(me, "起草名单", subject(year, number), year + " 年第 " + number + " 号重点项目名单起草");
        return rows.byId(id).orElseThrow(NotFound::new);
    }

    /** Gives a draft to county leadership; refused while it lacks something. */
    @Transactional
    public KeyList submit(Actor me, int year, int number, int version) {
        KeyList list = find(me, year, number);
        need(list, Status.DRAFT);
        Optional<KeyList> before = before(me, list);
        Map<String, String> lacks = KeyListRules.unready(
                entries(me, list),
                before.map(old -> entries(me, old)).orElse(List.of()),
                before.map(KeyList::toConfirm).orElse(false));
        if (!lacks.isEmpty()) throw new Rejected(lacks, "§5");
        move(
                list,
                version,
                db.sql("""
                update projects.key_list set status = 'SUBMITTED', submitted_by = ?, submitted_id = ?, submitted_at = ?, returned_why = null,
                    version = version + 1 where id = ? and version = ? and status = 'DRAFT'""")
                        .params(me.signature(), me.id(), now(), list.id(), version)
                        .update());
        trail.record(me, "送批名单", subject(year, number), list.title() + "重点项目名单送县领导批准");
        return find(me, year, number);
    }

    /** County leadership sends it back with a reason. */
    @Transactional
    public KeyList giveBack(Actor me, int year, int number, String why, int version) {
        KeyList list = find(me, year, number);
        need(list, Status.SUBMITTED);
        move(
                list,
                version,
                db.sql(
                                "update projects.key_list set status = 'DRAFT', returned_why = ?, version = version + 1 where id = ? and version = ? and status = 'SUBMITTED'")
                        .params(why, list.id(), version)
                        .update());
        trail.record(me, "退回名单", subject(year, number), list.title() + "重点项目名单退回：" + why);
        return find(me, year, number);
    }

    /** From here on the version never changes; who submitted it does not approve it (domain.md §5 note 0). */
    @Transactional
    public KeyList approve(Actor me, int year, int number, int version) {
        KeyList list = find(me, year, number);
        need(list, Status.SUBMITTED);
        if (me.id().equals(list.submittedId()) && !me.isProgram()) {
            throw new Rejected("", "名单是您送批的，要由另一位县领导批准。", "§5 (0)");
        }
        move(
                list,
                version,
                db.sql("""
                update projects.key_list set status = 'APPROVED', approved_by = ?, approved_at = ?, version = version + 1
                where id = ? and version = ? and status = 'SUBMITTED'""").params(me.signature(), now(), list.id(), version).update());
        tell(me, year);
        trail.record(me, "批准名单", subject(year, number), list.title() + "重点项目名单批准，当日起执行");
        return find(me, year, number);
    }

    /** 原文导入: a list that a text implies, without an approver, to be confirmed by the county; loaded once. */
    @Transactional
    public KeyList loadHistorical(Actor program, int year, String note, List<NewEntry> entries) {
        rows.hold(program);
        List<KeyList> there = versions(program, year);
        if (!there.isEmpty()) return there.getLast();
        UUID id = Ids.next();
        rows.insert(program, id, year, 1, note, true);
        rows.list(program, id, entries);
        db.sql("update projects.key_list set status = 'APPROVED', approved_at = ? where id = ?")
                .params(now(), id)
                .update();
        tell(program, year);
        trail.record(program, "导入名单", subject(year, 1), year + " 年重点项目名单 " + entries.size() + " 项，待县方确认");
        return find(program, year, 1);
    }

    private void tell(Actor me, int year) {
        int latest = db.sql("select max(year) from projects.key_list where county = ? and status = 'APPROVED'")
                .param(me.county().code())
                .query(Integer.class)
                .single();
        counties.setLatestYear(me.county(), latest);
        standings.refreshCounty(me.county().code(), year);
    }

    private Optional<KeyList> before(Actor me, KeyList list) {
        return versions(me, list.year()).stream()
                .filter(old -> old.approved() && old.number() < list.number())
                .findFirst();
    }

    private static void need(KeyList list, Status status) {
        if (list.status() == status) return;
        throw new Rejected(
                list.approved()
                        ? list.title() + "名单已经批准，不能再改。要变动，请起草新一版。"
                        : "名单现在是" + list.status().label() + "，还不能这样办。");
    }

    private static void move(KeyList list, int version, int changed) {
        if (changed == 1 && list.version() == version) return;
        OffsetDateTime when = list.submittedAt() == null ? list.draftedAt() : list.submittedAt();
        throw new Stale(list.submittedBy() == null ? list.draftedBy() : list.submittedBy(), when.toInstant());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    static String subject(int year, int number) {
        return "key-list:" + year + "/" + number;
    }
}
