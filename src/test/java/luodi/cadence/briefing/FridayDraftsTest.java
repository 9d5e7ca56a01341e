package luodi.cadence.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import luodi.calendar.IsoWeek;
import luodi.channels.Message;
import luodi.channels.Messages;
import luodi.shared.Time;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class FridayDraftsTest {
    private static final IsoWeek WEEK = IsoWeek.parse("2026-W47");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient db;

    @Autowired
    FridayDrafts drafts;

    @Autowired
    FridayDrafts.Clock job;

    @Autowired
    Briefings briefings;

    @Autowired
    Messages messages;

    @Test
    void onFridayTheBureauIsToldOnceThatTheDraftIsWritten() {
        SomeWeek some = new SomeWeek(db, fixtures, 2);
        assertThat(drafts.draft(some.county, WEEK, FRIDAY)).isTrue();
        assertThat(drafts.draft(some.county, WEEK, FRIDAY.plusDays(3))).isFalse();
        assertThat(messages.list(some.clerk, null).items())
                .extracting(Message::title)
                .containsExactly("第 47 周的通报写好了草稿");
        assertThat(briefings.find(some.clerk, WEEK, null).draftedBy()).isEqualTo("程序");
    }

    @Test
    void whatAPersonDraftedIsNotDraftedAgain() {
        SomeWeek some = new SomeWeek(db, fixtures, 1);
        briefings.draft(some.clerk, WEEK);
        assertThat(drafts.draft(some.county, WEEK, FRIDAY)).isFalse();
        assertThat(messages.list(some.clerk, null).total()).isZero();
    }

    @Test
    void manyNodesAtOnceMakeOneDraftAndOneMessage() throws Exception {
        SomeWeek some = new SomeWeek(db, fixtures, 2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> node = () -> drafts.draft(some.county, WEEK, FRIDAY);
            threads.invokeAll(List.of(node, node, node, node));
        }
        assertThat(db.sql("select count(*) from cadence.briefing where county = ?")
                        .param(some.county.code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(messages.list(some.head, null).total()).isEqualTo(1);
        assertThat(briefings.find(some.clerk, WEEK, null).entries()).hasSize(2);
    }

    @Test
    void aWeekendDownIsCaughtUpOnMondayAndTheCountysStartIsRespected() {
        SomeWeek some = new SomeWeek(db, fixtures, 1);
        SomeWeek fresh = new SomeWeek(db, fixtures, 1);
        db.sql("update people.county set opened_at = '2026-11-23T09:00:00+08' where code = ?")
                .param(fresh.county.code())
                .update();
        job.doDue(at("2026-11-23T08:00"));
        assertThat(briefings.ofYear(some.clerk, 2026))
                .extracting(Briefing::week)
                .containsExactly(WEEK, IsoWeek.parse("2026-W46"));
        assertThat(briefings.ofYear(fresh.clerk, 2026)).isEmpty();
        assertThat(job.doDue(at("2026-11-23T08:05"))).isEqualTo("没有要起草的周通报。");
    }

    @Test
    void beforeFridayAfternoonTheRunningWeekIsNotDrafted() {
        SomeWeek some = new SomeWeek(db, fixtures, 1);
        job.doDue(at("2026-11-20T16:29"));
        assertThat(briefings.ofYear(some.clerk, 2026))
                .extracting(Briefing::week)
                .containsExactly(IsoWeek.parse("2026-W46"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Time.ZONE).toInstant();
    }
}
