package luodi.overview.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import luodi.problems.rules.NumberForm;
import luodi.problems.rules.RuleNumber;
import luodi.problems.rules.RuleNumbers;
import luodi.projects.Seen;
import luodi.shared.Ids;
import luodi.shared.Time;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A number that the staff would have otherwise: it waits for the head. */
@Component
@Order(70)
class DemoProposal implements DemoChapter {
    private final RuleNumbers numbers;

    DemoProposal(RuleNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public void tell(DemoPeople.Cast cast, Map<String, Seen> seen, LocalDate today) {
        LocalDate meeting = today.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
        NumberForm form = new NumberForm(
                Ids.next().toString(),
                RuleNumber.LIMIT_2.key(),
                "7",
                today.plusWeeks(1)
                        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .toString(),
                meeting.getMonthValue() + " 月 " + meeting.getDayOfMonth() + " 日局办公会：材料要提前两天报，5 个工作日常常赶不上当周的协调会");
        Time.on(meeting, () -> numbers.enter(cast.at(DemoCast.CLERK, meeting), form));
    }
}
