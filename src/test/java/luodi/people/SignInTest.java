package luodi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LuodiTest
class SignInTest {
    @Autowired
    Fixtures fixtures;

    @LocalServerPort
    int port;

    @Test
    void aStrangerIsSentToSignInAndComesBackToWhereHeWanted() {
        var answer = new Visitor(port).get("/projects?q=1");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?next=%2Fprojects%3Fq%3D1"));
    }

    @Test
    void aWrongPasswordSaysTheSameAsAnUnknownNameAndKeepsTheName() {
        var clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
        var wrong = new Visitor(port)
                .form("/sign-in", "/sign-in", Map.of("login", Fixtures.login(clerk.id()), "password", "x"));
        var unknown = new Visitor(port).form("/sign-in", "/sign-in", Map.of("login", "nobody", "password", "x"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("账号或密码不对。").contains(Fixtures.login(clerk.id()));
        assertThat(unknown.body()).contains("账号或密码不对。");
    }

    @Test
    void afterFiveWrongWordsEvenTheRightOneWaits() {
        var clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
        var visitor = new Visitor(port);
        for (int i = 0; i < 5; i++)
            visitor.form("/sign-in", "/sign-in", Map.of("login", Fixtures.login(clerk.id()), "password", "x"));
        var answer = visitor.form(
                "/sign-in", "/sign-in", Map.of("login", Fixtures.login(clerk.id()), "password", Fixtures.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请过 5 分钟再试");
    }
}
