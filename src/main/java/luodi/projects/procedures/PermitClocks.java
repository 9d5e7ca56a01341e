package luodi.projects.procedures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.calendar.Calendar;
import luodi.calendar.WorkingDays;
import luodi.projects.catalogue.PermitType;
import luodi.projects.catalogue.PermitTypes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clock of cases on a day, and its cache {@code projects.cached_permit_clock}, by which lists filter and sort. */
@Component
public class PermitClocks {
    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final CaseRows rows;
    private final PermitTypes types;
    private final Calendar calendar;

    PermitClocks(JdbcClient db, JdbcTemplate batches, CaseRows rows, PermitTypes types, Calendar calendar) {
        this.db = db;
        this.batches = batches;
        this.rows = rows;
        this.types = types;
        this.calendar = calendar;
    }

    /** By case; computed from the steps, never read from the cache. */
    public Map<UUID, PermitClock> of(Collection<PermitCase> cases, LocalDate today) {
        return of(
                cases,
                types.of(cases.stream().map(PermitCase::typeId).distinct().toList()),
                today);
    }

    Map<UUID, PermitClock> of(Collection<PermitCase> cases, Map<UUID, PermitType> by, LocalDate today) {
        Map<UUID, List<PermitStep>> steps =
                rows.steps(cases.stream().map(PermitCase::id).toList());
        Limits limits = rows.limits(today);
        Set<String> delivered = rows.delivered(today);
        WorkingDays days = calendar.days();
        return cases.stream()
                .collect(Collectors.toMap(
                        PermitCase::id,
                        c -> ClockRules.of(
                                Objects.requireNonNull(by.get(c.typeId())),
                                steps.getOrDefault(c.id(), List.of()),
                                limits,
                                delivered.contains(c.code() + "/" + c.variant()),
                                days,
                                today)));
    }

    public PermitClock of(PermitCase one, LocalDate today) {
        return Objects.requireNonNull(of(List.of(one), today).get(one.id()));
    }

    /** In the transaction of whatever moved a case. */
    void refresh(Collection<UUID> caseIds, LocalDate today) {
        if (caseIds.isEmpty()) return;
        List<PermitCase> cases = db.sql(CaseRows.SELECT + " where c.id in (:ids)")
                .param("ids", caseIds)
                .query(CaseRows.CASE)
                .list();
        write(cases, today);
    }

    /** Everything due as of a day: what stops, what the law accepts and what the calendar newly knows moves the dues of open cases and of papers to deliver. */
    @Transactional
    public int refreshOpen(LocalDate today) {
        int done = 0;
        UUID after = new UUID(0, 0);
        while (true) {
            List<PermitCase> cases = db.sql(CaseRows.SELECT + """
                    where c.id > ? and (c.state in ('SUBMITTED', 'CORRECTION', 'ACCEPTED', 'SPECIAL', 'EXTENDED')
                        or c.state = 'GRANTED' and (c.code, c.variant) in (select d.code, d.variant from projects.permit_paper d where d.delivery))
                    order by c.id limit 500""")
                    .param(after)
                    .query(CaseRows.CASE)
                    .list();
            if (cases.isEmpty()) return done;
            write(cases, today);
            done += cases.size();
            after = cases.getLast().id();
        }
    }

    private void write(List<PermitCase> cases, LocalDate today) {
        Map<UUID, PermitClock> clocks = of(cases, today);
        List<Object[]> lines = cases.stream()
                .map(c -> {
                    PermitClock clock = Objects.requireNonNull(clocks.get(c.id()));
                    boolean toDeliver = c.state() == PermitState.GRANTED && clock.deliverBy() != null;
                    return new Object[] {
                        clock.legalDue(),
                        clock.promisedDue(),
                        clock.deliverBy(),
                        clock.stopped(),
                        !c.state().open() && !toDeliver,
                        c.id()
                    };
                })
                .toList();
        batches.batchUpdate("""
                insert into projects.cached_permit_clock (case_id, county, legal_due, promised_due, deliver_by, stopped, finished)
                select c.id, c.county, ?, ?, ?, ?, ? from projects.permit_case c where c.id = ?
                on conflict (case_id) do update set legal_due = excluded.legal_due, promised_due = excluded.promised_due,
                    deliver_by = excluded.deliver_by, stopped = excluded.stopped, finished = excluded.finished
                where (cached_permit_clock.legal_due, cached_permit_clock.promised_due, cached_permit_clock.deliver_by, cached_permit_clock.stopped,
                        cached_permit_clock.finished)
                    is distinct from (excluded.legal_due, excluded.promised_due, excluded.deliver_by, excluded.stopped, excluded.finished)
                """, lines);
    }
}
