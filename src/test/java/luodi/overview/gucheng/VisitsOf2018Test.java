package luodi.overview.gucheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import luodi.cadence.Cadences;
import luodi.cadence.Kept;
import luodi.calendar.IsoWeek;
import luodi.people.Counties;
import luodi.shared.Actor;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R-01 over Gucheng's eleven key projects of 2018, as loaded. */
@LuodiTest
class VisitsOf2018Test {
    @Autowired
    GuchengYear gucheng;

    @Autowired
    Counties counties;

    @Autowired
    Cadences cadences;

    @Autowired
    Fixtures fixtures;

    @Test
    void theYearAsks1122VisitsAndTheNationalDayWeekNone() {
        gucheng.load(Fixtures.PASSWORD);
        Actor clerk = fixtures.person(counties.find(GuchengYear.COUNTY).orElseThrow(), Role.BUREAU_STAFF);
        Map<IsoWeek, List<Kept>> weeks = cadences.weeks(clerk, IsoWeek.parse("2018-W01"), IsoWeek.parse("2018-W52"));
        assertThat(weeks).hasSize(52);
        assertThat(weeks.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(Kept::required)
                        .sum())
                .isEqualTo(1122);
        assertThat(weeks.get(IsoWeek.parse("2018-W40")))
                .hasSize(11)
                .allMatch(kept -> kept.required() == 0 && kept.kept());
        assertThat(weeks.get(IsoWeek.parse("2018-W20")))
                .hasSize(11)
                .allMatch(kept -> kept.required() == 2 && !kept.kept());
    }
}
