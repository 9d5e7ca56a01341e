package luodi.problems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.calendar.Calendar;
import luodi.calendar.WorkingDays;
import luodi.people.Counties;
import luodi.shared.Actor;
import luodi.shared.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The evening's run over the problem list: does everything due as of then, in pieces, each whole; twice changes nothing. */
@Component
class ProblemClock {
    private static final int PIECE = 5000;
    private static final UUID FIRST = new UUID(0, 0);

    record Candidate(UUID id, UUID projectId, ProblemEvening.Waiting waiting) {}

    private record Piece(int seen, UUID last, int moved) {}

    private final JdbcClient db;
    private final Crews crews;
    private final ProblemNumbers rules;
    private final Calendar calendar;
    private final Counties counties;
    private final ClockWriter writer;
    private final ProblemNews news;
    private final Trail trail;
    private final TransactionTemplate transaction;

    ProblemClock(
            JdbcClient db,
            Crews crews,
            ProblemNumbers rules,
            Calendar calendar,
            Counties counties,
            ClockWriter writer,
            ProblemNews news,
            Trail trail,
            TransactionTemplate transaction) {
        this.db = db;
        this.crews = crews;
        this.rules = rules;
        this.calendar = calendar;
        this.counties = counties;
        this.writer = writer;
        this.news = news;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** A sentence of what was done. */
    String doDue(Instant asOf) {
        LocalDate today = asOf.atZone(Time.ZONE).toLocalDate();
        int moved =
                counties.all().stream().mapToInt(county -> doDue(county, today)).sum();
        return moved == 0 ? "没有到期的问题" : moved + " 件到期事项已办";
    }

    int doDue(Actor.County county, LocalDate today) {
        Actor program = Actor.program(county, ProblemEvening.BY, today);
        Map<UUID, Crew> crewOf = new HashMap<>();
        Numbers numbers = rules.on(county.code(), today);
        WorkingDays days = calendar.days();
        int moved = 0;
        Piece piece = new Piece(PIECE, FIRST, 0);
        while (piece.seen() == PIECE) {
            UUID after = piece.last();
            piece = java.util.Objects.requireNonNull(
                    transaction.execute(status -> piece(program, after, numbers, days, crewOf)));
            moved += piece.moved();
        }
        return moved;
    }

    private Piece piece(Actor program, UUID after, Numbers numbers, WorkingDays days, Map<UUID, Crew> crewOf) {
        List<Candidate> candidates = candidates(program, after, crewOf);
        List<ClockWriter.Moved> moved = new ArrayList<>();
        Set<UUID> climbed = new HashSet<>();
        Set<UUID> asked = new HashSet<>();
        for (Candidate each : candidates) {
            List<ProblemEvening.Turn> turns = ProblemEvening.due(each.waiting(), numbers, days, program.today());
            Standing filled = ProblemEvening.filled(
                    each.waiting().standing(), each.waiting().stops(), days);
            if (turns.isEmpty() && filled.equals(each.waiting().standing())) continue;
            moved.add(new ClockWriter.Moved(
                    each.id(), turns, turns.isEmpty() ? filled : turns.getLast().after()));
            for (ProblemEvening.Turn turn : turns) {
                UUID holder = turn.after().hands().person();
                if (holder != null && turn.move() == ProblemMove.ESCALATE) climbed.add(holder);
                if (holder != null && turn.move() == ProblemMove.ASK_AGAIN) asked.add(holder);
            }
        }
        writer.write(program, moved);
        int turns = moved.stream().mapToInt(each -> each.turns().size()).sum();
        if (turns > 0) {
            news.evening(program, climbed, asked);
            trail.record(program, "问题到期自动办理", "problems:" + program.county().code(), turns + " 件");
        }
        return new Piece(
                candidates.size(),
                candidates.isEmpty() ? after : candidates.getLast().id(),
                turns);
    }

    private List<Candidate> candidates(Actor program, UUID after, Map<UUID, Crew> crewOf) {
        record Row(UUID id, UUID project, Standing standing, LocalDate registered, LocalDate last, boolean company) {}
        List<Row> rows = db.sql("""
                select q.*, cast(q.created_at at time zone 'Asia/Shanghai' as date) registered_on,
                       cast(q.updated_at at time zone 'Asia/Shanghai' as date) last_on from problems.problem q
                where q.county = :county and q.open and q.id > :after
                  and (q.level_due < :today or q.level_due is null or q.suggested_on < :today or q.state = 'REGISTERED' or q.asked_on < :today
                       or q.parked_until <= :today)
                order by q.id limit :piece for update""")
                .param("county", program.county().code())
                .param("after", after)
                .param("today", program.today())
                .param("piece", PIECE)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("project_id", UUID.class),
                        ProblemRows.standing(row),
                        row.getObject("registered_on", LocalDate.class),
                        row.getObject("last_on", LocalDate.class),
                        row.getString("asker").equals("COMPANY")))
                .list();
        crewOf.putAll(crews.ofMany(
                program.county().code(),
                rows.stream()
                        .map(Row::project)
                        .filter(id -> !crewOf.containsKey(id))
                        .distinct()
                        .toList(),
                program.today()));
        Map<UUID, List<Stop>> stops = stops(rows.stream().map(Row::id).toArray(UUID[]::new));
        return rows.stream()
                .map(row -> new Candidate(
                        row.id(),
                        row.project(),
                        new ProblemEvening.Waiting(
                                row.standing(),
                                row.registered(),
                                row.last(),
                                row.company(),
                                crewOf.getOrDefault(row.project(), Crew.EMPTY),
                                stops.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    private Map<UUID, List<Stop>> stops(UUID[] ids) {
        Map<UUID, List<Stop>> stops = new HashMap<>();
        db.sql(
                        "select s.*, s.reason_key reason from problems.clock_stop s where s.problem_id = any(?) order by s.from_on")
                .param(ids)
                .query(row -> {
                    stops.computeIfAbsent(row.getObject("problem_id", UUID.class), id -> new ArrayList<>())
                            .add(ProblemCases.stop(row));
                });
        return stops;
    }
}
