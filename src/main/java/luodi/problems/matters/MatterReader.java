package luodi.problems.matters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import luodi.calendar.Calendar;
import luodi.calendar.WorkingDays;
import luodi.people.Units;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one matter together. */
@Component
class MatterReader {
    private final Matters matters;
    private final MatterSteps steps;
    private final Suspicions suspicions;
    private final Units units;
    private final Calendar calendar;

    MatterReader(Matters matters, MatterSteps steps, Suspicions suspicions, Units units, Calendar calendar) {
        this.matters = matters;
        this.steps = steps;
        this.suspicions = suspicions;
        this.units = units;
        this.calendar = calendar;
    }

    MatterPage page(Actor me, String number) {
        Matter m = matters.find(me, number);
        List<MatterStep> done = steps.of(m);
        List<MatterPage.Segment> held = segments(m, done, me.today());
        int total =
                held.isEmpty() ? 0 : held.getLast().offset() + held.getLast().days();
        boolean maySee = Suspicions.maySee(me, m);
        boolean overdue = MatterRules.overdue(m.state().open(), m.effectiveDue(), me.today());
        List<MatterAct> acts = steps.acts(me, m, done);
        boolean sends = acts.contains(MatterAct.RETURN_CONSENT) || acts.contains(MatterAct.REASSIGNMENT);
        return new MatterPage(
                m,
                matters.helpers(m),
                done,
                held,
                total,
                dueAt(m, held),
                maySee ? suspicions.of(me, m, done) : null,
                maySee ? suspicions.history(m, done).excluded() : List.of(),
                time(m, overdue, me.today()),
                overdue,
                acts,
                sends ? units.options(me) : Map.of(),
                me);
    }

    /** Where the due day stands on the clock's scale; null where the calendar does not reach. */
    private @Nullable Integer dueAt(Matter m, List<MatterPage.Segment> held) {
        return held.isEmpty() ? null : MatterRules.between(held.getFirst().from(), m.effectiveDue(), calendar.days());
    }

    private String time(Matter m, boolean overdue, LocalDate today) {
        WorkingDays days = calendar.days();
        if (m.closedOn() != null) return m.state().label();
        Integer n = overdue
                ? MatterRules.between(m.effectiveDue(), today, days)
                : MatterRules.between(today, m.effectiveDue(), days);
        if (n == null) return "日历未发布";
        if (overdue) return "已超 " + n + " 个工作日";
        return n == 0 ? "今天到期" : "还有 " + n + " 个工作日";
    }

    private List<MatterPage.Segment> segments(Matter m, List<MatterStep> done, LocalDate today) {
        List<MatterPage.Segment> segments = new ArrayList<>();
        int offset = 0;
        for (MatterHistories.Held held : MatterHistories.held(m, done)) {
            int days = SuspicionRules.counted(
                    held.from(), held.to() == null ? today : held.to(), List.of(), calendar.days());
            segments.add(new MatterPage.Segment(held.holder(), held.unit(), held.from(), held.to(), offset, days));
            offset += days;
        }
        return segments;
    }
}
