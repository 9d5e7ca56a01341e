package luodi.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import luodi.calendar.IsoWeek;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.projects.investment.SomeProject;
import luodi.shared.Actor;
import luodi.shared.Ids;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class VisitRuleEditorTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    VisitRuleEditor editor;

    @Autowired
    VisitRuleBook book;

    @Autowired
    Visits visits;

    @Autowired
    Cadences cadences;

    @Autowired
    VisibleProjects projects;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Actor head;
    private Actor clerk;
    private Actor secretary;
    private String code;

    @BeforeEach
    void aProjectVisitedTwiceAWeekOnOneDay() {
        Actor.County county = fixtures.county();
        head = fixtures.person(county, Role.BUREAU_HEAD);
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
        secretary = fixtures.person(county, Role.PROJECT_SECRETARY);
        code = SomeProject.in(db, county, "01");
        SomeProject.assign(db, seen(clerk).id(), secretary, "SECRETARY");
        SomeProject.list(db, county, 2026, seen(clerk).id(), "1000");
        for (String day : List.of("2026-11-03", "2026-11-05", "2026-11-10", "2026-11-10", "2026-11-17", "2026-11-19")) {
            visits.record(secretary, seen(secretary), VisitForms.on(day, "进度正常"));
        }
    }

    @Test
    void theHeadsRuleHoldsFromItsWeekAndThePastKeepsIts() {
        editor.enter(head, form("1", "DAYS", "2026-11-23"));
        assertThat(book.of(head.county().code())).hasSize(2);
        assertThat(cadences.of(seen(head), IsoWeek.parse("2026-W46"))).isEqualTo(new Kept(code, 2, 1, false));
        assertThat(cadences.of(seen(head), IsoWeek.parse("2026-W48"))).isEqualTo(new Kept(code, 1, 0, null));
        assertThatThrownBy(() -> editor.enter(head, form("1", "DAYS", "2026-11-22")))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.fields()).containsKey("validFrom"));
    }

    @Test
    void theStaffProposesAndTheHeadDecidesOnce() {
        UUID id = editor.enter(clerk, form("3", "DAYS", "2026-11-30"));
        assertThat(book.of(head.county().code())).hasSize(1);
        assertThatThrownBy(() -> editor.enter(clerk, form("1", "DAYS", "2026-11-30")))
                .hasMessageContaining("已经有一条提议");
        editor.decide(head, id, true);
        assertThat(book.of(head.county().code())).hasSize(2);
        assertThatThrownBy(() -> editor.decide(head, id, false))
                .isInstanceOf(Stale.class)
                .hasMessageContaining(head.name());
        assertThat(VisitPolicy.mayDecideRule(clerk)).isFalse();
    }

    @Test
    void thePageTellsTheHeadWhoDecidedBeforeAndThatADayIsPast() {
        Visitor chief = new Visitor(port).signIn(head.id());
        UUID id = editor.enter(clerk, form("3", "DAYS", "2026-11-30"));
        String decision = "/cadence/rules/" + id + "/decision";
        assertThat(chief.get("/cadence/rules").body()).contains(decision, "等局负责人定");
        assertThat(new Visitor(port)
                        .signIn(clerk.id())
                        .form("/cadence/rules", decision, Map.of("accepted", "true"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(chief.form("/cadence/rules", decision, Map.of("accepted", "false"))
                        .statusCode())
                .isEqualTo(302);
        var late = chief.form("/cadence/rules", decision, Map.of("accepted", "true"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains(head.name() + " 已在", "没有采纳", clerk.name() + "，" + head.name() + " 定");
        UUID past = editor.enter(clerk, form("3", "DAYS", "2026-11-30"));
        db.sql("update cadence.visit_rule set valid_from = '2026-11-16' where id = ?")
                .param(past)
                .update();
        var refused = chief.form("/cadence/rules", "/cadence/rules/" + past + "/decision", Map.of("accepted", "true"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("起始日已经过去");
        assertThat(book.of(head.county().code())).hasSize(1);
    }

    @Test
    void whatIsSentManyTimesAtOnceIsOneRule() throws Exception {
        RuleForm form = form("3", "DAYS", "2026-11-30");
        try (var senders = Executors.newFixedThreadPool(6)) {
            Callable<UUID> sending = () -> editor.enter(clerk, form);
            for (var sent : senders.invokeAll(Collections.nCopies(12, sending)))
                assertThat(sent.get()).hasToString(form.id());
        }
        assertThat(editor.all(clerk)).hasSize(2);
    }

    @Test
    void aChangeIsLookedAtBeforeItIsMade() {
        List<VisitRule.Effect> stricter = editor.preview(clerk, form("3", "DAYS", "2026-11-30"));
        assertThat(stricter).singleElement().satisfies(effect -> {
            assertThat(effect.keptNow()).isEqualTo(2);
            assertThat(effect.keptThen()).isZero();
            assertThat(effect.loses()).isTrue();
            assertThat(effect.people()).isEqualTo(secretary.name());
        });
        assertThat(editor.preview(clerk, form("2", "RECORDS", "2026-11-30")))
                .singleElement()
                .satisfies(effect -> assertThat(effect.keptThen()).isEqualTo(3));
        assertThat(editor.preview(clerk, form("2", "DAYS", "2026-11-30"))).isEmpty();
        assertThat(book.of(head.county().code())).hasSize(1);
    }

    @Test
    void presetsAreThereToStartFromWithTheirSources() {
        assertThat(editor.presets())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(preset -> assertThat(preset.source()).isNotBlank());
        VisitRule.Preset gucheng = editor.presets().getFirst();
        assertThat(gucheng.rule().roles()).containsExactlyInAnyOrder(VisitorRole.BUREAU, VisitorRole.LIAISON);
        editor.enter(head, RuleForm.of(gucheng.rule(), gucheng.source(), head.today()));
        assertThat(book.of(head.county().code()).getLast().roles())
                .isEqualTo(gucheng.rule().roles());
    }

    private static RuleForm form(String times, String mode, String from) {
        return new RuleForm(
                Ids.next().toString(),
                times,
                "PER_PROJECT",
                mode,
                List.of("BUREAU", "LIAISON", "SECRETARY"),
                "3",
                from,
                "局务会 11 月 20 日");
    }

    private Seen seen(Actor me) {
        return projects.find(me, code);
    }
}
