package luodi.clockwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronRhythmTest {
    @ParameterizedTest
    @CsvSource({
        "0 10 1 * * *,    每天 01:10",
        "0 30 16 * * FRI, 每周五 16:30",
        "0 0 8 * * SUN,   每周日 08:00",
        "0 0 8 5 * *,     每月 5 日 08:00",
        "0 */5 * * * *,   0 */5 * * * *"
    })
    void aRhythmIsToldInWords(String cron, String words) {
        assertThat(CronRhythm.words(cron)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0 30 16 * * FRI, 2026-11-20T16:29:59+08:00, 2026-11-20T16:30:00+08:00",
        "0 30 16 * * FRI, 2026-11-20T16:30:00+08:00, 2026-11-27T16:30:00+08:00",
        "0 30 16 * * FRI, 2026-11-23T08:00:00+08:00, 2026-11-27T16:30:00+08:00",
        "0 10 1 * * *,    2026-11-23T23:00:00+08:00, 2026-11-24T01:10:00+08:00"
    })
    void theNextTimeIsCountedFromNowInTheCountysZone(String cron, String now, String next) {
        assertThat(new CronRhythm(cron).after(OffsetDateTime.parse(now).toInstant()))
                .isEqualTo(OffsetDateTime.parse(next).toInstant());
    }
}
