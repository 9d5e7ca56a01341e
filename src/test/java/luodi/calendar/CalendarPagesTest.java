package luodi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LuodiTest
class CalendarPagesTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @LocalServerPort
    int port;

    @Test
    void aStrangerMayAskForTheNthWorkingDay() {
        var answer = new Visitor(port).get("/api/v1/calendar/2018-09-28/working-days/5");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"date\":\"2018-10-10\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 1, 422, 日历未发布",
        "2027-03-01, 0, 422, 日历未发布",
        "2018-09-28, -1, 422, 不能是负数",
        "2018-9-28, 1, 400, 读不懂",
        "2018-09-28, x, 400, 读不懂"
    })
    void aQuestionThatHasNoAnswerGetsASentence(String date, String n, int status, String sentence) {
        var answer = new Visitor(port).get("/api/v1/calendar/" + date + "/working-days/" + n);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void theNextYearIsSeenInAPreviewAndCountsOnlyWhenConfirmed() {
        var clerk = fixtures.person(fixtures.county(), Role.BUREAU_STAFF);
        var visitor = new Visitor(port).signIn(clerk.id());
        String text = NoticeReaderTest.csv(2101);
        var preview = visitor.form("/calendar/new", "/calendar/preview", Map.of("text", text));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("预览，还没有生效").contains("2101-10-07").contains("个工作日");
        assertThat(calendar.days().isPublished(2101)).isFalse();

        var confirmed = visitor.form("/calendar/new", "/calendar", Map.of("text", text));
        assertThat(confirmed.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/calendar/2101"));
        assertThat(calendar.days().isWorking(LocalDate.of(2101, 10, 3))).isFalse();
        assertThat(calendar.year(2101).orElseThrow().loadedBy()).isEqualTo(clerk.name());
        assertThat(visitor.get("/calendar/2101").body()).contains("国务院办公厅关于2101年部分节假日安排的通知");
    }

    @Test
    void aFileWithErrorsComesBackWithItsLinesAndTheTypedText() {
        var visitor = new Visitor(port)
                .signIn(fixtures.person(fixtures.county(), Role.ADMINISTRATOR).id());
        var answer = visitor.form(
                "/calendar/new", "/calendar/preview", Map.of("text", "date,type,name\n2102-01-32,REST,元旦\n"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("第 2 行").contains("id=\"line-2\"").contains("2102-01-32,REST,元旦");
    }

    @Test
    void onlyThoseOfTheMatrixPublishAndTheAuditorReads() {
        var county = fixtures.county();
        var auditor =
                new Visitor(port).signIn(fixtures.person(county, Role.AUDITOR).id());
        assertThat(auditor.get("/calendar").statusCode()).isEqualTo(200);
        assertThat(auditor.get("/calendar").body()).contains("2027 年的日历还没有装入");
        assertThat(auditor.get("/calendar/new").statusCode()).isEqualTo(403);
        assertThat(auditor.get("/calendar/1999").statusCode()).isEqualTo(404);
        var secretary = new Visitor(port)
                .withToken(fixtures.person(county, Role.PROJECT_SECRETARY).id());
        assertThat(secretary.get("/api/v1/calendar/years").statusCode()).isEqualTo(403);
        assertThat(secretary
                        .json("POST", "/api/v1/calendar/years", "{\"text\":\"\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aNoticeGoesInByTheApiTooAndItsTrailStandsInTheSameTransaction() {
        var county = fixtures.county();
        var head = new Visitor(port)
                .withToken(fixtures.person(county, Role.BUREAU_HEAD).id());
        String body = "{\"text\":\"" + NoticeReaderTest.csv(2103).replace("\n", "\\n") + "\"}";
        assertThat(head.json("POST", "/api/v1/calendar/previews", body).body()).contains("\"published\":false");
        assertThat(head.json("POST", "/api/v1/calendar/years", body).statusCode())
                .isEqualTo(201);
        assertThat(head.json("POST", "/api/v1/calendar/years", body).statusCode())
                .isEqualTo(201);
        var auditor = new Visitor(port)
                .withToken(fixtures.person(county, Role.AUDITOR).id());
        assertThat(auditor.get("/api/v1/counties/" + county.code() + "/audit?subject=calendar:2103")
                        .body())
                .contains("发布日历")
                .contains("\"total\":1,");
    }
}
