package luodi.cadence;

import static luodi.calendar.PublishedDays.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import luodi.calendar.IsoWeek;
import luodi.projects.team.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** with the vectors of domain.md §4.3 and §8. */
class VisitRulesTest {
    private static final LocalDate LATER = LocalDate.of(2019, 6, 1);
    private static final VisitRule TWICE = rule(2, VisitRule.Scope.PER_PROJECT, VisitRule.Mode.DAYS, "2018-01-01");

    @Test
    void elevenProjectsOwe1122VisitsInTheFiftyTwoWeeksOf2018() {
        int asked = IsoWeek.ofYear(2018).stream()
                .mapToInt(week -> 11 * VisitRules.required(TWICE, week, day -> true, DAYS))
                .sum();
        assertThat(asked).isEqualTo(1122);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-W01,4",
        "2018-W06,6",
        "2018-W07,3",
        "2018-W08,3",
        "2018-W14,4",
        "2018-W17,6",
        "2018-W18,3",
        "2018-W25,4",
        "2018-W39,6",
        "2018-W40,0",
        "2018-W52,6",
        "2018-W20,5"
    })
    void aWeekOwesNoMoreThanItsWorkingDays(String week, int workingDays) {
        VisitRule daily = rule(7, VisitRule.Scope.PER_PROJECT, VisitRule.Mode.DAYS, "2018-01-01");
        assertThat(VisitRules.required(daily, IsoWeek.parse(week), day -> true, DAYS))
                .isEqualTo(workingDays);
        assertThat(VisitRules.required(TWICE, IsoWeek.parse(week), day -> true, DAYS))
                .isEqualTo(Math.min(2, workingDays));
    }

    @Test
    void twoVisitsOnOneMondayAreOneDayAndTheWeekIsNotKept() {
        Kept kept = judge(TWICE, "2018-W20", "2018-05-14", "2018-05-14");
        assertThat(kept).isEqualTo(new Kept("P", 2, 1, false));
        assertThat(judge(
                                rule(2, VisitRule.Scope.PER_PROJECT, VisitRule.Mode.RECORDS, "2018-01-01"),
                                "2018-W20",
                                "2018-05-14",
                                "2018-05-14")
                        .kept())
                .isTrue();
    }

    @Test
    void theNationalDayWeekAsksForNoneAndStaysOutOfTheRate() {
        Kept holiday = judge(TWICE, "2018-W40");
        assertThat(holiday).isEqualTo(new Kept("P", 0, 0, true));
        VisitRules.Rate rate = VisitRules.rate(List.of(
                holiday, judge(TWICE, "2018-W20", "2018-05-14"), judge(TWICE, "2018-W21", "2018-05-21", "2018-05-24")));
        assertThat(rate).isEqualTo(new VisitRules.Rate(1, 2));
        assertThat(rate.share()).isEqualByComparingTo(new BigDecimal("0.5"));
        assertThat(new VisitRules.Rate(0, 0).share()).isNull();
    }

    @Test
    void aVisitOnAMakeUpSaturdayAndOneOnARestDayCount() {
        assertThat(judge(TWICE, "2018-W39", "2018-09-29", "2018-09-24").visits())
                .isEqualTo(2);
    }

    @Test
    void aWeekBelongsToItsIsoYear() {
        assertThat(judge(TWICE, "2019-W01", "2018-12-31", "2019-01-02")).isEqualTo(new Kept("P", 2, 2, true));
    }

    @Test
    void aRunningWeekIsNeitherKeptNorMissedUntilTheNumberIsReached() {
        IsoWeek week = IsoWeek.parse("2018-W20");
        LocalDate sunday = week.sunday();
        assertThat(judgeAt(week, sunday, "2018-05-14").kept()).isNull();
        assertThat(judgeAt(week, sunday, "2018-05-14", "2018-05-15").kept()).isTrue();
        assertThat(judgeAt(week, sunday.plusDays(1), "2018-05-14").kept()).isFalse();
    }

    @Test
    void onlyTheRolesThatTheRuleNamesCount() {
        VisitRule bureauOnly = new VisitRule(
                2,
                VisitRule.Scope.PER_PROJECT,
                VisitRule.Mode.DAYS,
                EnumSet.of(VisitorRole.BUREAU, VisitorRole.LIAISON),
                3,
                LocalDate.of(2018, 1, 1));
        List<VisitRules.Counted> visits = List.of(
                new VisitRules.Counted(LocalDate.of(2018, 5, 14), VisitorRole.SECRETARY),
                new VisitRules.Counted(LocalDate.of(2018, 5, 15), VisitorRole.LIAISON));
        assertThat(VisitRules.visits(bureauOnly, IsoWeek.parse("2018-W20"), visits))
                .isEqualTo(1);
        assertThat(VisitRules.visits(TWICE, IsoWeek.parse("2018-W20"), visits)).isEqualTo(2);
    }

    @Test
    void aWeekIsJudgedByTheRuleOfItsMondayAndThePastKeepsIts() {
        VisitRule once = rule(1, VisitRule.Scope.PER_PROJECT, VisitRule.Mode.DAYS, "2018-05-15");
        List<VisitRule> rules = List.of(TWICE, once);
        assertThat(VisitRules.ruleOf(IsoWeek.parse("2018-W20"), rules)).isSameAs(TWICE);
        assertThat(VisitRules.ruleOf(IsoWeek.parse("2018-W21"), rules)).isSameAs(once);
        assertThat(VisitRules.ruleOf(IsoWeek.parse("2017-W52"), rules)).isNull();
    }

    @Test
    void aWeekWithAnUnpublishedDayOwesNothingKnown() {
        assertThat(judgeAt(IsoWeek.parse("2026-W53"), LATER, "2026-12-28")).isEqualTo(new Kept("P", null, 1, null));
    }

    @Test
    void daysOffTheListAndDaysOfAHaltAskForNothing() {
        WeekFacts.Project joined = new WeekFacts.Project(
                "P", "项目", List.of(new Period(LocalDate.of(2018, 5, 18), null)), List.of(), List.of());
        assertThat(VisitRules.required(TWICE, IsoWeek.parse("2018-W20"), joined::activeOn, DAYS))
                .isEqualTo(1);
        List<Period> halts = WeekFacts.halts(
                List.of(turn("2018-05-15", "SUSPEND"), turn("2018-05-25", "RESUME"), turn("2018-07-02", "TERMINATE")));
        assertThat(halts)
                .containsExactly(
                        new Period(LocalDate.of(2018, 5, 15), LocalDate.of(2018, 5, 24)),
                        new Period(LocalDate.of(2018, 7, 2), null));
        WeekFacts.Project halted =
                new WeekFacts.Project("P", "项目", List.of(new Period(LocalDate.of(2018, 1, 1), null)), halts, List.of());
        assertThat(VisitRules.required(TWICE, IsoWeek.parse("2018-W20"), halted::activeOn, DAYS))
                .isEqualTo(1);
        assertThat(VisitRules.required(TWICE, IsoWeek.parse("2018-W21"), halted::activeOn, DAYS))
                .isEqualTo(1);
        assertThat(VisitRules.required(TWICE, IsoWeek.parse("2018-W30"), halted::activeOn, DAYS))
                .isZero();
    }

    @Test
    void aCorrectionLetsATerminatedProjectRunAgainButNoSuspendedOne() {
        assertThat(WeekFacts.halts(List.of(turn("2018-05-15", "TERMINATE"), turn("2018-05-20", "CORRECTION"))))
                .singleElement()
                .extracting(Period::to)
                .isNotNull();
        assertThat(WeekFacts.halts(List.of(turn("2018-05-15", "SUSPEND"), turn("2018-05-20", "CORRECTION"))))
                .singleElement()
                .extracting(Period::to)
                .isNull();
    }

    @Test
    void theBureausNumberIsAskedOnceForAllProjects() {
        VisitRule bureau = rule(2, VisitRule.Scope.PER_BUREAU, VisitRule.Mode.DAYS, "2018-01-01");
        List<VisitRules.Counted> every = counted("2018-05-14", "2018-05-14", "2018-05-16");
        WeekFacts.Project a = new WeekFacts.Project(
                "429999-2018-01",
                "甲",
                List.of(new Period(LocalDate.of(2018, 1, 1), null)),
                List.of(),
                every.subList(0, 1));
        WeekFacts facts = new WeekFacts("429999", List.of(bureau), List.of(a), every);
        assertThat(facts.week(IsoWeek.parse("2018-W20"), DAYS, LATER)).containsExactly(new Kept("429999", 2, 2, true));
        assertThat(facts.of(a, IsoWeek.parse("2018-W20"), DAYS, LATER)).isEqualTo(new Kept("429999", 2, 2, true));
    }

    @ParameterizedTest
    @CsvSource({
        // National Day: eight days later, and still in time
        "2018-09-30,2018-10-10,3,false",
        "2018-09-30,2018-10-11,3,true",
        "2018-05-14,2018-05-17,3,false",
        "2018-05-14,2018-05-18,3,true",
        "2018-05-18,2018-05-23,3,false",
        "2018-05-14,2018-05-14,0,false",
        "2018-05-14,2018-05-15,0,true"
    })
    void whatIsWrittenDownLaterThanTheRuleAllowsIsMarkedBackfilled(
            LocalDate on, LocalDate entered, int limit, boolean late) {
        assertThat(VisitRules.late(on, entered, limit, DAYS)).isEqualTo(late);
    }

    @Test
    void lateIsUnknownWhereTheCalendarIsNotPublished() {
        assertThat(VisitRules.late(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 9), 3, DAYS))
                .isNull();
        assertThat(VisitRules.late(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 2), 3, DAYS))
                .isFalse();
    }

    @Test
    void aMissedWeekIsCertainOnlyWhenTheTimeForLateEntryHasPassed() {
        assertThat(VisitRules.lastEntry(IsoWeek.parse("2018-W39"), 3, DAYS)).isEqualTo(LocalDate.of(2018, 10, 10));
        assertThat(VisitRules.lastEntry(IsoWeek.parse("2026-W52"), 3, DAYS)).isNull();
    }

    @Test
    void oneOfTheThreeIsEnoughToBeValidButNotToBeComplete() {
        Visit one = visit(true, null, null, List.of(), "DONE");
        assertThat(VisitRules.valid(one)).isTrue();
        assertThat(VisitRules.complete(one)).isFalse();
        assertThat(VisitRules.complete(visit(true, true, true, List.of(), "DONE")))
                .isTrue();
        assertThat(VisitRules.complete(visit(true, true, true, List.of(), null)))
                .isFalse();
        assertThat(VisitRules.valid(visit(null, false, null, List.of(), "DONE")))
                .isFalse();
    }

    @Test
    void aProblemWithoutItsCauseMakesTheVisitInvalid() {
        assertThat(VisitRules.valid(visit(true, true, true, List.of(told("井口标高高 30 厘米")), "DONE")))
                .isTrue();
        assertThat(VisitRules.valid(visit(true, true, true, List.of(told(" ")), "DONE")))
                .isFalse();
    }

    @Test
    void aJobNotNeededNeedsItsReason() {
        assertThat(new Visit.Job("NOT_NEEDED", null).answered()).isFalse();
        assertThat(new Visit.Job("NOT_NEEDED", "没有难点").answered()).isTrue();
    }

    @Test
    void theRemainingWorkingDaysOfTheWeekIncludeToday() {
        IsoWeek week = IsoWeek.parse("2018-W39");
        assertThat(VisitRules.daysLeft(week, LocalDate.of(2018, 9, 27), DAYS)).isEqualTo(4);
        assertThat(VisitRules.daysLeft(week, LocalDate.of(2018, 9, 30), DAYS)).isEqualTo(1);
        assertThat(VisitRules.daysLeft(IsoWeek.parse("2026-W53"), LocalDate.of(2026, 12, 28), DAYS))
                .isNull();
    }

    static VisitRule rule(int perWeek, VisitRule.Scope scope, VisitRule.Mode mode, String from) {
        return new VisitRule(perWeek, scope, mode, EnumSet.allOf(VisitorRole.class), 3, LocalDate.parse(from));
    }

    private static Kept judge(VisitRule rule, String week, String... days) {
        return VisitRules.judge("P", rule, IsoWeek.parse(week), day -> true, counted(days), DAYS, LATER);
    }

    private static Kept judgeAt(IsoWeek week, LocalDate today, String... days) {
        return VisitRules.judge("P", TWICE, week, day -> true, counted(days), DAYS, today);
    }

    private static List<VisitRules.Counted> counted(String... days) {
        return Arrays.stream(days)
                .map(day -> new VisitRules.Counted(LocalDate.parse(day), VisitorRole.LIAISON))
                .toList();
    }

    private static WeekFacts.Turn turn(String on, String act) {
        return new WeekFacts.Turn(LocalDate.parse(on), act);
    }

    private static Visit.Told told(String cause) {
        return new Visit.Told(UUID.randomUUID(), "谷-2018-001", "排水管接不进市政井", cause);
    }

    private static Visit visit(
            Boolean owner, Boolean territory, Boolean secretary, List<Visit.Told> problems, String job) {
        LocalDate day = LocalDate.of(2018, 5, 14);
        Visit.Job done = new Visit.Job(job, null);
        return new Visit(
                UUID.randomUUID(),
                "420625-2018-01",
                "示例",
                day,
                day,
                null,
                null,
                "工地",
                null,
                UUID.randomUUID(),
                "示例·王芳",
                VisitorRole.LIAISON,
                new Visit.Met(owner, null),
                new Visit.Met(territory, null),
                new Visit.Met(secretary, null),
                "主体到二层",
                !problems.isEmpty(),
                problems,
                done,
                done,
                done,
                List.of(),
                List.of(),
                List.of(),
                OffsetDateTime.parse("2018-05-14T10:00:00+08:00"),
                1,
                false,
                false);
    }

    @Test
    void everyDayOfTheWeekMayBeAVisitsDay() {
        IsoWeek week = IsoWeek.parse("2018-W20");
        String[] days = IntStream.range(0, 7)
                .mapToObj(n -> week.monday().plusDays(n).toString())
                .toArray(String[]::new);
        assertThat(judge(TWICE, "2018-W20", days).visits()).isEqualTo(7);
    }
}
