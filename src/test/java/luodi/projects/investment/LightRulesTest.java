package luodi.projects.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import luodi.projects.investment.LightRule.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightRulesTest {
    private static final LightRule POINTS = rule("银川", Dimension.PROGRESS_POINTS, 10, 30);
    private static final LightRule START = rule("银川", Dimension.START, 1, 3);
    private static final LightRule RATIO = rule("三亚", Dimension.PROGRESS_RATIO, 0, 50);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 10);

    @ParameterizedTest
    @CsvSource({
        "4900, GREEN, YELLOW",
        "4000, YELLOW, YELLOW",
        "2000, RED, RED",
        "3000, YELLOW, YELLOW",
        "6000, GREEN, GREEN",
        "7000, GREEN, GREEN"
    })
    void sixMonthsOfAnEvenPlanOf12000LightUpByEachPreset(BigDecimal done, Light yinchuan, Light sanya) {
        Facts facts = facts("12000", done, null, null);
        assertThat(LightRules.judge(facts, 6, List.of(POINTS), JULY).light()).isEqualTo(yinchuan);
        assertThat(LightRules.judge(facts, 6, List.of(RATIO), JULY).light()).isEqualTo(sanya);
    }

    @ParameterizedTest
    @CsvSource({"9.99, GREEN", "10, YELLOW", "30, YELLOW", "30.01, RED", "-4, GREEN"})
    void tenToThirtyPointsAreYellow(BigDecimal gap, Light light) {
        assertThat(LightRules.byPoints(gap, POINTS)).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"0, GREEN", "0.01, YELLOW", "50, YELLOW", "50.01, RED"})
    void anyShortfallIsYellowAndBeyondHalfIsRed(BigDecimal shortfall, Light light) {
        assertThat(LightRules.byShortfall(shortfall, RATIO)).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-31, , 2026-04, 0, GREEN",
        "2026-05-31, , 2026-05, 1, YELLOW",
        "2026-05-31, , 2026-06, 2, YELLOW",
        "2026-05-31, , 2026-07, 3, RED",
        "2026-05-31, 2026-06-20, 2026-07, 0, GREEN",
        "2026-05-31, 2026-08-02, 2026-07, 3, RED",
        "2025-11-01, , 2026-01, 3, RED"
    })
    void aStartMissedInItsMonthIsYellowAndAfterThreeMonthsRed(
            LocalDate planned, LocalDate started, YearMonth through, int late, Light light) {
        assertThat(LightRules.monthsLate(planned, started, through)).isEqualTo(late);
        assertThat(LightRules.byMonthsLate(late, START)).isEqualTo(light);
    }

    @Test
    void theProjectsLightIsTheWorstOfItsDimensions() {
        Facts facts = facts("12000", new BigDecimal(6000), LocalDate.of(2026, 4, 30), null);
        var verdict = LightRules.judge(facts, 6, List.of(POINTS, START), JULY);
        assertThat(verdict.light()).isEqualTo(Light.RED);
        assertThat(verdict.reason()).isEqualTo("计划 2026 年 4 月开工，到期 3 个月还没有开工。");
    }

    @Test
    void withoutAPlanOrADataThereIsNoLightButTheReasonInWords() {
        assertThat(LightRules.judge(facts(null, new BigDecimal(4500), null, null), 6, List.of(POINTS), JULY))
                .isEqualTo(new LightRules.Verdict(Light.NONE, "2026 年没有年度计划，不亮灯。"));
        assertThat(LightRules.judge(facts("12000", null, null, null), 6, List.of(POINTS), JULY))
                .isEqualTo(new LightRules.Verdict(Light.NONE, "1–6 月没有登记投资，无法判断。"));
        assertThat(LightRules.judge(facts("12000", null, null, null), 0, List.of(POINTS), JULY)
                        .light())
                .isEqualTo(Light.NONE);
        assertThat(LightRules.judge(facts("12000", BigDecimal.ONE, null, null), 6, List.of(), JULY)
                        .light())
                .isEqualTo(Light.NONE);
    }

    @Test
    void theReasonTellsTheFigures() {
        assertThat(LightRules.judge(facts("12000", new BigDecimal(4000), null, null), 6, List.of(POINTS), JULY)
                        .reason())
                .isEqualTo("1–6 月完成年度计划的 33.3%，序时进度 50%，落后 16.7 个百分点。");
    }

    @Test
    void eachYearIsJudgedByTheRuleOfItsTime() {
        LightBook book = new LightBook(
                List.of(POINTS, RATIO),
                List.of(
                        new LightBook.Choice(null, "银川", LocalDate.of(2000, 1, 1), "", ""),
                        new LightBook.Choice("420625", "三亚", LocalDate.of(2026, 1, 1), "", "")));
        assertThat(book.rules("420625", LocalDate.of(2025, 12, 31))).containsExactly(POINTS);
        assertThat(book.rules("420625", LocalDate.of(2026, 1, 1))).containsExactly(RATIO);
        assertThat(book.rules("420626", LocalDate.of(2026, 1, 1))).containsExactly(POINTS);
    }

    @Test
    void sinceIsTheMonthFromWhichTheLightIsTheSame() {
        LightBook book = new LightBook(
                List.of(POINTS), List.of(new LightBook.Choice(null, "银川", LocalDate.of(2000, 1, 1), "", "")));
        List<BigDecimal> done = new ArrayList<>(Collections.nCopies(13, null));
        for (int m = 1; m <= 4; m++) done.set(m, new BigDecimal(1000));
        Facts facts =
                new Facts(new UUID(0, 1), "420625", 2026, new BigDecimal(12000), List.of(), done, Set.of(), null, null);
        Standing standing = Standing.of(facts, book, LocalDate.of(2026, 9, 15));
        assertThat(standing.light()).isEqualTo(Light.RED);
        assertThat(standing.since()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(standing.months()).isEqualTo(8);
    }

    private static Facts facts(String annual, BigDecimal done, LocalDate plannedStart, LocalDate startedOn) {
        List<BigDecimal> months = new ArrayList<>(Collections.nCopies(13, null));
        months.set(3, done);
        return new Facts(
                new UUID(0, 1),
                "420625",
                2026,
                annual == null ? null : new BigDecimal(annual),
                List.of(),
                months,
                Set.of(),
                plannedStart,
                startedOn);
    }

    private static LightRule rule(String preset, Dimension dimension, int yellow, int red) {
        return new LightRule(
                preset, dimension, new BigDecimal(yellow), new BigDecimal(red), LocalDate.of(2000, 1, 1), null, "");
    }
}
