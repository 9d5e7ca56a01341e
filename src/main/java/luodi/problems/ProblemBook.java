package luodi.problems;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a move made of a problem: its row, the step, the change of hands. */
@Component
class ProblemBook {
    private static final String STANDING = """
            state = :state, level = :level, level_since = :since, level_days = :days, level_due = :due, promised_from = :promisedFrom,
            promised_days = :promisedDays, promised_due = :promisedDue, suggested_on = :suggested, requirement = :requirement,
            lead_unit_id = :lead, handler_person_id = :handler, holder = :holder, holder_unit_id = :holderUnit,
            holder_person_id = :holderPerson, solution = :solution, requested_on = :requested, verify_level = :verifyLevel,
            verified_on = :verifiedOn, verified_by = :verifiedBy, asked_on = :asked, asked_again_on = :askedAgain, answer = :answer,
            answered_on = :answeredOn, answered_by = :answeredBy, reject_count = :rejects, reopen_count = :reopens, extensions = :extensions,
            parked_until = :parked, closed_on = :closed, resolved_by = :resolvedBy, merged_into = :merged,
            updated_by = :by, updated_at = :at, version = version + 1""";

    private final JdbcClient db;
    private final Clock clock;

    ProblemBook(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Who raises at the same moment waits here, so that a second sending sees the first. */
    void hold(String county, int year) {
        db.sql("insert into problems.number_counter (county, year, last) values (?, ?, 0) on conflict do nothing")
                .params(county, year)
                .update();
        db.sql("select last from problems.number_counter where county = ? and year = ? for update")
                .params(county, year)
                .query(Integer.class)
                .single();
    }

    /** The next number of the year; under {@link #hold} it is gapless. */
    int next(String county, int year) {
        return db.sql("update problems.number_counter set last = last + 1 where county = ? and year = ? returning last")
                .params(county, year)
                .query(Integer.class)
                .single();
    }

    void insert(
            Actor me,
            UUID projectId,
            NewProblem raised,
            String number,
            int year,
            int serial,
            boolean company,
            boolean confidential,
            Standing standing,
            String[] terms) {
        Origin origin = raised.origin();
        db.sql("""
                insert into problems.problem (id, county, project_id, number, year, serial, title, detail, category, cause, source, origin_key,
                    origin_label, origin_href, raised_on, raised_by_id, raised_by, asker, within_duty, confidential, milestone_key, terms, state,
                    level, level_since, level_days, level_due, holder, holder_unit_id, holder_person_id, created_at, updated_by, updated_at)
                values (:id, :county, :project, :number, :year, :serial, :title, :detail, :category, :cause, :source, :originKey, :originLabel,
                    :originHref, :on, :me, :by, :asker, :duty, :confidential, :milestone, :terms, :state, :level, :since, :days, :due, :holder,
                    :holderUnit, :holderPerson, :at, :by, :at)""")
                .param("id", raised.id())
                .param("county", me.county().code())
                .param("project", projectId)
                .param("number", number)
                .param("year", year)
                .param("serial", serial)
                .param("title", raised.title())
                .param("detail", raised.detail())
                .param("category", raised.category().name())
                .param("cause", raised.cause())
                .param("source", raised.source().name())
                .param("originKey", origin == null ? null : origin.key())
                .param("originLabel", origin == null ? null : origin.label())
                .param("originHref", origin == null ? null : origin.href())
                .param("on", raised.raisedOn())
                .param("me", me.id())
                .param("by", me.signature())
                .param("asker", company ? "COMPANY" : "SECRETARY")
                .param("duty", raised.withinSecretaryDuty())
                .param("confidential", confidential)
                .param("milestone", raised.milestoneKey())
                .param("terms", terms)
                .param("state", standing.state().name())
                .param("level", standing.level())
                .param("since", standing.clock().since())
                .param("days", standing.clock().days())
                .param("due", standing.clock().due())
                .param("holder", standing.hands().holder().name())
                .param("holderUnit", standing.hands().unit())
                .param("holderPerson", standing.hands().person())
                .param("at", now())
                .update();
    }

    void update(UUID id, Standing now, String by) {
        Standing.Closing closing = now.closing();
        db.sql("update problems.problem set " + STANDING + " where id = :id")
                .param("id", id)
                .param("state", now.state().name())
                .param("level", now.level())
                .param("since", now.clock().since())
                .param("days", now.clock().days())
                .param("due", now.clock().due())
                .param("promisedFrom", now.promise().since())
                .param("promisedDays", now.promise().days())
                .param("promisedDue", now.promise().due())
                .param("suggested", now.suggestedOn())
                .param("requirement", now.handler().requirement())
                .param("lead", now.handler().unit())
                .param("handler", now.handler().person())
                .param("holder", now.hands().holder().name())
                .param("holderUnit", now.hands().unit())
                .param("holderPerson", now.hands().person())
                .param("solution", closing.solution())
                .param("requested", closing.requestedOn())
                .param("verifyLevel", closing.verifyLevel())
                .param("verifiedOn", closing.verifiedOn())
                .param("verifiedBy", closing.verifiedBy())
                .param("asked", closing.askedOn())
                .param("askedAgain", closing.askedAgainOn())
                .param(
                        "answer",
                        closing.answer() == null ? null : closing.answer().name())
                .param("answeredOn", closing.answeredOn())
                .param("answeredBy", closing.answeredBy())
                .param("rejects", now.rejects())
                .param("reopens", now.reopens())
                .param("extensions", now.extensions())
                .param("parked", now.parkedUntil())
                .param("closed", closing.closedOn())
                .param(
                        "resolvedBy",
                        closing.resolvedBy() == null
                                ? null
                                : closing.resolvedBy().name())
                .param("merged", now.mergedInto())
                .param("by", by)
                .param("at", now())
                .update();
    }

    void step(
            Actor me,
            UUID id,
            UUID problemId,
            ProblemMove move,
            @Nullable Standing before,
            Standing after,
            LocalDate on,
            @Nullable String reason,
            @Nullable String rule,
            boolean internal,
            List<UUID> files) {
        db.sql("""
                insert into problems.step (id, county, problem_id, move, from_state, to_state, from_level, to_level, happened_on, reason, rule,
                    internal, file_ids, by_id, by, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(me.county().code())
                .param(problemId)
                .param(move.name())
                .param(before == null ? null : before.state().name())
                .param(after.state().name())
                .param(before == null ? null : before.level())
                .param(after.level())
                .param(on)
                .param(reason)
                .param(rule)
                .param(internal)
                .param(files.toArray(UUID[]::new))
                .param(me.id())
                .param(me.signature())
                .param(now())
                .update();
    }

    /** Ends the running row and begins one, where hands or level changed. */
    void hands(
            String county,
            UUID problemId,
            @Nullable Standing before,
            Standing after,
            LocalDate on,
            @Nullable String why) {
        if (before != null && before.hands().equals(after.hands()) && before.level() == after.level()) return;
        if (before != null)
            db.sql("update problems.holding set to_on = ? where problem_id = ? and to_on is null")
                    .params(on, problemId)
                    .update();
        if (after.hands().holder() == Holder.NOBODY) return;
        db.sql("""
                insert into problems.holding (id, county, problem_id, holder, level, unit_id, person_id, from_on, allowed, why)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.next())
                .param(county)
                .param(problemId)
                .param(after.hands().holder().name())
                .param(after.level())
                .param(after.hands().unit())
                .param(after.hands().person())
                .param(on)
                .param(after.clock().days())
                .param(why)
                .update();
    }

    /** The problem that a form's id already made or moved. @throws Rejected where the id is another person's or another problem's */
    boolean sentBefore(Actor me, UUID stepId, UUID problemId) {
        Optional<Boolean> mine = db.sql("select problem_id = ? and by_id = ? from problems.step where id = ?")
                .params(problemId, me.id(), stepId)
                .query(Boolean.class)
                .optional();
        if (mine.isPresent() && !mine.get()) throw new Rejected("这张表已由别人用过，请重新打开这一页。");
        return mine.isPresent();
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
