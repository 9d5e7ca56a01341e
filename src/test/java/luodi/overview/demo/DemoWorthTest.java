package luodi.overview.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import luodi.overview.worth.Worth;
import luodi.overview.worth.Worths;
import luodi.people.Counties;
import luodi.shared.Actor;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class DemoWorthTest {
    @Autowired
    DemoCounty demo;

    @Autowired
    Counties counties;

    @Autowired
    Worths worths;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void theFiveMixPermitsAndProblemsOfSeveralProjectsAndEveryPermitAmongThemIsBegun() {
        DemoOnce.open(demo, counties);
        Worth worth = worths.of(Actor.program(counties.find(DemoCast.COUNTY).orElseThrow(), "看", LocalDate.now(clock)));
        List<Worth.Line> five =
                worth.groups().stream().flatMap(group -> group.lines().stream()).toList();
        assertThat(five).hasSize(5);
        assertThat(worth.groups()).extracting(Worth.Group::name).hasSizeGreaterThanOrEqualTo(3);
        assertThat(five.stream().filter(line -> line.kind() == Worth.Kind.PROBLEM))
                .hasSizeBetween(2, 3);
        List<String> permits = five.stream()
                .filter(line -> line.kind() == Worth.Kind.PERMIT)
                .map(line -> line.href().substring(line.href().lastIndexOf('/') + 1))
                .toList();
        assertThat(db.sql(
                                "select count(*) from projects.permit_case where id::text in (:ids) and state = 'NOT_STARTED'")
                        .param("ids", permits)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
