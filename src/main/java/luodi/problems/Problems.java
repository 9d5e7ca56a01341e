package luodi.problems;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.calendar.Calendar;
import luodi.problems.ProblemCourse.Around;
import luodi.projects.ProjectRole;
import luodi.projects.SearchTerms;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 问题清单: to raise a problem, to look it up, and whatever moves it (domain.md §3.2). */
@Component
public class Problems {
    private final JdbcClient db;
    private final ProblemCases cases;
    private final ProblemBook book;
    private final ProblemNumbers rules;
    private final Crews crews;
    private final Calendar calendar;
    private final ProblemNews news;
    private final Trail trail;

    Problems(
            JdbcClient db,
            ProblemCases cases,
            ProblemBook book,
            ProblemNumbers rules,
            Crews crews,
            Calendar calendar,
            ProblemNews news,
            Trail trail) {
        this.db = db;
        this.cases = cases;
        this.book = book;
        this.rules = rules;
        this.crews = crews;
        this.calendar = calendar;
        this.news = news;
        this.trail = trail;
    }

    /** Raises a problem and answers its number (谷-2018-016); joins the caller's transaction; sent twice, it is one problem. */
    @Transactional
    public String raise(Actor me, Seen project, NewProblem raised) {
        return raise(me, project, raised, false);
    }

    /** @param confidential a business secret: its title stays out of exports */
    @Transactional
    public String raise(Actor me, Seen project, NewProblem raised, boolean confidential) {
        Optional<String> before = raisedBefore(me, project, raised.id());
        if (before.isPresent()) return before.get();
        if (raised.title().isBlank()) throw new Rejected("title", "什么问题，请写一句。", "§2.2");
        if (raised.raisedOn().isAfter(me.today())) throw new Rejected("raisedOn", "不能登记将来的日子。", "§2.2");
        // a day before all calendars would never run a clock: nothing may be held down by a mistyped year
        if (!calendar.days().isPublished(raised.raisedOn())
                && raised.raisedOn().getYear() < me.today().getYear())
            throw new Rejected(
                    "raisedOn", raised.raisedOn().getYear() + " 年没有工作日历，期限算不出来。请核对年份，更早的问题按得知的那天登记。", "R-11");
        int year = me.today().getYear();
        book.hold(me.county().code(), year);
        before = raisedBefore(me, project, raised.id());
        if (before.isPresent()) return before.get();
        int serial = book.next(me.county().code(), year);
        String number = "%s-%d-%03d".formatted(me.county().shortName(), year, serial);
        boolean company = raised.source() == Source.COMPANY || project.amAny(ProjectRole.OWNER_REP);
        Crew crew = crews.of(me.county().code(), project.id(), me.today());
        Standing standing = ProblemCourse.raised(
                raised.withinSecretaryDuty(),
                raised.raisedOn(),
                new Around(
                        crew,
                        rules.on(me.county().code(), me.today()),
                        java.util.List.of(),
                        calendar.days(),
                        me.today(),
                        me.id(),
                        me.unitIds(),
                        me.signature(),
                        company));
        book.insert(
                me,
                project.id(),
                raised,
                number,
                year,
                serial,
                company,
                confidential,
                standing,
                SearchTerms.of(number, number, raised.title(), raised.detail(), project.name()));
        book.step(
                me,
                raised.id(),
                raised.id(),
                ProblemMove.RAISE,
                null,
                standing,
                me.today(),
                null,
                "R-10",
                false,
                java.util.List.of());
        book.hands(
                me.county().code(),
                raised.id(),
                null,
                standing,
                raised.raisedOn(),
                raised.withinSecretaryDuty() ? "职责内" : "职责外，上报");
        news.raised(me, number, raised.title(), project, crew, raised.withinSecretaryDuty());
        trail.record(me, "报问题", "problem:" + number, project.name() + "：" + raised.title());
        return number;
    }

    /** @throws NotFound where there is none, or it is not the actor's to see */
    public ProblemCase find(Actor me, String number) {
        return cases.find(me, number);
    }

    /** Moves a problem along its table; a second sending of the same id changes nothing. @throws Stale where someone moved it first */
    @Transactional
    public void move(Actor me, String number, ProblemMove move, UUID id, Told told, @Nullable Integer version) {
        UUID problemId = db.sql("select id from problems.problem where county = ? and number = ? for update")
                .params(me.county().code(), number)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (book.sentBefore(me, id, problemId)) return;
        ProblemCase now = cases.find(me, number);
        if (version != null && version != now.problem().version())
            throw new Stale(now.problem().updatedBy(), now.problem().updatedAt().toInstant());
        Standing before = now.problem().standing();
        Standing after = ProblemCourse.after(before, move, told, around(me, now, move));
        if (!move.mayGo(before.state(), after.state()))
            throw new IllegalStateException(move + " led from " + before.state() + " to " + after.state());
        write(me, now, move, id, told, after);
        if (move == ProblemMove.CONFIRM && Boolean.FALSE.equals(told.withinDuty()) && after.level() == 1) {
            db.sql("update problems.problem set within_duty = false where id = ?")
                    .param(problemId)
                    .update();
            news.raised(me, number, now.problem().title(), now.project(), now.crew(), false);
            move(me, number, ProblemMove.ESCALATE, Ids.next(), Told.because("核实后不在秘书职责内"), null);
        }
    }

    /** Tries a move without making it: refuses what the rules would refuse. */
    void check(Actor me, ProblemCase now, ProblemMove move, Told told) {
        Around around = around(me, now, move);
        ProblemCourse.after(
                now.problem().standing(),
                move,
                told,
                new Around(
                        around.crew(),
                        around.numbers(),
                        around.stops(),
                        around.days(),
                        around.today(),
                        null,
                        Set.of(),
                        around.by(),
                        around.company()));
    }

    private void write(Actor me, ProblemCase now, ProblemMove move, UUID id, Told told, Standing after) {
        Problem problem = now.problem();
        Standing before = problem.standing();
        if (move == ProblemMove.STOP) insertStop(me, id, problem.id(), told, after, now);
        if (move == ProblemMove.RESUME) {
            db.sql(
                            "update problems.clock_stop set ended_on = greatest(from_on, cast(:today as date) - 1) where problem_id = :id and ended_on is null and :today between from_on and until_on")
                    .param("today", me.today())
                    .param("id", problem.id())
                    .update();
        }
        if (move == ProblemMove.TAKE) {
            db.sql("update problems.problem set co_unit_ids = ? where id = ?")
                    .params(told.coUnits().toArray(UUID[]::new), problem.id())
                    .update();
        }
        book.update(problem.id(), after, me.signature());
        String reason = ProblemWords.reason(move, told, problem, after);
        book.step(
                me,
                id,
                problem.id(),
                move,
                before,
                after,
                me.today(),
                reason,
                ProblemWords.rule(move),
                move.internal() || told.internal(),
                told.files());
        book.hands(problem.county(), problem.id(), before, after, me.today(), move.label());
        news.moved(me, now, move, after, reason, id);
        trail.record(
                me,
                move.label(),
                "problem:" + problem.number(),
                problem.title() + (reason == null ? "" : "：" + reason));
    }

    private void insertStop(Actor me, UUID id, UUID problemId, Told told, Standing after, ProblemCase now) {
        LocalDate until = told.until() != null
                ? told.until()
                : ProblemRules.ceiling(
                        java.util.Objects.requireNonNull(told.stopReason()),
                        java.util.Objects.requireNonNull(told.from()),
                        now.stops(),
                        rules.on(me.county().code(), me.today()).ceiling(told.stopReason()),
                        calendar.days());
        db.sql("""
                insert into problems.clock_stop (id, problem_id, reason_key, from_on, until_on, proof, proof_on, file_ids, granted_by_id, granted_by, granted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(problemId)
                .param(told.stopReason())
                .param(told.from())
                .param(until)
                .param(told.proof())
                .param(told.proofOn())
                .param(told.files().toArray(UUID[]::new))
                .param(me.id())
                .param(me.signature())
                .param(book.now())
                .update();
    }

    /** A leader sets a level's due once: whether one did is told by the number of the day on which its clock began. */
    private Around around(Actor me, ProblemCase now, ProblemMove move) {
        LocalDate since = now.problem().standing().clock().since();
        return new Around(
                now.crew(),
                rules.on(me.county().code(), move == ProblemMove.TAKE && since != null ? since : me.today()),
                now.stops(),
                calendar.days(),
                me.today(),
                me.id(),
                me.unitIds(),
                me.signature(),
                now.problem().company());
    }

    private Optional<String> raisedBefore(Actor me, Seen project, UUID id) {
        record Before(String number, UUID by, UUID project, OffsetDateTime at) {}
        Optional<Before> before = db.sql(
                        "select number, raised_by_id, project_id, created_at from problems.problem where id = ?")
                .param(id)
                .query((row, n) -> new Before(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, OffsetDateTime.class)))
                .optional();
        if (before.isPresent()
                && !(before.get().by().equals(me.id()) && before.get().project().equals(project.id()))) {
            throw new Rejected("这张表已由别人用过，请重新打开这一页。");
        }
        return before.map(Before::number);
    }
}
