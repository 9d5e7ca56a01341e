package luodi.problems.matters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.calendar.Calendar;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import luodi.shared.Stale;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** All that is done with a matter after its draft: each act of {@link MatterAct}'s table, and nothing outside it (§3.3). */
@Component
public class MatterSteps {
    private final JdbcClient db;
    private final MatterRulebook rulebook;
    private final MatterUnits units;
    private final Calendar calendar;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final Clock clock;

    MatterSteps(
            JdbcClient db,
            MatterRulebook rulebook,
            MatterUnits units,
            Calendar calendar,
            TransactionTemplate transaction,
            Trail trail,
            Clock clock) {
        this.db = db;
        this.rulebook = rulebook;
        this.units = units;
        this.calendar = calendar;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /** Does the act; sent twice with one form id it is done once. A return that R-21 does not admit is refused, and kept as an attempt. */
    public void take(Actor me, String number, MatterAct act, StepForm form) {
        // thrown after the commit: the attempt stays (INACT-4)
        transaction
                .execute(status -> Optional.ofNullable(write(me, number, act, form)))
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    /** All that was done, oldest first. */
    public List<MatterStep> of(Matter m) {
        return db.sql("""
                select s.*, u.name unit, t.name to_unit from problems.matter_step s left join people.unit u on u.id = s.unit_id
                left join people.unit t on t.id = s.to_unit_id where s.matter_id = ? order by s.seq""").param(m.id()).query(MatterSql::step).list();
    }

    /** What the actor can do with it now, what he most likely came for first. */
    List<MatterAct> acts(Actor me, Matter m, List<MatterStep> done) {
        boolean handler = units.isHandler(me, m);
        return StepRights.LIKELY_FIRST.stream()
                .filter(act -> act.from(m.state()).isPresent()
                        && MatterPolicy.may(me, m, act)
                        && !(handler && StepRights.ofOthersOnly(act)))
                .filter(act -> switch (act) {
                    case EXTENSION_CONSENT, EXTENSION_REFUSAL -> m.pendingExtension() != null;
                    case EXTENSION_REQUEST ->
                        m.pendingExtension() == null && !me.today().isAfter(m.effectiveDue());
                    case RETURN_REQUEST ->
                        done.stream()
                                .noneMatch(s -> s.act() == MatterAct.RETURN_REQUEST
                                        && m.leadUnitId().equals(s.unitId()));
                    default -> true;
                })
                .toList();
    }

    private @Nullable Rejected write(Actor me, String number, MatterAct act, StepForm form) {
        Matter m = lock(me, number);
        if (StepRights.ofOthersOnly(act) && units.isHandler(me, m)) throw StepRights.handlerRefused(act);
        Rights.require(MatterPolicy.may(me, m, act));
        Typed typed = new Typed();
        UUID wished = typed.id("id", form.id());
        UUID id = wished == null ? Ids.next() : wished;
        List<MatterStep> before = of(m);
        for (MatterStep step : before) {
            if (step.id().equals(id)) return sentBefore(me, act, step, m);
        }
        requireFree(id);
        if (form.from() != null && !form.from().equals(m.state().name()))
            throw new Stale(m.updatedBy(), m.updatedAt().toInstant());
        MatterState to = act.from(m.state())
                .orElseThrow(() -> new Rejected("", "现在是“" + m.state().label() + "”，不能“" + act.label() + "”。", "§3.3"));
        StepRules.Step step = StepRules.read(act, form, m, me.today(), typed);
        typed.done(StepRights.rule(act));
        MatterLimits limits = rulebook.on(me.county().code(), me.today());
        Rejected refused = check(act, step, m, before, me, limits);
        insert(me, id, act, m, refused == null ? to : m.state(), step, refused == null, before);
        if (refused == null) {
            update(me, id, act, m, to, step, limits, before);
            units.follow(me, m, act, step, id);
        }
        trail.record(
                me,
                refused == null ? act.label() : act.label() + "（不受理）",
                "matter:" + number,
                m.title() + (step.text() == null ? "" : "：" + step.text()));
        return refused;
    }

    private @Nullable Rejected sentBefore(Actor me, MatterAct act, MatterStep step, Matter m) {
        if (!step.byId().equals(me.id()) || step.act() != act) throw new Rejected("这张表已由别人用过，请重新打开这一页。");
        return step.admitted()
                ? null
                : MatterRules.returnRefusal(1, m.stateSince(), me.today(), MatterLimits.SEED, calendar.days());
    }

    private void requireFree(UUID id) {
        boolean taken = db.sql("select exists (select 1 from problems.matter_step where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
        if (taken) throw new Rejected("这张表已由别人用过，请重新打开这一页。");
    }

    private @Nullable Rejected check(
            MatterAct act, StepRules.Step step, Matter m, List<MatterStep> before, Actor me, MatterLimits limits) {
        switch (act) {
            case RETURN_REQUEST -> {
                long asked = before.stream()
                        .filter(s -> s.act() == MatterAct.RETURN_REQUEST
                                && m.leadUnitId().equals(s.unitId()))
                        .count();
                LocalDate dispatched = m.dispatchedOn() == null ? me.today() : m.dispatchedOn();
                return MatterRules.returnRefusal((int) asked, dispatched, me.today(), limits, calendar.days());
            }
            case EXTENSION_REQUEST ->
                MatterRules.checkExtension(
                        m.effectiveDue(), me.today(), granted(m, before), m.pendingExtension() != null, limits);
            case EXTENSION_CONSENT, EXTENSION_REFUSAL -> {
                if (m.pendingExtension() == null) throw new Rejected("", "没有等答复的延期申请。", "R-23");
            }
            case DISPATCH -> {
                if (!m.dueOn().isAfter(me.today()))
                    throw new Rejected("", "期限 " + m.dueOn() + " 已到，请退回修改期限后再签。", "R-12");
            }
            case REPORT -> StepRules.checkReport(step, MatterHelpers.of(db, m.id()));
            case EXCLUSION -> StepRules.checkExclusion(step, m, me.today(), limits, calendar.days());
            case RETURN_CONSENT, REASSIGNMENT -> units.requireNext(me, m, step.unitId());
            default -> {}
        }
        return null;
    }

    /** Extensions of the unit that has it now. */
    private static int granted(Matter m, List<MatterStep> before) {
        return (int) before.stream()
                .filter(s ->
                        s.act() == MatterAct.EXTENSION_CONSENT && m.leadUnitId().equals(s.unitId()))
                .count();
    }

    private Matter lock(Actor me, String number) {
        return db.sql(MatterSql.SELECT + "where m.county = :county and m.number = :number and" + MatterSql.VISIBLE
                        + "for update of m")
                .params(MatterSql.params(me))
                .param("number", number)
                .query(MatterSql::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void insert(
            Actor me,
            UUID id,
            MatterAct act,
            Matter m,
            MatterState to,
            StepRules.Step step,
            boolean admitted,
            List<MatterStep> before) {
        boolean answersExtension = act == MatterAct.EXTENSION_CONSENT || act == MatterAct.EXTENSION_REFUSAL;
        boolean answersReturn = act == MatterAct.RETURN_CONSENT || act == MatterAct.RETURN_REFUSAL;
        UUID unit = m.ledBy(me) || !m.helpedBy(me) || act != MatterAct.PROGRESS && act != MatterAct.CO_RESULT
                ? m.leadUnitId()
                : mine(me, m);
        db.sql("""
                insert into problems.matter_step (id, matter_id, act, from_state, to_state, unit_id, to_unit_id, happened_on, text, basis, old_due,
                       new_due, exclusion, from_on, to_on, admitted, answers, by_id, by_name, at)
                values (:id, :matter, :act, :from, :to, :unit, :toUnit, :on, :text, :basis, :oldDue, :newDue, :exclusion, :fromOn, :toOn, :admitted,
                       :answers, :me, :by, :at)""")
                .param("id", id)
                .param("matter", m.id())
                .param("act", act.name())
                .param("from", m.state().name())
                .param("to", to.name())
                .param("unit", act == MatterAct.DISPATCH ? null : unit)
                .param("toUnit", act == MatterAct.DISPATCH ? m.leadUnitId() : step.unitId())
                .param("on", step.happenedOn())
                .param("text", step.text())
                .param("basis", step.basis())
                .param("oldDue", m.effectiveDue())
                .param("newDue", newDue(act, step, m, before))
                .param(
                        "exclusion",
                        step.exclusion() == null ? null : step.exclusion().name())
                .param("fromOn", step.fromOn())
                .param("toOn", step.toOn())
                .param("admitted", admitted)
                .param("answers", answersExtension ? m.pendingExtension() : answersReturn ? lastReturn(before) : null)
                .param("me", me.id())
                .param("by", me.signature())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private static @Nullable UUID lastReturn(List<MatterStep> before) {
        return before.stream()
                .filter(s -> s.act() == MatterAct.RETURN_REQUEST && s.admitted())
                .reduce((a, b) -> b)
                .map(MatterStep::id)
                .orElse(null);
    }

    private static UUID mine(Actor me, Matter m) {
        return m.coUnitIds().stream().filter(me.unitIds()::contains).findFirst().orElse(m.leadUnitId());
    }

    /** What was asked for stands where the decider names no other day. */
    private static @Nullable LocalDate newDue(MatterAct act, StepRules.Step step, Matter m, List<MatterStep> before) {
        if (act != MatterAct.EXTENSION_CONSENT || step.dueOn() != null) return step.dueOn();
        return before.stream()
                .filter(s -> s.id().equals(m.pendingExtension()))
                .map(MatterStep::newDue)
                .findFirst()
                .orElse(null);
    }

    private void update(
            Actor me,
            UUID id,
            MatterAct act,
            Matter m,
            MatterState to,
            StepRules.Step step,
            MatterLimits limits,
            List<MatterStep> before) {
        Map<String, Object> params = new HashMap<>();
        params.put("due", newDue(act, step, m, before));
        params.put("acceptDue", MatterRules.acceptDue(me.today(), limits, calendar.days()));
        params.put("unit", step.unitId());
        params.put("text", step.text());
        db.sql(
                        "update problems.matter set state = :to, state_since = case when state = :to then state_since else cast(:today as date) end, "
                                + StepEffects.of(act, m.ledBy(me))
                                + " updated_by = :by, updated_at = :at, version = version + 1 where id = :matter")
                .params(params)
                .param("to", to.name())
                .param("today", me.today())
                .param("me", me.id())
                .param("by", me.signature())
                .param("at", OffsetDateTime.now(clock))
                .param("matter", m.id())
                .param("step", id)
                .update();
        if (act == MatterAct.CO_RESULT) {
            db.sql(
                            "update problems.matter_co set result = ?, result_on = ?, result_by = ? where matter_id = ? and unit_id = ?")
                    .param(step.text())
                    .param(me.today())
                    .param(me.signature())
                    .param(m.id())
                    .param(mine(me, m))
                    .update();
        }
    }
}
