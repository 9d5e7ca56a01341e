package luodi.projects.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.projects.Seen;
import luodi.projects.catalogue.PermitType;
import luodi.projects.catalogue.PermitTypes;
import luodi.projects.procedures.CaseRules.Need;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a case: one step a row, along the table of {@link PermitAct}; each refusal names its rule. */
@Component
public class PermitSteps {
    private final JdbcClient db;
    private final CaseRows rows;
    private final PermitTypes types;
    private final PermitClocks clocks;
    private final StepChecks checks;
    private final Trail trail;
    private final Clock clock;

    PermitSteps(
            JdbcClient db,
            CaseRows rows,
            PermitTypes types,
            PermitClocks clocks,
            StepChecks checks,
            Trail trail,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.types = types;
        this.clocks = clocks;
        this.checks = checks;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Records a step and answers what was soft and not yet there; sent twice it is one step.
     *
     * @throws Rejected §3.4 outside the table, in the future, before the step before, or granted without the paper's number; R-30 a stop without proof; R-31 a late correction;
     *     R-33 an extension too long, too late or the second; R-35 a hard prerequisite missing
     */
    @Transactional
    public List<Need> act(Actor me, Seen project, UUID caseId, StepForm typed) {
        StepForm.Read form = typed.read(me.today());
        PermitCase of = rows.held(project.id(), caseId);
        if (sentBefore(me, of, form.id())) return List.of();
        List<PermitStep> steps = rows.steps(caseId);
        if (form.version() != null && form.version() != of.version())
            throw new Stale(
                    steps.getLast().recordedBy(), steps.getLast().recordedAt().toInstant());
        PermitType type = typeOn(me, of, form);
        checks.check(of, type, steps, form, me.today());
        List<Need> needs = form.act() == PermitAct.SUBMIT ? needs(me, project, type) : List.of();
        StepChecks.refuseWithoutHard(needs);
        int seq = steps.size();
        write(me, of, type, seq + 1, form.act(), form.act().to(), form);
        boolean atOnce = type.filing()
                && (form.act() == PermitAct.SUBMIT || form.act() == PermitAct.RESUBMIT)
                && !form.incomplete();
        if (atOnce)
            write(me, rows.one(project.id(), caseId), type, seq + 2, PermitAct.GRANT, PermitState.GRANTED, again(form));
        clocks.refresh(List.of(caseId), me.today());
        trail.record(
                me,
                "手续" + form.act().label(),
                "project:" + project.code(),
                project.name() + "：" + of.title() + "，" + form.on());
        return needs.stream().filter(need -> !need.there()).toList();
    }

    /** What a case waits for. */
    public List<Need> needs(Actor me, Seen project, PermitType type) {
        CaseRows.Ground ground = rows.ground(project.id());
        return CaseRules.needs(
                type,
                ground.regime(),
                types.on(me.county().code(), me.today()),
                rows.of(project.id()),
                ground.stated());
    }

    /** What was handed over to the authority, a note without a change of state. */
    @Transactional
    public void materials(Actor me, Seen project, UUID caseId, UUID id, @Nullable String what) {
        String text = luodi.shared.Typed.text(what);
        if (text == null) throw new Rejected("note", "请写交了哪些材料。", "§3.4");
        PermitCase of = rows.held(project.id(), caseId);
        if (!of.state().open()) throw new Rejected("note", "这件已经了结，不用再交材料。", "§3.4");
        if (sentBefore(me, of, id)) return;
        int seq = rows.steps(caseId).size() + 1;
        insert(me, caseId, id, seq, "MATERIALS", of.state(), of.state(), me.today(), null, null, null, text);
        trail.record(me, "交手续材料", "project:" + project.code(), project.name() + "：" + of.title());
    }

    /** Frozen when it is handed in: the row in force on that day judges it. */
    private PermitType typeOn(Actor me, PermitCase of, StepForm.Read form) {
        PermitType held = types.find(me, of.typeId());
        return form.act() == PermitAct.SUBMIT
                ? types.on(me.county().code(), form.on(), of.code(), of.variant())
                        .orElse(held)
                : held;
    }

    private boolean sentBefore(Actor me, PermitCase of, UUID id) {
        Optional<Boolean> mine = db.sql("select case_id = ? and recorder_id = ? from projects.permit_step where id = ?")
                .params(of.id(), me.id(), id)
                .query(Boolean.class)
                .optional();
        if (mine.isPresent() && !mine.get()) throw new Rejected("这张表已由别人用过，请重新打开这一页。");
        return mine.isPresent();
    }

    private static StepForm.Read again(StepForm.Read form) {
        return new StepForm.Read(
                Ids.next(),
                PermitAct.GRANT,
                form.on(),
                null,
                null,
                form.proof(),
                null,
                form.documentNo(),
                form.validUntil(),
                false,
                null);
    }

    private void write(
            Actor me, PermitCase of, PermitType type, int seq, PermitAct act, PermitState to, StepForm.Read form) {
        LocalDate on = form.on();
        boolean grants = to == PermitState.GRANTED;
        LocalDate until = form.validUntil() != null
                ? form.validUntil()
                : grants && type.validMonths() != null ? on.plusMonths(type.validMonths()) : of.validUntil();
        db.sql("""
                update projects.permit_case set state = :to, state_since = :on, type_id = :type, document_no = coalesce(:no, document_no), valid_until = :until,
                       submitted_on = case when :to = 'SUBMITTED' then coalesce(submitted_on, :on) else submitted_on end,
                       accepted_on = case when :act = 'ACCEPT' then :on else accepted_on end,
                       decided_on = case when :to in ('GRANTED', 'REFUSED', 'NOT_ACCEPTED') then :on else decided_on end,
                       delivered_on = case when :to = 'DELIVERED' then :on else delivered_on end, version = version + 1 where id = :id""")
                .params(new java.util.HashMap<>(
                        Map.of("to", to.name(), "on", on, "act", act.name(), "type", type.id(), "id", of.id())))
                .param("no", form.documentNo())
                .param("until", to == PermitState.GRANTED || of.decidedOn() != null ? until : null)
                .update();
        insert(
                me,
                of.id(),
                form.id(),
                seq,
                act.name(),
                of.state(),
                to,
                on,
                form.stopKind(),
                form.days(),
                form.proof(),
                form.note());
    }

    private void insert(
            Actor me,
            UUID caseId,
            UUID id,
            int seq,
            String act,
            PermitState from,
            PermitState to,
            LocalDate on,
            @Nullable StopKind kind,
            @Nullable Integer days,
            @Nullable String proof,
            @Nullable String note) {
        db.sql("""
                insert into projects.permit_step (id, case_id, seq, act, from_state, to_state, on_date, stop_kind, days, proof, note, recorder_id, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(caseId)
                .param(seq)
                .param(act)
                .param(from.name())
                .param(to.name())
                .param(on)
                .param(kind == null ? null : kind.name())
                .param(days)
                .param(proof)
                .param(note)
                .param(me.id())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .update();
    }
}
