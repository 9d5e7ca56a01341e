package luodi.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import luodi.channels.Message;
import luodi.channels.Messages;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.shared.RuleRow;
import luodi.shared.Stale;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Today is Tuesday 2026-11-24. */
@LuodiTest
class RuleNumbersTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    RuleNumbers numbers;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    Actor head;

    @BeforeEach
    void aHead() {
        head = fixtures.person(fixtures.county(), Role.BUREAU_HEAD);
    }

    @Test
    void everyShippedNumberHasItsPlainWords() {
        assertThat(db.sql("select key from problems.rule where county is null and key not like 'issue.stop.ceiling.%'")
                        .query(String.class)
                        .list())
                .allSatisfy(key -> assertThat(RuleNumber.of(key)).isPresent());
        assertThat(numbers.all(head)).hasSize(RuleNumber.values().length).allSatisfy(line -> {
            assertThat(line.own()).isFalse();
            assertThat(line.now().value())
                    .isBetween(line.number().least(), line.number().most());
        });
    }

    @Test
    void aChangeHoldsFromItsDayAndThePastKeepsItsRule() {
        numbers.enter(head, form("issue.limit.L1", "5", "2026-12-01"));
        NumberLine today = numbers.one(head, "issue.limit.L1");
        assertThat(today.now().value()).isEqualTo(3);
        assertThat(today.coming(head.today())).extracting(NumberLine.Row::value).containsExactly(5);
        NumberLine later = numbers.one(on(LocalDate.of(2026, 12, 1)), "issue.limit.L1");
        assertThat(later.own()).isTrue();
        assertThat(later.now().value()).isEqualTo(5);
        assertThat(later.shipped().value()).isEqualTo(3);
        assertThat(later.rows()).hasSize(2);
        Actor neighbour = fixtures.person(fixtures.county(), Role.BUREAU_HEAD);
        assertThat(numbers.one(neighbour, "issue.limit.L1").rows()).hasSize(1);
    }

    @Test
    void ofTwoFromOneDayTheLaterEnteredHolds() {
        numbers.enter(head, form("slow.silence", "4", "2026-11-24"));
        numbers.enter(head, form("slow.silence", "3", "2026-11-24"));
        assertThat(numbers.one(head, "slow.silence").now().value()).isEqualTo(3);
    }

    @Test
    void sentTwiceItIsOneRowAndAnothersFormIsRefused() {
        NumberForm form = form("issue.nearDue", "4", "2026-11-24");
        assertThat(numbers.enter(head, form)).isEqualTo(numbers.enter(head, form));
        assertThat(numbers.one(head, "issue.nearDue").rows()).hasSize(2);
        Actor other = fixtures.person(head.county(), Role.BUREAU_HEAD);
        assertThatThrownBy(() -> numbers.enter(other, form)).isInstanceOf(Rejected.class);
        assertThat(db.sql(
                                "select count(*) from audit.entry where subject = 'problem-rule:issue.nearDue' and county = ?")
                        .param(head.county().code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-11-24, 会议纪要 3 号, value, 请填一个整数",
        "0, 2026-11-24, 会议纪要 3 号, value, 只能填 1 到 120 之间",
        "三, 2026-11-24, 会议纪要 3 号, value, ''",
        "3, 2026-11-24, 会议纪要 3 号, value, 本来就是 3 个工作日",
        "4, 2026-11-23, 会议纪要 3 号, validFrom, 最早从今天 2026-11-24 起",
        "4, 2029-01-01, 会议纪要 3 号, validFrom, 最多提前两年",
        "4, '', 会议纪要 3 号, validFrom, 请填从哪天起",
        "4, 2026-11-24, '', source, 请写依据",
    })
    void badInputIsRefusedAtItsField(String value, String from, String source, String field, String sentence) {
        assertThatThrownBy(() -> numbers.enter(
                        head, new NumberForm(Ids.next().toString(), "issue.limit.L1", value, from, source)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refusal -> assertThat(refusal.fields())
                                .hasEntrySatisfying(
                                        field, said -> assertThat(said).contains(sentence)));
    }

    @Test
    void whatIsNoRuleIsNotFound() {
        assertThatThrownBy(() -> numbers.enter(head, form("issue.stop.ceiling.PAPERS", "4", "2026-11-24")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theHeadChangesItOnThePageAndOthersOnlyRead() {
        Visitor visitor = new Visitor(port).signIn(head.id());
        assertThat(visitor.get("/problems").body()).contains("/problems/rules");
        assertThat(visitor.get("/problems/rules").body()).contains("都按程序自带的数", "项目秘书这一级办几天", "个工作日", "等企业补材料", "还没有改过");
        String form = "/problems/rules?key=issue.limit.L2";
        Map<String, String> fields = Map.of(
                "id",
                Ids.next().toString(),
                "key",
                "issue.limit.L2",
                "value",
                "999",
                "validFrom",
                "2026-11-24",
                "source",
                "县政府常务会纪要");
        var refused = visitor.form(form, "/problems/rules", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("只能填 1 到 120 之间", "县政府常务会纪要", "value=\"999\"");
        var done = new java.util.HashMap<>(fields);
        done.put("value", "4");
        assertThat(visitor.form(form, "/problems/rules", done).statusCode()).isEqualTo(302);
        assertThat(visitor.form(form, "/problems/rules", done).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/problems/rules").body())
                .contains("1 个数本县另定", "县政府常务会纪要", head.name(), "2026-11-24 起")
                .doesNotContain("还没有改过");
        Visitor secretary = new Visitor(port)
                .signIn(fixtures.person(head.county(), Role.PROJECT_SECRETARY).id());
        assertThat(secretary.get("/problems/rules?key=issue.limit.L2").body())
                .contains("落地局协调会这一级办几天")
                .doesNotContain("照此执行", "报局负责人定");
        assertThat(secretary.form("/problems/rules", "/problems/rules", done).statusCode())
                .isEqualTo(403);
        Visitor owner = new Visitor(port)
                .signIn(fixtures.person(head.county(), Role.OWNER_REPRESENTATIVE)
                        .id());
        assertThat(owner.get("/problems/rules").statusCode()).isEqualTo(403);
    }

    @Test
    void whatTheStaffProposesHoldsOnlyOnceTheHeadHasSaidSo() {
        Actor clerk = fixtures.person(head.county(), Role.BUREAU_STAFF);
        UUID id = numbers.enter(clerk, form("issue.limit.L1", "5", "2026-11-30"));
        assertThat(numbers.enter(clerk, form(id, "issue.limit.L1", "5", "2026-11-30")))
                .isEqualTo(id);
        LocalDate later = LocalDate.of(2026, 12, 1);
        assertThat(numbers.one(head, "issue.limit.L1").coming(head.today())).isEmpty();
        assertThat(numbers.one(on(later), "issue.limit.L1").now().value()).isEqualTo(3);
        assertThatThrownBy(() -> numbers.enter(clerk, form("issue.limit.L1", "4", "2026-11-30")))
                .hasMessageContaining("已经有一条提议");
        numbers.enter(clerk, form("issue.limit.L2", "4", "2026-11-30"));
        numbers.enter(head, form("issue.limit.L1", "6", "2026-11-30"));
        assertThat(numbers.one(on(later), "issue.limit.L1").now().value()).isEqualTo(6);
        numbers.decide(head, id, true);
        NumberLine line = numbers.one(on(later), "issue.limit.L1");
        assertThat(line.now().value())
                .as("of two from one day the later decided")
                .isEqualTo(5);
        assertThat(line.now().decidedBy()).isEqualTo(head.name());
        assertThatThrownBy(() -> numbers.decide(head, id, false))
                .isInstanceOf(Stale.class)
                .hasMessageContaining(head.name());
    }

    @Test
    void whatTheHeadRefusesNeverHoldsAndMayBeProposedAgain() {
        Actor clerk = fixtures.person(head.county(), Role.BUREAU_STAFF);
        UUID id = numbers.enter(clerk, form("slow.reworks", "1", "2026-11-24"));
        numbers.decide(head, id, false);
        assertThat(numbers.one(head, "slow.reworks").own()).isFalse();
        assertThat(numbers.one(head, "slow.reworks").rows().getFirst().state()).isEqualTo(RuleRow.State.REFUSED);
        numbers.enter(clerk, form("slow.reworks", "1", "2026-11-24"));
        Actor neighbour = fixtures.person(fixtures.county(), Role.BUREAU_HEAD);
        assertThatThrownBy(() -> numbers.decide(neighbour, id, true)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoProposedIsToldOnceWhatTheHeadSaid() {
        Actor clerk = fixtures.person(head.county(), Role.BUREAU_STAFF);
        UUID taken = numbers.enter(clerk, form("issue.limit.L1", "5", "2026-11-30"));
        assertThat(messages.unread(clerk, 9)).isEmpty();
        numbers.decide(head, taken, true);
        assertThatThrownBy(() -> numbers.decide(head, taken, false)).isInstanceOf(Stale.class);
        assertThat(messages.unread(clerk, 9)).singleElement().satisfies(message -> {
            assertThat(message.title()).isEqualTo("已采纳您提议的期限规则");
            assertThat(message.text()).isEqualTo("项目秘书这一级办几天：5 个工作日，2026-11-30 起（" + head.signature() + " 定）");
            assertThat(message.href()).isEqualTo("/problems/rules");
        });
        UUID refused = numbers.enter(clerk, form("slow.reworks", "1", "2026-11-24"));
        numbers.decide(head, refused, false);
        assertThat(messages.unread(clerk, 9)).extracting(Message::title).containsExactly("没有采纳您提议的期限规则", "已采纳您提议的期限规则");
        numbers.enter(head, form("issue.limit.L2", "6", "2026-11-30"));
        assertThat(messages.unread(head, 9)).isEmpty();
        Actor risen = fixtures.person(head.county(), Role.BUREAU_STAFF);
        UUID own = numbers.enter(risen, form("issue.limit.L3", "12", "2026-11-30"));
        numbers.decide(risen, own, true);
        assertThat(messages.unread(risen, 9)).as("who answers himself").isEmpty();
    }

    @Test
    void aProposalWhoseDayIsPastIsNotTakenBackdated() {
        Actor clerk = fixtures.person(head.county(), Role.BUREAU_STAFF);
        UUID id = numbers.enter(clerk, form("slow.reworks", "1", "2026-11-24"));
        Actor later = on(LocalDate.of(2026, 11, 25));
        assertThatThrownBy(() -> numbers.decide(later, id, true)).hasMessageContaining("起始日已经过去");
        numbers.decide(later, id, false);
    }

    @Test
    void whatIsSentManyTimesAtOnceIsOneProposal() throws Exception {
        Actor clerk = fixtures.person(head.county(), Role.BUREAU_STAFF);
        NumberForm form = form("issue.limit.L3", "12", "2026-11-30");
        try (var senders = Executors.newFixedThreadPool(6)) {
            Callable<UUID> sending = () -> numbers.enter(clerk, form);
            for (var sent : senders.invokeAll(Collections.nCopies(12, sending)))
                assertThat(sent.get()).hasToString(form.id());
        }
        assertThat(numbers.one(head, "issue.limit.L3").rows()).hasSize(2);
    }

    @Test
    void theStaffProposesAndTheHeadDecidesOnThePage() {
        Visitor clerk = new Visitor(port)
                .signIn(fixtures.person(head.county(), Role.BUREAU_STAFF).id());
        String opened = "/problems/rules?key=issue.limit.L2";
        assertThat(clerk.get(opened).body())
                .contains("提议：落地局协调会这一级办几天", "先看影响谁", "报局负责人定")
                .doesNotContain("照此执行");
        Map<String, String> fields = Map.of(
                "id",
                Ids.next().toString(),
                "key",
                "issue.limit.L2",
                "value",
                "4",
                "validFrom",
                "2026-11-30",
                "source",
                "局务会");
        var preview = clerk.form(opened, "/problems/rules/preview", fields);
        assertThat(preview.body())
                .contains(
                        "5 个工作日改为 4 个工作日",
                        "href=\"/problems?state=open&amp;level=2\"",
                        "0 件这一级没有销号的问题",
                        "已经定下的期限不变。2026-11-30 起登记",
                        "局务会");
        assertThat(clerk.form(opened, "/problems/rules", fields).statusCode()).isEqualTo(302);
        assertThat(clerk.get("/problems/rules").body())
                .contains("等局负责人定的 1 条提议", "现在 5 个工作日，程序自带 5 个工作日", "都按程序自带的数", "还没有改过")
                .doesNotContain("不采纳");
        String id = fields.get("id");
        assertThat(clerk.form(opened, "/problems/rules/" + id + "/decision", Map.of("accepted", "true"))
                        .statusCode())
                .isEqualTo(403);
        Visitor chief = new Visitor(port).signIn(head.id());
        assertThat(chief.get("/problems/rules").body()).contains("/problems/rules/" + id + "/decision", "不采纳");
        assertThat(chief.form("/problems/rules", "/problems/rules/" + id + "/decision", Map.of("accepted", "false"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(chief.get("/problems/rules").body())
                .contains("没有采纳", "，" + head.name() + " 定")
                .doesNotContain("等局负责人定的");
        assertThat(chief.form("/problems/rules", "/problems/rules/" + id + "/decision", Map.of("accepted", "true"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void theApiDoesTheSame() {
        String base = "/api/v1/counties/" + head.county().code() + "/problem-rules";
        Visitor program = new Visitor(port).withToken(head.id());
        assertThat(program.get(base).body()).contains("issue.limit.L1", "\"shippedValue\":3", "WORKING_DAYS");
        String body =
                "{\"id\":\"%s\",\"key\":\"issue.limit.L1\",\"value\":\"4\",\"validFrom\":\"2026-11-24\",\"source\":\"纪要\"}"
                        .formatted(Ids.next());
        assertThat(program.json("POST", base, body).statusCode()).isEqualTo(201);
        assertThat(program.get(base + "/issue.limit.L1").body()).contains("\"value\":4,\"shippedValue\":3");
        assertThat(program.json("POST", base, body.replace("2026-11-24", "2026-11-01"))
                        .statusCode())
                .isEqualTo(422);
        Visitor staff = new Visitor(port)
                .withToken(fixtures.person(head.county(), Role.BUREAU_STAFF).id());
        UUID id = Ids.next();
        String wish =
                "{\"id\":\"%s\",\"key\":\"matter.accept\",\"value\":\"2\",\"validFrom\":\"2026-11-30\",\"source\":\"局务会\"}"
                        .formatted(id);
        assertThat(staff.json("POST", base + "/preview", wish).body())
                .contains(
                        "\"value\":2",
                        "\"before\":1",
                        "\"shipped\":1",
                        "\"total\":0",
                        "/matters?view=all&state=DISPATCHED");
        assertThat(staff.json("POST", base, wish).body()).contains("\"value\":1", "PROPOSED");
        String decision = base + "/" + id + "/decision";
        assertThat(staff.json("POST", decision, "{\"accepted\":true}").statusCode())
                .isEqualTo(403);
        assertThat(program.json("POST", decision, "{\"accepted\":true}").body())
                .contains("IN_FORCE", "\"decidedBy\":\"" + head.name() + "\"");
        assertThat(program.json("POST", decision, "{\"accepted\":true}").statusCode())
                .isEqualTo(409);
    }

    private NumberForm form(String key, String value, String from) {
        return form(Ids.next(), key, value, from);
    }

    private static NumberForm form(UUID id, String key, String value, String from) {
        return new NumberForm(id.toString(), key, value, from, "会议纪要 3 号");
    }

    private Actor on(LocalDate day) {
        return new Actor(head.id(), head.name(), head.county(), head.roles(), head.unitIds(), null, null, false, day);
    }
}
