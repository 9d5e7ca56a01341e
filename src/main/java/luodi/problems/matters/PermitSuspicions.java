package luodi.problems.matters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import luodi.calendar.Calendar;
import luodi.calendar.WorkingDays;
import luodi.projects.procedures.PermitCase;
import luodi.projects.procedures.PermitClock;
import luodi.projects.procedures.PermitClocks;
import luodi.projects.procedures.PermitList;
import luodi.projects.procedures.PermitState;
import luodi.shared.Actor;
import luodi.shared.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 疑似慢作为 of permits (SLOW-5), for their department and those over it; what the law grants an authority is its time. */
@Component
public class PermitSuspicions implements SuspicionSource {
    private final PermitList permits;
    private final PermitClocks clocks;
    private final Suspensions suspensions;
    private final Calendar calendar;

    PermitSuspicions(PermitList permits, PermitClocks clocks, Suspensions suspensions, Calendar calendar) {
        this.permits = permits;
        this.clocks = clocks;
        this.suspensions = suspensions;
        this.calendar = calendar;
    }

    @Override
    public List<Suspected> of(Actor me, @Nullable UUID unitId) {
        List<Suspected> suspected = new ArrayList<>();
        List<PermitCase> page = permits.pastLegalLimit(me, unitId, null, Listing.CAP);
        while (!page.isEmpty()) {
            suspected.addAll(judged(me, page));
            boolean last = page.size() < Listing.CAP || suspected.size() > Listing.CAP;
            page = last ? List.of() : permits.pastLegalLimit(me, unitId, page.getLast(), Listing.CAP);
        }
        return suspected;
    }

    private List<Suspected> judged(Actor me, List<PermitCase> candidates) {
        Map<UUID, PermitClock> clock = clocks.of(candidates, me.today());
        Map<UUID, List<Excluded>> suspended = suspensions.of(
                candidates.stream().map(PermitCase::projectId).distinct().toList());
        WorkingDays days = calendar.days();
        List<Suspected> suspected = new ArrayList<>();
        for (PermitCase one : candidates) {
            suspected.addAll(judge(
                    one,
                    Objects.requireNonNull(clock.get(one.id())),
                    suspended.getOrDefault(one.projectId(), List.of()),
                    days,
                    me.today()));
        }
        return suspected;
    }

    /** One or none: the cache found the case, the clock of today judges it. */
    static List<Suspected> judge(
            PermitCase one, PermitClock clock, List<Excluded> suspended, WorkingDays days, LocalDate today) {
        LocalDate due = clock.legalDue();
        if (due == null || one.suspended()) return List.of();
        boolean accepted = one.state() != PermitState.SUBMITTED || clock.startedOn() != null;
        Set<Suspicion> flags = SuspicionRules.permitFlags(accepted && !clock.stopped(), due, today);
        if (flags.isEmpty()) return List.of();
        List<Excluded> excluded = Stream.concat(
                        clock.stops().stream().map(stop -> new Excluded(stop.from(), stop.to(), why(stop))),
                        suspended.stream())
                .toList();
        return List.of(new Suspected(
                one.unitId(),
                one.unit() == null ? "审批部门未定" : one.unit(),
                one.projectName() + "　" + one.title(),
                "/projects/" + one.projectCode() + "/permits/" + one.id(),
                due,
                SuspicionRules.counted(due, today, excluded, days),
                flags,
                excluded,
                one.state().label() + "，" + clock.standing(today)));
    }

    private static String why(PermitClock.Stop stop) {
        return stop.proof() == null ? stop.why() : stop.why() + "（" + stop.proof() + "）";
    }
}
