package luodi.cadence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.files.StoredFile;
import luodi.files.StoredFiles;
import luodi.problems.Category;
import luodi.problems.NewProblem;
import luodi.problems.Origin;
import luodi.problems.Problems;
import luodi.problems.Source;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import luodi.shared.Time;
import luodi.shared.Typed;
import luodi.updates.NewUpdate;
import luodi.updates.UpdatePolicy;
import luodi.updates.Updates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 记走访: recorded once however often the phone sends; corrected with both texts kept; confirmed by those who were met. */
@Component
public class Visits {
    private static final int PHOTOS = 9;

    private final JdbcClient db;
    private final VisitReader reader;
    private final StoredFiles files;
    private final Problems problems;
    private final Updates updates;
    private final JsonMapper json;
    private final Trail trail;
    private final Clock clock;

    Visits(
            JdbcClient db,
            VisitReader reader,
            StoredFiles files,
            Problems problems,
            Updates updates,
            JsonMapper json,
            Trail trail,
            Clock clock) {
        this.db = db;
        this.reader = reader;
        this.files = files;
        this.problems = problems;
        this.updates = updates;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Records a visit with the problems told on it and, where shared, its update; answers its id, the same for a second sending.
     *
     * @throws Rejected where R-02 finds the record not valid, the day is still to come, or another person used the id
     */
    @Transactional
    public UUID record(Actor me, Seen project, VisitForm form) {
        Typed typed = new Typed();
        VisitReading reading = new VisitReading(form, typed);
        UUID id = reading.operation();
        if (typed.clean() && sentBefore(me, project, id)) return id;
        VisitWords words = reading.words(me.today(), 0);
        List<Visit.Told> told = words.hasProblems() ? reading.told() : List.of();
        List<UUID> photos = reading.pictures();
        if (photos.size() > PHOTOS) typed.refuse("photos", "最多配 " + PHOTOS + " 张照片，挑说明问题的就行。");
        if (files.mine(me, photos).size() < photos.size()) typed.refuse("photos", "有照片没有传上来，请重新选一次。");
        typed.done("R-02");
        // both ways of one sending came at once: the second waits here for the first, and finds it
        if (insert(me, project, id, words) == 0 && sentBefore(me, project, id)) return id;
        photos(id, photos);
        for (int n = 0; n < told.size(); n++) raise(me, project, id, words, n, told.get(n), reading.category(n));
        if (form.isShared() && UpdatePolicy.mayWrite(me, project)) share(me, project, id, words, photos);
        trail.record(
                me,
                "记走访",
                "project:" + project.code(),
                project.name() + "：" + words.visitedOn() + " 走访"
                        + (told.isEmpty() ? "，没有问题" : "，问题 " + told.size() + " 个"));
        return id;
    }

    /**
     * The author's slip of the same day needs no reason; a correction on a later day does. Both texts stay.
     *
     * @throws Stale where someone corrected it since the form was opened
     */
    @Transactional
    public void correct(Actor me, Seen project, UUID id, VisitForm form) {
        db.sql("select 1 from cadence.visit where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
        Visit before = reader.find(project, id);
        Typed typed = new Typed();
        VisitReading reading = new VisitReading(form, typed);
        UUID operation = reading.operation();
        if (corrected(id, operation)) return;
        VisitWords words = reading.words(me.today(), before.problems().size());
        List<Visit.Told> told = words.hasProblems() ? reading.told() : List.of();
        String reason = Typed.text(form.reason());
        if (!isSlip(me, before)) typed.need("reason", reason, "当天过后的更正要写明原因，原来的文字会留着。");
        typed.done("R-02");
        if (form.version() != null && !form.version().equals(String.valueOf(before.version()))) throw stale(before);
        VisitWords earlier = reader.words(before);
        db.sql("""
                insert into cadence.visit_earlier (visit_id, version, words, reason, replaced_by, replaced_at, operation_id)
                values (?, ?, cast(? as jsonb), ?, ?, ?, ?)""")
                .param(id)
                .param(before.version())
                .param(json.writeValueAsString(earlier))
                .param(reason)
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .param(operation)
                .update();
        if (rewrite(me, id, before, words) == 0) throw stale(before);
        for (int n = 0; n < told.size(); n++)
            raise(me, project, id, words, before.problems().size() + n, told.get(n), reading.category(n));
        trail.record(
                me,
                isSlip(me, before) ? "修改走访" : "更正走访",
                "project:" + project.code(),
                project.name() + "：" + words.visitedOn() + " 的走访" + (reason == null ? "" : "；原因：" + reason));
    }

    /** One of the three says whether he was there; said once, the last word of each stands. */
    @Transactional
    public void confirm(Actor me, Seen project, UUID id, ProjectRole as, boolean present, @Nullable String note) {
        Visit visit = reader.find(project, id);
        String word = Typed.text(note);
        if (!present && word == null) throw new Rejected("note", "请写一句当时的情况。");
        db.sql("""
                insert into cadence.visit_presence (visit_id, role, present, note, person_id, confirmed_by, confirmed_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (visit_id, role) do update set present = excluded.present, note = excluded.note, person_id = excluded.person_id,
                       confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at""")
                .param(id)
                .param(as.name())
                .param(present)
                .param(word)
                .param(me.id())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .update();
        trail.record(
                me,
                present ? "确认在场" : "说不在场",
                "project:" + project.code(),
                project.name() + "：" + visit.visitedOn() + " 的走访，" + as.label() + (word == null ? "" : "：" + word));
    }

    /** The visit's own update, as the visitor sends it. */
    @Transactional
    public UUID share(Actor me, Seen project, Visit visit, UUID updateId, String text) {
        if (reader.sharedAs(visit.id()) != null) throw new Rejected("text", "这次走访已经发过动态。");
        return updates.publish(
                me,
                project,
                update(
                        updateId,
                        visit.visitedOn(),
                        visit.endedAt(),
                        text,
                        visit.photos().stream().map(StoredFile::id).toList(),
                        visit.id()));
    }

    /** Whether a correction of this visit by this person needs no reason: his own words of today. */
    static boolean isSlip(Actor me, Visit visit) {
        return visit.visitorId().equals(me.id())
                && visit.recordedAt().atZoneSameInstant(Time.ZONE).toLocalDate().equals(me.today());
    }

    private boolean sentBefore(Actor me, Seen project, UUID id) {
        Optional<Boolean> mine = db.sql("select project_id = ? and visitor_id = ? from cadence.visit where id = ?")
                .params(project.id(), me.id(), id)
                .query(Boolean.class)
                .optional();
        if (mine.isPresent() && !mine.get()) throw new Rejected("这张表已由别人用过，请重新打开这一页。");
        return mine.isPresent();
    }

    private boolean corrected(UUID id, UUID operation) {
        return db.sql("select exists (select 1 from cadence.visit_earlier where visit_id = ? and operation_id = ?)")
                .params(id, operation)
                .query(Boolean.class)
                .single();
    }

    private int insert(Actor me, Seen project, UUID id, VisitWords words) {
        VisitorRole role = VisitorRole.of(me, project);
        if (role == null) throw new NotFound();
        return VisitSql.bind(db.sql(VisitSql.INSERT), words)
                .param("id", id)
                .param("county", me.county().code())
                .param("project", project.id())
                .param("entered", me.today())
                .param("me", me.id())
                .param("visitor", me.signature())
                .param("role", role.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private int rewrite(Actor me, UUID id, Visit before, VisitWords words) {
        LocalDate entered = words.visitedOn().equals(before.visitedOn()) ? before.enteredOn() : me.today();
        return VisitSql.bind(db.sql(VisitSql.UPDATE), words)
                .param("id", id)
                .param("version", before.version())
                .param("entered", entered)
                .update();
    }

    private void photos(UUID visit, List<UUID> photos) {
        if (photos.isEmpty()) return;
        db.sql("""
                insert into cadence.visit_photo (visit_id, seq, file_id)
                select :visit, t.n, cast(t.id as uuid) from unnest(string_to_array(:files, ',')) with ordinality t (id, n)""")
                .param("visit", visit)
                .param(
                        "files",
                        String.join(",", photos.stream().map(UUID::toString).toList()))
                .update();
    }

    /** Reported up on the spot, it is beyond what secretary and liaison settle themselves. */
    private void raise(
            Actor me, Seen project, UUID visit, VisitWords words, int seq, Visit.Told told, Category category) {
        String number = problems.raise(
                me,
                project,
                new NewProblem(
                        told.id(),
                        told.title(),
                        null,
                        category,
                        told.cause(),
                        Source.VISIT,
                        new Origin("visit:" + visit, words.visitedOn() + " 走访", "/visits/" + visit),
                        words.visitedOn(),
                        !"DONE".equals(words.reported().state()),
                        null));
        db.sql(
                        "insert into cadence.visit_problem (visit_id, seq, problem_id, number, title, cause) values (?, ?, ?, ?, ?, ?)")
                .params(visit, seq, told.id(), number, told.title(), told.cause())
                .update();
    }

    private void share(Actor me, Seen project, UUID visit, VisitWords words, List<UUID> photos) {
        String text = words.progress().length() <= 300
                ? words.progress()
                : words.progress().substring(0, 299) + "…";
        updates.publish(me, project, update(visit, words.visitedOn(), words.endedAt(), text, photos, visit));
    }

    /** At the end of the visit where it was noted, else at noon, never after now. */
    private NewUpdate update(
            UUID id, LocalDate on, @Nullable LocalTime ended, String text, List<UUID> photos, UUID visit) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime at = on.atTime(ended == null ? LocalTime.NOON : ended);
        return new NewUpdate(
                id, at.isAfter(now) ? now : at, text, photos.stream().limit(3).toList(), "visit:" + visit);
    }

    private static Stale stale(Visit now) {
        Visit.Earlier last = now.earlier().isEmpty() ? null : now.earlier().getFirst();
        return last == null
                ? new Stale(now.visitor(), now.recordedAt().toInstant())
                : new Stale(last.replacedBy(), last.replacedAt().toInstant());
    }
}
