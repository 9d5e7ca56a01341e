package luodi.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import luodi.shared.Actor;
import luodi.shared.Ids;
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
class StopReasonsTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    StopReasons reasons;

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
    void aReasonOfTheCountyIsOfferedFromItsDayWithItsCeiling() {
        String key = reasons.change(head, form(null, "等上级批复", "请示件", "15", true, "2026-12-01"));
        assertThat(reasons.offered(head)).hasSize(4).doesNotContainKey(key);
        Actor later = on(LocalDate.of(2026, 12, 1));
        assertThat(reasons.offered(later)).hasSize(5).containsEntry(key, "等上级批复，凭请示件");
        assertThat(db.sql("select value from problems.rule where key = ? and county = ?")
                        .params("issue.stop.ceiling." + key, head.county().code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(15);
        Actor neighbour = fixtures.person(fixtures.county(), Role.BUREAU_HEAD);
        assertThat(reasons.all(neighbour)).extracting(ReasonLine::key).doesNotContain(key);
    }

    @Test
    void aShippedReasonIsRewordedOrPutAsideAndWhatCameStaysVisible() {
        reasons.change(head, form("PAPERS", "等企业补材料", "补正通知书", "10", true, "2026-11-24"));
        ReasonLine line = reasons.one(head, "PAPERS");
        assertThat(line.now().ceiling()).isEqualTo(10);
        assertThat(line.changed()).isTrue();
        assertThat(line.shipped())
                .isNotNull()
                .satisfies(came -> assertThat(came.ceiling()).isEqualTo(20));
        reasons.change(head, form("WEATHER", "恶劣天气", "气象预警", "10", false, "2026-11-24"));
        assertThat(reasons.offered(head)).containsOnlyKeys("PAPERS", "NOTICE", "COURT");
        assertThat(reasons.offered(on(LocalDate.of(2026, 11, 23)))).containsKey("WEATHER");
    }

    @Test
    void sentTwiceItIsOneReason() {
        ReasonForm form = form(null, "等上级批复", "请示件", "15", true, "2026-11-24");
        assertThat(reasons.change(head, form)).isEqualTo(reasons.change(head, form));
        assertThat(reasons.offered(head)).hasSize(5);
        assertThatThrownBy(() -> reasons.change(fixtures.person(head.county(), Role.BUREAU_HEAD), form))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> reasons.change(head, form(null, "等上级批复", "函", "5", true, "2026-11-24")))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.fields()).containsKey("name"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 请示件, 15, 2026-11-24, name",
        "等批复, '', 15, 2026-11-24, proof",
        "等批复, 请示件, '', 2026-11-24, ceiling",
        "等批复, 请示件, 0, 2026-11-24, ceiling",
        "等批复, 请示件, 251, 2026-11-24, ceiling",
        "等批复, 请示件, 15, 2026-11-23, validFrom",
    })
    void badInputIsRefusedAtItsField(String name, String proof, String ceiling, String from, String field) {
        assertThatThrownBy(() -> reasons.change(head, form(null, name, proof, ceiling, true, from)))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.fields()).containsKey(field));
    }

    @Test
    void theHeadAddsOneOnThePageAndByTheApi() {
        Visitor visitor = new Visitor(port).signIn(head.id());
        Map<String, String> fields = Map.of(
                "id",
                Ids.next().toString(),
                "key",
                "",
                "name",
                "等上级批复",
                "proof",
                "请示件",
                "ceiling",
                "15",
                "offered",
                "true",
                "validFrom",
                "2026-11-24",
                "source",
                "县政府常务会纪要");
        assertThat(visitor.form("/problems/rules?reason=new", "/problems/rules/stop-reasons", fields)
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/problems/rules").body()).contains("等上级批复", "最多停 15 个工作日，凭请示件");
        String api = "/api/v1/counties/" + head.county().code() + "/problem-rules/stop-reasons";
        Visitor program = new Visitor(port).withToken(head.id());
        assertThat(program.json(
                                "POST",
                                api,
                                "{\"key\":\"COURT\",\"name\":\"诉讼、仲裁\",\"proof\":\"受理文书\",\"ceiling\":\"90\",\"validFrom\":\"2026-11-24\",\"source\":\"纪要\"}")
                        .body())
                .contains("\"ceiling\":90", "\"ceiling\":60");
        assertThat(program.get(api).body()).contains("等上级批复");
        Actor clerk = fixtures.person(head.county(), Role.BUREAU_STAFF);
        assertThat(new Visitor(port)
                        .withToken(clerk.id())
                        .json("POST", api, "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    private static ReasonForm form(
            String key, String name, String proof, String ceiling, boolean offered, String from) {
        return new ReasonForm(Ids.next().toString(), key, name, proof, ceiling, offered, from, "会议纪要 3 号");
    }

    private Actor on(LocalDate day) {
        return new Actor(head.id(), head.name(), head.county(), head.roles(), head.unitIds(), null, null, false, day);
    }
}
