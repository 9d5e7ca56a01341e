package luodi.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock, in the county's zone; tests set it. */
@Configuration(proxyBeanMethods = false)
public class Time {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Bound while the demonstration tells what happened on an earlier day; read by the clock alone. */
    public static final ScopedValue<Instant> AS_OF = ScopedValue.newInstance();

    @Bean
    Clock clock() {
        return new CountyClock(ZONE);
    }

    /** The moment at which that day begins in the county. */
    public static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ZONE).toOffsetDateTime();
    }

    /** Does the work as at ten in the morning of that day. */
    public static void on(LocalDate day, Runnable work) {
        ScopedValue.where(AS_OF, day.atTime(10, 0).atZone(ZONE).toInstant()).run(work);
    }

    private static final class CountyClock extends Clock {
        private final ZoneId zone;

        CountyClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new CountyClock(other);
        }

        @Override
        public Instant instant() {
            return AS_OF.isBound() ? AS_OF.get() : Clock.systemUTC().instant();
        }
    }
}
