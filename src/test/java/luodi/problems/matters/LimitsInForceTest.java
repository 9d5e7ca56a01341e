package luodi.problems.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import luodi.problems.rules.NumberForm;
import luodi.problems.rules.RuleNumbers;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads the numbers reads what is in force: never what was only proposed, nor what was refused. */
@LuodiTest
class LimitsInForceTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    RuleNumbers rules;

    @Autowired
    MatterRulebook rulebook;

    @ParameterizedTest
    @CsvSource({
        "proposed, 2026-11-30, 1",
        "refused, 2026-11-30, 1",
        "accepted, 2026-11-29, 1",
        "accepted, 2026-11-30, 7",
        "theHeadsOwn, 2026-11-30, 7",
    })
    void onThatDayAMatterIsAcceptedWithin(String course, LocalDate day, int limit) {
        Actor head = fixtures.person(fixtures.county(), Role.BUREAU_HEAD);
        Actor clerk = fixtures.person(head.county(), Role.BUREAU_STAFF);
        NumberForm form = new NumberForm(Ids.next().toString(), "matter.accept", "7", "2026-11-30", "局务会");
        UUID id = rules.enter(course.equals("theHeadsOwn") ? head : clerk, form);
        if (course.equals("accepted") || course.equals("refused")) rules.decide(head, id, course.equals("accepted"));
        assertThat(rulebook.on(head.county().code(), day).accept()).isEqualTo(limit);
    }
}
