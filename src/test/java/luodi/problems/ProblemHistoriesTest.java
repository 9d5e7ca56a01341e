package luodi.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import luodi.calendar.WorkingDays;
import luodi.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeded random lives of problems: anybody tries anything, day after day, with the clock running each evening. */
class ProblemHistoriesTest {
    private static final WorkingDays DAYS = SomeDays.of(Set.of(2018, 2019));
    private static final LocalDate START = LocalDate.of(2018, 9, 3);
    private static final int LIVES = 60;

    /** A step as the ledger counts it. */
    record Stepped(LocalDate on, ProblemMove move, Standing before, Standing after, Crew.Who by) {}

    /** One problem's life: its steps and its stops. */
    record Life(List<Stepped> steps, List<Stop> stops, Standing end) {}

    static List<Life> lives(long seed) {
        Random random = new Random(seed);
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < LIVES; i++) lives.add(life(random, START.plusDays(random.nextInt(40))));
        return lives;
    }

    private static Life life(Random random, LocalDate born) {
        List<Crew.Who> all = Stream.of(
                        SomeDays.CREW.secretaries(),
                        SomeDays.CREW.liaisons(),
                        SomeDays.CREW.heads(),
                        SomeDays.CREW.sponsors(),
                        SomeDays.CREW.leaders(),
                        SomeDays.CREW.owners(),
                        List.of(SomeDays.department()))
                .flatMap(List::stream)
                .toList();
        List<Stepped> steps = new ArrayList<>();
        List<Stop> stops = new ArrayList<>();
        Standing now = ProblemCourse.raised(random.nextBoolean(), born, SomeDays.around(born, null, stops, DAYS));
        steps.add(new Stepped(born, ProblemMove.RAISE, null, now, null));
        for (LocalDate day = born; day.isBefore(born.plusDays(120)); day = day.plusDays(1)) {
            for (int tries = random.nextInt(3); tries > 0; tries--) {
                ProblemMove move = some(random, now.state());
                Crew.Who me = all.get(random.nextInt(all.size()));
                Told told = told(random, day);
                try {
                    Standing after = ProblemCourse.after(now, move, told, SomeDays.around(day, me, stops, DAYS));
                    if (move == ProblemMove.STOP) {
                        LocalDate last = ProblemRules.ceiling("WEATHER", told.from(), stops, 10, DAYS);
                        stops.add(new Stop(
                                UUID.randomUUID(),
                                "WEATHER",
                                "",
                                told.from(),
                                told.until() == null ? last : told.until(),
                                null,
                                "预警",
                                day,
                                ""));
                    }
                    if (move == ProblemMove.RESUME) stops = new ArrayList<>(ProblemCourse.resumed(stops, day));
                    steps.add(new Stepped(day, move, now, after, me));
                    now = after;
                } catch (Rejected refused) {
                    assertThat(refused.rule()).as(refused.sentence()).isNotNull();
                }
            }
            if (random.nextInt(4) > 0) {
                for (ProblemEvening.Turn turn : ProblemEvening.due(
                        waiting(now, born, steps.getLast().on(), stops), SomeDays.NUMBERS, DAYS, day)) {
                    steps.add(new Stepped(turn.on(), turn.move(), turn.before(), turn.after(), null));
                    now = turn.after();
                }
            }
        }
        return new Life(steps, stops, now);
    }

    /** Anything, but closing out often enough and ending seldom. */
    private static ProblemMove some(Random random, State state) {
        if (state == State.CLOSE_REQUESTED && random.nextBoolean())
            return random.nextBoolean() ? ProblemMove.VERIFY : ProblemMove.ANSWER;
        ProblemMove any = ProblemMove.values()[random.nextInt(ProblemMove.values().length)];
        boolean ends = any == ProblemMove.WITHDRAW || any == ProblemMove.REJECT || any == ProblemMove.MERGE;
        return ends && random.nextInt(8) > 0 ? ProblemMove.NOTE : any;
    }

    private static ProblemEvening.Waiting waiting(Standing now, LocalDate born, LocalDate last, List<Stop> stops) {
        return new ProblemEvening.Waiting(now, born, last, true, SomeDays.CREW, List.copyOf(stops));
    }

    private static Told told(Random random, LocalDate day) {
        boolean silent = random.nextInt(8) == 0;
        LocalDate ahead = day.plusDays(1 + random.nextInt(30));
        return new Told(
                silent ? null : "因为",
                silent ? null : "办好了",
                "要求",
                SomeDays.HOUSING,
                Set.of(),
                null,
                random.nextBoolean() ? null : ahead,
                "WEATHER",
                day.minusDays(random.nextInt(4) - 1L),
                random.nextBoolean() ? null : day.plusDays(random.nextInt(25)),
                silent ? null : "预警",
                day,
                UUID.randomUUID(),
                random.nextInt(3) == 0 ? AskerAnswer.UNSATISFIED : AskerAnswer.SATISFIED,
                null,
                List.of(),
                false);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noStepIsOutsideTheTable(long seed) {
        Map<ProblemMove, Integer> seen = new EnumMap<>(ProblemMove.class);
        for (Life life : lives(seed)) {
            State before = null;
            for (Stepped step : life.steps()) {
                seen.merge(step.move(), 1, Integer::sum);
                if (step.move() == ProblemMove.RAISE) {
                    assertThat(step.after().state()).isEqualTo(State.REGISTERED);
                } else {
                    assertThat(step.before().state()).isEqualTo(before);
                    assertThat(step.move().mayGo(before, step.after().state()))
                            .as(step.toString())
                            .isTrue();
                }
                before = step.after().state();
            }
        }
        assertThat(seen.keySet())
                .contains(
                        ProblemMove.CONFIRM,
                        ProblemMove.TAKE,
                        ProblemMove.REQUEST_CLOSE,
                        ProblemMove.VERIFY,
                        ProblemMove.ESCALATE);
    }

    @Test
    void theTableIsTheOneOfTheDossier() {
        Map<State, Set<State>> ways = new EnumMap<>(State.class);
        for (State from : State.values()) {
            Set<State> to = EnumSet.noneOf(State.class);
            for (ProblemMove move : ProblemMove.values()) {
                for (State state : State.values()) {
                    if (from != state && move.mayGo(from, state)) to.add(state);
                }
            }
            ways.put(from, to);
        }
        assertThat(ways.get(State.REGISTERED))
                .containsExactlyInAnyOrder(State.CONFIRMED, State.REJECTED, State.MERGED, State.WITHDRAWN);
        assertThat(ways.get(State.CONFIRMED)).containsExactlyInAnyOrder(State.IN_PROGRESS, State.WITHDRAWN);
        assertThat(ways.get(State.IN_PROGRESS))
                .containsExactlyInAnyOrder(State.CLOSE_REQUESTED, State.PARKED, State.WITHDRAWN);
        assertThat(ways.get(State.CLOSE_REQUESTED))
                .containsExactlyInAnyOrder(State.CLOSED, State.IN_PROGRESS, State.WITHDRAWN);
        assertThat(ways.get(State.PARKED)).containsExactlyInAnyOrder(State.IN_PROGRESS, State.WITHDRAWN);
        assertThat(ways.get(State.CLOSED)).containsExactly(State.IN_PROGRESS);
        assertThat(Stream.of(State.REJECTED, State.MERGED, State.WITHDRAWN).map(ways::get))
                .allMatch(Set::isEmpty);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theLevelOnlyRisesByEscalationAndFallsByADecision(long seed) {
        for (Life life : lives(seed)) {
            for (Stepped step : life.steps()) {
                if (step.before() == null) continue;
                int change = step.after().level() - step.before().level();
                assertThat(change)
                        .isEqualTo(step.move() == ProblemMove.ESCALATE ? 1 : step.move() == ProblemMove.LOWER ? -1 : 0);
                if (step.move() == ProblemMove.LOWER) assertThat(step.by()).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void theLedgerAddsUpForEveryPeriodAndLevel(long seed) {
        List<LedgerRules.Entry> entries = new ArrayList<>();
        for (Life life : lives(seed)) {
            UUID id = UUID.randomUUID();
            for (Stepped step : life.steps()) {
                entries.add(new LedgerRules.Entry(
                        id,
                        step.on(),
                        step.move(),
                        step.before() == null ? null : step.before().state(),
                        step.before() == null ? null : step.before().level(),
                        step.after().state(),
                        step.after().level()));
            }
        }
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            LocalDate from = START.plusDays(random.nextInt(150));
            LocalDate to = from.plusDays(random.nextInt(60));
            for (Integer level : new Integer[] {null, 1, 2, 3, 4}) {
                Ledger ledger = LedgerRules.of(entries, level, from, to);
                assertThat(ledger.computedClosing()).isEqualTo(ledger.closing());
                if (level == null) assertThat(ledger.levelIn()).isEqualTo(ledger.levelOut());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void whatTheClockDoesIsIndependentOfWhenItIsAsked(long seed) {
        Random random = new Random(seed);
        for (Life life : lives(seed)) {
            Standing now = life.end();
            LocalDate from = START.plusDays(160);
            ProblemEvening.Waiting at = waiting(now, from, from, life.stops());
            List<ProblemEvening.Turn> once = ProblemEvening.due(at, SomeDays.NUMBERS, DAYS, from.plusDays(90));
            List<ProblemEvening.Turn> daily = new ArrayList<>();
            for (LocalDate day = from; !day.isAfter(from.plusDays(90)); day = day.plusDays(1 + random.nextInt(5)))
                daily.addAll(run(at, daily, day));
            daily.addAll(run(at, daily, from.plusDays(90)));
            assertThat(daily).isEqualTo(once);
        }
    }

    private static List<ProblemEvening.Turn> run(
            ProblemEvening.Waiting at, List<ProblemEvening.Turn> sofar, LocalDate day) {
        Standing now = sofar.isEmpty() ? at.standing() : sofar.getLast().after();
        return ProblemEvening.due(
                new ProblemEvening.Waiting(
                        now,
                        at.registeredOn(),
                        sofar.isEmpty() ? at.lastOn() : sofar.getLast().on(),
                        at.company(),
                        at.crew(),
                        at.stops()),
                SomeDays.NUMBERS,
                DAYS,
                day);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void noReasonStopsTheClockBeyondItsCeiling(long seed) {
        for (Life life : lives(seed)) {
            int stopped = life.stops().stream()
                    .mapToInt(stop -> DAYS.between(stop.from().minusDays(1), stop.last()))
                    .sum();
            assertThat(stopped).isLessThanOrEqualTo(10);
            Standing.Clock promise = life.end().promise();
            if (promise.since() == null || promise.due() == null) continue;
            LocalDate without = ProblemRules.due(promise.since(), promise.days(), List.of(), DAYS);
            assertThat(DAYS.between(without, promise.due())).isBetween(0, 10);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void onlyTheHandlerIsNeverTheOneWhoVerifies(long seed) {
        for (Life life : lives(seed)) {
            for (Stepped step : life.steps()) {
                if (step.move() != ProblemMove.VERIFY) continue;
                assertThat(step.by().person())
                        .isNotEqualTo(step.before().handler().person());
                assertThat(step.by().unit())
                        .isNotEqualTo(step.before().handler().unit());
            }
        }
    }
}
