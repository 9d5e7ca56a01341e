package luodi.clockwork;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the wall clock can be trusted: it is held against the time that passes by itself. After a jump of more than five
 * minutes nothing is done until the clock has gone evenly for half an hour: a mistaken clock must not send a flood.
 */
final class ClockWatch {
    static final Duration JUMP = Duration.ofMinutes(5);
    static final Duration REST = Duration.ofMinutes(30);

    private final Clock clock;
    private final LongSupplier nanos;
    private Instant wall;
    private long passed;
    private @Nullable Long jumped;

    ClockWatch(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.wall = clock.instant();
        this.passed = nanos.getAsLong();
    }

    /** How much longer to hold; zero where the clock goes evenly. */
    synchronized Duration hold() {
        Instant wallNow = clock.instant();
        long passedNow = nanos.getAsLong();
        Duration drift =
                Duration.between(wall, wallNow).minusNanos(passedNow - passed).abs();
        if (drift.compareTo(JUMP) > 0) jumped = passedNow;
        wall = wallNow;
        passed = passedNow;
        if (jumped == null) return Duration.ZERO;
        Duration left = REST.minusNanos(passedNow - jumped);
        if (left.isPositive()) return left;
        jumped = null;
        return Duration.ZERO;
    }
}
