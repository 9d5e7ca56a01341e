package luodi.cadence.briefing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.channels.Messages;
import luodi.channels.Occasion;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import luodi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** domain.md §3.6: handed in, returned or approved, numbered and issued; from then on frozen, a correction is a new edition. */
@Component
public class BriefingCourse {
    private final JdbcClient db;
    private final BriefingRows rows;
    private final Messages messages;
    private final Trail trail;
    private final Clock clock;

    BriefingCourse(JdbcClient db, BriefingRows rows, Messages messages, Trail trail, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Rejected where R-04 misses the progress or the problems of a project */
    @Transactional
    public void submit(Actor me, Briefing briefing, int version) {
        List<BriefingEntry> entries = rows.entries(briefing.id(), true, me.id(), me.today());
        List<String> gaps = entries.stream()
                .filter(entry -> !entry.complete())
                .map(BriefingEntry::name)
                .toList();
        if (!gaps.isEmpty()) throw new Rejected("", "还缺进展或问题：" + String.join("、", gaps) + "。", "R-04");
        move(
                briefing,
                version,
                "DRAFT",
                "status = 'SUBMITTED', submitted_by_id = :me, submitted_by = :by, submitted_at = :now, returned_why = null",
                me);
        messages.tell(
                new Occasion(
                        me.county().code(),
                        "briefing-submitted:" + briefing.id() + ":" + version,
                        briefing.title() + "请您审定",
                        briefing.summary(),
                        href(briefing)),
                holding(me, Role.BUREAU_HEAD));
        trail.record(me, "送审周通报", "briefing:" + briefing.week(), briefing.name());
    }

    @Transactional
    public void giveBack(Actor me, Briefing briefing, int version, String why) {
        if (why.isBlank()) throw new Rejected("why", "请写为什么退回、要改什么。");
        int moved = db.sql("""
                update cadence.briefing set status = 'DRAFT', returned_why = ?, version = version + 1
                where id = ? and version = ? and status in ('SUBMITTED','APPROVED')""").params(why.strip(), briefing.id(), version).update();
        if (moved == 0) throw briefing.stale(clock.instant());
        messages.tell(
                new Occasion(
                        me.county().code(),
                        "briefing-returned:" + briefing.id() + ":" + version,
                        briefing.title() + "退回来了",
                        why.strip(),
                        href(briefing)),
                List.of(Objects.requireNonNull(briefing.submittedById())));
        trail.record(me, "退回周通报", "briefing:" + briefing.week(), why.strip());
    }

    /** Who handed it in does not approve it (§5 note 0). */
    @Transactional
    public void approve(Actor me, Briefing briefing, int version) {
        if (me.id().equals(briefing.submittedById())) throw new Rejected("", "自己送审的要由别人来审定。", "§5 (0)");
        move(briefing, version, "SUBMITTED", "status = 'APPROVED', approved_by = :by, approved_at = :now", me);
        trail.record(me, "审定周通报", "briefing:" + briefing.week(), briefing.name());
    }

    /** Gives the next 期号 of the county's year, or keeps the corrected one's, and freezes the text. Answers the number. */
    @Transactional
    public int issue(Actor me, Briefing briefing, int version) {
        int number = briefing.corrects() == null ? next(me, briefing.week().year()) : numberOf(briefing.corrects());
        db.sql("update cadence.briefing set issue_no = ? where id = ? and status = 'APPROVED'")
                .params(number, briefing.id())
                .update();
        move(
                briefing,
                version,
                "APPROVED",
                "status = 'ISSUED', issued_by = :by, issued_at = :now, issued_on = :today",
                me);
        String title =
                "周通报 " + briefing.week().year() + " 年第 " + number + " 期印发了" + (briefing.edition() > 1 ? "（更正）" : "");
        messages.tell(
                new Occasion(
                        me.county().code(),
                        "briefing-issued:" + briefing.id(),
                        title,
                        briefing.summary(),
                        href(briefing)),
                readers(me, briefing));
        trail.record(me, "印发周通报", "briefing:" + briefing.week(), briefing.week().year() + " 年第 " + number + " 期");
        return number;
    }

    /** Given back with the transaction where the issue comes to nothing: there is no gap. */
    private int next(Actor me, int year) {
        return db.sql("""
                insert into cadence.issue_counter (county, year, last) values (?, ?, 1)
                on conflict (county, year) do update set last = issue_counter.last + 1 returning last""").params(me.county().code(), year).query(Integer.class).single();
    }

    private int numberOf(UUID issued) {
        return db.sql("select issue_no from cadence.briefing where id = ?")
                .param(issued)
                .query(Integer.class)
                .single();
    }

    /** 更正: a new edition with the same text to be changed; the issued one stays as it was. Sent twice, it is one. */
    @Transactional
    public void correct(Actor me, Briefing briefing, String why) {
        if (!briefing.frozen()) throw new Rejected("还没印发，直接改就行。");
        if (why.isBlank()) throw new Rejected("why", "请写更正什么、为什么。");
        UUID id = Ids.next();
        int begun = db.sql("""
                insert into cadence.briefing (id, county, year, week, edition, status, active, summary, summary_drafted, drafted_by_id, drafted_by,
                  drafted_at, corrects, why)
                select ?, county, year, week, edition + 1, 'DRAFT', active, summary, summary_drafted, ?, ?, ?, id, ? from cadence.briefing where id = ?
                on conflict (county, year, week, edition) do nothing""")
                .params(id, me.id(), me.signature(), OffsetDateTime.now(clock), why.strip(), briefing.id())
                .update();
        if (begun == 0) return;
        rows.write(
                id,
                rows.entries(briefing.id(), true, me.id(), me.today()).stream()
                        .map(e -> new BriefingEntry(
                                Ids.next(),
                                e.projectId(),
                                e.seq(),
                                e.code(),
                                e.name(),
                                e.stage(),
                                e.light(),
                                e.owners(),
                                e.visits(),
                                e.required(),
                                e.kept(),
                                e.raised(),
                                e.closed(),
                                e.open(),
                                e.overdue(),
                                1,
                                e.lines()))
                        .toList());
        trail.record(me, "更正周通报", "briefing:" + briefing.week(), briefing.name() + "：" + why.strip());
    }

    private void move(Briefing briefing, int version, String from, String set, Actor me) {
        int moved = db.sql("update cadence.briefing b set version = version + 1, " + set
                        + " where id = :id and version = :version and status = :from")
                .param("id", briefing.id())
                .param("version", version)
                .param("from", from)
                .param("me", me.id())
                .param("by", me.signature())
                .param("now", OffsetDateTime.now(clock))
                .param("today", me.today())
                .update();
        if (moved == 0) throw briefing.stale(clock.instant());
    }

    /** County leadership, and whoever serves one of its projects. */
    private Set<UUID> readers(Actor me, Briefing briefing) {
        Set<UUID> readers = new HashSet<>(holding(me, Role.COUNTY_LEADERSHIP));
        readers.addAll(db.sql("""
                select distinct a.person_id from projects.assignment a join cadence.briefing_entry e on e.project_id = a.project_id
                where e.briefing_id = :briefing and a.role in ('SPONSOR_LEADER','SECRETARY','LIAISON')
                  and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)""")
                .param("briefing", briefing.id())
                .param("today", me.today())
                .query(UUID.class)
                .list());
        return readers;
    }

    private List<UUID> holding(Actor me, Role role) {
        return db.sql("""
                select distinct person_id from people.role_assignment where county = :county and role = :role
                  and valid_from <= :today and (valid_to is null or valid_to >= :today)""")
                .param("county", me.county().code())
                .param("role", role.name())
                .param("today", me.today())
                .query(UUID.class)
                .list();
    }

    private static String href(Briefing briefing) {
        return "/briefings/" + briefing.week();
    }
}
