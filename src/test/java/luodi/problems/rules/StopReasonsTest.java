package luodi.problems.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
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
        String key = reasons.enter(head, form(null, "等上级批复", "请示件", "15", true, "2026-12-01"));
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
        reasons.enter(head, form("PAPERS", "等企业补材料", "补正通知书", "10", true, "2026-11-24"));
        ReasonLine line = reasons.one(head, "PAPERS");
        assertThat(line.now().ceiling()).isEqualTo(10);
        assertThat(line.changed()).isTrue();
        assertThat(line.shipped())
                .isNotNull()
                .satisfies(came -> assertThat(came.ceiling()).isEqualTo(20));
        reasons.enter(head, form("WEATHER", "恶劣天气", "气象预警", "10", false, "2026-11-24"));
        assertThat(reasons.offered(head)).containsOnlyKeys("PAPERS", "NOTICE", "COURT");
        assertThat(reasons.offered(on(LocalDate.of(2026, 11, 23)))).containsKey("WEATHER");
    }

    @Test
    void sentTwiceItIsOneReason() {
        ReasonForm form = form(null, "等上级批复", "请示件", "15", true, "2026-11-24");
        assertThat(reasons.enter(head, form)).isEqualTo(reasons.enter(head, form));
        assertThat(reasons.offered(head)).hasSize(5);
        assertThatThrownBy(() -> reasons.enter(fixtures.person(head.county(), Role.BUREAU_HEAD), form))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> reasons.enter(head, form(null, "等上级批复", "函", "5", true, "2026-11-24")))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.fields()).containsKey("name"));
    }

    @Test
    void aProposedReasonIsOfferedOnlyOnceTheHeadHasSaidSo() {
        Actor clerk = fixtures.person(head.county(), Role.BUREAU_STAFF);
        ReasonForm own = form(null, "等上级批复", "请示件", "15", true, "2026-11-24");
        String key = reasons.enter(clerk, own);
        assertThat(reasons.enter(clerk, own)).isEqualTo(key);
        assertThat(reasons.offered(head)).hasSize(4);
        assertThat(reasons.one(head, key).decided()).isFalse();
        assertThat(ceilings(key)).isZero();
        reasons.decide(head, UUID.fromString(own.id()), true);
        assertThat(reasons.offered(head)).containsEntry(key, "等上级批复，凭请示件");
        assertThat(ceilings(key)).isOne();
        assertThatThrownBy(() -> reasons.decide(head, UUID.fromString(own.id()), false))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aRefusedCeilingChangesNothingAndItsNameIsFreeAgain() {
        Actor clerk = fixtures.person(head.county(), Role.BUREAU_STAFF);
        ReasonForm shorter = form("PAPERS", "等企业补材料", "补正通知书", "10", true, "2026-11-24");
        reasons.enter(clerk, shorter);
        assertThatThrownBy(() -> reasons.enter(clerk, form("PAPERS", "等企业补材料", "补正通知书", "12", true, "2026-11-24")))
                .hasMessageContaining("已经有一条提议");
        reasons.decide(head, UUID.fromString(shorter.id()), false);
        assertThat(reasons.one(head, "PAPERS").now().ceiling()).isEqualTo(20);
        assertThat(ceilings("PAPERS")).isZero();
        ReasonForm own = form(null, "等上级批复", "请示件", "15", true, "2026-11-24");
        reasons.enter(clerk, own);
        assertThatThrownBy(() -> reasons.enter(clerk, form(null, "等上级批复", "函", "5", true, "2026-11-24")))
                .isInstanceOf(Rejected.class);
        reasons.decide(head, UUID.fromString(own.id()), false);
        reasons.enter(clerk, form(null, "等上级批复", "函", "5", true, "2026-11-24"));
    }

    private int ceilings(String key) {
        return db.sql("select count(*) from problems.rule where key = ? and county = ?")
                .params("issue.stop.ceiling." + key, head.county().code())
                .query(Integer.class)
                .single();
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
        assertThatThrownBy(() -> reasons.enter(head, form(null, name, proof, ceiling, true, from)))
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
        Visitor clerk = new Visitor(port)
                .withToken(fixtures.person(head.county(), Role.BUREAU_STAFF).id());
        String id = Ids.next().toString();
        assertThat(clerk.json(
                                "POST",
                                api,
                                "{\"id\":\"%s\",\"key\":\"COURT\",\"name\":\"诉讼、仲裁\",\"proof\":\"受理文书\",\"ceiling\":\"80\",\"validFrom\":\"2026-11-30\",\"source\":\"局务会\"}"
                                        .formatted(id))
                        .statusCode())
                .isEqualTo(201);
        assertThat(visitor.get("/problems/rules").body()).contains("等局负责人定的 1 条提议", "最多停 80 个工作日");
        assertThat(clerk.json("POST", api + "/" + id + "/decision", "{\"accepted\":true}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.form(
                                "/problems/rules",
                                "/problems/rules/stop-reasons/" + id + "/decision",
                                Map.of("accepted", "true"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(program.json("POST", api + "/" + id + "/decision", "{\"accepted\":true}")
                        .statusCode())
                .isEqualTo(409);
        Visitor owner = new Visitor(port)
                .withToken(fixtures.person(head.county(), Role.OWNER_REPRESENTATIVE)
                        .id());
        assertThat(owner.json("POST", api, "{}").statusCode()).isEqualTo(403);
    }

    private static ReasonForm form(
            String key, String name, String proof, String ceiling, boolean offered, String from) {
        return new ReasonForm(Ids.next().toString(), key, name, proof, ceiling, offered, from, "会议纪要 3 号");
    }

    private Actor on(LocalDate day) {
        return new Actor(head.id(), head.name(), head.county(), head.roles(), head.unitIds(), null, null, false, day);
    }
}
