package luodi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import luodi.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of domain.md §8 and §4.3. */
class WorkingDaysTest {
    static final WorkingDays DAYS = published(KnownYears.notices());

    static WorkingDays published(List<Notice> notices) {
        return new WorkingDays(
                notices.stream().map(Notice::year).toList(),
                notices.stream().flatMap(notice -> notice.days().stream()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-09, 5, 2018-02-22", "2018-02-12, 20, 2018-03-16", "2018-04-02, 5, 2018-04-10",
                "2018-04-27, 1, 2018-04-28",
        "2018-09-28, 5, 2018-10-10", "2018-09-28, 20, 2018-10-31", "2018-12-28, 3, 2019-01-03",
                "2018-12-26, 7, 2019-01-07",
        "2026-02-12, 5, 2026-02-26", "2026-04-30, 5, 2026-05-11", "2026-09-18, 10, 2026-10-09",
                "2026-09-30, 5, 2026-10-13",
        "2018-09-10, 20, 2018-10-12", "2018-10-15, 3, 2018-10-18", "2018-10-15, 0, 2018-10-15"
    })
    void theNthWorkingDayDoesNotCountTheStart(LocalDate from, int n, LocalDate expected) {
        assertThat(DAYS.plus(from, n)).isEqualTo(expected);
    }

    @Test
    void workingDaysBetweenCountMakeUpDaysAndNoHolidays() {
        assertThat(DAYS.between(LocalDate.of(2018, 9, 28), LocalDate.of(2018, 10, 15)))
                .isEqualTo(8);
        assertThat(DAYS.between(LocalDate.of(2018, 10, 15), LocalDate.of(2018, 10, 15)))
                .isZero();
        assertThat(DAYS.between(LocalDate.of(2018, 10, 15), LocalDate.of(2018, 10, 1)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"2018, 250", "2019, 250", "2025, 248", "2026, 248"})
    void aYearHasSoManyWorkingDays(int year, int expected) {
        assertThat(DAYS.workingDaysOf(year)).isEqualTo(expected);
        int months = 0;
        for (int month = 1; month <= 12; month++) months += DAYS.workingDaysOf(YearMonth.of(year, month));
        assertThat(months).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 4", "6, 6", "7, 3", "8, 3", "14, 4", "17, 6", "18, 3", "25, 4", "39, 6", "40, 0", "52, 6", "2, 5", "41, 5"
    })
    void aWeekOf2018HasSoManyWorkingDays(int week, int expected) {
        assertThat(DAYS.workingDaysOf(new IsoWeek(2018, week))).isEqualTo(expected);
    }

    @Test
    void twoVisitsAWeekFor11ProjectsAsk1122In2018BecauseW40HasNoWorkingDay() {
        int required = IsoWeek.ofYear(2018).stream()
                .mapToInt(week -> 11 * Math.min(2, DAYS.workingDaysOf(week)))
                .sum();
        assertThat(required).isEqualTo(1122);
    }

    @Test
    void theLastDaysOfDecemberStandInTheNextYearsNotice() {
        assertThat(KnownYears.notices().get(2).days())
                .noneMatch(day -> day.date().getMonthValue() == 12);
        assertThat(DAYS.isWorking(LocalDate.of(2018, 12, 29))).isTrue();
        assertThat(DAYS.isWorking(LocalDate.of(2018, 12, 31))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, 1", "2027-01-04, 0", "2015-12-30, 1", "2026-12-01, 40"})
    void pastThePublishedYearsNothingIsGuessed(LocalDate from, int n) {
        assertThatThrownBy(() -> DAYS.plus(from, n)).isInstanceOfSatisfying(Rejected.class, refused -> {
            assertThat(refused.sentence()).startsWith("日历未发布");
            assertThat(refused.rule()).isEqualTo("§8");
        });
    }

    @Test
    void theLastPublishedYearEndsInDecemberNotAtItsLastListedDay() {
        assertThat(DAYS.plus(LocalDate.of(2026, 12, 30), 1)).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void aNegativeNumberOfDaysIsRefused() {
        assertThatThrownBy(() -> DAYS.plus(LocalDate.of(2026, 3, 2), -1)).isInstanceOf(Rejected.class);
    }

    @Test
    void aPlanThatReachesPastTheRangeFillsWeekdaysMarkedProvisional() {
        assertThat(DAYS.planned(LocalDate.of(2026, 12, 31), 1))
                .isEqualTo(new WorkingDays.Planned(LocalDate.of(2027, 1, 1), true));
        assertThat(DAYS.planned(LocalDate.of(2026, 9, 30), 5))
                .isEqualTo(new WorkingDays.Planned(LocalDate.of(2026, 10, 13), false));
    }

    @ParameterizedTest
    @CsvSource({"2018-10-07, 2018-10-08", "2018-09-29, 2018-09-29", "2018-10-01, 2018-10-08"})
    void aCalendarDayLimitThatEndsOnAHolidayEndsOnTheNextWorkingDay(LocalDate day, LocalDate expected) {
        assertThat(DAYS.onOrAfter(day)).isEqualTo(expected);
    }
}
