package luodi.cadence.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import luodi.calendar.IsoWeek;
import luodi.channels.Message;
import luodi.channels.Messages;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.Stale;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Today is Tuesday 2026-11-24; the week spoken of is the one before, 2026-W47. */
@LuodiTest
class BriefingsTest {
    private static final IsoWeek WEEK = IsoWeek.parse("2026-W47");

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient db;

    @Autowired
    Briefings briefings;

    @Autowired
    BriefingCourse course;

    @Autowired
    BriefingWeeks weeks;

    @Autowired
    WeeklyMeetings meetings;

    @Autowired
    Messages messages;

    @Test
    void aDraftSaysOfEachProjectWhatTheRecordsSay() {
        SomeWeek some = new SomeWeek(db, fixtures, 2);
        some.visit(1, day(17), "1 号厂房主体施工到二层");
        some.visit(1, day(19), "1 号厂房封顶");
        some.update(1, day(18), "首批设备到港。");
        some.problem(1, "施工用电不够", day(17), day(30), null, false);
        some.problem(1, "围墙外借道", day(2), day(10), null, false);
        some.problem(1, "图纸晚交", day(3), day(20), day(20), false);
        some.milestone(1, "厂房封顶", day(1), day(22), day(19));
        some.milestone(1, "设备进场", day(10), day(26), null);
        some.milestone(1, "消防验收", day(24), LocalDate.of(2026, 12, 20), null);
        some.milestone(1, "施工许可", LocalDate.of(2026, 9, 1), day(6), null);
        Briefing briefing = draft(some);
        assertThat(briefing.entries()).extracting(BriefingEntry::name).containsExactly("项目1", "项目2");
        BriefingEntry first = briefing.entries().getFirst();
        assertThat(text(first, BriefingPart.PROGRESS))
                .isEqualTo("“厂房封顶”11月19日完成，比计划早 3 天。11月17日，1 号厂房主体施工到二层。11月18日，首批设备到港。11月19日，1 号厂房封顶。");
        assertThat(text(first, BriefingPart.PROBLEMS))
                .isEqualTo("新增 1 个：施工用电不够（测-2026-001），原因是变压器没有货。"
                        + "销号 1 个：图纸晚交（测-2026-003）。未销号 2 个，其中逾期 1 个：围墙外借道（测-2026-002），在落地局。");
        assertThat(text(first, BriefingPart.MEASURES)).isEqualTo("已协调：供电公司答应周三送电。");
        assertThat(text(first, BriefingPart.NEXT)).isEqualTo("“施工许可”已过计划日 11月6日，接着办。“设备进场”11月26日要完成。“消防验收”11月24日要开始。");
        assertThat(first)
                .extracting(
                        BriefingEntry::visits,
                        BriefingEntry::required,
                        BriefingEntry::kept,
                        BriefingEntry::raised,
                        BriefingEntry::closed,
                        BriefingEntry::open,
                        BriefingEntry::overdue)
                .containsExactly(2, 2, true, 1, 1, 2, 1);
        assertThat(first.line(BriefingPart.PROGRESS).sources())
                .extracting(BriefingSource::label)
                .containsExactly("“厂房封顶”", "11月17日走访", "11月19日走访", "动态");
        assertThat(first.owners()).contains("秘书 项目秘书").contains("联络 联络员");
        BriefingEntry second = briefing.entries().getLast();
        assertThat(second.lines())
                .extracting(BriefingLine::text)
                .containsExactly("本周没有进展记录。", "没有问题。", "", "下周没有到期的节点。");
        assertThat(briefing.summary()).isEqualTo("全县 2 个重点项目，走访到数的 1 个，没到数的 1 个；问题新增 1 个、销号 1 个，未销号 2 个，其中逾期 1 个。");
    }

    @Test
    void aConfidentialProblemIsCountedAndNotNamed() {
        SomeWeek some = new SomeWeek(db, fixtures, 1);
        some.problem(1, "配方外泄", day(17), day(19), null, true);
        assertThat(text(draft(some).entries().getFirst(), BriefingPart.PROBLEMS))
                .contains("测-2026-001（不列标题）")
                .doesNotContain("配方")
                .doesNotContain("变压器");
    }

    @Test
    void aWeekHasOneDraftHoweverOftenAndByHowManyItIsAsked() throws Exception {
        SomeWeek some = new SomeWeek(db, fixtures, 3);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<UUID> drafter = () -> briefings.draft(some.clerk, WEEK);
            List<UUID> ids = new ArrayList<>();
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(6, drafter))) ids.add(answer.get());
            assertThat(ids).hasSize(6).containsOnly(ids.getFirst());
        }
        assertThat(db.sql("select count(*) from audit.entry where county = ? and action = '起草周通报'")
                        .param(some.county.code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(briefings.find(some.clerk, WEEK, null).entries()).hasSize(3);
    }

    @Test
    void aWeekToComeOrOneWithoutKeyProjectsIsNotDrafted() {
        SomeWeek some = new SomeWeek(db, fixtures, 1);
        assertThatThrownBy(() -> briefings.draft(some.clerk, IsoWeek.parse("2026-W49")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("还没到");
        assertThatThrownBy(() -> briefings.draft(some.clerk, IsoWeek.parse("2025-W30")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("没有在册");
        assertThat(briefings.ofYear(some.clerk, 2025)).isEmpty();
    }

    @Test
    void anEditedSentenceKeepsItsSourcesAndOutlivesANewGathering() {
        SomeWeek some = new SomeWeek(db, fixtures, 1);
        some.visit(1, day(17), "主体施工到二层");
        Briefing briefing = draft(some);
        BriefingEntry entry = briefing.entries().getFirst();
        briefings.edit(
                some.clerk,
                briefing,
                entry,
                new Briefings.Edit(
                        entry.version(), Map.of(BriefingPart.PROGRESS, "主体过半。", BriefingPart.PROBLEMS, "没有问题。")));
        some.visit(1, day(20), "主体封顶");
        briefings.gather(some.clerk, briefings.find(some.clerk, WEEK, null), briefing.version());
        BriefingEntry after = briefings.find(some.clerk, WEEK, null).entries().getFirst();
        BriefingLine progress = after.line(BriefingPart.PROGRESS);
        assertThat(progress.text()).isEqualTo("主体过半。");
        assertThat(progress.drafted()).endsWith("11月20日，主体封顶。");
        assertThat(progress.sources()).extracting(BriefingSource::label).containsExactly("11月17日走访", "11月20日走访");
        assertThat(progress.editedBy()).isEqualTo(some.clerk.name());
        assertThat(after.line(BriefingPart.PROBLEMS).edited())
                .as("unchanged words are no edit")
                .isFalse();
        assertThat(after.visits()).isEqualTo(2);
    }

    @Test
    void whoSavesLaterIsToldAndLosesNothing() {
        SomeWeek some = new SomeWeek(db, fixtures, 1);
        Briefing briefing = draft(some);
        BriefingEntry entry = briefing.entries().getFirst();
        var edit = new Briefings.Edit(entry.version(), Map.of(BriefingPart.NEXT, "下周进设备。"));
        briefings.edit(some.clerk, briefing, entry, edit);
        assertThatThrownBy(() -> briefings.edit(some.head, briefing, entry, edit))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> briefings.edit(
                        some.head, briefing, entry, new Briefings.Edit(2, Map.of(BriefingPart.NEXT, "长".repeat(1001)))))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void itIsHandedInApprovedByAnotherNumberedIssuedAndFrozen() {
        SomeWeek some = new SomeWeek(db, fixtures, 2);
        Briefing briefing = draft(some);
        course.submit(some.clerk, briefing, briefing.version());
        assertThat(messages.unread(some.head, 5)).extracting(Message::title).containsExactly("2026 年第 47 周通报请您审定");
        course.giveBack(some.head, newest(some), 2, "项目2 的问题写实");
        assertThat(newest(some).returnedWhy()).isEqualTo("项目2 的问题写实");
        assertThat(messages.unread(some.clerk, 5)).extracting(Message::text).containsExactly("项目2 的问题写实");
        course.submit(some.clerk, newest(some), 3);
        assertThatThrownBy(() -> briefings.edit(
                        some.clerk, newest(some), newest(some).entries().getFirst(), new Briefings.Edit(1, Map.of())))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("已经送审");
        course.approve(some.head, newest(some), 4);
        assertThat(course.issue(some.clerk, newest(some), 5)).isEqualTo(1);
        Briefing issued = newest(some);
        assertThat(issued.name()).isEqualTo("2026 年第 1 期");
        assertThat(issued.issuedOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(messages.unread(some.secretary, 5))
                .extracting(Message::title)
                .containsExactly("周通报 2026 年第 1 期印发了");
        assertThatThrownBy(() -> briefings.gather(some.clerk, issued, issued.version()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("已经印发");
        assertThatThrownBy(() -> course.issue(some.clerk, issued, 6)).isInstanceOf(Stale.class);
        assertThat(db.sql("select last from cadence.issue_counter where county = ?")
                        .param(some.county.code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoHandedItInDoesNotApproveIt() {
        SomeWeek some = new SomeWeek(db, fixtures, 1);
        course.submit(some.head, draft(some), 1);
        assertThatThrownBy(() -> course.approve(some.head, newest(some), 2))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("由别人");
    }

    @Test
    void nothingIsHandedInWithoutProgressAndProblems() {
        SomeWeek some = new SomeWeek(db, fixtures, 2);
        Briefing briefing = draft(some);
        briefings.edit(
                some.clerk,
                briefing,
                briefing.entries().getLast(),
                new Briefings.Edit(1, Map.of(BriefingPart.PROBLEMS, " ")));
        assertThatThrownBy(() -> course.submit(some.clerk, newest(some), 1))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("项目2");
        var standing = weeks.week(some.clerk, WEEK, null).standing();
        assertThat(standing.covered()).isEqualTo(2);
        assertThat(standing.complete()).isEqualTo(1);
        assertThat(standing.whole()).isFalse();
    }

    @Test
    void aCorrectionIsANewEditionUnderTheSameNumberAndTheIssuedTextStays() {
        SomeWeek some = new SomeWeek(db, fixtures, 1);
        issue(some, WEEK);
        course.correct(some.clerk, newest(some), "走访次数写错");
        course.correct(some.clerk, briefings.find(some.clerk, WEEK, 1), "走访次数写错");
        Briefing second = newest(some);
        assertThat(second.edition()).isEqualTo(2);
        briefings.edit(
                some.clerk,
                second,
                second.entries().getFirst(),
                new Briefings.Edit(1, Map.of(BriefingPart.PROGRESS, "走访了两次。")));
        Actor reader = fixtures.person(some.county, Role.COUNTY_LEADERSHIP);
        assertThat(briefings.find(reader, WEEK, null).edition())
                .as("the draft is not for readers")
                .isEqualTo(1);
        course.submit(some.clerk, newest(some), 1);
        course.approve(some.head, newest(some), 2);
        assertThat(course.issue(some.clerk, newest(some), 3)).isEqualTo(1);
        assertThat(briefings.find(reader, WEEK, null).name()).isEqualTo("2026 年第 1 期（更正）");
        assertThat(text(briefings.find(reader, WEEK, 1).entries().getFirst(), BriefingPart.PROGRESS))
                .isEqualTo("本周没有进展记录。");
        assertThat(issue(some, IsoWeek.parse("2026-W48")))
                .as("a correction takes no number")
                .isEqualTo(2);
    }

    @Test
    void numbersHaveNoGapHoweverManyAreIssuedAtOnce() throws Exception {
        SomeWeek some = new SomeWeek(db, fixtures, 1);
        List<Callable<Integer>> issuers = IntStream.rangeClosed(40, 47)
                .mapToObj(n -> approved(some, new IsoWeek(2026, n)))
                .<Callable<Integer>>map(briefing -> () -> course.issue(some.clerk, briefing, briefing.version()))
                .toList();
        Briefing stale = approved(some, new IsoWeek(2026, 39));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThatThrownBy(() -> course.issue(some.clerk, stale, 99)).isInstanceOf(Stale.class);
            List<Integer> numbers = new ArrayList<>();
            for (var answer : threads.invokeAll(issuers)) numbers.add(answer.get());
            assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        }
        assertThat(course.issue(some.clerk, stale, stale.version())).isEqualTo(9);
    }

    @Test
    void aSecretaryReadsHisOwnProjectsAndOthersNothingBeforeItIsOut() {
        SomeWeek some = new SomeWeek(db, fixtures, 3);
        draft(some);
        assertThat(briefings.find(some.secretary, WEEK, null).entries())
                .extracting(BriefingEntry::name)
                .containsExactly("项目1");
        assertThat(briefings.find(some.liaison, WEEK, null).entries()).hasSize(3);
        Actor leader = fixtures.person(some.county, Role.COUNTY_LEADERSHIP);
        assertThatThrownBy(() -> briefings.find(leader, WEEK, null)).isInstanceOf(NotFound.class);
        assertThat(weeks.week(leader, WEEK, null).briefing()).isNull();
        Actor stranger = fixtures.person(fixtures.county(), Role.BUREAU_HEAD);
        assertThatThrownBy(() -> briefings.find(stranger, WEEK, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void theMeetingIsNotedOnceInItsWeek() {
        SomeWeek some = new SomeWeek(db, fixtures, 1);
        MeetingForm form = new MeetingForm(UUID.randomUUID().toString(), "2026-11-20", "吴局长", "全体联络员", "议用电，定周三送电。");
        assertThat(meetings.note(some.clerk, WEEK, form)).isEqualTo(meetings.note(some.clerk, WEEK, form));
        assertThatThrownBy(() -> meetings.note(some.head, WEEK, form)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> meetings.note(some.clerk, WEEK, new MeetingForm(null, "2026-11-24", "", "x", "y")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.fields()).containsOnlyKeys("heldOn", "host"));
        assertThat(weeks.week(some.clerk, WEEK, null).standing().held()).isTrue();
        assertThat(draft(some).summary()).startsWith("11月20日开了碰头会。");
        assertThat(weeks.year(some.clerk, 2026))
                .filteredOn(one -> one.week().equals(WEEK))
                .singleElement()
                .satisfies(one -> assertThat(one.standing().meetings()).isEqualTo(1));
    }

    @Test
    void aDraftTakesTheSameStatementsForElevenAndForFiveHundredProjectsAndIsQuick() {
        int[] statements = new int[2];
        // the quickest of three: the neighbours of this machine are not judged
        Duration[] time = {Duration.ofDays(1), Duration.ofDays(1)};
        int[] projects = {11, 500};
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 2; i++) {
                SomeWeek some = new SomeWeek(db, fixtures, projects[i]);
                some.fill();
                long begun = System.nanoTime();
                statements[i] = Statements.during(() -> briefings.draft(some.clerk, WEEK))
                        .size();
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                if (took.compareTo(time[i]) < 0) time[i] = took;
                assertThat(briefings.find(some.clerk, WEEK, null).entries()).hasSize(projects[i]);
            }
        }
        assertThat(statements[1]).isEqualTo(statements[0]).isBetween(8, 25);
        assertThat(time[0]).isLessThan(Duration.ofSeconds(1));
        assertThat(time[1]).isLessThan(Duration.ofSeconds(3));
        System.out.printf(
                "briefing: %d statements; 11 projects %d ms, 500 projects %d ms%n",
                statements[0], time[0].toMillis(), time[1].toMillis());
    }

    private Briefing draft(SomeWeek some) {
        briefings.draft(some.clerk, WEEK);
        return newest(some);
    }

    private Briefing newest(SomeWeek some) {
        return briefings.find(some.clerk, WEEK, null);
    }

    private Briefing approved(SomeWeek some, IsoWeek week) {
        briefings.draft(some.clerk, week);
        course.submit(some.clerk, briefings.find(some.clerk, week, null), 1);
        course.approve(some.head, briefings.find(some.clerk, week, null), 2);
        return briefings.find(some.clerk, week, null);
    }

    private int issue(SomeWeek some, IsoWeek week) {
        return course.issue(some.clerk, approved(some, week), 3);
    }

    private static String text(BriefingEntry entry, BriefingPart part) {
        return entry.line(part).text();
    }

    private static LocalDate day(int n) {
        return LocalDate.of(2026, 11, n);
    }
}
