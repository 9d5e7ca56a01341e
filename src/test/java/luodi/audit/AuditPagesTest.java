package luodi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import luodi.shared.Actor;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.TestClock;
import luodi.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class AuditPagesTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    Trail trail;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @AfterEach
    void reset() {
        clock.reset();
    }

    private void record(Actor actor, String action, String subject) {
        transaction.executeWithoutResult(status -> trail.record(actor, action, subject, "做了" + action));
    }

    @Test
    void theAuditorFindsByPersonSubjectAndDay() {
        var county = fixtures.county();
        var clerk = fixtures.person(county, Role.BUREAU_STAFF);
        var leader = new Actor(
                clerk.id(), "示例·李明", county, clerk.roles(), clerk.unitIds(), clerk.id(), "示例·张秘", false, clerk.today());
        clock.today(LocalDate.of(2026, 11, 3));
        record(clerk, "立项", "project:X-01");
        clock.today(LocalDate.of(2026, 11, 5));
        record(leader, "批准", "project:X-02");
        clock.reset();
        var auditor =
                new Visitor(port).signIn(fixtures.person(county, Role.AUDITOR).id());
        assertThat(auditor.get("/audit").body()).contains("2 条记录").contains("示例·张秘 代 示例·李明");
        assertThat(auditor.get("/audit?who=李明").body()).contains("1 条记录").contains("project:X-02");
        assertThat(auditor.get("/audit?subject=project:X-01").body())
                .contains("1 条记录")
                .contains("立项");
        assertThat(auditor.get("/audit?from=2026-11-04&to=2026-11-05").body())
                .contains("1 条记录")
                .contains("project:X-02");
        assertThat(auditor.get("/audit.csv?to=2026-11-03").body())
                .contains("立项")
                .doesNotContain("批准");
        var other = new Visitor(port)
                .signIn(fixtures.person(fixtures.county(), Role.AUDITOR).id());
        assertThat(other.get("/audit").body()).contains("0 条记录");
    }

    @Test
    void theTrailPagesWithoutMissingALine() {
        var county = fixtures.county();
        var clerk = fixtures.person(county, Role.BUREAU_STAFF);
        for (int i = 0; i < 60; i++) record(clerk, "走访", "project:%03d".formatted(i));
        var auditor = new Visitor(port)
                .withToken(fixtures.person(county, Role.AUDITOR).id());
        String base = "/api/v1/counties/" + county.code() + "/audit";
        String first = auditor.get(base).body();
        var next = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        String second = auditor.get(base + "?after=" + next.group(1)).body();
        assertThat(second)
                .contains("\"next\":null")
                .contains("project:000")
                .contains("project:009")
                .doesNotContain("project:010");
        assertThat(first).contains("project:010").contains("\"total\":60,");
    }
}
