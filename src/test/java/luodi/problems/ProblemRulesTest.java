package luodi.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luodi.calendar.WorkingDays;
import luodi.problems.ProblemCourse.Around;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked vectors of domain.md §4.3 that concern problems. */
class ProblemRulesTest {
    private static final WorkingDays DAYS = SomeDays.of2018();
    private static final Numbers NUMBERS = SomeDays.NUMBERS;

    @Test
    void anIssueConfirmedBeforeNationalDayIsDueAfterIt() {
        assertThat(ProblemRules.due(day("2018-09-28"), 5, List.of(), DAYS)).isEqualTo(day("2018-10-10"));
    }

    @Test
    void twoWorkingDaysOverdueSuggestsTheSponsor() {
        Standing now = confirmed(2, "2018-09-28");
        assertThat(ProblemRules.overdueDays(now.clock().due(), day("2018-10-12"), DAYS))
                .isEqualTo(2);
        assertThat(ProblemRules.suggestion(now, NUMBERS, DAYS))
                .isEqualTo(new ProblemRules.Suggestion(day("2018-10-12"), day("2018-10-15"), "本级期限已过"));
    }

    @Test
    void theTwoDatesAreNeverMixed() {
        Standing now = confirmed(1, "2018-10-15");
        assertThat(now.promise().due())
                .isEqualTo(day("2018-10-18"))
                .isEqualTo(now.clock().due());
        assertThat(ProblemRules.suggestion(now, NUMBERS, DAYS).on()).isEqualTo(day("2018-10-19"));
        List<ProblemEvening.Turn> turns = ProblemEvening.due(
                new ProblemEvening.Waiting(now, day("2018-10-15"), day("2018-10-15"), true, SomeDays.CREW, List.of()),
                NUMBERS,
                DAYS,
                day("2018-10-26"));
        assertThat(turns).hasSize(1);
        Standing after = turns.getFirst().after();
        assertThat(turns.getFirst().on()).isEqualTo(day("2018-10-22"));
        assertThat(after.level()).isEqualTo(2);
        assertThat(after.clock().due()).isEqualTo(day("2018-10-29"));
        assertThat(after.promise().due()).isEqualTo(day("2018-10-18"));
        assertThat(ProblemRules.overdueDays(after.promise().due(), day("2018-10-26"), DAYS))
                .isEqualTo(6);
        assertThat(ProblemRules.overdue(true, after.clock().due(), day("2018-10-26")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2018-10-10,true,false,0",
        "2018-10-12,true,false,0",
        "2018-10-13,false,true,0",
        "2018-10-15,false,true,1"
    })
    void nearAndOverdueAreAnswersForADay(LocalDate today, boolean near, boolean overdue, int late) {
        LocalDate due = day("2018-10-12");
        assertThat(ProblemRules.nearDue(true, due, today, 2, DAYS)).isEqualTo(near);
        assertThat(ProblemRules.overdue(true, due, today)).isEqualTo(overdue);
        assertThat(ProblemRules.overdueDays(due, today, DAYS)).isEqualTo(late);
    }

    /** addWd(raisedOn, n); told over a weekend after a Friday it is late by no working day. */
    @ParameterizedTest
    @CsvSource({
        "2018-09-26,2018-09-26,1,2018-09-27,false,0",
        "2018-09-26,2018-09-27,1,2018-09-27,false,0",
        "2018-09-26,2018-09-28,1,2018-09-27,true,1",
        "2018-09-28,2018-09-29,1,2018-09-29,false,0",
        "2018-09-30,2018-10-08,1,2018-10-08,false,0",
        "2018-09-30,2018-10-09,1,2018-10-08,true,1",
        "2018-10-11,2018-10-13,1,2018-10-12,true,0",
        "2018-10-11,2018-10-15,3,2018-10-16,false,0",
        "2018-10-11,2018-10-11,0,2018-10-11,false,0",
        "2018-10-11,2018-10-12,0,2018-10-11,true,1",
        "2018-12-31,2018-12-31,1,,false,0",
    })
    void whatIsOutsideTheSecretarysDutyIsReportedWithin(
            LocalDate found, LocalDate told, int within, LocalDate by, boolean late, int days) {
        ProblemRules.Report report = ProblemRules.report(found, told, within, DAYS);
        assertThat(report).isEqualTo(new ProblemRules.Report(by, told, days));
        assertThat(report.late()).isEqualTo(late);
    }

    @Test
    void fiveStoppedWorkingDaysMoveTheDueByFive() {
        List<Stop> stops = List.of(stop("2018-09-17", "2018-09-23"));
        assertThat(ProblemRules.due(day("2018-09-10"), 20, List.of(), DAYS)).isEqualTo(day("2018-10-12"));
        assertThat(ProblemRules.due(day("2018-09-10"), 20, stops, DAYS)).isEqualTo(day("2018-10-19"));
    }

    @Test
    void aMakeUpSaturdayCounts() {
        assertThat(ProblemRules.due(day("2018-04-27"), 1, List.of(), DAYS)).isEqualTo(day("2018-04-28"));
        assertThat(ProblemRules.due(day("2018-09-27"), 3, List.of(), DAYS)).isEqualTo(day("2018-09-30"));
    }

    @Test
    void beyondThePublishedYearsNoDueIsGuessed() {
        assertThat(ProblemRules.due(day("2018-12-27"), 5, List.of(), DAYS)).isNull();
    }

    @Test
    void whatTheSameReasonHasStoppedIsTakenFromItsCeiling() {
        assertThat(ProblemRules.ceiling("PAPERS", day("2018-10-15"), List.of(), 20, DAYS))
                .isEqualTo(day("2018-11-09"));
        assertThat(ProblemRules.ceiling(
                        "PAPERS", day("2018-10-15"), List.of(stop("2018-09-17", "2018-09-23")), 20, DAYS))
                .isEqualTo(day("2018-11-02"));
        assertThat(ProblemRules.ceiling(
                        "PAPERS", day("2018-10-15"), List.of(stop("2018-09-03", "2018-10-12")), 20, DAYS))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"2018-01-01,2018-04-01,true", "2018-01-01,2018-04-02,false"})
    void withinNinetyDaysTheSameNumberOpensAgain(LocalDate closed, LocalDate today, boolean may) {
        assertThat(ProblemRules.mayReopen(closed, today, 90)).isEqualTo(may);
    }

    @Test
    void theNextLevelVerifiesWhereTheVerifierSharesTheHandlersUnit() {
        UUID bureau = UUID.randomUUID();
        UUID handler = UUID.randomUUID();
        Crew crew = new Crew(
                List.of(who(handler, bureau)),
                List.of(who(UUID.randomUUID(), bureau)),
                List.of(who(UUID.randomUUID(), bureau)),
                List.of(who(UUID.randomUUID(), UUID.randomUUID())),
                List.of(),
                List.of());
        assertThat(crew.deciding(1, handler, java.util.Set.of(bureau))).isEqualTo(3);
        assertThat(crew.deciding(1, handler, java.util.Set.of(UUID.randomUUID())))
                .isEqualTo(1);
    }

    private static Crew.Who who(UUID person, UUID unit) {
        return new Crew.Who(person, "示例", unit);
    }

    private static Standing confirmed(int level, String on) {
        Around around = SomeDays.around(day(on), null, List.of());
        return ProblemCourse.after(
                ProblemCourse.raised(level == 1, day(on), around), ProblemMove.CONFIRM, Told.nothing(), around);
    }

    static Stop stop(String from, String until) {
        return new Stop(UUID.randomUUID(), "PAPERS", "等企业补材料", day(from), day(until), null, "通知", day(from), "局长");
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
