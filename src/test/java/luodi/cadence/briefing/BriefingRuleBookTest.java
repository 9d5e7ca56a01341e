package luodi.cadence.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import luodi.calendar.IsoWeek;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class BriefingRuleBookTest {
    private static final String PAGE = "/briefings/rules";

    @Autowired
    Fixtures fixtures;

    @Autowired
    BriefingRuleBook book;

    @Autowired
    BriefingWeeks weeks;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Actor head;
    private Actor clerk;

    @BeforeEach
    void aBureau() {
        Actor.County county = fixtures.county();
        head = fixtures.person(county, Role.BUREAU_HEAD);
        clerk = fixtures.person(county, Role.BUREAU_STAFF);
    }

    @Test
    void theHeadsRuleHoldsFromItsFirstMondayAndThePastKeepsIts() {
        LocalDate today = head.today();
        IsoWeek now = IsoWeek.of(today);
        book.enter(head, form("2", "3", today.toString()));
        IsoWeek first = today.equals(now.monday()) ? now : now.next();
        assertThat(weeks.week(head, IsoWeek.of(first.monday().minusDays(1)), null)
                        .standing()
                        .meetingsAsked())
                .isOne();
        assertThat(weeks.week(head, first, null).standing().meetingsAsked()).isEqualTo(2);
        assertThatThrownBy(
                        () -> book.enter(head, form("2", "3", today.minusDays(1).toString())))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.fields()).containsOnlyKeys("validFrom"));
        assertThat(db.sql("select count(*) from audit.entry where county = ? and action = '定周通报规则'")
                        .param(head.county().code())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theStaffProposesOnceAndTheHeadDecidesOnce() {
        BriefingRuleForm form = form("2", "1", head.today().plusDays(20).toString());
        UUID id = book.enter(clerk, form);
        assertThat(book.enter(clerk, form)).isEqualTo(id);
        assertThatThrownBy(() -> book.enter(head, form)).hasMessageContaining("已由别人用过");
        assertThatThrownBy(() -> book.enter(clerk, form("3", "1", form.validFrom())))
                .hasMessageContaining("已经有一条提议");
        assertThat(book.of(head.county().code())).hasSize(1);
        book.decide(head, id, true);
        assertThatThrownBy(() -> book.decide(head, id, false))
                .isInstanceOf(Stale.class)
                .hasMessageContaining(head.name());
        assertThat(book.of(head.county().code())).hasSize(2);
        assertThat(book.all(clerk).getFirst().source()).isEqualTo("局务会 2026 年第 9 号");
    }

    @Test
    void thePageTellsEachFieldThatIsWrongAndKeepsTheWords() {
        Visitor visitor = new Visitor(port).signIn(head.id());
        assertThat(visitor.get("/briefings").body()).contains("href=\"/briefings/rules\"");
        var answer = visitor.form(
                PAGE, PAGE, Map.of("meetings", "8", "dueDays", "", "validFrom", "2020-01-01", "source", "口头说的"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("一周填 0 到 7 次。", "请填几个工作日内印发。", "新规则最早从今天起。", "口头说的");
        String next = IsoWeek.of(head.today()).next().monday().toString();
        visitor.form(
                PAGE,
                PAGE,
                Map.of(
                        "id",
                        Ids.next().toString(),
                        "meetings",
                        "2",
                        "dueDays",
                        "2",
                        "validFrom",
                        next,
                        "source",
                        "县府办〔2026〕3 号"));
        assertThat(visitor.get(PAGE).body()).contains("每周 2 次碰头会", "县府办〔2026〕3 号", head.name());
    }

    @Test
    void whoMayWhat() {
        Visitor staff = new Visitor(port).withToken(clerk.id());
        String api = "/api/v1/counties/" + head.county().code() + "/briefing-rules";
        String from = head.today().plusDays(9).toString();
        var made = staff.json(
                "POST",
                api,
                "{\"meetings\":\"2\",\"dueDays\":\"1\",\"validFrom\":\"" + from + "\",\"source\":\"局务会\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"state\":\"PROPOSED\"");
        String one = made.headers().firstValue("Location").orElseThrow();
        assertThat(staff.json("POST", one + "/decision", "{\"accepted\":true}").statusCode())
                .isEqualTo(403);
        Visitor secretary = new Visitor(port)
                .withToken(
                        fixtures.person(head.county(), Role.PROJECT_SECRETARY).id());
        assertThat(secretary.get(api).statusCode()).isEqualTo(200);
        assertThat(secretary.json("POST", api, "{}").statusCode()).isEqualTo(403);
        assertThat(new Visitor(port)
                        .withToken(head.id())
                        .json("POST", one + "/decision", "{\"accepted\":true}")
                        .body())
                .contains("\"state\":\"IN_FORCE\"");
    }

    private static BriefingRuleForm form(String meetings, String days, String from) {
        return new BriefingRuleForm(Ids.next().toString(), meetings, days, from, "局务会 2026 年第 9 号");
    }
}
