package luodi.problems;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.files.StoredFiles;
import luodi.problems.rules.StopReasons;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import luodi.shared.Stale;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was typed, and makes the move or records that it was asked for; who asks never grants (§5 note 0). */
@Component
public class Requests {
    private final JdbcClient db;
    private final Problems problems;
    private final ProblemBook book;
    private final StoredFiles files;
    private final StopReasons reasons;
    private final JsonMapper json;
    private final Trail trail;
    private final RowMapper<Request> mapper;

    Requests(
            JdbcClient db,
            Problems problems,
            ProblemBook book,
            StoredFiles files,
            StopReasons reasons,
            JsonMapper json,
            Trail trail) {
        this.db = db;
        this.problems = problems;
        this.book = book;
        this.files = files;
        this.reasons = reasons;
        this.json = json;
        this.trail = trail;
        this.mapper = (row, n) -> new Request(
                row.getObject("id", UUID.class),
                ProblemMove.valueOf(row.getString("act")),
                row.getString("words"),
                json.readValue(row.getString("fields"), ActForm.class),
                row.getObject("asked_by_id", UUID.class),
                row.getString("asked_by"),
                row.getObject("asked_on", LocalDate.class),
                row.getString("decided"),
                row.getString("decided_why"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class));
    }

    /** Makes the move where it is the actor's to make, else records the request; true where it was made. */
    @Transactional
    public boolean act(Actor me, ProblemCase problem, ProblemMove move, ActForm form) {
        Typed typed = new Typed();
        UUID id = form.operation(typed);
        Told told = form.read(typed, target(me, problem, form, typed));
        check(me, told, typed);
        typed.done(java.util.Objects.requireNonNullElse(ProblemWords.rule(move), "§3.2"));
        if (ProblemPolicy.mayDo(me, problem, move)) {
            problems.move(me, problem.problem().number(), move, id, told, form.versionRead(typed));
            return true;
        }
        ask(me, problem, move, id, form, told);
        return false;
    }

    private void ask(Actor me, ProblemCase problem, ProblemMove move, UUID id, ActForm form, Told told) {
        if (askedBefore(me, id)) return;
        if (told.reason() == null && told.proof() == null)
            throw new Rejected("reason", "为什么要" + move.label() + "，请写一句。", "§5");
        problems.check(me, problem, move, told);
        db.sql("""
                insert into problems.request (id, county, problem_id, act, words, fields, asked_by_id, asked_by, asked_on, asked_at)
                values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)""")
                .param(id)
                .param(me.county().code())
                .param(problem.problem().id())
                .param(move.name())
                .param(told.reason() == null ? told.proof() : told.reason())
                .param(json.writeValueAsString(form))
                .param(me.id())
                .param(me.signature())
                .param(me.today())
                .param(book.now())
                .update();
        trail.record(
                me,
                "提请" + move.label(),
                "problem:" + problem.problem().number(),
                problem.problem().title());
    }

    /** @throws NotFound where there is no such request; NotAllowed where it is another's to decide */
    void requireDecider(Actor me, ProblemCase problem, UUID id) {
        Request asked = of(problem.problem().id()).stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        Rights.require(
                ProblemPolicy.mayDecide(me, problem, asked) || asked.askedById().equals(me.id()));
    }

    /** Another's word on a request; granted, the move is made as it was asked, in the name of who decides. */
    @Transactional
    public void decide(Actor me, ProblemCase problem, UUID id, boolean granted, @Nullable String why) {
        Request asked = of(problem.problem().id()).stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (asked.askedById().equals(me.id())) throw new Rejected("", "自己提的请要由别人来定。", "§5 (0)");
        if (!granted && Typed.text(why) == null) throw new Rejected("why", "为什么不同意，请写一句。", "§5 (0)");
        int done = db.sql("""
                update problems.request set decided = ?, decided_why = ?, decided_by_id = ?, decided_by = ?, decided_at = ?
                where id = ? and decided is null""")
                .param(granted ? "GRANTED" : "REFUSED")
                .param(why)
                .param(me.id())
                .param(me.signature())
                .param(book.now())
                .param(id)
                .update();
        if (done == 0)
            throw new Stale(
                    String.valueOf(asked.decidedBy()),
                    java.util.Objects.requireNonNull(asked.decidedAt()).toInstant());
        if (granted) {
            Typed typed = new Typed();
            Told told = asked.form().read(typed, target(me, problem, asked.form(), typed));
            problems.move(me, problem.problem().number(), asked.move(), luodi.shared.Ids.next(), told.as(asked), null);
        }
        trail.record(
                me,
                granted ? "同意" + asked.move().label() : "不同意" + asked.move().label(),
                "problem:" + problem.problem().number(),
                problem.problem().title() + "（" + asked.askedBy() + " 提请）");
    }

    /** All requests of a problem, the newest first. */
    public List<Request> of(UUID problemId) {
        return db.sql("select * from problems.request where problem_id = ? order by asked_at desc, id desc")
                .param(problemId)
                .query(mapper)
                .list();
    }

    private boolean askedBefore(Actor me, UUID id) {
        Optional<Boolean> mine = db.sql("select asked_by_id = ? from problems.request where id = ?")
                .params(me.id(), id)
                .query(Boolean.class)
                .optional();
        if (mine.isPresent() && !mine.get()) throw new Rejected("这张表已由别人用过，请重新打开这一页。");
        return mine.isPresent();
    }

    private @Nullable UUID target(Actor me, ProblemCase problem, ActForm form, Typed typed) {
        String number = Typed.text(form.target());
        if (number == null) return null;
        Optional<UUID> target = db.sql(
                        "select id from problems.problem where county = ? and number = ? and project_id = ? and state <> 'MERGED' and id <> ?")
                .params(
                        me.county().code(),
                        number,
                        problem.problem().projectId(),
                        problem.problem().id())
                .query(UUID.class)
                .optional();
        if (target.isEmpty()) typed.refuse("target", "这个项目没有编号为 " + number + " 的问题。");
        return target.orElse(null);
    }

    private void check(Actor me, Told told, Typed typed) {
        List<UUID> units = new java.util.ArrayList<>(told.coUnits());
        if (told.leadUnit() != null) units.add(told.leadUnit());
        if (!units.isEmpty()) {
            int known = db.sql("select count(*) from people.unit where id = any(?) and county = ?")
                    .param(units.toArray(UUID[]::new))
                    .param(me.county().code())
                    .query(Integer.class)
                    .single();
            if (known < java.util.Set.copyOf(units).size()) typed.refuse("leadUnitId", "本县没有这个单位，请重新选择。");
        }
        if (told.handlerPerson() != null
                && !db.sql("select exists (select 1 from people.person where id = ? and county = ?)")
                        .params(told.handlerPerson(), me.county().code())
                        .query(Boolean.class)
                        .single()) {
            typed.refuse("handlerPersonId", "本县没有这个人，请重新选择。");
        }
        if (files.mine(me, told.files()).size() < told.files().size()) typed.refuse("fileIds", "附件没有传上来，请重新选一次。");
        if (told.stopReason() != null && !reasons.offered(me).containsKey(told.stopReason())) {
            typed.refuse("stopReason", "停表只认清单上的理由，请选一个。");
        }
    }
}
