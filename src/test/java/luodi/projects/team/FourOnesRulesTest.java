package luodi.projects.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FourOnesRulesTest {
    /** exactly one task force, one group, one current roadmap on the year's list; ≥1 sponsor with one primary, 1 secretary, ≥1 liaison. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "3 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 齐全                          | 齐全",
                "- | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 缺重点项目                     | 齐全",
                "3 | 0 | 1 | 1 | 1 | 1 | 1 | 1 | 缺工作专班                     | 齐全",
                "3 | 2 | 1 | 1 | 1 | 1 | 1 | 1 | 缺工作专班                     | 齐全",
                "3 | 1 | 0 | 1 | 1 | 1 | 1 | 1 | 缺微信群                       | 齐全",
                "3 | 1 | 2 | 1 | 1 | 1 | 1 | 1 | 缺微信群                       | 齐全",
                "3 | 1 | 1 | 0 | 1 | 1 | 1 | 1 | 缺路线图                       | 齐全",
                "- | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 缺重点项目、工作专班、微信群、路线图 | 缺包保领导、项目秘书、联络员",
                "3 | 1 | 1 | 1 | 2 | 1 | 1 | 3 | 齐全                          | 齐全",
                "3 | 1 | 1 | 1 | 2 | 0 | 1 | 1 | 齐全                          | 缺包保领导",
                "3 | 1 | 1 | 1 | 2 | 2 | 1 | 1 | 齐全                          | 缺包保领导",
                "3 | 1 | 1 | 1 | 1 | 1 | 0 | 1 | 齐全                          | 缺项目秘书",
                "3 | 1 | 1 | 1 | 1 | 1 | 1 | 0 | 齐全                          | 缺联络员",
            })
    void twoAnswersSayWhatIsMissing(
            Integer list,
            int forces,
            int groups,
            int roadmaps,
            int sponsors,
            int primaries,
            int secretaries,
            int liaisons,
            String fourOnes,
            String roster) {
        FourOnes answer = FourOnesRules.judge(new FourOnesRules.Facts(
                2026,
                list,
                false,
                forces,
                5,
                null,
                groups,
                null,
                roadmaps,
                roadmaps == 0 ? null : 2,
                sponsors,
                primaries,
                0,
                secretaries,
                liaisons));
        assertThat(answer.words()).isEqualTo(fourOnes);
        assertThat(answer.rosterWords()).isEqualTo(roster);
        assertThat(answer.complete()).isEqualTo(fourOnes.equals("齐全"));
        assertThat(answer.rosterComplete()).isEqualTo(roster.equals("齐全"));
    }

    @ParameterizedTest
    @CsvSource({"2026, 2026-11-24", "2025, 2025-12-31", "2027, 2027-01-01"})
    void aPastYearIsJudgedByItsLastDay(int year, LocalDate on) {
        assertThat(FourOnesRules.asOf(year, LocalDate.of(2026, 11, 24))).isEqualTo(on);
    }
}
