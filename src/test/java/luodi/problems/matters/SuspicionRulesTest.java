package luodi.problems.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import luodi.calendar.PublishedDays;
import luodi.calendar.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each flag of domain.md §4.1 at its boundary; the calendar is the real one. */
class SuspicionRulesTest {
    private static final WorkingDays DAYS = PublishedDays.DAYS;
    private static final MatterLimits LIMITS = MatterLimits.SEED;

    /** D Monday 2018-10-15, T Wednesday 2018-10-31 unless said otherwise; dates parted by spaces. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // accepted   | entries               | urges      | reworks | returns | now        | flags
                // R-20 and SLOW-1: the limit is 1, more than 2 beyond it is slow
                "-          | -                     | -          | 0 | 0 | 2018-10-15 | -",
                "-          | -                     | -          | 0 | 0 | 2018-10-18 | -",
                "-          | -                     | -          | 0 | 0 | 2018-10-19 | SLOW_1",
                "-          | -                     | -          | 0 | 0 | 2018-10-21 | SLOW_1",
                "2018-10-18 | 2018-10-18            | -          | 0 | 0 | 2018-10-22 | -",
                "2018-10-19 | 2018-10-19            | -          | 0 | 0 | 2018-10-22 | SLOW_1",
                // SLOW-2: ten working days without a word; the weekend before adds nothing
                "2018-10-16 | 2018-10-16            | -          | 0 | 0 | 2018-10-29 | -",
                "2018-10-16 | 2018-10-16            | -          | 0 | 0 | 2018-10-30 | SLOW_2",
                "2018-10-16 | -                     | -          | 0 | 0 | 2018-10-30 | SLOW_2",
                "2018-10-16 | 2018-10-16 2018-10-26 | -          | 0 | 0 | 2018-10-31 | -",
                // OVERDUE, SLOW-3: on the due day nothing, the day after one working day; no entry is INACT-2
                "2018-10-16 | 2018-10-30            | -          | 0 | 0 | 2018-10-31 | -",
                "2018-10-16 | 2018-10-30            | -          | 0 | 0 | 2018-11-01 | OVERDUE SLOW_3",
                "2018-10-16 | -                     | -          | 0 | 0 | 2018-11-01 | OVERDUE SLOW_2 SLOW_3 INACT_2",
                // INACT-3: five days late is not yet, six is, unless something was written after T
                "2018-10-16 | 2018-10-30            | -          | 0 | 0 | 2018-11-07 | OVERDUE SLOW_3",
                "2018-10-16 | 2018-10-30            | -          | 0 | 0 | 2018-11-08 | OVERDUE SLOW_3 INACT_3",
                "2018-10-16 | 2018-10-31            | -          | 0 | 0 | 2018-11-08 | OVERDUE SLOW_3 INACT_3",
                "2018-10-16 | 2018-10-30 2018-11-01 | -          | 0 | 0 | 2018-11-08 | OVERDUE SLOW_3",
                // SLOW-4
                "2018-10-16 | 2018-10-22            | -          | 1 | 0 | 2018-10-24 | -",
                "2018-10-16 | 2018-10-22            | -          | 2 | 0 | 2018-10-24 | SLOW_4",
                // INACT-1: more than three working days after an urge, and only while it is not accepted
                "-          | -                     | 2018-10-17 | 0 | 0 | 2018-10-22 | SLOW_1",
                "-          | -                     | 2018-10-17 | 0 | 0 | 2018-10-23 | SLOW_1 INACT_1",
                "-          | -                     | 2018-10-17 2018-10-22 | 0 | 0 | 2018-10-23 | SLOW_1 INACT_1",
                "2018-10-24 | 2018-10-24            | 2018-10-17 | 0 | 0 | 2018-10-24 | SLOW_1",
                // INACT-4
                "-          | -                     | -          | 0 | 1 | 2018-10-16 | -",
                "-          | -                     | -          | 0 | 2 | 2018-10-16 | INACT_4",
            })
    void eachFlagAtItsBoundary(
            LocalDate accepted, String entries, String urges, int reworks, int returns, LocalDate now, String flags) {
        MatterHistory m = new MatterHistory(
                true,
                LocalDate.of(2018, 10, 15),
                accepted,
                dates(entries),
                dates(urges),
                LocalDate.of(2018, 10, 31),
                reworks,
                returns,
                List.of());
        assertThat(words(SuspicionRules.flags(m, LIMITS, DAYS, now))).isEqualTo(flags == null ? "" : flags);
    }

    @Test
    void aFridaysDayIsOverdueOnSaturdayButNobodyIsSlowYet() {
        LocalDate friday = LocalDate.of(2018, 10, 12);
        MatterHistory m = history(friday, List.of(friday), List.of());
        assertThat(SuspicionRules.flags(m, LIMITS, DAYS, friday.plusDays(1))).containsExactly(Suspicion.OVERDUE);
        assertThat(SuspicionRules.flags(m, LIMITS, DAYS, friday.plusDays(2))).containsExactly(Suspicion.OVERDUE);
        assertThat(SuspicionRules.flags(m, LIMITS, DAYS, friday.plusDays(3)))
                .containsExactly(Suspicion.OVERDUE, Suspicion.SLOW_3);
    }

    @Test
    void aMakeUpSaturdayCountsAndALongHolidayDoesNot() {
        // 2018-04-28 is a Saturday that works; 2018-10-01..07 is the National Day
        assertThat(SuspicionRules.flags(
                        history(LocalDate.of(2018, 4, 27), List.of(LocalDate.of(2018, 4, 27)), List.of()),
                        LIMITS,
                        DAYS,
                        LocalDate.of(2018, 4, 28)))
                .contains(Suspicion.SLOW_3);
        MatterHistory due = history(LocalDate.of(2018, 9, 30), List.of(LocalDate.of(2018, 9, 30)), List.of());
        assertThat(SuspicionRules.flags(due, LIMITS, DAYS, LocalDate.of(2018, 10, 7)))
                .containsExactly(Suspicion.OVERDUE);
        assertThat(SuspicionRules.flags(due, LIMITS, DAYS, LocalDate.of(2018, 10, 8)))
                .contains(Suspicion.SLOW_3);
    }

    @Test
    void excludedDaysAreNobodysDelay() {
        LocalDate due = LocalDate.of(2018, 10, 31);
        LocalDate now = LocalDate.of(2018, 11, 8);
        List<LocalDate> entries = List.of(LocalDate.of(2018, 10, 30));
        Excluded all = new Excluded(LocalDate.of(2018, 11, 1), null, "等企业材料");
        Excluded oneDay = new Excluded(LocalDate.of(2018, 11, 5), LocalDate.of(2018, 11, 5), "停表");
        Excluded aWeekend = new Excluded(LocalDate.of(2018, 11, 3), LocalDate.of(2018, 11, 4), "停表");
        assertThat(SuspicionRules.flags(history(due, entries, List.of(all)), LIMITS, DAYS, now))
                .containsExactly(Suspicion.OVERDUE);
        assertThat(SuspicionRules.flags(history(due, entries, List.of(oneDay)), LIMITS, DAYS, now))
                .containsExactly(Suspicion.OVERDUE, Suspicion.SLOW_3);
        assertThat(SuspicionRules.flags(history(due, entries, List.of(aWeekend)), LIMITS, DAYS, now))
                .contains(Suspicion.INACT_3);
    }

    @Test
    void aClosedMatterKeepsNoFlagHoweverBadItWas() {
        MatterHistory closed = new MatterHistory(
                false,
                LocalDate.of(2018, 1, 2),
                null,
                List.of(),
                List.of(LocalDate.of(2018, 1, 3)),
                LocalDate.of(2018, 2, 1),
                9,
                9,
                List.of());
        assertThat(SuspicionRules.flags(closed, LIMITS, DAYS, LocalDate.of(2018, 12, 3)))
                .isEmpty();
    }

    @Test
    void aYearWithoutACalendarCountsAgainstNobody() {
        MatterHistory m = new MatterHistory(
                true,
                LocalDate.of(2049, 3, 1),
                null,
                List.of(),
                List.of(LocalDate.of(2049, 3, 1)),
                LocalDate.of(2049, 12, 31),
                0,
                0,
                List.of());
        assertThat(SuspicionRules.flags(m, LIMITS, DAYS, LocalDate.of(2049, 6, 1)))
                .isEmpty();
        assertThat(SuspicionRules.counted(
                        LocalDate.of(2018, 12, 28),
                        LocalDate.of(2049, 1, 31),
                        List.of(),
                        new WorkingDays(List.of(2018), List.of())))
                .isEqualTo(1);
    }

    @Test
    void theGravestIsShownAndTheWordsAreNeverWithoutSuspected() {
        assertThat(Suspicion.gravest(Set.of(Suspicion.OVERDUE, Suspicion.SLOW_3, Suspicion.INACT_2)))
                .isEqualTo(Suspicion.Level.INACTION);
        assertThat(Suspicion.gravest(Set.of(Suspicion.OVERDUE, Suspicion.SLOW_5)))
                .isEqualTo(Suspicion.Level.SLOW);
        assertThat(Suspicion.gravest(Set.of(Suspicion.OVERDUE))).isEqualTo(Suspicion.Level.OVERDUE);
        assertThat(Suspicion.gravest(Set.of())).isNull();
        assertThat(Suspicion.Level.SLOW.label()).isEqualTo("疑似慢作为");
        assertThat(Suspicion.Level.INACTION.label()).isEqualTo("疑似不作为");
    }

    @Test
    void aPermitIsSlowOnlyAfterTheDayThatTheLawGives() {
        LocalDate legal = LocalDate.of(2018, 10, 12);
        assertThat(SuspicionRules.permitFlags(true, legal, legal)).isEmpty();
        assertThat(SuspicionRules.permitFlags(true, legal, legal.plusDays(1))).containsExactly(Suspicion.SLOW_5);
        assertThat(SuspicionRules.permitFlags(false, legal, legal.plusDays(30))).isEmpty();
    }

    /** Whatever the history: more excluded days never add a flag, and asking later never takes OVERDUE back. */
    @Test
    void exclusionsOnlyEverHelp() {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            LocalDate dispatched = LocalDate.of(2018, 1, 2).plusDays(random.nextInt(250));
            LocalDate due = dispatched.plusDays(1 + random.nextInt(40));
            LocalDate now = dispatched.plusDays(random.nextInt(80));
            LocalDate accepted = random.nextBoolean() ? null : dispatched.plusDays(random.nextInt(6));
            if (accepted != null && accepted.isAfter(now)) accepted = null;
            List<LocalDate> entries = new ArrayList<>();
            for (int e = random.nextInt(4); accepted != null && e > 0; e--)
                entries.add(accepted.plusDays(random.nextInt(20)));
            entries.removeIf(entry -> entry.isAfter(now));
            List<Excluded> some = List.of(new Excluded(
                    dispatched.plusDays(random.nextInt(20)), dispatched.plusDays(20 + random.nextInt(20)), "停表"));
            MatterHistory plain = new MatterHistory(
                    true,
                    dispatched,
                    accepted,
                    entries,
                    List.of(dispatched.plusDays(2)),
                    due,
                    random.nextInt(3),
                    random.nextInt(3),
                    List.of());
            MatterHistory helped = new MatterHistory(
                    true,
                    dispatched,
                    accepted,
                    entries,
                    plain.urges(),
                    due,
                    plain.reworks(),
                    plain.unfoundedReturns(),
                    some);
            Set<Suspicion> before = SuspicionRules.flags(plain, LIMITS, DAYS, now);
            assertThat(before).containsAll(SuspicionRules.flags(helped, LIMITS, DAYS, now));
            assertThat(before.contains(Suspicion.OVERDUE)).isEqualTo(now.isAfter(due));
            if (before.contains(Suspicion.SLOW_3)) assertThat(before).contains(Suspicion.OVERDUE);
            if (before.contains(Suspicion.INACT_3)) assertThat(before).contains(Suspicion.SLOW_3);
        }
    }

    private static MatterHistory history(LocalDate due, List<LocalDate> entries, List<Excluded> excluded) {
        LocalDate dispatched = entries.getFirst().minusDays(1);
        return new MatterHistory(true, dispatched, dispatched, entries, List.of(), due, 0, 0, excluded);
    }

    private static List<LocalDate> dates(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" ")).map(LocalDate::parse).toList();
    }

    private static String words(Set<Suspicion> flags) {
        return flags.stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
