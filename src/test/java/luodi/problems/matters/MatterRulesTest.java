package luodi.problems.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import luodi.calendar.PublishedDays;
import luodi.calendar.WorkingDays;
import luodi.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatterRulesTest {
    private static final WorkingDays DAYS = PublishedDays.DAYS;
    private static final MatterLimits LIMITS = MatterLimits.SEED;

    @Test
    void dispatchedOnAFridayBeforeAMakeUpSaturdayItIsToBeAcceptedOnThatSaturday() {
        assertThat(MatterRules.acceptDue(LocalDate.of(2018, 4, 27), LIMITS, DAYS))
                .isEqualTo("2018-04-28");
        assertThat(MatterRules.acceptDue(LocalDate.of(2049, 4, 27), LIMITS, DAYS))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // due Friday 2018-10-12 (domain.md §4.3)
        "2018-10-09, false, false",
        "2018-10-10, true, false",
        "2018-10-12, true, false",
        "2018-10-13, false, true",
        "2018-10-15, false, true",
    })
    void nearDueIsTwoWorkingDaysAheadAndEndsOnTheDay(LocalDate today, boolean near, boolean overdue) {
        LocalDate due = LocalDate.of(2018, 10, 12);
        assertThat(MatterRules.nearDue(today, due, LIMITS, DAYS)).isEqualTo(near);
        assertThat(MatterRules.overdue(true, due, today)).isEqualTo(overdue);
        assertThat(MatterRules.overdue(false, due, today)).isFalse();
    }

    /** What the list asks of the database is what the rule says, day for day. */
    @Test
    void theListFindsExactlyTheNearDue() {
        for (LocalDate today = LocalDate.of(2018, 9, 20);
                today.isBefore(LocalDate.of(2018, 10, 20));
                today = today.plusDays(1)) {
            LocalDate until = MatterRules.nearUntil(today, LIMITS, DAYS);
            for (int ahead = 0; ahead < 20; ahead++) {
                LocalDate due = today.plusDays(ahead);
                assertThat(MatterRules.nearDue(today, due, LIMITS, DAYS))
                        .as(today + " → " + due)
                        .isEqualTo(!due.isAfter(until));
            }
        }
    }

    @Test
    void aSaturdayAfterAFridaysDayIsOverdueByNoWorkingDay() {
        assertThat(MatterRules.between(LocalDate.of(2018, 10, 12), LocalDate.of(2018, 10, 13), DAYS))
                .isZero();
        assertThat(MatterRules.between(LocalDate.of(2018, 10, 12), LocalDate.of(2049, 10, 13), DAYS))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // dispatched Friday 2018-04-27: two working days are Saturday 28 and, after the holiday, Wednesday 5-02
        "0, 2018-04-27, true",
        "0, 2018-05-02, true",
        "0, 2018-05-03, false",
        "1, 2018-04-28, false",
    })
    void aReturnIsAskedOnceAndWithinTwoWorkingDays(int before, LocalDate today, boolean admitted) {
        Rejected refused = MatterRules.returnRefusal(before, LocalDate.of(2018, 4, 27), today, LIMITS, DAYS);
        assertThat(refused == null).isEqualTo(admitted);
        if (refused != null) assertThat(refused.rule()).isEqualTo("R-21");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-10-12, 0, false, true",
        "2018-10-12, 1, false, true",
        "2018-10-12, 2, false, false",
        "2018-10-13, 0, false, false",
        "2018-10-12, 0, true, false"
    })
    void anExtensionIsAskedByTheDueDayTwiceAtMostAndOneAtATime(
            LocalDate today, int granted, boolean pending, boolean admitted) {
        LocalDate due = LocalDate.of(2018, 10, 12);
        if (admitted)
            assertThatCode(() -> MatterRules.checkExtension(due, today, granted, pending, LIMITS))
                    .doesNotThrowAnyException();
        else {
            assertThatThrownBy(() -> MatterRules.checkExtension(due, today, granted, pending, LIMITS))
                    .isInstanceOf(Rejected.class)
                    .extracting(e -> ((Rejected) e).rule())
                    .isEqualTo("R-23");
        }
    }

    /** §3.3 written a second time, as arrows: the table has these and no other. */
    @Test
    void theTransitionTableIsThatOfTheDomain() {
        StringBuilder arrows = new StringBuilder();
        for (MatterState from : MatterState.values()) {
            for (MatterAct act : MatterAct.values()) {
                act.from(from)
                        .filter(to -> to != from)
                        .ifPresent(to -> arrows.append(from)
                                .append(' ')
                                .append(act)
                                .append(' ')
                                .append(to)
                                .append('\n'));
            }
        }
        assertThat(arrows.toString()).isEqualTo("""
                DRAFT SIGNATURE_REQUEST PENDING_APPROVAL
                DRAFT CANCELLATION CANCELLED
                PENDING_APPROVAL REVISION DRAFT
                PENDING_APPROVAL DISPATCH DISPATCHED
                PENDING_APPROVAL CANCELLATION CANCELLED
                DISPATCHED ACCEPTANCE ACCEPTED
                DISPATCHED RETURN_REQUEST RETURN_REQUESTED
                DISPATCHED CANCELLATION CANCELLED
                RETURN_REQUESTED RETURN_CONSENT DISPATCHED
                RETURN_REQUESTED RETURN_REFUSAL DISPATCHED
                RETURN_REQUESTED CANCELLATION CANCELLED
                RETURN_REQUESTED REASSIGNMENT DISPATCHED
                ACCEPTED PROGRESS IN_PROGRESS
                ACCEPTED CANCELLATION CANCELLED
                ACCEPTED REASSIGNMENT DISPATCHED
                IN_PROGRESS REPORT REPORTED
                IN_PROGRESS CANCELLATION CANCELLED
                IN_PROGRESS REASSIGNMENT DISPATCHED
                REPORTED VERIFICATION VERIFIED
                REPORTED REWORK IN_PROGRESS
                REPORTED CANCELLATION CANCELLED
                VERIFIED REWORK IN_PROGRESS
                VERIFIED CLOSURE CLOSED
                VERIFIED CANCELLATION CANCELLED
                """);
        for (MatterAct act : MatterAct.values()) {
            for (MatterState over : EnumSet.of(MatterState.CLOSED, MatterState.CANCELLED))
                assertThat(act.from(over)).isEmpty();
        }
    }

    @Test
    void aCountysOwnNumberStandsInPlaceOfTheSeed() {
        assertThat(MatterLimits.of(Map.of())).isEqualTo(MatterLimits.SEED);
        assertThat(MatterLimits.of(Map.of("matter.accept", 3, "inaction.overdue", 10))
                        .accept())
                .isEqualTo(3);
    }
}
