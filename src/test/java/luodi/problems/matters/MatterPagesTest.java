package luodi.problems.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import luodi.channels.Messages;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import luodi.shared.Time;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LuodiTest
class MatterPagesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Fixtures fixtures;

    @Autowired
    MatterClock evening;

    @Autowired
    Messages messages;

    @LocalServerPort
    int port;

    SomeMatter some;

    @BeforeEach
    void aCounty() {
        some = new SomeMatter(beans);
        some.begin();
    }

    @AfterEach
    void today() {
        some.clock.reset();
    }

    @Test
    void aUnitSeesWhatItIsToDoByWhenAndWhoWaits() {
        String number = some.dispatched();
        String page = visitor(some.department).get("/matters").body();
        assertThat(page).contains("打通项目南侧道路", number, "签收，11 月 3 日前", "还有 10 个工作日", some.head.name());
        String one = visitor(some.department).get("/matters/" + encoded(number)).body();
        assertThat(one).contains("在谁手里", "县住建局", "签收", "申请退回").doesNotContain("/closure\"", "/verification\"");
        assertThat(visitor(some.helper).get("/matters").body()).contains("现在没有", "领导、会议或落地局交办给本单位的事会列在这里");
        assertThat(visitor(some.department).get("/matters/table.csv").body()).contains("编号,事项", number);
    }

    @Test
    void eachDeskSaysWhatItsPersonIsToDoWithTheMatter() {
        String number = some.dispatched();
        assertThat(visitor(some.department).get("/desk").body()).contains("打通项目南侧道路", "去签收", number);
        assertThat(visitor(some.helper).get("/desk").body()).doesNotContain(number);
        some.act(some.department, number, MatterAct.ACCEPTANCE);
        some.act(
                some.department,
                number,
                MatterAct.EXTENSION_REQUEST,
                StepForm.to("雨季", null, SomeMatter.MONDAY.plusDays(30).toString()));
        assertThat(visitor(some.head).get("/desk").body()).contains("申请延期", "等你定");
        some.act(some.head, number, MatterAct.EXTENSION_REFUSAL, "按原期限办");
        some.act(some.department, number, MatterAct.PROGRESS, "路基已开挖");
        some.act(some.department, number, MatterAct.REPORT, "道路已通车");
        assertThat(visitor(some.clerk).get("/desk").body()).contains("去核验", number);
        assertThat(visitor(some.liaison).get("/desk").body()).contains("去核验", number);
    }

    @Test
    void theHeadAssignsOnAPageAndTheUnitAnswersOnTheMattersOwn() {
        Visitor head = visitor(some.head);
        Map<String, String> fields = new HashMap<>(Map.of(
                "id",
                Ids.next().toString(),
                "title",
                "落实取水口",
                "detail",
                "与水利规划对上",
                "source",
                "MEETING",
                "leadUnitId",
                some.unit.toString(),
                "dueOn",
                "2026-11-01",
                "dispatch",
                "true",
                "project",
                some.code));
        var refused = head.form("/matters/new", "/matters", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("期限要在今天以后", "落实取水口", "与水利规划对上");
        fields.put("dueOn", "2026-11-20");
        var created = head.form("/matters/new", "/matters", fields);
        assertThat(created.statusCode()).isEqualTo(302);
        String at = java.net
                .URI
                .create(created.headers().firstValue("Location").orElseThrow())
                .getRawPath();
        Visitor unit = visitor(some.department);
        assertThat(unit.form(at, at + "/acceptance", Map.of("id", Ids.next().toString(), "from", "DISPATCHED"))
                        .statusCode())
                .isEqualTo(302);
        var empty = unit.form(
                at,
                at + "/progress",
                Map.of("id", Ids.next().toString(), "from", "ACCEPTED", "text", "", "happenedOn", "2026-12-01"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("写一句进展。", "日期不能在今天以后");
        assertThat(unit.form(
                                at,
                                at + "/progress",
                                Map.of("id", Ids.next().toString(), "from", "ACCEPTED", "text", "定了点位"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(unit.get(at).body()).contains("定了点位", "办理中");
        var stale = unit.form(
                at, at + "/progress", Map.of("id", Ids.next().toString(), "from", "ACCEPTED", "text", "再定一个"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("再定一个");
    }

    @Test
    void theApiDoesWhatThePagesDoAndSaysWhichRuleRefused() {
        String base = "/api/v1/counties/" + some.county.code() + "/matters";
        Visitor head = new Visitor(port).withToken(some.head.id());
        Visitor unit = new Visitor(port).withToken(some.department.id());
        String form =
                "{\"id\":\"%s\",\"title\":\"落实取水口\",\"detail\":\"与水利规划对上\",\"source\":\"MEETING\",\"leadUnitId\":\"%s\",\"dueOn\":\"2026-11-20\",\"dispatch\":\"true\"}"
                        .formatted(Ids.next(), some.unit);
        var created = head.json("POST", base, form);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(head.json("POST", base, form).body()).as("sent twice").contains("测交-2026-001");
        String at = created.headers().firstValue("Location").orElseThrow();
        assertThat(unit.get(base).body()).contains("\"total\":1", "\"daysLeft\":14");
        assertThat(unit.json("POST", at + "/return-request", "{\"text\":\"不归我管\",\"basis\":\"三定方案\"}")
                        .body())
                .contains("RETURN_REQUESTED");
        assertThat(head.json("POST", at + "/return-refusal", "{\"text\":\"归你管\"}")
                        .statusCode())
                .isEqualTo(200);
        var twice = unit.json("POST", at + "/return-request", "{\"text\":\"不归我管\",\"basis\":\"三定方案\"}");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("\"rule\":\"R-21\"");
        assertThat(unit.get(at).body()).contains("\"admitted\":false", "INACT_4");
        assertThat(unit.json("POST", at + "/closure", "{}").body()).contains("\"rule\":\"R-14\"");
        assertThat(unit.json("POST", at + "/nonsense", "{}").statusCode()).isEqualTo(404);
        assertThat(unit.get("/api/v1/counties/" + some.county.code() + "/suspicions")
                        .body())
                .contains("INACT_4");
        assertThat(new Visitor(port).withToken(some.helper.id()).get(at).statusCode())
                .isEqualTo(404);
        assertThat(unit.json("POST", base, form).statusCode()).isEqualTo(403);
    }

    @Test
    void theCompanyAndThoseWhoRunAccountsHaveNoMatters() {
        for (Role role : List.of(Role.OWNER_REPRESENTATIVE, Role.ADMINISTRATOR, Role.AUDITOR)) {
            assertThat(visitor(fixtures.person(some.county, role))
                            .get("/matters")
                            .statusCode())
                    .as(role.label())
                    .isEqualTo(403);
        }
    }

    @Test
    void theEveningTellsOnceForEachDueDayAndAgainWhenItMoves() {
        LocalDate due = SomeMatter.MONDAY.plusDays(9);
        String number = some.dispatched(MatterSource.MEETING, some.head, due);
        some.act(some.department, number, MatterAct.ACCEPTANCE);
        some.clock.today(due.minusDays(5));
        evening.doDue(evening(due.minusDays(5)));
        assertThat(messages.list(some.at(some.department), null).items()).isEmpty();
        some.clock.today(due.minusDays(1));
        evening.doDue(evening(due.minusDays(1)));
        evening.doDue(evening(due.minusDays(1)));
        evening.doDue(evening(due));
        assertThat(messages.list(some.at(some.department), null).items())
                .singleElement()
                .matches(one -> one.title().contains("快到期") && one.href().contains(number));
        some.clock.today(due.plusDays(1));
        evening.doDue(evening(due.plusDays(1)));
        evening.doDue(evening(due.plusDays(2)));
        assertThat(messages.list(some.at(some.department), null).items())
                .hasSize(2)
                .first()
                .matches(one -> one.title().contains("已超期"));
        assertThat(messages.list(some.at(some.helper), null).items()).isEmpty();
    }

    @Test
    void aHelperIsToldOfItsOwnDayAndTheLeadIsNot() {
        LocalDate own = SomeMatter.MONDAY.plusDays(3);
        some.dispatched(new MatterForm.Co(some.helping.toString(), "迁改供水管", own.toString()));
        evening.doDue(evening(own));
        assertThat(messages.list(some.at(some.helper), null).items())
                .singleElement()
                .matches(one -> one.title().contains("快到期"));
        assertThat(messages.list(some.at(some.department), null).items())
                .singleElement()
                .matches(one -> one.title().contains("签收"));
    }

    @Test
    void theSuspicionsPageNamesTheRuleTheDaysAndNeverWithoutSuspected() {
        some.dispatched();
        some.clock.today(SomeMatter.MONDAY.plusDays(20));
        String page = visitor(some.department).get("/suspicions").body();
        assertThat(page).contains("疑似不作为", "到期没有一条进展", "INACT-2").doesNotContain(">不作为<", ">慢作为<");
    }

    private static Instant evening(LocalDate day) {
        return day.atTime(LocalTime.of(17, 30)).atZone(Time.ZONE).toInstant();
    }

    private Visitor visitor(Actor who) {
        return new Visitor(port).signIn(who.id());
    }

    private static String encoded(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8);
    }
}
