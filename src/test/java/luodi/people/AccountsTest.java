package luodi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.TestClock;
import luodi.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One's own account: tokens, places, passwords, and acting for a leader. */
@LuodiTest
class AccountsTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    Roles roles;

    @Autowired
    Logins logins;

    @Autowired
    Delegations delegations;

    @Autowired
    Sessions sessions;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @AfterEach
    void reset() {
        clock.reset();
    }

    private static String signIn(Actor who, String password) {
        return "{\"login\":\"" + Fixtures.login(who.id()) + "\",\"password\":\"" + password + "\"}";
    }

    @Test
    void aTokenIsMadeUsedListedAndRevoked() {
        var clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
        var made = new Visitor(port).json("POST", "/api/v1/tokens", signIn(clerk, Fixtures.PASSWORD));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).matches("\\{\"token\":\"[^\"]+\",\"expiresAt\":\"[^\"]+\"}");
        var program = new Visitor(port).withToken(clerk.id());
        assertThat(program.get("/api/v1/tokens").body()).contains("\"total\":2").contains("\"current\":true");
        assertThat(program.json("DELETE", "/api/v1/tokens/current", "").statusCode())
                .isEqualTo(204);
        assertThat(program.get("/api/v1/tokens").statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordIs401WithASentence() {
        var clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
        for (String body : new String[] {signIn(clerk, "wrong"), "{\"login\":\"nobody\",\"password\":\"x\"}", "{}"}) {
            var answer = new Visitor(port).json("POST", "/api/v1/tokens", body);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.body()).contains("账号或密码不对。");
        }
        assertThat(new Visitor(port).json("POST", "/api/v1/tokens", "[").statusCode())
                .isEqualTo(400);
    }

    @Test
    void signingOutEverywhereEndsBrowsersAndTokens() {
        var clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
        var desk = new Visitor(port).signIn(clerk.id());
        var phone = new Visitor(port).signIn(clerk.id());
        var program = new Visitor(port).withToken(clerk.id());
        assertThat(phone.get("/account").statusCode()).isEqualTo(200);
        assertThat(desk.form("/account", "/account/sign-out-everywhere", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(desk.get("/account").statusCode()).isEqualTo(302);
        assertThat(phone.get("/account").statusCode()).isEqualTo(302);
        assertThat(program.get("/api/v1/account").statusCode()).isEqualTo(401);
    }

    @Test
    void aRoleThatEndedYesterdayGivesNothingToday() {
        var county = fixtures.county();
        var admin = fixtures.person(county, Role.ADMINISTRATOR);
        var clerk = fixtures.person(county, Role.BUREAU_STAFF);
        var visitor = new Visitor(port).signIn(clerk.id());
        assertThat(visitor.get("/calendar").statusCode()).isEqualTo(200);
        roles.end(admin, clerk.id(), roles.of(clerk.id()).getFirst().id(), LocalDate.of(2026, 11, 23));
        assertThat(visitor.get("/calendar").statusCode()).isEqualTo(403);
        roles.grant(admin, clerk.id(), Role.BUREAU_STAFF, null, LocalDate.of(2026, 11, 25));
        assertThat(visitor.get("/calendar").statusCode()).isEqualTo(403);
        clock.today(LocalDate.of(2026, 11, 25));
        assertThat(new Visitor(port).signIn(clerk.id()).get("/calendar").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aOneTimeWordOpensOnlyThePageWhereItIsChanged() {
        var county = fixtures.county();
        var admin = fixtures.person(county, Role.ADMINISTRATOR);
        var clerk = fixtures.person(county, Role.BUREAU_STAFF);
        var before = new Visitor(port).signIn(clerk.id());
        String word = logins.oneTimeWord(admin, clerk.id());
        assertThat(before.get("/account").headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/sign-in"));

        var visitor = new Visitor(port).signIn(Fixtures.login(clerk.id()), word);
        assertThat(visitor.get("/calendar").headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/account/password"));
        var wrong = visitor.form(
                "/account/password", "/account/password", Map.of("old", "x", "fresh", "short", "again", "other"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("现在的密码不对").contains("至少 10 个字符").contains("两次写的新密码不一样");
        var fields = Map.of("old", word, "fresh", "ten-characters-long", "again", "ten-characters-long");
        assertThat(visitor.form("/account/password", "/account/password", fields)
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/calendar").statusCode()).isEqualTo(200);
    }

    @Test
    void aClosedAccountIsOutAtOnceAndComesBackWhenReopened() {
        var county = fixtures.county();
        var admin = fixtures.person(county, Role.ADMINISTRATOR);
        var clerk = fixtures.person(county, Role.BUREAU_STAFF);
        var visitor = new Visitor(port).signIn(clerk.id());
        logins.close(admin, clerk.id());
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
        assertThat(new Visitor(port)
                        .json("POST", "/api/v1/tokens", signIn(clerk, Fixtures.PASSWORD))
                        .statusCode())
                .isEqualTo(401);
        logins.reopen(admin, clerk.id());
        assertThat(new Visitor(port).signIn(clerk.id()).get("/account").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoActsForALeaderHasHisRightsAndBothNamesStand() {
        var county = fixtures.county();
        var admin = fixtures.person(county, Role.ADMINISTRATOR);
        var leader = fixtures.person(county, Role.COUNTY_LEADERSHIP);
        var office = fixtures.person(county);
        delegations.grant(admin, leader.id(), DelegationForm.of(office.id(), LocalDate.of(2026, 11, 1)));
        var visitor = new Visitor(port).signIn(office.id());
        assertThat(visitor.get("/account").body()).contains("代 " + leader.name() + " 办理");
        assertThat(visitor.form(
                                "/account",
                                "/account/acting",
                                Map.of("leader", leader.id().toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/account").body())
                .contains(office.name() + " 代 " + leader.name())
                .contains("回到我自己");

        var opened = accounts.signIn(Fixtures.login(office.id()), Fixtures.PASSWORD, "BROWSER", "test");
        Actor himself = sessions.find(opened.secret(), "BROWSER").orElseThrow();
        delegations.actFor(himself, opened.secret(), leader.id());
        Actor acting = sessions.find(opened.secret(), "BROWSER").orElseThrow();
        assertThat(acting.is(Role.COUNTY_LEADERSHIP)).isTrue();
        assertThat(acting.signature()).isEqualTo(office.name() + " 代 " + leader.name());
        assertThat(acting.delegateId()).isEqualTo(office.id());

        UUID delegation = delegations.of(leader.id()).getFirst().id();
        delegations.end(admin, leader.id(), delegation, LocalDate.of(2026, 11, 23));
        assertThat(sessions.find(opened.secret(), "BROWSER")).isEmpty();
    }

    @Test
    void nobodyActsForALeaderUnasked() {
        var county = fixtures.county();
        var leader = fixtures.person(county, Role.COUNTY_LEADERSHIP);
        var visitor = new Visitor(port).signIn(fixtures.person(county).id());
        assertThat(visitor.form(
                                "/account",
                                "/account/acting",
                                Map.of("leader", leader.id().toString()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.form(
                                "/account",
                                "/account/acting",
                                Map.of("leader", Ids.next().toString()))
                        .statusCode())
                .isEqualTo(404);
    }
}
