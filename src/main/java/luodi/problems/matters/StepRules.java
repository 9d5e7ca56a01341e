package luodi.problems.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luodi.calendar.WorkingDays;
import luodi.shared.Rejected;
import luodi.shared.Typed;
import org.jspecify.annotations.Nullable;

/** What each act must say, and when R-20..R-24, R-53 refuse it. */
final class StepRules {
    /** An act that can be read. */
    record Step(
            @Nullable String text,
            @Nullable String basis,
            @Nullable UUID unitId,
            @Nullable LocalDate dueOn,
            LocalDate happenedOn,
            MatterStep.@Nullable Exclusion exclusion,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    private StepRules() {}

    static Step read(MatterAct act, StepForm form, Matter m, LocalDate today, Typed typed) {
        String text = Typed.text(form.text());
        String missing = missingText(act);
        if (missing != null) typed.need("text", text, missing);
        if (text != null && text.length() > 2000) typed.refuse("text", "最多 2000 个字。");
        String basis = Typed.text(form.basis());
        if (act == MatterAct.RETURN_REQUEST) typed.need("basis", basis, "写明不归本单位管的法律依据（职能依据）。");
        if (act == MatterAct.EXCLUSION) typed.need("basis", basis, "写明凭据，如补正通知书、会议纪要。");
        UUID unit = typed.id("unitId", form.unitId());
        if (act == MatterAct.RETURN_CONSENT || act == MatterAct.REASSIGNMENT) {
            typed.need("unitId", Typed.text(form.unitId()), "选改交哪个单位。");
            if (m.leadUnitId().equals(unit)) typed.refuse("unitId", "它已经是牵头单位。");
        }
        LocalDate happened = typed.date("happenedOn", form.happenedOn());
        if (happened != null && happened.isAfter(today)) typed.refuse("happenedOn", "日期不能在今天以后。");
        if (happened != null && m.dispatchedOn() != null && happened.isBefore(m.dispatchedOn()))
            typed.refuse("happenedOn", "日期不能早于交办的那天。");
        return new Step(
                text,
                basis,
                unit,
                due(act, form, m, today, typed),
                happened == null ? today : happened,
                exclusion(act, form, typed),
                day(act, "fromOn", form.fromOn(), "写从哪天起。", typed),
                day(act, "toOn", form.toOn(), "写到哪天止。", typed));
    }

    private static @Nullable LocalDate due(MatterAct act, StepForm form, Matter m, LocalDate today, Typed typed) {
        LocalDate due = typed.date("dueOn", form.dueOn());
        if (act == MatterAct.EXTENSION_REQUEST) typed.need("dueOn", Typed.text(form.dueOn()), "写想延到哪天。");
        boolean extends_ = act == MatterAct.EXTENSION_REQUEST || act == MatterAct.EXTENSION_CONSENT;
        if (due != null && extends_ && !due.isAfter(m.effectiveDue()))
            typed.refuse("dueOn", "要晚于现在的期限 " + m.effectiveDue() + "。");
        boolean moves = act == MatterAct.RETURN_CONSENT || act == MatterAct.REASSIGNMENT;
        if (moves && due == null && !m.effectiveDue().isAfter(today)) typed.refuse("dueOn", "原来的期限已到，给新的单位写一个期限。");
        if (moves && due != null && !due.isAfter(today)) typed.refuse("dueOn", "期限要在今天以后。");
        return due;
    }

    private static MatterStep.@Nullable Exclusion exclusion(MatterAct act, StepForm form, Typed typed) {
        if (act != MatterAct.EXCLUSION) return null;
        typed.need("exclusion", Typed.text(form.exclusion()), "选为什么不计时。");
        return typed.choice("exclusion", form.exclusion(), MatterStep.Exclusion.class);
    }

    private static @Nullable LocalDate day(
            MatterAct act, String field, @Nullable String value, String missing, Typed typed) {
        if (act != MatterAct.EXCLUSION) return null;
        typed.need(field, Typed.text(value), missing);
        return typed.date(field, value);
    }

    /** dated, not before the unit had it, begun by today, and never beyond the ceiling. @throws Rejected */
    static void checkExclusion(Step step, Matter m, LocalDate today, MatterLimits limits, WorkingDays days) {
        LocalDate from = step.fromOn();
        LocalDate to = step.toOn();
        if (from == null || to == null) return;
        if (m.dispatchedOn() != null && from.isBefore(m.dispatchedOn()))
            throw new Rejected("fromOn", "不能早于交办的那天。", "R-53");
        if (from.isAfter(today)) throw new Rejected("fromOn", "还没到的日子不能先记。", "R-53");
        if (to.isBefore(from)) throw new Rejected("toOn", "止日早于起日。", "R-53");
        if (days.between(from.minusDays(1), to) > limits.exclusion()) {
            throw new Rejected("toOn", "一次最多不计 " + limits.exclusion() + " 个工作日，到期还要停，再记一次并附凭据。", "R-53");
        }
    }

    /** the lead merges what its helpers handed in, or says why one is missing. @throws Rejected */
    static void checkReport(Step step, List<Matter.CoHandler> helpers) {
        List<String> missing = helpers.stream()
                .filter(one -> one.resultOn() == null)
                .map(Matter.CoHandler::unit)
                .toList();
        if (!missing.isEmpty() && step.basis() == null) {
            throw new Rejected("basis", String.join("、", missing) + " 还没有交来协办结果。等它交来，或写明为什么不等。", "R-24");
        }
    }

    private static @Nullable String missingText(MatterAct act) {
        return switch (act) {
            case SIGNATURE_REQUEST, DISPATCH, ACCEPTANCE, URGE, CLOSURE, EXTENSION_CONSENT -> null;
            case PROGRESS -> "写一句进展。";
            case CO_RESULT, REPORT -> "写办成了什么。";
            case VERIFICATION -> "写核验了什么，怎么核的。";
            case RETURN_REQUEST,
                    REVISION,
                    RETURN_CONSENT,
                    RETURN_REFUSAL,
                    REWORK,
                    CANCELLATION,
                    EXTENSION_REQUEST,
                    EXTENSION_REFUSAL,
                    REASSIGNMENT,
                    EXCLUSION -> "写明原因。";
        };
    }
}
