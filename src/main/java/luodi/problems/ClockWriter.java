package luodi.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import luodi.shared.Actor;
import luodi.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what the clock moved: four statements for however many problems, their columns sent as arrays. */
@Component
class ClockWriter {
    record Moved(UUID id, List<ProblemEvening.Turn> turns, Standing now) {}

    private record Line(UUID problem, ProblemEvening.Turn turn) {}

    private final JdbcClient db;
    private final ProblemBook book;

    ClockWriter(JdbcClient db, ProblemBook book) {
        this.db = db;
        this.book = book;
    }

    void write(Actor program, List<Moved> moved) {
        if (moved.isEmpty()) return;
        standings(moved);
        List<Line> lines = moved.stream()
                .flatMap(each -> each.turns().stream().map(turn -> new Line(each.id(), turn)))
                .toList();
        steps(program, lines);
        hands(
                program,
                lines.stream()
                        .filter(line -> !line.turn()
                                        .before()
                                        .hands()
                                        .equals(line.turn().after().hands())
                                || line.turn().before().level()
                                        != line.turn().after().level())
                        .toList());
    }

    private void standings(List<Moved> moved) {
        db.sql("""
                update problems.problem q set state = n.state, level = n.level, level_since = n.since, level_days = n.days, level_due = n.due,
                       promised_from = n.promised_from, promised_days = n.promised_days, promised_due = n.promised_due, suggested_on = n.suggested,
                       holder = n.holder, holder_unit_id = n.unit, holder_person_id = n.person, verify_level = n.verify_level,
                       asked_again_on = n.again, answer = n.answer, answered_on = n.answered, answered_by = n.answered_by, closed_on = n.closed,
                       resolved_by = n.resolved, parked_until = n.parked, updated_by = :by, updated_at = :at, version = version + 1
                from unnest(:id, cast(:state as text[]), cast(:level as int[]), cast(:since as date[]), cast(:days as int[]), cast(:due as date[]),
                            cast(:promisedFrom as date[]), cast(:promisedDays as int[]), cast(:promisedDue as date[]), cast(:suggested as date[]),
                            cast(:holder as text[]), cast(:unit as uuid[]), cast(:person as uuid[]), cast(:verify as int[]), cast(:again as date[]),
                            cast(:answer as text[]), cast(:answered as date[]), cast(:answeredBy as text[]), cast(:closed as date[]),
                            cast(:resolved as text[]), cast(:parked as date[]))
                     n (id, state, level, since, days, due, promised_from, promised_days, promised_due, suggested, holder, unit, person, verify_level,
                        again, answer, answered, answered_by, closed, resolved, parked)
                where q.id = n.id""")
                .param("id", moved.stream().map(Moved::id).toArray(UUID[]::new))
                .param("by", ProblemEvening.BY)
                .param("at", book.now())
                .param("state", texts(moved, n -> n.state()))
                .param("level", texts(moved, Standing::level))
                .param("since", texts(moved, n -> n.clock().since()))
                .param("days", texts(moved, n -> n.clock().days()))
                .param("due", texts(moved, n -> n.clock().due()))
                .param("promisedFrom", texts(moved, n -> n.promise().since()))
                .param("promisedDays", texts(moved, n -> n.promise().days()))
                .param("promisedDue", texts(moved, n -> n.promise().due()))
                .param("suggested", texts(moved, Standing::suggestedOn))
                .param("holder", texts(moved, n -> n.hands().holder()))
                .param("unit", texts(moved, n -> n.hands().unit()))
                .param("person", texts(moved, n -> n.hands().person()))
                .param("verify", texts(moved, n -> n.closing().verifyLevel()))
                .param("again", texts(moved, n -> n.closing().askedAgainOn()))
                .param("answer", texts(moved, n -> n.closing().answer()))
                .param("answered", texts(moved, n -> n.closing().answeredOn()))
                .param("answeredBy", texts(moved, n -> n.closing().answeredBy()))
                .param("closed", texts(moved, n -> n.closing().closedOn()))
                .param("resolved", texts(moved, n -> n.closing().resolvedBy()))
                .param("parked", texts(moved, Standing::parkedUntil))
                .update();
    }

    private void steps(Actor program, List<Line> lines) {
        db.sql("""
                insert into problems.step (id, county, problem_id, move, from_state, to_state, from_level, to_level, happened_on, reason, rule, internal, by, at)
                select n.id, :county, n.problem, n.move, n.from_state, n.to_state, n.from_level, n.to_level, n.day, n.reason, n.rule, n.internal, :by, :at
                from unnest(:id, :problem, cast(:move as text[]), cast(:fromState as text[]), cast(:toState as text[]), cast(:fromLevel as int[]),
                            cast(:toLevel as int[]), cast(:day as date[]), cast(:reason as text[]), cast(:rule as text[]), cast(:internal as boolean[]))
                     with ordinality n (id, problem, move, from_state, to_state, from_level, to_level, day, reason, rule, internal, place)
                order by n.place""")
                .param("county", program.county().code())
                .param("by", ProblemEvening.BY)
                .param("at", book.now())
                .param("id", ids(lines.size()))
                .param("problem", lines.stream().map(Line::problem).toArray(UUID[]::new))
                .param("move", turns(lines, t -> t.move()))
                .param("fromState", turns(lines, t -> t.before().state()))
                .param("toState", turns(lines, t -> t.after().state()))
                .param("fromLevel", turns(lines, t -> t.before().level()))
                .param("toLevel", turns(lines, t -> t.after().level()))
                .param("day", turns(lines, t -> t.on()))
                .param("reason", turns(lines, t -> t.why()))
                .param("rule", turns(lines, t -> ProblemWords.rule(t.move())))
                .param("internal", turns(lines, t -> t.move().internal()))
                .update();
    }

    /** A problem that changed hands more than once in one run gets each row with both its ends. */
    private void hands(Actor program, List<Line> lines) {
        if (lines.isEmpty()) return;
        List<@Nullable String> ends = new ArrayList<>();
        List<Line> first = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean follows =
                    i > 0 && lines.get(i - 1).problem().equals(lines.get(i).problem());
            boolean followed = i + 1 < lines.size()
                    && lines.get(i + 1).problem().equals(lines.get(i).problem());
            if (!follows) first.add(lines.get(i));
            ends.add(followed ? lines.get(i + 1).turn().on().toString() : null);
        }
        db.sql("""
                update problems.holding h set to_on = greatest(h.from_on, n.day) from unnest(:problem, cast(:day as date[])) n (problem, day)
                where h.problem_id = n.problem and h.to_on is null""")
                .param("problem", first.stream().map(Line::problem).toArray(UUID[]::new))
                .param("day", turns(first, t -> t.on()))
                .update();
        db.sql("""
                insert into problems.holding (id, county, problem_id, holder, level, unit_id, person_id, from_on, to_on, allowed, why)
                select n.id, :county, n.problem, n.holder, n.level, n.unit, n.person, n.day, n.until, n.allowed, n.why
                from unnest(:id, :problem, cast(:holder as text[]), cast(:level as int[]), cast(:unit as uuid[]), cast(:person as uuid[]),
                            cast(:day as date[]), cast(:until as date[]), cast(:allowed as int[]), cast(:why as text[]))
                     with ordinality n (id, problem, holder, level, unit, person, day, until, allowed, why, place)
                where n.holder <> 'NOBODY' order by n.place""")
                .param("county", program.county().code())
                .param("id", ids(lines.size()))
                .param("problem", lines.stream().map(Line::problem).toArray(UUID[]::new))
                .param("holder", turns(lines, t -> t.after().hands().holder()))
                .param("level", turns(lines, t -> t.after().level()))
                .param("unit", turns(lines, t -> t.after().hands().unit()))
                .param("person", turns(lines, t -> t.after().hands().person()))
                .param("day", turns(lines, t -> t.on()))
                .param("until", ends.toArray(String[]::new))
                .param("allowed", turns(lines, t -> t.after().clock().days()))
                .param(
                        "why",
                        turns(
                                lines,
                                t -> t.move() == ProblemMove.ESCALATE
                                        ? "到期自动上升"
                                        : t.move().label()))
                .update();
    }

    private static UUID[] ids(int n) {
        UUID[] ids = new UUID[n];
        for (int i = 0; i < n; i++) ids[i] = Ids.next();
        return ids;
    }

    private static String[] texts(List<Moved> moved, Function<Standing, @Nullable Object> of) {
        return moved.stream().map(each -> text(of.apply(each.now()))).toArray(String[]::new);
    }

    private static String[] turns(List<Line> lines, Function<ProblemEvening.Turn, @Nullable Object> of) {
        return lines.stream().map(each -> text(of.apply(each.turn()))).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value instanceof Enum<?> word ? word.name() : value.toString();
    }
}
