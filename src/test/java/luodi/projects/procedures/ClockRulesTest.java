package luodi.projects.procedures;

import static luodi.projects.catalogue.ClockStart.ACCEPTED;
import static luodi.projects.catalogue.ClockStart.RECEIVED;
import static luodi.projects.catalogue.LimitUnit.CALENDAR_DAY;
import static luodi.projects.catalogue.LimitUnit.WORKING_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import luodi.calendar.PublishedDays;
import luodi.projects.catalogue.PermitType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-30..R-34, with the vectors of domain.md §4.3. */
class ClockRulesTest {
    private static final PermitType TWENTY = Types.type("LAND_PLANNING_PERMIT", 20, 15, WORKING_DAY, ACCEPTED);
    private static final PermitType EIA_FORM = Types.type("EIA", 30, null, CALENDAR_DAY, RECEIVED);

    @Test
    void twentyWorkingDaysSkipTheNationalDay() {
        assertThat(clock(TWENTY, "2018-09-20", "SUBMIT 2018-09-07", "ACCEPT 2018-09-10")
                        .legalDue())
                .isEqualTo(day("2018-10-12"));
    }

    @Test
    void theDaysOfASpecialProcedureAreNotCountedFirstAndLastIncluded() {
        PermitClock clock = clock(
                TWENTY, "2018-09-27", "SUBMIT 2018-09-07", "ACCEPT 2018-09-10", "STOP 2018-09-17", "RESUME 2018-09-23");
        assertThat(clock.legalDue()).isEqualTo(day("2018-10-19"));
        assertThat(clock.stops())
                .singleElement()
                .satisfies(stop -> assertThat(stop.days()).isEqualTo(7));
        assertThat(clock.stopped()).isFalse();
        // 09-11..14 and 09-25..27: the Mid-Autumn day, 09-24, is a holiday
        assertThat(clock.elapsed()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"2018-09-10, 2018-10-10", "2018-09-07, 2018-10-08"})
    void calendarDaysAreCountedAsSuchAndADueDateOnARestDayMoves(LocalDate received, LocalDate due) {
        assertThat(clock(EIA_FORM, "2018-09-20", "SUBMIT " + received).legalDue())
                .isEqualTo(due);
    }

    @Test
    void aCorrectionStopsAClockThatBeganAtReceiptAndNotOneThatBeginsAtAcceptance() {
        String[] steps = {"SUBMIT 2018-09-10", "CORRECT 2018-09-12", "RESUBMIT 2018-09-18", "ACCEPT 2018-09-19"};
        // 30 calendar days after 09-10, seven of them (09-12..18) not counted: 10-17
        assertThat(clock(EIA_FORM, "2018-09-20", steps).legalDue()).isEqualTo(day("2018-10-17"));
        assertThat(clock(TWENTY, "2018-09-20", steps).startedOn()).isEqualTo(day("2018-09-19"));
        assertThat(clock(TWENTY, "2018-09-20", steps).stops()).isEmpty();
    }

    @Test
    void whatIsNotAnsweredInFiveWorkingDaysIsAcceptedOnTheDayOfReceipt() {
        assertThat(clock(TWENTY, "2018-09-17", "SUBMIT 2018-09-10")).satisfies(clock -> {
            assertThat(clock.startedOn()).isNull();
            assertThat(clock.answerBy()).isEqualTo(day("2018-09-17"));
        });
        PermitClock silent = clock(TWENTY, "2018-09-18", "SUBMIT 2018-09-10");
        assertThat(silent.deemed()).isTrue();
        assertThat(silent.startedOn()).isEqualTo(day("2018-09-10"));
        assertThat(silent.legalDue()).isEqualTo(day("2018-10-12"));
        PermitClock late = clock(TWENTY, "2018-10-08", "SUBMIT 2018-09-10", "ACCEPT 2018-09-20");
        assertThat(late.startedOn()).as("accepted late is accepted on receipt").isEqualTo(day("2018-09-10"));
        PermitClock again =
                clock(TWENTY, "2018-09-20", "SUBMIT 2018-09-03", "CORRECT 2018-09-05", "RESUBMIT 2018-09-12");
        assertThat(again.deemed())
                .as("counted anew from the second receipt: until 09-19")
                .isTrue();
        assertThat(again.startedOn()).isEqualTo(day("2018-09-12"));
    }

    @Test
    void theAuthoritysOwnExtensionMovesTheLawAndNotThePromise() {
        PermitClock clock =
                clock(TWENTY, "2018-10-10", "SUBMIT 2018-09-07", "ACCEPT 2018-09-10", "EXTEND 2018-10-10 10");
        assertThat(clock.limit()).isEqualTo(30);
        assertThat(clock.legalDue()).isEqualTo(day("2018-10-26"));
        assertThat(clock.promisedDue()).isEqualTo(day("2018-09-30"));
    }

    @ParameterizedTest
    @CsvSource({"2018-09-30, GREEN", "2018-10-01, YELLOW", "2018-10-12, YELLOW", "2018-10-13, RED"})
    void overdueIsJudgedOnTheLawAndTheLightOnThePromise(LocalDate today, String light) {
        assertThat(clock(TWENTY, today.toString(), "SUBMIT 2018-09-07", "ACCEPT 2018-09-10")
                        .light(today))
                .isEqualTo(light);
    }

    @Test
    void whereNoLimitIsKnownNoDayIsTheLastOne() {
        PermitType local = Types.type("DESIGN", null, null, WORKING_DAY, ACCEPTED);
        PermitClock clock = clock(local, "2019-12-31", "SUBMIT 2018-09-07", "ACCEPT 2018-09-10");
        assertThat(clock.legalDue()).isNull();
        assertThat(clock.late(day("2019-12-31"))).isFalse();
        assertThat(clock.light(day("2019-12-31"))).isEqualTo("NONE");
    }

    @Test
    void aGrantedPermitIsDeliveredInTenWorkingDays() {
        PermitClock clock = clock(TWENTY, "2018-10-10", "SUBMIT 2018-09-07", "ACCEPT 2018-09-10", "GRANT 2018-09-28");
        assertThat(clock.endedOn()).isEqualTo(day("2018-09-28"));
        assertThat(clock.deliverBy()).isEqualTo(day("2018-10-17"));
        assertThat(clock(
                                TWENTY,
                                "2018-10-10",
                                "SUBMIT 2018-09-07",
                                "ACCEPT 2018-09-10",
                                "GRANT 2018-09-28",
                                "DELIVER 2018-09-29")
                        .deliverBy())
                .isNull();
        assertThat(clock.undelivered(day("2018-10-17"))).isFalse();
        assertThat(clock.undelivered(day("2018-10-18"))).isTrue();
    }

    @Test
    void whatEndsInNoPaperOrWasChangedLaterIsNotOwedADelivery() {
        List<PermitStep> granted = Types.steps("SUBMIT 2018-09-07", "ACCEPT 2018-09-10", "GRANT 2018-09-28");
        assertThat(ClockRules.of(TWENTY, granted, Types.LIMITS, false, PublishedDays.DAYS, day("2018-12-03"))
                        .deliverBy())
                .isNull();
        assertThat(clock(
                                TWENTY,
                                "2018-12-03",
                                "SUBMIT 2018-09-07",
                                "ACCEPT 2018-09-10",
                                "GRANT 2018-09-28",
                                "CHANGE 2018-11-01")
                        .undelivered(day("2018-12-03")))
                .isFalse();
    }

    @Test
    void pastThePublishedYearsNothingIsGuessed() {
        PermitClock clock = clock(TWENTY, "2026-12-30", "SUBMIT 2026-12-28", "ACCEPT 2026-12-29");
        assertThat(clock.unpublished()).isTrue();
        assertThat(clock.legalDue()).isNull();
        assertThat(clock.standing(day("2026-12-30"))).contains("日历未发布");
    }

    @Test
    void whatTheClockAnswersForTheEndDoesNotDependOnTheDayItIsAsked() {
        Random random = new Random(9);
        for (int i = 0; i < 200; i++) {
            LocalDate accepted = day("2018-01-02").plusDays(random.nextInt(200));
            LocalDate stop = accepted.plusDays(1 + random.nextInt(20));
            LocalDate resume = stop.plusDays(random.nextInt(30));
            String[] steps = {"SUBMIT " + accepted, "ACCEPT " + accepted, "STOP " + stop, "RESUME " + resume};
            LocalDate due = clock(TWENTY, resume.toString(), steps).legalDue();
            assertThat(clock(TWENTY, resume.plusDays(random.nextInt(200)).toString(), steps)
                            .legalDue())
                    .isEqualTo(due);
            LocalDate plain = clock(TWENTY, resume.toString(), "SUBMIT " + accepted, "ACCEPT " + accepted)
                    .legalDue();
            assertThat(due).as("a stop never shortens").isAfterOrEqualTo(plain);
        }
    }

    private static PermitClock clock(PermitType type, String today, String... steps) {
        return ClockRules.of(type, Types.steps(steps), Types.LIMITS, true, PublishedDays.DAYS, day(today));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
