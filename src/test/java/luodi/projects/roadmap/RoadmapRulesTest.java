package luodi.projects.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import luodi.projects.roadmap.RoadmapTemplate.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoadmapRulesTest {

    @ParameterizedTest
    @CsvSource({
        "2018-09-28, 1, 2018-09-28",
        "2018-09-28, 3, 2018-09-30",
        "2018-09-28, 5, 2018-10-09",
        "2018-10-01, 1, 2018-10-08",
        "2018-10-06, 2, 2018-10-09"
    })
    void aStepIsLaidAroundTheNationalDayOf2018(LocalDate start, int workingDays, LocalDate end) {
        var plan = template(new Step(1, "规划条件", workingDays, List.of(), null, null, 1, ""))
                .plan(start, Plans.DAYS_2018, Map.of());
        assertThat(plan.getFirst().plannedEnd()).isEqualTo(end);
        assertThat(plan.getFirst().tentative()).isFalse();
    }

    @Test
    void aStepBeginsOnTheWorkingDayAfterTheLastOfThoseItWaitsFor() {
        var plan = template(
                        new Step(1, "甲", 2, List.of(), null, null, 1, ""),
                        new Step(2, "乙", 3, List.of(), null, null, 1, ""),
                        new Step(3, "丙", 1, List.of(1, 2), null, null, 1, ""))
                .plan(LocalDate.of(2018, 9, 28), Plans.DAYS_2018, Map.of());
        assertThat(plan.get(2).plannedStart()).isEqualTo(LocalDate.of(2018, 10, 8));
        assertThat(plan.get(2).after())
                .containsExactly(plan.get(0).key(), plan.get(1).key());
    }

    @Test
    void pastThePublishedDaysWeekdaysStandInAndSaySo() {
        var plan = template(
                        new Step(1, "甲", 5, List.of(), null, null, 1, ""),
                        new Step(2, "乙", 5, List.of(1), null, null, 1, ""))
                .plan(LocalDate.of(2018, 12, 24), Plans.DAYS_2018, Map.of());
        assertThat(plan.get(0).tentative()).isFalse();
        assertThat(plan.get(1).plannedStart()).isEqualTo(LocalDate.of(2018, 12, 31));
        assertThat(plan.get(1).plannedEnd()).isEqualTo(LocalDate.of(2019, 1, 4));
        assertThat(plan.get(1).tentative()).isTrue();
    }

    @Test
    void onceTheYearIsPublishedThePlanIsWhatItWouldHaveBeen() {
        var template = template(
                new Step(1, "甲", 8, List.of(), null, null, 1, ""),
                new Step(2, "乙", 15, List.of(1), null, null, 1, ""),
                new Step(3, "丙", 4, List.of(2), null, null, 1, ""));
        var year2018 = new PlanDays(day -> day.getYear() <= 2017, Plans.DAYS_2018.working());
        var guessed = template.plan(LocalDate.of(2018, 9, 17), year2018, Map.of());
        var known = template.plan(LocalDate.of(2018, 9, 17), Plans.DAYS_2018, Map.of());
        assertThat(guessed).allMatch(Milestone::tentative);
        assertThat(RoadmapRules.laidOutAgain(guessed, Plans.DAYS_2018))
                .extracting(Milestone::plannedStart, Milestone::plannedEnd, Milestone::tentative)
                .isEqualTo(known.stream()
                        .map(m -> org.assertj.core.groups.Tuple.tuple(m.plannedStart(), m.plannedEnd(), false))
                        .toList());
    }

    @Test
    void datesThatAPersonTypedStayWhenAYearIsPublished() {
        var typed = List.of(Plans.milestone("甲", "2018-10-01", "2018-10-12"));
        assertThat(RoadmapRules.laidOutAgain(typed, Plans.DAYS_2018)).isEqualTo(typed);
    }

    @Test
    void aCircleIsToldByItsNames() {
        var a = Plans.milestone("甲", "2018-03-01", "2018-03-02");
        var b = Plans.milestone("乙", "2018-03-01", "2018-03-02", a);
        var c = Plans.milestone("丙", "2018-03-01", "2018-03-02", b);
        assertThat(RoadmapRules.circle(List.of(a, b, c))).isEmpty();
        assertThat(RoadmapRules.circle(List.of(Plans.waitingFor(a, c.key()), b, c)))
                .hasValue("甲 → 乙 → 丙 → 甲");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-04-10, 0, false",
        "2018-03-25, 0, false",
        "2018-03-19, 20, false",
        "2018-03-18, 23, true",
        "2018-02-24, 96, true"
    })
    void moreThanAFifthShorterAsksForAReason(LocalDate end, int percent, boolean asks) {
        // 30 days in force; 24 are a fifth less
        var inForce = Plans.plan(Plans.milestone("甲", "2018-02-24", "2018-03-25"));
        var draft = Plans.plan(Plans.milestone("甲", "2018-02-24", end.toString()));
        assertThat(RoadmapRules.shortenedPercent(inForce, draft)).isEqualTo(percent);
        assertThat(RoadmapRules.asksForReason(inForce, draft, BigDecimal.valueOf(20)))
                .isEqualTo(asks);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-09-28, , , 2018-10-09, 迟 4 个工作日",
        "2018-10-12, , , 2018-10-13, 迟 0 个工作日",
        "2018-10-12, 2018-09-03, 2018-10-12, 2018-11-01, 按期完成",
        "2018-10-12, 2018-09-03, 2018-10-15, 2018-11-01, 完成时迟 1 个工作日",
        "2018-10-12, 2018-09-03, , 2018-10-12, 进行中",
        "2018-10-12, , , 2018-10-12, 该开未开",
        "2018-10-12, , , 2018-08-01, 未到",
        "2018-12-28, , , 2019-01-04, 已迟，日历未发布"
    })
    void whereAMilestoneStandsIsSaidInWorkingDays(
            LocalDate end, LocalDate began, LocalDate ended, LocalDate today, String words) {
        var m = Plans.milestone("甲", "2018-09-03", end.toString());
        var real = began == null ? m : Plans.did(m, began.toString(), ended == null ? null : ended.toString());
        assertThat(RoadmapRules.standing(real, today, Plans.DAYS_2018)).isEqualTo(words);
    }

    private static RoadmapTemplate template(Step... steps) {
        return new RoadmapTemplate(
                java.util.UUID.randomUUID(),
                null,
                null,
                "测试",
                "INDUSTRY",
                null,
                LocalDate.of(2016, 1, 1),
                "测试",
                "测试",
                1,
                List.of(steps));
    }
}
