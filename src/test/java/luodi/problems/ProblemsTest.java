package luodi.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import luodi.problems.rules.NumberForm;
import luodi.problems.rules.ReasonForm;
import luodi.problems.rules.RuleNumbers;
import luodi.problems.rules.StopReasons;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.Stale;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LuodiTest
class ProblemsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient db;

    @Autowired
    luodi.projects.Projects projects;

    @Autowired
    luodi.projects.VisibleProjects visible;

    Cast cast;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Problems problems;

    @Autowired
    Requests requests;

    @Autowired
    StopReasons reasons;

    @Autowired
    Histories histories;

    @Autowired
    ProblemReader reader;

    @Autowired
    RuleNumbers numbers;

    @LocalServerPort
    int port;

    Cast.Played on;

    @BeforeEach
    void aProject() {
        cast = new Cast(fixtures, projects, visible, db);
        on = cast.play(2026);
    }

    @Test
    void numbersAreGaplessHoweverManyRaiseAtOnce() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<java.util.concurrent.Callable<String>> all = IntStream.range(0, 24)
                    .<java.util.concurrent.Callable<String>>mapToObj(i -> () -> raise(on.clerk(), true))
                    .toList();
            List<String> numbers = pool.invokeAll(all).stream()
                    .map(done -> done.resultNow())
                    .sorted()
                    .toList();
            assertThat(numbers)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 24)
                            .mapToObj("测-2026-%03d"::formatted)
                            .toList());
        }
    }

    @Test
    void sentTwiceItIsOneProblemAndAnotherPersonsIdIsRefused() {
        NewProblem raised = some(true);
        assertThat(problems.raise(on.clerk(), cast.seen(on.clerk(), on.code()), raised))
                .isEqualTo(problems.raise(on.clerk(), cast.seen(on.clerk(), on.code()), raised));
        assertThatThrownBy(() -> problems.raise(on.secretary(), cast.seen(on.secretary(), on.code()), raised))
                .isInstanceOf(Rejected.class);
        assertThat(raise(on.clerk(), true)).isEqualTo("测-2026-002");
    }

    @Test
    void aFutureDateIsRefused() {
        NewProblem future = new NewProblem(
                Ids.next(), "明天的事", null, Category.LAND, null, Source.VISIT, null, DAY.plusDays(1), true, null);
        assertThatThrownBy(() -> problems.raise(on.clerk(), cast.seen(on.clerk(), on.code()), future))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("将来");
    }

    @Test
    void aYearBeforeAllCalendarsIsRefusedBecauseNoClockWouldRun() {
        NewProblem mistyped = new NewProblem(
                Ids.next(), "早年的事", null, Category.LAND, null, Source.VISIT, null, DAY.withYear(2006), true, null);
        assertThatThrownBy(() -> problems.raise(on.clerk(), cast.seen(on.clerk(), on.code()), mistyped))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.rule()).isEqualTo("R-11"))
                .hasMessageContaining("2006");
    }

    @Test
    void aStopWithinTheYearIsNotRefusedBecauseItsCeilingLiesInTheNext() {
        String no = inProgress();
        assertThat(requests.act(on.head(), problems.find(on.head(), no), ProblemMove.STOP, form("COURT", "受理通知书 5 号")))
                .isTrue();
        assertThat(problems.find(on.head(), no).stops().getFirst().last()).isEqualTo(DAY.plusDays(6));
    }

    @Test
    void aReasonOfTheCountysOwnStopsTheClockUntilItIsPutAside() {
        String key = reasons.enter(on.head(), reason(null, true));
        String no = inProgress();
        assertThat(requests.act(on.head(), problems.find(on.head(), no), ProblemMove.STOP, form(key, "请示件 5 号")))
                .isTrue();
        assertThat(problems.find(on.head(), no).stops())
                .extracting(Stop::reason)
                .containsExactly("等上级批复");
        reasons.enter(on.head(), reason(key, false));
        String next = inProgress();
        assertThatThrownBy(() ->
                        requests.act(on.head(), problems.find(on.head(), next), ProblemMove.STOP, form(key, "请示件 6 号")))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.fields()).containsKey("stopReason"));
    }

    private ReasonForm reason(String key, boolean offered) {
        return new ReasonForm(
                Ids.next().toString(),
                key,
                "等上级批复",
                "请示件",
                "15",
                offered,
                on.head().today().toString(),
                "会议纪要 3 号");
    }

    @Test
    void aSecretarySolvesHisOwnAndTheLiaisonVerifies() {
        String no = raise(on.secretary(), true);
        go(on.secretary(), no, ProblemMove.CONFIRM, Told.nothing());
        go(on.secretary(), no, ProblemMove.TAKE, Told.nothing());
        go(on.secretary(), no, ProblemMove.REQUEST_CLOSE, Told.solved("变压器已接通", List.of()));
        assertThatThrownBy(() -> go(on.secretary(), no, ProblemMove.VERIFY, Told.nothing()))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.rule()).isEqualTo("R-14"));
        go(on.liaison(), no, ProblemMove.VERIFY, Told.nothing());
        assertThat(find(no).state()).isEqualTo(State.CLOSE_REQUESTED);
        assertThat(find(no).standing().hands().holder()).isEqualTo(Holder.ASKER);
        go(on.secretary(), no, ProblemMove.ANSWER, Told.answer(AskerAnswer.SATISFIED, null));
        Problem closed = find(no);
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.standing().closing().resolvedBy()).isEqualTo(Holder.SECRETARY);
        assertThat(histories.steps(closed.id()))
                .extracting(Step::move)
                .containsExactly(
                        ProblemMove.RAISE,
                        ProblemMove.CONFIRM,
                        ProblemMove.TAKE,
                        ProblemMove.REQUEST_CLOSE,
                        ProblemMove.VERIFY,
                        ProblemMove.ANSWER);
        assertThat(histories.holdings(closed.id()))
                .extracting(Holding::holder)
                .containsExactly(Holder.SECRETARY, Holder.VERIFIER, Holder.ASKER);
    }

    @Test
    void withoutEvidenceItIsNotReportedAsSolved() {
        String no = inProgress();
        assertThatThrownBy(() -> go(on.secretary(), no, ProblemMove.REQUEST_CLOSE, Told.nothing()))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.rule()).isEqualTo("R-14"));
    }

    @Test
    void aStopWithoutProofIsRefusedAndOneWithProofIsAskedForAndGrantedByTheHead() {
        String no = inProgress();
        ActForm bare = form("PAPERS", null);
        assertThatThrownBy(
                        () -> requests.act(on.secretary(), problems.find(on.secretary(), no), ProblemMove.STOP, bare))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.rule()).isIn("R-12", "§5"));
        assertThat(requests.act(
                        on.secretary(),
                        problems.find(on.secretary(), no),
                        ProblemMove.STOP,
                        form("PAPERS", "补正通知书 3 号")))
                .isFalse();
        Request asked = requests.of(find(no).id()).getFirst();
        assertThat(find(no).standing().clock().due()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThatThrownBy(() ->
                        requests.decide(on.secretary(), problems.find(on.secretary(), no), asked.id(), true, null))
                .isInstanceOf(Rejected.class);
        requests.decide(on.head(), problems.find(on.head(), no), asked.id(), true, null);
        assertThat(problems.find(on.head(), no).stops()).hasSize(1);
        assertThat(find(no).standing().clock().due()).isAfter(LocalDate.of(2026, 11, 27));
    }

    @Test
    void whatIsNotHisToSeeIsNotFound() {
        String no = raise(on.clerk(), true);
        Actor stranger = fixtures.person(on.county(), Role.OWNER_REPRESENTATIVE);
        assertThatThrownBy(() -> problems.find(stranger, no)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> problems.find(on.department(), no)).isInstanceOf(NotFound.class);
        go(on.clerk(), no, ProblemMove.CONFIRM, Told.nothing());
        go(on.clerk(), no, ProblemMove.ESCALATE, Told.because("要住建局定"));
        go(on.head(), no, ProblemMove.TAKE, Told.assign(on.housing(), "三天内复审", null));
        assertThat(problems.find(on.department(), no).handles(on.department())).isTrue();
    }

    @Test
    void whoMovedFirstIsToldToTheSecond() {
        String no = raise(on.clerk(), true);
        int version = find(no).version();
        go(on.clerk(), no, ProblemMove.CONFIRM, Told.nothing());
        assertThatThrownBy(() ->
                        problems.move(on.secretary(), no, ProblemMove.NOTE, Ids.next(), Told.because("已联系"), version))
                .isInstanceOf(Stale.class);
    }

    @Test
    void theSameActSentTwiceIsDoneOnce() {
        String no = inProgress();
        UUID id = Ids.next();
        problems.move(on.secretary(), no, ProblemMove.NOTE, id, Told.because("已联系供电公司"), null);
        problems.move(on.secretary(), no, ProblemMove.NOTE, id, Told.because("已联系供电公司"), null);
        assertThat(histories.steps(find(no).id())).extracting(Step::move).containsOnlyOnce(ProblemMove.NOTE);
    }

    @Test
    void notWithinTheSecretarysDutyItStartsAtTheBureau() {
        Problem outside = find(raise(on.secretary(), false));
        assertThat(outside.level()).isEqualTo(2);
        assertThat(outside.standing().hands().holder()).isEqualTo(Holder.BUREAU);
        assertThat(reader.page(on.secretary(), outside.number()).report())
                .isEqualTo(new ProblemRules.Report(DAY.plusDays(1), DAY, 0));
    }

    @Test
    void aNumberThatChangedMeanwhileDoesNotTakeTheDueOutOfTheHeadsHand() {
        String no = raise(on.secretary(), false);
        go(on.head(), no, ProblemMove.CONFIRM, Told.nothing());
        LocalDate tomorrow = DAY.plusDays(1);
        numbers.enter(
                on.head(), new NumberForm(Ids.next().toString(), "issue.limit.L2", "9", tomorrow.toString(), "局务会"));
        Actor head = new Actor(
                on.head().id(),
                on.head().name(),
                on.county(),
                on.head().roles(),
                on.head().unitIds(),
                null,
                null,
                false,
                tomorrow);
        go(head, no, ProblemMove.TAKE, Told.assign(on.housing(), "尽快回复审查意见", LocalDate.of(2026, 12, 10)));
        assertThat(find(no).standing().clock().due()).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThatThrownBy(() ->
                        go(head, no, ProblemMove.TAKE, Told.assign(on.housing(), "尽快回复", LocalDate.of(2026, 12, 18))))
                .hasMessageContaining("已经定过");
    }

    @Test
    void whatProvesOutsideTheSecretarysDutyIsReportedToSponsorAndLiaisonAndCountsFromTheDayItWasFound() {
        LocalDate found = DAY.minusDays(5);
        String no = problems.raise(on.clerk(), cast.seen(on.clerk(), on.code()), some(true, found));
        assertThat(reader.page(on.clerk(), no).report()).isNull();
        assertThat(told(on.sponsor(), no)).isZero();
        ActForm form = ActForm.blank(1);
        Told outside = new Told(
                null,
                null,
                null,
                null,
                java.util.Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                java.util.List.of(),
                false);
        problems.move(on.secretary(), no, ProblemMove.CONFIRM, java.util.UUID.fromString(form.id()), outside, null);
        problems.move(on.secretary(), no, ProblemMove.CONFIRM, java.util.UUID.fromString(form.id()), outside, null);
        assertThat(find(no).withinDuty()).isFalse();
        assertThat(find(no).level()).isEqualTo(2);
        assertThat(told(on.sponsor(), no)).isOne();
        assertThat(told(on.liaison(), no)).isGreaterThanOrEqualTo(1);
        // found on Thursday 19, due on Friday 20, told on Tuesday 24
        assertThat(reader.page(on.clerk(), no).report()).isEqualTo(new ProblemRules.Report(DAY.minusDays(4), DAY, 2));
        Visitor clerk = new Visitor(port).signIn(on.clerk().id());
        assertThat(clerk.get("/problems/" + java.net.URLEncoder.encode(no, java.nio.charset.StandardCharsets.UTF_8))
                        .body())
                .contains("职责外（R-10）", "最迟应在 2026-11-20，晚 2 个工作日");
    }

    private int told(Actor whom, String no) {
        return db.sql("select count(*) from channels.message where person_id = ? and href = ?")
                .params(whom.id(), "/problems/" + no)
                .query(Integer.class)
                .single();
    }

    private static ActForm form(String stop, String proof) {
        ActForm blank = ActForm.blank(1);
        return new ActForm(
                blank.id(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                stop,
                DAY.toString(),
                DAY.plusDays(6).toString(),
                proof,
                DAY.toString(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private String inProgress() {
        String no = raise(on.secretary(), true);
        go(on.secretary(), no, ProblemMove.CONFIRM, Told.nothing());
        go(on.secretary(), no, ProblemMove.TAKE, Told.nothing());
        return no;
    }

    private String raise(Actor me, boolean withinDuty) {
        return problems.raise(me, cast.seen(me, on.code()), some(withinDuty));
    }

    private static NewProblem some(boolean withinDuty) {
        return some(withinDuty, DAY);
    }

    private static NewProblem some(boolean withinDuty, LocalDate raisedOn) {
        return new NewProblem(
                Ids.next(),
                "消防设计审查意见未回",
                null,
                Category.APPROVAL,
                "图纸疏散宽度不足",
                Source.SECRETARY,
                null,
                raisedOn,
                withinDuty,
                null);
    }

    private void go(Actor me, String no, ProblemMove move, Told told) {
        problems.move(me, no, move, Ids.next(), told, null);
    }

    private Problem find(String no) {
        return problems.find(on.clerk(), no).problem();
    }
}
