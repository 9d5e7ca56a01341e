package luodi.overview.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import luodi.people.Counties;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class DemoPermitsTest {
    @Autowired
    DemoCounty county;

    @Autowired
    Counties counties;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @BeforeEach
    void open() {
        DemoOnce.open(county, counties);
    }

    @Test
    void nearlyEveryPaperIsInTheCompanysHandsAndTwoLieTooLong() {
        LocalDate today = LocalDate.now(clock);
        assertThat(db.sql("""
                        select c.code from projects.permit_case c join projects.cached_permit_clock k on k.case_id = c.id
                        where c.county = ? and k.deliver_by < ? order by c.code""")
                        .params(DemoCast.COUNTY, today)
                        .query(String.class)
                        .list())
                .containsExactly("CONSTRUCTION_PERMIT", "FLOOD");
        assertThat(db.sql(
                                "select count(*) from projects.permit_case where county = ? and state = 'GRANTED' and decided_on < ?")
                        .params(DemoCast.COUNTY, today.minusDays(30))
                        .query(Integer.class)
                        .single())
                .as("nothing granted months ago still waits for a hand")
                .isZero();
        assertThat(db.sql("select count(*) from projects.permit_case where county = ? and state = 'DELIVERED'")
                        .param(DemoCast.COUNTY)
                        .query(Integer.class)
                        .single())
                .isGreaterThan(60);
    }
}
