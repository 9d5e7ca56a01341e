package luodi.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Role;
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
        assertThat(db.sql(
                                "select key from problems.rule where county is null and key not like 'issue.stop.ceiling.%' and key <> 'secretary.escalateWithin'")
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
        numbers.change(head, form("issue.limit.L1", "5", "2026-12-01"));
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
        numbers.change(head, form("slow.silence", "4", "2026-11-24"));
        numbers.change(head, form("slow.silence", "3", "2026-11-24"));
        assertThat(numbers.one(head, "slow.silence").now().value()).isEqualTo(3);
    }

    @Test
    void sentTwiceItIsOneRowAndAnothersFormIsRefused() {
        NumberForm form = form("issue.nearDue", "4", "2026-11-24");
        assertThat(numbers.change(head, form)).isEqualTo(numbers.change(head, form));
        assertThat(numbers.one(head, "issue.nearDue").rows()).hasSize(2);
        Actor other = fixtures.person(head.county(), Role.BUREAU_HEAD);
        assertThatThrownBy(() -> numbers.change(other, form)).isInstanceOf(Rejected.class);
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
        assertThatThrownBy(() -> numbers.change(
                        head, new NumberForm(Ids.next().toString(), "issue.limit.L1", value, from, source)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refusal -> assertThat(refusal.fields())
                                .hasEntrySatisfying(
                                        field, said -> assertThat(said).contains(sentence)));
    }

    @Test
    void whatIsNoRuleIsNotFound() {
        assertThatThrownBy(() -> numbers.change(head, form("issue.stop.ceiling.PAPERS", "4", "2026-11-24")))
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
        Visitor clerk = new Visitor(port)
                .signIn(fixtures.person(head.county(), Role.BUREAU_STAFF).id());
        assertThat(clerk.get("/problems/rules?key=issue.limit.L2").body())
                .contains("落地局协调会这一级办几天")
                .doesNotContain("照此执行");
        assertThat(clerk.form("/problems/rules", "/problems/rules", done).statusCode())
                .isEqualTo(403);
        Visitor owner = new Visitor(port)
                .signIn(fixtures.person(head.county(), Role.OWNER_REPRESENTATIVE)
                        .id());
        assertThat(owner.get("/problems/rules").statusCode()).isEqualTo(403);
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
    }

    private NumberForm form(String key, String value, String from) {
        return new NumberForm(Ids.next().toString(), key, value, from, "会议纪要 3 号");
    }

    private Actor on(LocalDate day) {
        return new Actor(head.id(), head.name(), head.county(), head.roles(), head.unitIds(), null, null, false, day);
    }
}
