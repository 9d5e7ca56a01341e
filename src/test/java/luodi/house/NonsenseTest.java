package luodi.house;

import static org.assertj.core.api.Assertions.assertThat;

import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot be read or kept is the caller's to mend (4xx), never «程序出错了». */
@LuodiTest
class NonsenseTest {
    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    private Visitor visitor;
    private String county;

    @BeforeEach
    void signIn() {
        var here = fixtures.county();
        county = "/api/v1/counties/" + here.code();
        visitor = new Visitor(port)
                .withToken(fixtures.person(here, Role.BUREAU_STAFF).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/projects?q=a%00b",
                "/problems?q=a%00b",
                "/matters?problem=a%00b",
                "/permits?code=a%00b",
                "/updates?from=%2B999999999-12-31",
                "/problem-ledger?to=%2B999999999-12-31",
                "/briefings?year=2147483647"
            })
    void aQuestionThatCannotBeAsked(String path) {
        refused("GET", path, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /problem-urges                   | {}",
                "POST | /matters                         | {\"co\":[null]}",
                "POST | /briefings                       | {}",
                "POST | /project-imports                 | {\"rows\":1}"
            })
    void aFormThatSaysNothing(String method, String path, String body) {
        refused(method, path, body);
    }

    @Test
    void whatIsMissingOrWrongIsNamedInChinese() {
        assertThat(visitor.get(county + "/permits?unit=x").body())
                .contains("unit")
                .doesNotContain("Invalid");
        assertThat(visitor.get(county + "/investments?month=1").body())
                .contains("缺参数 year")
                .doesNotContain("Required");
    }

    @Test
    void aGridWithoutCellsChangesNothing() {
        assertThat(visitor.json("PUT", county + "/investments?year=2026&month=1", "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.json("PUT", county + "/investments?year=2026&month=1", "{\"cells\":[null]}")
                        .statusCode())
                .isEqualTo(200);
    }

    private void refused(String method, String path, String body) {
        var answer = method.equals("GET") ? visitor.get(county + path) : visitor.json(method, county + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.body()).contains("\"detail\"");
    }
}
