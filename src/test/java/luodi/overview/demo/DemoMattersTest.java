package luodi.overview.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import luodi.people.Counties;
import luodi.problems.matters.MatterState;
import luodi.problems.matters.Suspicion;
import luodi.problems.matters.Suspicions;
import luodi.shared.Actor;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class DemoMattersTest {
    @Autowired
    DemoCounty demo;

    @Autowired
    Counties counties;

    @Autowired
    Suspicions suspicions;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @BeforeEach
    void theDemonstration() {
        DemoOnce.open(demo, counties);
    }

    @Test
    void everyStateIsThereAndNoneWithoutItsWay() {
        List<String> states = db.sql("select distinct state from problems.matter where county = ?")
                .param(DemoCast.COUNTY)
                .query(String.class)
                .list();
        assertThat(states)
                .containsExactlyInAnyOrderElementsOf(MatterState.options().keySet());
        assertThat(db.sql("""
                select m.number from problems.matter m where m.county = ? and m.state <> 'DRAFT' and m.state <>
                       (select s.to_state from problems.matter_step s where s.matter_id = m.id order by s.seq desc limit 1)""").param(DemoCast.COUNTY).query(String.class).list())
                .as("the last step led to the state")
                .isEmpty();
        assertThat(db.sql("""
                select s.id::text from (select s.*, lag(s.to_state, 1, 'DRAFT') over (partition by s.matter_id order by s.seq) before
                       from problems.matter_step s join problems.matter m on m.id = s.matter_id where m.county = ?) s
                where s.from_state <> s.before or s.happened_on > ?""")
                        .param(DemoCast.COUNTY)
                        .param(LocalDate.now(clock))
                        .query(String.class)
                        .list())
                .as("each step begins where the one before ended")
                .isEmpty();
    }

    @Test
    void oneIsSuspectedSlowAndOneOfInaction() {
        Actor head = Actor.program(counties.find(DemoCast.COUNTY).orElseThrow(), "看", LocalDate.now(clock));
        Map<Suspicion.Level, Long> levels = suspicions.of(head, null).stream()
                .collect(Collectors.groupingBy(one -> one.level(), Collectors.counting()));
        assertThat(levels).containsKeys(Suspicion.Level.SLOW, Suspicion.Level.INACTION);
    }
}
