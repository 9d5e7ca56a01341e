package luodi.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import luodi.shared.Time;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock that tests set; 2026-11-24 10:00 in the county unless told otherwise. */
public class TestClock extends Clock {
    private static final LocalDate DEFAULT = LocalDate.of(2026, 11, 24);
    private volatile Instant now = at(DEFAULT);

    public void today(LocalDate day) {
        now = at(day);
    }

    public void now(Instant instant) {
        now = instant;
    }

    public void reset() {
        now = at(DEFAULT);
    }

    @Override
    public ZoneId getZone() {
        return Time.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return Time.AS_OF.isBound() ? Time.AS_OF.get() : now;
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(Time.ZONE).toInstant();
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Config {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
