package luodi.overview.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredRulesTest {

    @ParameterizedTest(name = "{1} as {0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "COMPLETED_INVESTMENT, 11.3亿元,    1130000000, 5000000, false",
                "COMPLETED_INVESTMENT, 11.30亿元,   1130000000, 500000,  false",
                "COMPLETED_INVESTMENT, 113000万元,  1130000000, 5000,    false",
                "COMPLETED_INVESTMENT, '113,000',   1130000000, 5000,    false",
                "SUPPORT_TOTAL,        ４亿元以上,  400000000,  0,       true",
                "PLAN_EXCEEDED,        15%以上,     15,         0,       true",
                "PLAN_EXCEEDED,        15.3%,       15.3,       0.05,    false",
                "REPORTS,              482份,       482,        0,       false",
                "CAMPAIGNS,            4,           4,          0,       false"
            })
    void aPrintedNumberSaysItsValueAndItsRounding(
            Figure figure, String printed, BigDecimal value, BigDecimal tolerance, boolean atLeast) {
        DeclaredRules.Printed read = DeclaredRules.read(figure, printed);
        assertThat(read).isNotNull();
        assertThat(read.value()).isEqualByComparingTo(value);
        assertThat(read.tolerance()).isEqualByComparingTo(tolerance);
        assertThat(read.atLeast()).isEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED_INVESTMENT, 11.3次",
        "COMPLETED_INVESTMENT, 很多",
        "REPORTS, 482.5份",
        "REPORTS, 482次",
        "PLAN_EXCEEDED, 15亿元"
    })
    void aNumberOfAnotherThingIsNotRead(Figure figure, String printed) {
        assertThat(DeclaredRules.read(figure, printed)).isNull();
    }

    @ParameterizedTest(name = "{0} against {1} ± {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "64220, 113000, 500, false, 48780, false", "112500, 113000, 500, false, 500, true",
                        "113501, 113000, 500, false, -501, false",
                "15.3, 15, 0, true, -0.3, true", "14.7, 15, 0, true, 0.3, false", "-, 15, 0, true, -, -"
            })
    void theDifferenceIsDeclaredLessComputedAndIsJudgedByTheRounding(
            BigDecimal computed,
            BigDecimal declared,
            BigDecimal tolerance,
            boolean atLeast,
            BigDecimal difference,
            Boolean reconciled) {
        assertThat(DeclaredRules.difference(computed, declared)).isEqualTo(difference);
        assertThat(DeclaredRules.reconciled(computed, declared, tolerance, atLeast))
                .isEqualTo(reconciled);
    }

    @Test
    void fifteenPercentAboveThePlanBoundsThePlan() {
        DeclaredRules.PlanBound bound = DeclaredRules.planBound(new BigDecimal("1130000000"), new BigDecimal("15"));
        assertThat(bound.atMost()).isEqualByComparingTo("98260");
        assertThat(bound.exact()).isEqualByComparingTo("98260.87");
    }

    @ParameterizedTest
    @CsvSource({"113000, 98000, 15.3", "113000, 98500, 14.7", "90000, 100000, -10.0"})
    void theRateBeyondThePlanHasOneDecimal(BigDecimal done, BigDecimal plan, BigDecimal rate) {
        assertThat(DeclaredRules.exceeded(done, plan)).isEqualByComparingTo(rate);
    }
}
