package luodi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LuodiTest
class PeoplePagesTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    Persons persons;

    @Autowired
    Units units;

    @Autowired
    Roles roles;

    @Autowired
    Logins logins;

    @LocalServerPort
    int port;

    @Test
    void theAdministratorRegistersAPersonOnceAlsoWhenTheFormComesTwice() {
        var admin = fixtures.person(fixtures.county(), Role.ADMINISTRATOR);
        var visitor = new Visitor(port).signIn(admin.id());
        String id = Ids.next().toString();
        Map<String, String> fields =
                Map.of("id", id, "name", "示例·王芳", "title", "科员", "unitId", "", "phone", "", "version", "");
        var first = visitor.form("/people/new", "/people", fields);
        var second = visitor.form("/people/new", "/people", fields);
        assertThat(first.headers().firstValue("location"))
                .isEqualTo(second.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/people/" + id));
        assertThat(visitor.get("/people?q=王芳").body()).contains("1 位人员").contains("示例·王芳");
        assertThat(visitor.get("/people/" + id).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/people.csv?q=王芳").body()).contains("示例·王芳,科员");
    }

    @Test
    void theAccountsOneTimeWordIsShownOnce() {
        var county = fixtures.county();
        var admin = fixtures.person(county, Role.ADMINISTRATOR);
        UUID id = persons.create(admin, PersonForm.of("示例·李明", "局长", null, true));
        var visitor = new Visitor(port).signIn(admin.id());
        var bad = visitor.form("/people/" + id, "/people/" + id + "/account", Map.of("login", "李明"));
        assertThat(bad.statusCode()).isEqualTo(422);
        String login = "li." + id.toString().substring(30);
        var once = visitor.form("/people/" + id, "/people/" + id + "/account", Map.of("login", login));
        assertThat(once.body()).contains(login).containsPattern("[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}");
        assertThat(visitor.get("/people/" + id).body()).contains("待改一次性密码");
    }

    @Test
    void rolesAreGivenAndEndedByDateAndWrongOnesComeBackWithASentence() {
        var county = fixtures.county();
        var admin = fixtures.person(county, Role.ADMINISTRATOR);
        var clerk = fixtures.person(county, Role.BUREAU_STAFF);
        var visitor = new Visitor(port).signIn(admin.id());
        String at = "/people/" + clerk.id();
        var refused = visitor.form(
                at,
                at + "/roles",
                Map.of("id", Ids.next().toString(), "role", "ADMINISTRATOR", "validFrom", "2026-11-24"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("管理、审计、业务三类角色由不同的人担任");
        var given = visitor.form(
                at, at + "/roles", Map.of("id", Ids.next().toString(), "role", "LIAISON", "validFrom", "2026-11-24"));
        assertThat(given.statusCode()).isEqualTo(302);
        UUID liaison = roles.of(clerk.id()).stream()
                .filter(grant -> grant.role() == Role.LIAISON)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(visitor.form(at, at + "/roles/" + liaison + "/end", Map.of("lastDay", "2026-11-30"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get(at).body()).contains("2026-11-30");
        assertThat(visitor.form(at, at + "/roles/" + liaison + "/end", Map.of("lastDay", "2026-11-01"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aStaleEditTellsWhoSavedFirstAndKeepsTheWords() {
        var county = fixtures.county();
        var admin = fixtures.person(county, Role.ADMINISTRATOR);
        UUID id = persons.create(admin, PersonForm.of("示例·赵强", "主任", null, false));
        persons.revise(admin, id, new PersonForm(id.toString(), "示例·赵强", "副局长", "", "", "", "1"));
        var answer = new Visitor(port)
                .signIn(admin.id())
                .form(
                        "/people/" + id + "/edit",
                        "/people/" + id,
                        Map.of("id", id.toString(), "name", "示例·赵强", "title", "我写的职务", "version", "1"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(admin.name()).contains("先保存了").contains("我写的职务");
    }

    @Test
    void othersDoNotSeePeopleAndAnotherCountyIsNotFound() {
        var county = fixtures.county();
        var admin = fixtures.person(county, Role.ADMINISTRATOR);
        var clerk = new Visitor(port)
                .signIn(fixtures.person(county, Role.BUREAU_STAFF).id());
        assertThat(clerk.get("/people").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/audit").statusCode()).isEqualTo(403);
        var auditor =
                new Visitor(port).signIn(fixtures.person(county, Role.AUDITOR).id());
        assertThat(auditor.get("/people").statusCode()).isEqualTo(200);
        assertThat(auditor.get("/people/new").statusCode()).isEqualTo(403);
        var stranger = new Visitor(port)
                .signIn(fixtures.person(fixtures.county(), Role.ADMINISTRATOR).id());
        assertThat(stranger.get("/people/" + admin.id()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/people/nonsense").statusCode()).isEqualTo(404);
        var program = new Visitor(port)
                .withToken(
                        fixtures.person(fixtures.county(), Role.ADMINISTRATOR).id());
        assertThat(program.get("/api/v1/counties/" + county.code() + "/people").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCountyKeepsOneAdministratorWhoCanSignIn() {
        var county = fixtures.county();
        var admin = fixtures.person(county, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> logins.close(admin, admin.id())).isInstanceOf(Rejected.class);
        var other = fixtures.person(county, Role.ADMINISTRATOR);
        logins.close(admin, other.id());
        assertThatThrownBy(() -> roles.end(
                        admin, admin.id(), roles.of(admin.id()).getFirst().id(), LocalDate.of(2026, 12, 1)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void aReformKeepsOldNamesReadableAndKnowsSuccessors() {
        var county = fixtures.county();
        var admin = fixtures.person(county, Role.ADMINISTRATOR);
        var old = new HashMap<>(Map.of(
                "id",
                Ids.next().toString(),
                "code",
                "GTJ",
                "name",
                "县国土资源局",
                "kind",
                "DEPARTMENT",
                "validTo",
                "2019-02-28"));
        var visitor = new Visitor(port).signIn(admin.id());
        assertThat(visitor.form("/units/new", "/units", old).statusCode()).isEqualTo(302);
        var merged = Map.of(
                "id",
                Ids.next().toString(),
                "code",
                "ZGJ",
                "name",
                "县自然资源和规划局",
                "kind",
                "DEPARTMENT",
                "validFrom",
                "2019-03-01",
                "predecessors",
                "GTJ");
        assertThat(visitor.form("/units/new", "/units", merged).statusCode()).isEqualTo(302);
        assertThat(units.findByCode(county.code(), "GTJ").orElseThrow().successors())
                .extracting(Unit.Named::name)
                .containsExactly("县自然资源和规划局");
        assertThat(visitor.get("/units?on=2018-06-01").body())
                .contains("县国土资源局")
                .contains("1 个单位");
        assertThat(visitor.get("/units?on=2026-06-01").body())
                .contains("县自然资源和规划局")
                .contains("1 个单位");
        assertThat(units.options(admin).values()).containsExactly("县自然资源和规划局");
        var wrong = visitor.form(
                "/units/new",
                "/units",
                Map.of("id", Ids.next().toString(), "code", "ZGJ", "name", "", "kind", "X", "predecessors", "没有的局"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("已经给了别的单位").contains("要写单位全称").contains("没有登记过");
    }

    @Test
    void theApiDoesWhatThePagesDo() {
        var county = fixtures.county();
        var admin = new Visitor(port)
                .withToken(fixtures.person(county, Role.ADMINISTRATOR).id());
        String base = "/api/v1/counties/" + county.code();
        var made = admin.json("POST", base + "/people", "{\"name\":\"示例·孙丽\",\"title\":\"主任\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        String at = made.headers().firstValue("location").orElseThrow();
        assertThat(admin.json("POST", at + "/roles", "{\"role\":\"SPONSOR_LEADER\",\"validFrom\":\"2026-01-01\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(admin.json("POST", at + "/account", "{\"login\":\"sun." + county.code() + "\"}")
                        .body())
                .contains("\"password\":\"");
        assertThat(admin.get(base + "/people?role=SPONSOR_LEADER").body())
                .contains("示例·孙丽")
                .contains("\"total\":1,");
        assertThat(admin.json("POST", base + "/units", "{\"code\":\"A\",\"name\":\"县发改局\",\"kind\":\"DEPARTMENT\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(admin.get(base + "/units").body()).contains("县发改局");
        assertThat(admin.json("POST", base + "/people", "{}").statusCode()).isEqualTo(422);
        assertThat(admin.json("PUT", at, "{\"name\":\"示例·孙丽\",\"title\":\"局长\",\"version\":9}")
                        .statusCode())
                .isEqualTo(409);
    }
}
