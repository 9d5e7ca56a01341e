package luodi.overview.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import luodi.people.Counties;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class DemoCountyTest {
    @Autowired
    DemoCounty county;

    @Autowired
    Counties counties;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void theLastFullYearHasTheUpdatesAndReportsOfOneLikeGuchengsAndTheRunningOneItsShare() {
        LocalDate today = LocalDate.now(clock);
        DemoOnce.open(county, counties);
        int last = today.getYear() - 1;
        assertThat(count("updates.project_update", "happened_at", last)).isBetween(1000, 1060);
        assertThat(count("updates.report", "issued_at", last)).isBetween(460, 500);
        assertThat(count("updates.project_update", "happened_at", last + 1))
                .isEqualTo(DemoYears.soFar(DemoUpdates.A_YEAR, last + 1, today));
        assertThat(db.sql("select count(distinct text) from updates.project_update where county = ?")
                        .param(DemoCast.COUNTY)
                        .query(Integer.class)
                        .single())
                .as("no two sites tell quite the same")
                .isGreaterThan(1200);
        Map<String, Long> states = db
                .sql("select state from updates.report where county = ?")
                .param(DemoCast.COUNTY)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
        assertThat(states).containsEntry("SUBMITTED", 1L).containsEntry("DRAFT", 2L);
        assertThat(db.sql("select count(*) from updates.report_line where source_key is not null")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(1000);
    }

    private int count(String table, String at, int year) {
        return db.sql("select count(*) from " + table + " where county = :county and extract(year from " + at
                        + " at time zone 'Asia/Shanghai') = :year")
                .param("county", DemoCast.COUNTY)
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
