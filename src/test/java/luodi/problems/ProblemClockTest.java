package luodi.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import luodi.calendar.Calendar;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import luodi.shared.Time;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class ProblemClockTest {
    private static final LocalDate MONDAY = LocalDate.of(2018, 10, 15);

    @Autowired
    luodi.testing.Fixtures fixtures;

    @Autowired
    luodi.projects.Projects projects;

    @Autowired
    luodi.projects.VisibleProjects visible;

    Cast cast;

    @Autowired
    Problems problems;

    @Autowired
    ProblemClock clock;

    @Autowired
    Histories histories;

    @Autowired
    Ledgers ledgers;

    @Autowired
    DaysHeld held;

    @Autowired
    Calendar calendar;

    @Autowired
    JdbcClient db;

    Cast.Played on;

    @BeforeEach
    void aProject() {
        cast = new Cast(fixtures, projects, visible, db);
        on = cast.play(2018);
    }

    @Test
    void theVectorOfTheTwoDatesOnTheRealList() {
        String no = asOf(MONDAY, () -> confirmed(MONDAY));
        evening("2018-10-19");
        assertThat(find(no).level()).isEqualTo(1);
        evening("2018-10-22");
        Problem climbed = find(no);
        assertThat(climbed.level()).isEqualTo(2);
        assertThat(climbed.standing().clock().due()).isEqualTo(LocalDate.of(2018, 10, 29));
        assertThat(climbed.standing().promise().due()).isEqualTo(LocalDate.of(2018, 10, 18));
        assertThat(climbed.standing().hands())
                .isEqualTo(new Standing.Hands(
                        Holder.BUREAU, on.bureau(), on.liaison().id()));
        evening("2018-10-22");
        assertThat(histories.steps(climbed.id()))
                .extracting(Step::move)
                .containsExactly(ProblemMove.RAISE, ProblemMove.CONFIRM, ProblemMove.ESCALATE);
    }

    @Test
    void anEveningMissedIsCaughtUpAsIfEachHadRun() {
        String late = asOf(MONDAY, () -> confirmed(MONDAY));
        evening("2018-12-20");
        Problem problem = find(late);
        assertThat(problem.level()).isEqualTo(4);
        assertThat(histories.steps(problem.id()))
                .filteredOn(step -> step.move() == ProblemMove.ESCALATE)
                .extracting(Step::happenedOn)
                .containsExactly(LocalDate.of(2018, 10, 22), LocalDate.of(2018, 11, 1), LocalDate.of(2018, 11, 21));
        List<Holding> hands = histories.holdings(problem.id());
        for (int i = 1; i < hands.size(); i++)
            assertThat(hands.get(i).from()).isEqualTo(hands.get(i - 1).to());
        assertThat(hands.getLast().to()).isNull();
    }

    @Test
    void whoeverKeepsSilentIsAskedTwiceAndThenItIsClosedWithoutHisWord() {
        String no = asOf(MONDAY, () -> {
            String number = confirmed(MONDAY);
            go(on.secretary(), MONDAY, number, ProblemMove.TAKE, Told.nothing());
            go(on.secretary(), MONDAY, number, ProblemMove.REQUEST_CLOSE, Told.solved("接通了", List.of()));
            go(on.liaison(), MONDAY, number, ProblemMove.VERIFY, Told.nothing());
            return number;
        });
        evening("2018-10-19");
        assertThat(find(no).standing().closing().askedAgainOn()).isNull();
        evening("2018-10-22");
        assertThat(find(no).standing().closing().askedAgainOn()).isEqualTo(LocalDate.of(2018, 10, 22));
        evening("2018-11-04");
        assertThat(find(no).state()).isEqualTo(State.CLOSE_REQUESTED);
        evening("2018-11-05");
        assertThat(find(no).state()).isEqualTo(State.CLOSED);
        assertThat(find(no).standing().closing().answer()).isEqualTo(AskerAnswer.SILENT);
    }

    @Test
    void theLedgerOfTheDatabaseAddsUpAndReadsAsTheRuleDoes() {
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            LocalDate day = MONDAY.plusDays(random.nextInt(30));
            asOf(day, () -> random.nextInt(4) == 0 ? raise(day, false) : confirmed(day));
        }
        for (int day = 0; day < 60; day += 4) {
            LocalDate today = MONDAY.plusDays(day);
            evening(today.toString());
            asOf(today, () -> somebodyDoesSomething(random, today));
        }
        LocalDate from = MONDAY.plusDays(9);
        for (Ledger ledger : ledgers.of(Cast.on(on.head(), from), from, from.plusDays(25))) {
            assertThat(ledger.computedClosing()).as(ledger.toString()).isEqualTo(ledger.closing());
            for (Ledger.Column column : Ledger.Column.values()) {
                assertThat(ledgers.rows(on.head(), column, ledger.level(), from, from.plusDays(25))
                                .total())
                        .as(column + " " + ledger)
                        .isEqualTo(ledger.of(column));
            }
        }
        int days = held.byUnit(on.head(), MONDAY, MONDAY.plusDays(80)).stream()
                .mapToInt(DaysHeld.Held::days)
                .sum();
        int each = db
                .sql("select from_on, to_on from problems.holding where county = ?")
                .param(on.county().code())
                .query((row, n) -> calendar.days()
                        .between(
                                row.getObject(1, LocalDate.class),
                                row.getObject(2, LocalDate.class) == null
                                        ? MONDAY.plusDays(80)
                                        : row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(days).isEqualTo(each);
    }

    private String somebodyDoesSomething(Random random, LocalDate today) {
        List<String> open = db.sql("select number from problems.problem where county = ? and raised_on <= ?")
                .params(on.county().code(), today)
                .query(String.class)
                .list();
        for (String no : open) {
            ProblemMove move = ProblemMove.values()[random.nextInt(ProblemMove.values().length)];
            try {
                go(
                        random.nextBoolean() ? on.head() : on.leader(),
                        today,
                        no,
                        move,
                        new Told(
                                "因为",
                                "好了",
                                "要求",
                                on.housing(),
                                java.util.Set.of(),
                                null,
                                null,
                                "PAPERS",
                                today,
                                null,
                                "通知",
                                today,
                                null,
                                AskerAnswer.SATISFIED,
                                null,
                                List.of(),
                                false));
            } catch (Rejected refused) {
                assertThat(refused.rule()).isNotNull();
            }
        }
        return "";
    }

    private void evening(String day) {
        Time.on(LocalDate.parse(day), () -> clock.doDue(on.county(), LocalDate.parse(day)));
    }

    private String confirmed(LocalDate day) {
        String no = raise(day, true);
        go(on.secretary(), day, no, ProblemMove.CONFIRM, Told.nothing());
        return no;
    }

    private String raise(LocalDate day, boolean duty) {
        Actor secretary = Cast.on(on.secretary(), day);
        return problems.raise(
                secretary,
                cast.seen(secretary, on.code()),
                new NewProblem(
                        Ids.next(),
                        "供水管线未到厂区",
                        null,
                        Category.UTILITIES,
                        "管径不够",
                        Source.SECRETARY,
                        null,
                        day,
                        duty,
                        null));
    }

    private void go(Actor me, LocalDate day, String no, ProblemMove move, Told told) {
        problems.move(Cast.on(me, day), no, move, Ids.next(), told, null);
    }

    private Problem find(String no) {
        return problems.find(on.clerk(), no).problem();
    }

    private static String asOf(LocalDate day, java.util.function.Supplier<String> work) {
        String[] answer = new String[1];
        Time.on(day, () -> answer[0] = work.get());
        return answer[0];
    }
}
