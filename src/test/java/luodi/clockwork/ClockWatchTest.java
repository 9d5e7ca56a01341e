package luodi.clockwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockWatchTest {
    private Instant wall = Instant.parse("2026-11-24T02:00:00Z");
    private long passed;
    private final ClockWatch watch = new ClockWatch(
            new Clock() {
                @Override
                public Instant instant() {
                    return wall;
                }

                @Override
                public ZoneId getZone() {
                    return luodi.shared.Time.ZONE;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            },
            () -> passed);

    @Test
    void aClockThatGoesEvenlyHoldsNothing() {
        for (int hour = 0; hour < 72; hour++) {
            pass(Duration.ofHours(1));
            assertThat(watch.hold()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"P400D", "P-400D", "PT8H", "PT-8H", "PT-10M", "PT6M"})
    void afterAJumpWorkIsHeldForHalfAnHour(String jump) {
        wall = wall.plus(Duration.parse(jump));
        assertThat(watch.hold()).isEqualTo(ClockWatch.REST);
        pass(Duration.ofMinutes(29));
        assertThat(watch.hold()).isEqualTo(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));
        assertThat(watch.hold()).isZero();
        pass(Duration.ofMinutes(1));
        assertThat(watch.hold()).isZero();
    }

    @Test
    void aSmallCorrectionIsNoJump() {
        pass(Duration.ofMinutes(1));
        wall = wall.minusSeconds(90);
        assertThat(watch.hold()).isZero();
    }

    @Test
    void aClockSetRightAgainIsASecondJump() {
        wall = wall.plus(Duration.ofDays(400));
        watch.hold();
        pass(Duration.ofMinutes(20));
        wall = wall.minus(Duration.ofDays(400));
        assertThat(watch.hold()).isEqualTo(ClockWatch.REST);
    }

    private void pass(Duration time) {
        wall = wall.plus(time);
        passed += time.toNanos();
    }
}
