package luodi.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R-16 by its worked vectors. */
class LedgerTest {
    private static final LocalDate BEFORE = LocalDate.of(2018, 9, 10);
    private static final LocalDate FROM = LocalDate.of(2018, 10, 1);
    private static final LocalDate TO = LocalDate.of(2018, 10, 31);

    @Test
    void atLevelOneThreeOpenOneNewAndOneClimbedLeaveThree() {
        List<LedgerRules.Entry> entries = new ArrayList<>();
        UUID climbed = raised(entries, BEFORE, 1);
        raised(entries, BEFORE, 1);
        raised(entries, BEFORE, 1);
        raised(entries, FROM, 1);
        entries.add(new LedgerRules.Entry(
                climbed, FROM.plusDays(3), ProblemMove.ESCALATE, State.REGISTERED, 1, State.REGISTERED, 2));
        Ledger one = LedgerRules.of(entries, 1, FROM, TO);
        assertThat(one).isEqualTo(new Ledger(1, FROM, TO, 3, 1, 0, 0, 1, 0, 0, 0, 0, 3, 0));
        assertThat(one.computedClosing()).isEqualTo(3);
    }

    @Test
    void theWholeListOfTheVectorClosesWithSeven() {
        List<LedgerRules.Entry> entries = new ArrayList<>();
        List<UUID> open = new ArrayList<>();
        UUID old = raised(entries, BEFORE.minusDays(30), 1);
        entries.add(new LedgerRules.Entry(old, BEFORE, ProblemMove.ANSWER, State.CLOSE_REQUESTED, 1, State.CLOSED, 1));
        for (int i = 0; i < 10; i++) open.add(raised(entries, BEFORE, 1));
        for (int i = 0; i < 6; i++) open.add(raised(entries, FROM, 2));
        entries.add(new LedgerRules.Entry(old, FROM, ProblemMove.REOPEN, State.CLOSED, 1, State.IN_PROGRESS, 1));
        for (int i = 0; i < 8; i++)
            entries.add(new LedgerRules.Entry(
                    open.get(i), TO, ProblemMove.VERIFY, State.CLOSE_REQUESTED, 1, State.CLOSED, 1));
        entries.add(
                new LedgerRules.Entry(open.get(8), TO, ProblemMove.WITHDRAW, State.REGISTERED, 1, State.WITHDRAWN, 1));
        entries.add(new LedgerRules.Entry(open.get(9), TO, ProblemMove.MERGE, State.REGISTERED, 1, State.MERGED, 1));
        Ledger all = LedgerRules.of(entries, null, FROM, TO);
        assertThat(all).isEqualTo(new Ledger(null, FROM, TO, 10, 6, 1, 0, 0, 8, 1, 1, 0, 7, 0));
        assertThat(all.computedClosing()).isEqualTo(7);
        assertThat(all.closeRate()).isEqualTo(new BigDecimal("0.4706"));
    }

    private static UUID raised(List<LedgerRules.Entry> entries, LocalDate on, int level) {
        UUID id = UUID.randomUUID();
        entries.add(new LedgerRules.Entry(id, on, ProblemMove.RAISE, null, null, State.REGISTERED, level));
        return id;
    }
}
