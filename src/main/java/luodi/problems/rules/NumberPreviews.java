package luodi.problems.rules;

import java.time.LocalDate;
import luodi.problems.ProblemList;
import luodi.problems.ProblemQuery;
import luodi.problems.matters.MatterQuery;
import luodi.problems.matters.Matters;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Typed;
import org.springframework.stereotype.Component;

/** 先看影响谁: how many rows a changed number would touch, as the list behind the figure counts them, and from when. */
@Component
public class NumberPreviews {
    private final RuleNumbers numbers;
    private final ProblemList problems;
    private final Matters matters;

    NumberPreviews(RuleNumbers numbers, ProblemList problems, Matters matters) {
        this.numbers = numbers;
        this.problems = problems;
        this.matters = matters;
    }

    /**
     * @param before what would hold on that day without the change
     * @param what the rows that {@code href} lists, {@code total} of them
     */
    public record Preview(
            String key,
            int value,
            int before,
            int shipped,
            LocalDate from,
            String what,
            int total,
            boolean totalCapped,
            String href,
            String how) {
        public String totalText() {
            return totalCapped ? Listing.CAP + "+" : String.valueOf(total);
        }
    }

    /** Changes nothing; needs no ground yet. @throws luodi.shared.Rejected what {@link RuleNumbers#enter} would refuse of day and number */
    public Preview of(Actor me, NumberForm form) {
        Typed typed = new Typed();
        NumberLine line = numbers.one(me, String.valueOf(form.key()));
        RuleNumber number = line.number();
        LocalDate from = FromOn.day(form.validFrom(), me.today(), typed);
        int value = form.number(number, typed);
        typed.done("§4.2");
        Reach reach = number.reach();
        Listing<?> rows = reach.ofMatters() ? matters.list(me, matters(reach)) : problems.page(me, problems(reach));
        return new Preview(
                number.key(),
                value,
                line.on(from).value(),
                line.shipped().value(),
                from,
                reach.what(),
                rows.total(),
                rows.totalCapped(),
                reach.href(),
                reach.how().formatted(from));
    }

    private static ProblemQuery problems(Reach reach) {
        return new ProblemQuery(
                null, reach.state(), reach.level(), null, null, null, null, null, null, null, null, null, null, "1");
    }

    private static MatterQuery matters(Reach reach) {
        return new MatterQuery("all", reach.state(), null, null, null, null, null, null, null, null, "1");
    }
}
