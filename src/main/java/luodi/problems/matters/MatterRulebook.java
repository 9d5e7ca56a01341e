package luodi.problems.matters;

import java.time.LocalDate;
import luodi.problems.ProblemNumbers;
import org.springframework.stereotype.Component;

/** The dated parameters of matters, as a county has them on a day. */
@Component
class MatterRulebook {
    private final ProblemNumbers numbers;

    MatterRulebook(ProblemNumbers numbers) {
        this.numbers = numbers;
    }

    MatterLimits on(String county, LocalDate day) {
        return MatterLimits.of(numbers.values(county, day));
    }
}
