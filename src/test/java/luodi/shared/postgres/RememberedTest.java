package luodi.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import luodi.testing.LuodiTest;
import luodi.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** On a table of its own, in real transactions. */
@LuodiTest
class RememberedTest {
    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    Remembered<Integer> rule;

    @BeforeEach
    void aRuleIsRemembered() {
        db.sql("create table if not exists public.remembered (value int)").update();
        db.sql("insert into public.remembered values (1)").update();
        rule = new Remembered<>(
                clock,
                () -> db.sql("select value from public.remembered")
                        .query(Integer.class)
                        .single());
        assertThat(rule.get()).isEqualTo(1);
    }

    @AfterEach
    void forget() {
        db.sql("drop table public.remembered").update();
        clock.reset();
    }

    @Test
    void aChangeHoldsForItsOwnTransactionAtOnceAndForOthersFromTheCommitOn() {
        transaction.executeWithoutResult(status -> {
            set(2);
            rule.changed();
            assertThat(rule.get()).isEqualTo(2);
            assertThat(CompletableFuture.supplyAsync(rule::get).join()).isEqualTo(1);
        });
        assertThat(rule.get()).isEqualTo(2);
    }

    @Test
    void whatIsRolledBackWasNever() {
        transaction.executeWithoutResult(status -> {
            set(2);
            rule.changed();
            assertThat(rule.get()).isEqualTo(2);
            status.setRollbackOnly();
        });
        assertThat(rule.get()).isEqualTo(1);
    }

    @Test
    void anotherNodesChangeIsSeenWithinAMinute() {
        set(3);
        clock.now(clock.instant().plus(Duration.ofSeconds(59)));
        assertThat(rule.get()).isEqualTo(1);
        clock.now(clock.instant().plus(Duration.ofSeconds(1)));
        assertThat(rule.get()).isEqualTo(3);
    }

    @Test
    void whatWasReadWhileAnotherChangedItIsNotKept() {
        var slow = new Remembered<>(clock, () -> {
            int read = db.sql("select value from public.remembered")
                    .query(Integer.class)
                    .single();
            // the change is committed between the reading and the keeping
            if (read == 1) transaction.executeWithoutResult(status -> change(4));
            return read;
        });
        changing = slow;
        assertThat(slow.get()).isEqualTo(1);
        assertThat(slow.get()).isEqualTo(4);
    }

    private Remembered<Integer> changing;

    private void change(int value) {
        set(value);
        changing.changed();
    }

    private void set(int value) {
        db.sql("update public.remembered set value = ?").param(value).update();
    }
}
