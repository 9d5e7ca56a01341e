package luodi.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import luodi.cadence.RuleForm;
import luodi.cadence.VisitRuleEditor;
import luodi.cadence.briefing.BriefingRuleBook;
import luodi.cadence.briefing.BriefingRuleForm;
import luodi.overview.Waiting.Kind;
import luodi.problems.rules.NumberForm;
import luodi.problems.rules.ReasonForm;
import luodi.problems.rules.RuleNumbers;
import luodi.problems.rules.StopReasons;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import luodi.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Today is Tuesday 2026-11-24. */
@LuodiTest
class DeskRuleProposalsTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    Desks desks;

    @Autowired
    VisitRuleEditor visits;

    @Autowired
    BriefingRuleBook briefings;

    @Autowired
    RuleNumbers numbers;

    @Autowired
    StopReasons reasons;

    @LocalServerPort
    int port;

    @Test
    void everyRuleThatTheStaffProposesWaitsOnTheHeadsDeskUntilItIsDecided() {
        Actor head = fixtures.person(fixtures.county(), Role.BUREAU_HEAD);
        Actor clerk = fixtures.person(head.county(), Role.BUREAU_STAFF);
        visits.enter(
                clerk, new RuleForm(id(), "3", "PER_PROJECT", "DAYS", List.of("BUREAU"), "3", "2026-11-30", "局务会"));
        briefings.enter(clerk, new BriefingRuleForm(id(), "2", "1", "2026-11-30", "局务会"));
        UUID number = numbers.enter(clerk, new NumberForm(id(), "issue.limit.L1", "5", "2026-11-30", "局务会"));
        reasons.enter(clerk, new ReasonForm(id(), null, "等上级批复", "请示件", "15", true, "2026-11-30", "局务会"));
        assertThat(asked(head))
                .extracting(Waiting::title)
                .containsExactlyInAnyOrder(
                        "走访规则　提议 2026-11-30 起改",
                        "周通报规则　提议 2026-11-30 起改",
                        "项目秘书这一级办几天：5 个工作日　提议 2026-11-30 起改",
                        "停表的理由：等上级批复　提议 2026-11-30 起改");
        assertThat(asked(head))
                .extracting(Waiting::href)
                .allSatisfy(href -> assertThat(new Visitor(port)
                                .signIn(head.id())
                                .get(href.replaceAll("#.*", ""))
                                .body())
                        .contains("照此执行", "不采纳"));
        assertThat(new Visitor(port).signIn(head.id()).get("/desk").body()).contains("项目秘书这一级办几天：5 个工作日", "等你定");
        assertThat(asked(clerk)).isEmpty();
        assertThat(asked(fixtures.person(fixtures.county(), Role.BUREAU_HEAD))).isEmpty();
        numbers.decide(head, number, false);
        assertThat(asked(head)).hasSize(3);
    }

    private List<Waiting> asked(Actor who) {
        return desks.of(who).now().stream()
                .filter(waiting -> waiting.kind() == Kind.RULE_PROPOSAL)
                .toList();
    }

    private static String id() {
        return Ids.next().toString();
    }
}
