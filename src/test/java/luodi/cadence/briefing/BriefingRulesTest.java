package luodi.cadence.briefing;

import static luodi.calendar.PublishedDays.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import luodi.calendar.IsoWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** */
class BriefingRulesTest {
    private static final BriefingRules.Rule ONCE = new BriefingRules.Rule(1, 1, LocalDate.of(2018, 1, 1));

    @ParameterizedTest
    @CsvSource({
        "2018-W20, 2018-05-21", // Monday
        "2018-W17, 2018-05-02", // the Monday is a holiday: the first working day after it
        "2018-W39, 2018-10-08", // after National Day
        "2018-W52, 2019-01-02",
        "2026-W47, 2026-11-23"
    })
    void aBriefingIsOutByMondayOrTheFirstWorkingDayAfterIt(String week, LocalDate due) {
        assertThat(BriefingRules.due(IsoWeek.parse(week), ONCE, DAYS)).isEqualTo(due);
    }

    @Test
    void whereTheCalendarIsNotPublishedNoDayIsNamed() {
        var standing = judge("2026-W53", null, "2027-03-01");
        assertThat(standing.due()).isNull();
        assertThat(standing.inTime()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "2018-05-21, 2018-06-01, true",
                "2018-05-18, 2018-06-01, true",
                "2018-05-22, 2018-06-01, false",
                "null,       2018-05-21, null",
                "null,       2018-05-22, false"
            },
            nullValues = "null")
    void outInTimeIsKnownWhenItIsOutOrTheDayHasPassed(LocalDate issued, String today, Boolean inTime) {
        assertThat(judge("2018-W20", issued, today).inTime()).isEqualTo(inTime);
    }

    @Test
    void aWeekWithoutWorkingDaysAsksForNothing() {
        assertThat(judge("2018-W40", null, "2018-11-01").asked()).isFalse();
        assertThat(judge("2018-W41", null, "2018-11-01").asked()).isTrue();
    }

    @Test
    void everyActiveProjectIsToHaveProgressAndProblems() {
        var found = new BriefingRules.Found(1, null, 11, 11, 10);
        var standing = BriefingRules.judge(IsoWeek.parse("2018-W20"), ONCE, found, DAYS, LocalDate.of(2018, 5, 20));
        assertThat(standing.held()).isTrue();
        assertThat(standing.whole()).isFalse();
        assertThat(BriefingRules.judge(
                        IsoWeek.parse("2018-W20"),
                        ONCE,
                        new BriefingRules.Found(0, null, 11, 11, 11),
                        DAYS,
                        LocalDate.of(2018, 5, 20)))
                .satisfies(other -> assertThat(other.whole()).isTrue())
                .satisfies(other -> assertThat(other.held()).isFalse());
    }

    @Test
    void lastYearIsJudgedByLastYearsRule() {
        var later = new BriefingRules.Rule(2, 0, LocalDate.of(2019, 1, 1));
        assertThat(BriefingRules.ruleOf(IsoWeek.parse("2018-W52"), List.of(ONCE, later)))
                .isEqualTo(ONCE);
        assertThat(BriefingRules.ruleOf(IsoWeek.parse("2019-W02"), List.of(ONCE, later)))
                .isEqualTo(later);
        assertThat(BriefingRules.ruleOf(IsoWeek.parse("2017-W52"), List.of(ONCE, later))
                        .meetings())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T16:29, 2026-W46",
        "2026-11-20T16:30, 2026-W46 2026-W47",
        "2026-11-23T08:00, 2026-W46 2026-W47", // Monday: last Friday's
        "2026-11-27T16:30, 2026-W47 2026-W48",
        "2026-11-29T09:00, 2026-W47 2026-W48"
    })
    void whatIsDueReachesTenDaysBack(LocalDateTime now, String weeks) {
        assertThat(String.join(
                        " ",
                        BriefingRules.due(now).stream().map(IsoWeek::toString).toList()))
                .isEqualTo(weeks);
    }

    private static BriefingRules.Standing judge(String week, LocalDate issued, String today) {
        return BriefingRules.judge(
                IsoWeek.parse(week),
                ONCE,
                new BriefingRules.Found(1, issued, 11, 11, 11),
                DAYS,
                LocalDate.parse(today));
    }
}
