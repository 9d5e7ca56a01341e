package luodi.problems.matters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.calendar.Calendar;
import luodi.calendar.WorkingDays;
import luodi.shared.Actor;
import luodi.shared.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 疑似慢作为、疑似不作为 of matters as answers for today; shown to the unit concerned and those over it, and nothing more. */
@Component
public class Suspicions implements SuspicionSource {
    /** Wide enough for every flag: the exact rule judges what this finds. */
    private static final String CANDIDATES = """
            where m.county = :county and m.state not in ('DRAFT','PENDING_APPROVAL','CLOSED','CANCELLED')
              and (cast(:unit as uuid) is null or m.lead_unit_id = :unit)
              and (m.effective_due < :today or m.reworks >= :reworks
                or coalesce(m.accepted_on, :today) - m.dispatched_on > :accept
                or m.accepted_on is not null and :today - coalesce(m.last_entry_on, m.accepted_on) >= :silence
                or m.accepted_on is null and :today - m.dispatched_on > :urge
                or exists (select 1 from problems.matter_step s where s.matter_id = m.id and (s.act = 'RETURN_REFUSAL' or not s.admitted)))
              and (:countyWide or m.assigner_id = :me or m.leader_id = :me or m.lead_unit_id = any(cast(:units as uuid[])))
              and (cast(:due as date) is null or (m.effective_due, m.id) > (cast(:due as date), cast(:last as uuid)))
            order by m.effective_due, m.id limit\s""" + Listing.CAP;

    private final JdbcClient db;
    private final MatterRulebook rulebook;
    private final Calendar calendar;
    private final Suspensions suspensions;

    Suspicions(JdbcClient db, MatterRulebook rulebook, Calendar calendar, Suspensions suspensions) {
        this.db = db;
        this.rulebook = rulebook;
        this.calendar = calendar;
        this.suspensions = suspensions;
    }

    /** Whether the flags of this matter are for the actor to see. */
    public static boolean maySee(Actor me, Matter m) {
        return me.seesWholeCounty() || m.ledBy(me) || m.own(me);
    }

    @Override
    public List<Suspected> of(Actor me, @Nullable UUID unitId) {
        MatterLimits limits = rulebook.on(me.county().code(), me.today());
        List<Suspected> suspected = new ArrayList<>();
        List<Matter> page = candidates(me, unitId, limits, null);
        while (!page.isEmpty()) {
            suspected.addAll(judged(me, page, limits));
            boolean last = page.size() < Listing.CAP || suspected.size() > Listing.CAP;
            page = last ? List.of() : candidates(me, unitId, limits, page.getLast());
        }
        return suspected;
    }

    private List<Matter> candidates(Actor me, @Nullable UUID unitId, MatterLimits limits, @Nullable Matter after) {
        return db.sql(MatterSql.SELECT + CANDIDATES)
                .params(MatterSql.params(me))
                .param("unit", unitId)
                .param("reworks", limits.slowReworks())
                .param("accept", limits.accept() + limits.slowAccept())
                .param("silence", limits.slowSilence() * limits.feedback())
                .param("urge", limits.inactUrge())
                .param("due", after == null ? null : after.effectiveDue())
                .param("last", after == null ? null : after.id())
                .query(MatterSql::read)
                .list();
    }

    private List<Suspected> judged(Actor me, List<Matter> candidates, MatterLimits limits) {
        Map<UUID, List<MatterStep>> steps = steps(candidates);
        Map<UUID, List<Excluded>> suspended = suspensions.of(projects(candidates));
        WorkingDays days = calendar.days();
        List<Suspected> suspected = new ArrayList<>();
        for (Matter m : candidates) {
            MatterHistory history = MatterHistories.of(
                    m, steps.getOrDefault(m.id(), List.of()), suspended.getOrDefault(m.projectId(), List.of()));
            Set<Suspicion> flags = SuspicionRules.flags(history, limits, days, me.today());
            if (!flags.isEmpty()) suspected.add(suspected(m, history, flags, days, me.today()));
        }
        return suspected;
    }

    /** One matter's flags of today with the days that do not count; null where there is none. */
    @Nullable
    Suspected of(Actor me, Matter m, List<MatterStep> steps) {
        MatterHistory history = history(m, steps);
        Set<Suspicion> flags =
                SuspicionRules.flags(history, rulebook.on(me.county().code(), me.today()), calendar.days(), me.today());
        return flags.isEmpty() ? null : suspected(m, history, flags, calendar.days(), me.today());
    }

    MatterHistory history(Matter m, List<MatterStep> steps) {
        return MatterHistories.of(
                m, steps, suspensions.of(projects(List.of(m))).getOrDefault(m.projectId(), List.of()));
    }

    private static Suspected suspected(
            Matter m, MatterHistory history, Set<Suspicion> flags, WorkingDays days, LocalDate today) {
        int late = flags.contains(Suspicion.OVERDUE)
                ? SuspicionRules.counted(history.due(), today, history.excluded(), days)
                : 0;
        return new Suspected(
                m.leadUnitId(),
                m.leadUnit(),
                m.number() + "　" + m.title(),
                "/matters/" + m.number(),
                m.effectiveDue(),
                late,
                flags,
                history.excluded(),
                null);
    }

    private Map<UUID, List<MatterStep>> steps(List<Matter> matters) {
        Map<UUID, List<MatterStep>> steps = new HashMap<>();
        if (matters.isEmpty()) return steps;
        db.sql("""
                select s.*, u.name unit, t.name to_unit from problems.matter_step s left join people.unit u on u.id = s.unit_id
                left join people.unit t on t.id = s.to_unit_id where s.matter_id = any(cast(? as uuid[])) order by s.matter_id, s.seq""").param(ids(matters.stream().map(Matter::id).toList())).query(row -> {
            steps.computeIfAbsent(row.getObject("matter_id", UUID.class), id -> new ArrayList<>())
                    .add(MatterSql.step(row, 0));
        });
        return steps;
    }

    private static List<UUID> projects(List<Matter> matters) {
        return matters.stream()
                .map(Matter::projectId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
