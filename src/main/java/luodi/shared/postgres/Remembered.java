package luodi.shared.postgres;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A small table of dated rules, kept in memory: nearly every page is judged by them and they change a few times a year.
 * A change made here holds from its commit on, one made by another node within a minute.
 */
public final class Remembered<V> {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private record Kept<V>(V value, Instant readAt) {}

    private final Clock clock;
    private final Supplier<V> reader;
    private @Nullable Kept<V> kept;
    private int changes;

    public Remembered(Clock clock, Supplier<V> reader) {
        this.clock = clock;
        this.reader = reader;
    }

    /** The transaction that changes the table sees its own rows; all others what is committed. */
    public V get() {
        if (TransactionSynchronizationManager.hasResource(this)) return reader.get();
        Instant now = clock.instant();
        int before;
        synchronized (this) {
            if (kept != null && Duration.between(kept.readAt(), now).abs().compareTo(LOOK_AGAIN) < 0)
                return kept.value();
            before = changes;
        }
        V read = reader.get();
        synchronized (this) {
            // what was read beside a change may be of before it
            if (before == changes) kept = new Kept<>(read, now);
        }
        return read;
    }

    /** To be called in the transaction that writes a row of the table. */
    public void changed() {
        if (TransactionSynchronizationManager.hasResource(this)) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(Remembered.this);
                forget();
            }
        });
        TransactionSynchronizationManager.bindResource(this, true);
    }

    private synchronized void forget() {
        kept = null;
        changes++;
    }
}
