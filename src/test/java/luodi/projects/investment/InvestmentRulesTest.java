package luodi.projects.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import luodi.shared.Measure;
import luodi.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvestmentRulesTest {

    @ParameterizedTest
    @CsvSource({"4900, 40.8", "4000, 33.3", "2000, 16.7", "3000, 25.0"})
    void completionIsWhatWasDoneOfTheAnnualPlan(BigDecimal done, String percent) {
        assertThat(percent(InvestmentRules.rate(done, new BigDecimal(12000)))).isEqualTo(percent);
    }

    @Test
    void theScheduleAtTheEndOfJuneOfAnEvenPlanIsHalf() {
        List<BigDecimal> even = Collections.nCopies(12, new BigDecimal(1000));
        BigDecimal plan = new BigDecimal(12000);
        assertThat(percent(InvestmentRules.rate(InvestmentRules.plannedThrough(6, plan, even), plan)))
                .isEqualTo("50.0");
        assertThat(percent(InvestmentRules.rate(InvestmentRules.plannedThrough(6, plan, List.of()), plan)))
                .isEqualTo("50.0");
    }

    @Test
    void theScheduleFollowsTheMonthsWhereTheyAreKnown() {
        List<BigDecimal> late = Arrays.asList(months(0, 0, 0, 0, 0, 1200, 1800, 1800, 1800, 1800, 1800, 1800));
        assertThat(InvestmentRules.plannedThrough(6, new BigDecimal(12000), late))
                .isEqualByComparingTo("1200");
    }

    @ParameterizedTest
    @CsvSource({"4900, 9.2, 18.3", "4000, 16.7, 33.3", "2000, 33.3, 66.7", "3000, 25.0, 50.0"})
    void theGapIsTakenInPointsAndAsAPartOfTheSchedule(BigDecimal done, String points, String shortfall) {
        BigDecimal schedule = new BigDecimal("0.5");
        BigDecimal completion = InvestmentRules.rate(done, new BigDecimal(12000));
        assertThat(oneDigit(InvestmentRules.gapPoints(schedule, completion))).isEqualTo(points);
        assertThat(oneDigit(InvestmentRules.shortfallPercent(schedule, completion)))
                .isEqualTo(shortfall);
    }

    @Test
    void aPlanMissingOrZeroGivesNoRate() {
        assertThat(InvestmentRules.rate(BigDecimal.TEN, null)).isNull();
        assertThat(InvestmentRules.rate(BigDecimal.TEN, BigDecimal.ZERO)).isNull();
        assertThat(InvestmentRules.exceedRate(BigDecimal.TEN, null)).isNull();
        assertThat(InvestmentRules.shortfallPercent(BigDecimal.ZERO, BigDecimal.ZERO))
                .isNull();
    }

    @Test
    void yananPointsAreSixtyTimesTheCompletion() {
        BigDecimal points = InvestmentRules.rate(new BigDecimal(4900), new BigDecimal(12000))
                .multiply(new BigDecimal(60));
        assertThat(oneDigit(points)).isEqualTo("24.5");
    }

    @ParameterizedTest
    @CsvSource({"98000, 15.3, true", "98500, 14.7, false", "98260, 15.0, true", "98261, 15.0, false"})
    void fifteenPercentOrMoreIsJudgedWithoutRounding(BigDecimal plan, String rate, boolean holds) {
        BigDecimal done = new BigDecimal(113000);
        assertThat(percent(InvestmentRules.exceedRate(done, plan))).isEqualTo(rate);
        assertThat(InvestmentRules.exceedsBy(new BigDecimal(15), done, plan)).isEqualTo(holds);
    }

    @Test
    void thePlanBoundIsRoundedDown() {
        assertThat(InvestmentRules.planBoundExact(new BigDecimal(113000), new BigDecimal(15)))
                .isEqualByComparingTo("98260.87");
        assertThat(InvestmentRules.planBound(new BigDecimal(113000), new BigDecimal(15)))
                .isEqualByComparingTo("98260");
    }

    @ParameterizedTest
    @CsvSource({"11.3, 10000, 500", "8.5, 10000, 500", "113000, 1, 0.5", "4.12, 10000, 50"})
    void theToleranceIsHalfOfTheLastDigitShown(BigDecimal shown, BigDecimal unit, BigDecimal tolerance) {
        assertThat(InvestmentRules.tolerance(shown, unit)).isEqualByComparingTo(tolerance);
    }

    @Test
    void gucheng2018DoesNotReconcile() {
        BigDecimal tolerance = InvestmentRules.tolerance(new BigDecimal("11.3"), new BigDecimal(10000));
        assertThat(InvestmentRules.reconciles(new BigDecimal(64220), new BigDecimal(113000), tolerance))
                .isFalse();
        assertThat(InvestmentRules.reconciles(new BigDecimal(112600), new BigDecimal(113000), tolerance))
                .isTrue();
    }

    @Test
    void measuresAreNotAdded() {
        Money inYear = Money.ofWan(new BigDecimal(320), Measure.IN_YEAR);
        for (Measure other : Measure.values()) {
            if (other == Measure.IN_YEAR) continue;
            assertThatThrownBy(() ->
                            InvestmentRules.total(Measure.IN_YEAR, List.of(inYear, Money.ofWan(BigDecimal.ONE, other))))
                    .hasMessageContaining("口径不同");
        }
        assertThat(InvestmentRules.total(Measure.IN_YEAR, List.of(inYear, inYear))
                        .wan())
                .isEqualByComparingTo("640");
    }

    @Test
    void theCumulativeNeverFallsWhereNoMonthIsBelowZero() {
        assertThat(InvestmentRules.cumulative(Arrays.asList(months(100, 0, 250))))
                .containsExactly(months(100, 100, 350));
    }

    @ParameterizedTest
    @CsvSource({"0.60, 0.45, 15.0", "0.45, 0.60, -15.0", "0.60, 0.46, "})
    void moneyFarFromPhysicalProgressIsWorthALook(BigDecimal financial, BigDecimal physical, String points) {
        BigDecimal apart = InvestmentRules.apart(financial, physical, new BigDecimal(15));
        assertThat(apart == null ? null : oneDigit(apart)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2026-11-24, '', 12",
        "2026, 2026-11-24, '', 10",
        "2026, 2026-11-24, '11', 11",
        "2026, 2026-01-31, '', 0",
        "2026, 2026-12-01, '', 11",
        "2027, 2026-11-24, '', 0"
    })
    void theRunningMonthIsJudgedOnlyWhenItIsLocked(int year, LocalDate today, String locked, int months) {
        assertThat(InvestmentRules.monthsJudged(year, today, set(locked))).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, '1 2 3', 11", "2026-11-24, '9 10 11', 8", "2026-02-01, '1 2', 0"})
    void aCorrectionIsBookedInTheOpenMonth(LocalDate today, String locked, int month) {
        assertThat(InvestmentRules.openMonth(today, set(locked))).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({"'1,234.5', 12345000", "１２３, 1230000", "' 320 万元', 3200000", "0.0001, 1", "-5, -50000"})
    void amountsAreReadAsPeoplePasteThem(String typed, BigDecimal yuan) {
        assertThat(Wan.yuan(typed)).isEqualByComparingTo(yuan);
    }

    @ParameterizedTest
    @CsvSource({"三百", "1e5", "1.2.3", "99999999999"})
    void whatIsNoAmountIsRefused(String typed) {
        assertThatThrownBy(() -> Wan.yuan(typed)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void anEvenSplitLeavesNothingOver() {
        List<BigDecimal> months = AnnualPlan.evenly(new BigDecimal("98260000.00"));
        assertThat(months).hasSize(12);
        assertThat(InvestmentRules.plannedThrough(12, null, months)).isEqualByComparingTo("98260000");
        assertThat(months.getFirst()).isEqualByComparingTo("8180000");
    }

    private static BigDecimal[] months(int... amounts) {
        return Arrays.stream(amounts).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    private static Set<Integer> set(String months) {
        return Arrays.stream(months.split(" "))
                .filter(m -> !m.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    private static String percent(BigDecimal rate) {
        return oneDigit(rate.multiply(BigDecimal.valueOf(100)));
    }

    private static String oneDigit(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
