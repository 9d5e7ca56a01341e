package luodi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import luodi.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoWeekTest {
    @ParameterizedTest
    @CsvSource({
        "2018-12-31, 2019-W01, 2018-12-31",
        "2018-10-07, 2018-W40, 2018-10-01",
        "2021-01-03, 2020-W53, 2020-12-28",
        "2018-01-01, 2018-W01, 2018-01-01"
    })
    void aDayBelongsToItsIsoWeek(LocalDate day, String week, LocalDate monday) {
        assertThat(IsoWeek.of(day)).hasToString(week);
        assertThat(IsoWeek.parse(week).monday()).isEqualTo(monday);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-W53", "2018-W00", "2018-40", "W40", "2018-W4"})
    void aWeekThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> IsoWeek.parse(text)).isInstanceOf(Rejected.class);
    }

    @Test
    void aYearHas52Or53Weeks() {
        assertThat(IsoWeek.ofYear(2018)).hasSize(52);
        assertThat(IsoWeek.ofYear(2020)).hasSize(53);
        assertThat(new IsoWeek(2018, 52).next()).isEqualTo(new IsoWeek(2019, 1));
    }
}
