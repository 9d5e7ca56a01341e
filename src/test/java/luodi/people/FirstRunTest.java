package luodi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts of the other tests are put aside while this one starts from nothing. */
@LuodiTest
class FirstRunTest {
    @Autowired
    JdbcClient db;

    @Autowired
    Fixtures fixtures;

    @LocalServerPort
    int port;

    @BeforeEach
    void putAccountsAside() {
        db.sql("create table people.account_aside as table people.account").update();
        db.sql("delete from people.account").update();
    }

    @AfterEach
    void putThemBack() {
        db.sql("delete from people.account").update();
        db.sql("insert into people.account table people.account_aside").update();
        db.sql("drop table people.account_aside").update();
    }

    @Test
    void aCountyStartsWithOneAdministratorAndThenThePageIsGone() {
        var visitor = new Visitor(port);
        for (String from : List.of("/", "/sign-in")) {
            assertThat(visitor.get(from).headers().firstValue("location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/first-run"));
        }
        var fields = new HashMap<>(Map.of(
                "code",
                "保康县",
                "name",
                "",
                "bureau",
                "重点办",
                "person",
                "示例·管理",
                "login",
                "first.admin",
                "password",
                "short"));
        fields.put("lookUp", "1");
        assertThat(visitor.form("/first-run", "/first-run", fields).body())
                .contains("湖北省襄阳市保康县")
                .contains("value=\"420626\"");
        fields.remove("lookUp");
        fields.put("code", "保康县");
        var wrong = visitor.form("/first-run", "/first-run", fields);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("至少 10 个字符").contains("重点办").contains("保康县");
        fields.put("password", "a-long-enough-word");
        assertThat(visitor.form("/first-run", "/first-run", fields).statusCode())
                .isEqualTo(302);

        assertThat(visitor.get("/first-run").statusCode()).isEqualTo(404);
        visitor.signIn("first.admin", "a-long-enough-word");
        assertThat(visitor.get("/people").body())
                .contains("保康县")
                .contains("示例·管理")
                .contains("管理员");
        assertThat(visitor.get("/units").body()).contains("重点办");
    }

    @Test
    void whereAnAccountExistsThereIsNoFirstRun() {
        fixtures.person(fixtures.county(), Role.ADMINISTRATOR);
        assertThat(new Visitor(port).get("/first-run").statusCode()).isEqualTo(404);
    }
}
