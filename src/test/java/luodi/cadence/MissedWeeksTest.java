package luodi.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import luodi.cadence.briefing.SomeWeek;
import luodi.channels.Message;
import luodi.channels.Messages;
import luodi.shared.Time;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Statements;
import luodi.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The week 2026-W47 ends on Sunday 11-22; late entry is possible until Wednesday 11-25. */
@LuodiTest
class MissedWeeksTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient db;

    @Autowired
    MissedWeeks missed;

    @Autowired
    CadenceClock job;

    @Autowired
    Messages messages;

    @Autowired
    TestClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aMissedWeekIsToldOnceToThoseItConcerns() {
        SomeWeek some = since(2, "2026-11-16");
        some.visit(2, LocalDate.of(2026, 11, 17), "正常");
        some.visit(2, LocalDate.of(2026, 11, 19), "正常");
        some.visit(1, LocalDate.of(2026, 11, 17), "正常");
        assertThat(missed.tell(some.county, THURSDAY)).isEqualTo(new MissedWeeks.Found(1, 4, 0));
        assertThat(missed.tell(some.county, THURSDAY)).isEqualTo(new MissedWeeks.Found(0, 0, 0));
        assertThat(missed.tell(some.county, THURSDAY.plusDays(1))).isEqualTo(new MissedWeeks.Found(0, 0, 0));
        assertThat(messages.unread(some.secretary, 5)).singleElement().satisfies(message -> {
            assertThat(message.title()).isEqualTo("项目1　第 47 周（11月16日—11月22日）走访没到数");
            assertThat(message.text()).startsWith("应走访 2 次，记了 1 次。");
            assertThat(message.href()).isEqualTo("/projects/" + some.code(1) + "/visits?week=2026-W47");
        });
        assertThat(messages.unread(some.head, 5))
                .extracting(Message::title)
                .containsExactly("第 47 周（11月16日—11月22日） 1 个项目走访没到数");
        assertThat(db.sql("select required || '/' || visits from cadence.missed_week where county = ?")
                        .param(some.county.code())
                        .query(String.class)
                        .list())
                .containsExactly("2/1");
    }

    @Test
    void nothingIsToldWhileTheWeekCanStillBeEntered() {
        SomeWeek some = since(1, "2026-11-16");
        for (int day = 23; day <= 25; day++) {
            assertThat(missed.tell(some.county, LocalDate.of(2026, 11, day)).projects())
                    .as("on 11-" + day)
                    .isZero();
        }
        some.visit(1, LocalDate.of(2026, 11, 17), "补录");
        some.visit(1, LocalDate.of(2026, 11, 18), "补录");
        assertThat(missed.tell(some.county, THURSDAY).projects()).isZero();
        assertThat(messages.unread(some.secretary, 5)).isEmpty();
    }

    @Test
    void whatIsToldIsKeptAsTruthEvenWhereALateVisitComes() {
        SomeWeek some = since(1, "2026-11-16");
        missed.tell(some.county, THURSDAY);
        some.visit(1, LocalDate.of(2026, 11, 17), "补录");
        some.visit(1, LocalDate.of(2026, 11, 18), "补录");
        missed.tell(some.county, THURSDAY.plusDays(1));
        assertThat(db.sql("select count(*) from cadence.missed_week where county = ?")
                        .param(some.county.code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(messages.list(some.secretary, null).total()).isEqualTo(1);
    }

    @Test
    void aLongSilenceTellsNoMoreThanFiveWeeks() {
        SomeWeek some = since(1, "2026-01-01");
        assertThat(missed.tell(some.county, THURSDAY).projects()).isEqualTo(MissedWeeks.BACK);
    }

    @Test
    void aMistakenYearTellsNothingSinceItsCalendarIsNotPublished() {
        SomeWeek some = since(3, "2026-11-16");
        MissedWeeks.Found found = missed.tell(some.county, LocalDate.of(2027, 12, 24));
        assertThat(found.projects()).isZero();
        assertThat(found.messages()).isZero();
        assertThat(found.unpublished()).isEqualTo(MissedWeeks.BACK);
    }

    @Test
    void manyNodesAtOnceTellOnce() throws Exception {
        SomeWeek some = since(3, "2026-11-16");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<MissedWeeks.Found> node = () -> missed.tell(some.county, THURSDAY);
            int projects = 0;
            for (var answer : threads.invokeAll(List.of(node, node, node, node)))
                projects += answer.get().projects();
            assertThat(projects).isEqualTo(3);
        }
        assertThat(messages.list(some.head, null).total()).isEqualTo(1);
    }

    @Test
    void theEveningsRunSaysWhatItDid() {
        SomeWeek some = since(1, "2026-11-16");
        String sentence = job.doDue(
                LocalDateTime.of(2026, 11, 26, 20, 0).atZone(Time.ZONE).toInstant());
        assertThat(sentence).matches("提醒了 \\d+ 个漏访的项目周，发出 \\d+ 条消息。.*");
        assertThat(messages.list(some.secretary, null).total()).isEqualTo(1);
        assertThat(job.doDue(
                        LocalDateTime.of(2026, 11, 26, 20, 0).atZone(Time.ZONE).toInstant()))
                .startsWith("没有新的漏访。");
    }

    @Test
    void oneLookTakesTheSameStatementsForOneAndForTwoHundredProjects() {
        SomeWeek one = since(1, "2026-11-16");
        SomeWeek many = since(200, "2026-11-16");
        int few = Statements.during(() -> missed.tell(one.county, THURSDAY)).size();
        assertThat(Statements.during(() -> missed.tell(many.county, THURSDAY)))
                .hasSize(few)
                .hasSizeLessThan(15);
    }

    private SomeWeek since(int projects, String opened) {
        SomeWeek some = new SomeWeek(db, fixtures, projects);
        db.sql("update people.county set opened_at = ?::timestamptz where code = ?")
                .params(opened + "T00:00:00+08", some.county.code())
                .update();
        return some;
    }
}
