package luodi.projects.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import luodi.calendar.Calendar;
import luodi.projects.catalogue.PermitType;
import luodi.projects.procedures.CaseRules.Need;
import luodi.shared.Rejected;
import org.springframework.stereotype.Component;

/** What a step must hold to; each refusal names its rule. */
@Component
class StepChecks {
    private final CaseRows rows;
    private final PermitClocks clocks;
    private final Calendar calendar;

    StepChecks(CaseRows rows, PermitClocks clocks, Calendar calendar) {
        this.rows = rows;
        this.clocks = clocks;
        this.calendar = calendar;
    }

    void check(PermitCase of, PermitType type, List<PermitStep> steps, StepForm.Read form, LocalDate today) {
        if (!form.act().may(of.state(), type.filing())) {
            throw new Rejected(
                    "act",
                    "“" + of.state().label() + "”之后不能“" + form.act().label() + "”。"
                            + (type.filing() ? "备案类材料齐全就办结，没有受理和停钟。" : ""),
                    "§3.4");
        }
        Optional<LocalDate> before = steps.stream()
                .filter(step -> step.act() != null && step.moves())
                .map(PermitStep::on)
                .max(LocalDate::compareTo);
        if (before.isPresent() && form.on().isBefore(before.get()))
            throw new Rejected("on", "不能早于上一步的 " + before.get() + "。", "§3.4");
        if (form.act() == PermitAct.SUBMIT && of.helping() == Helping.AGENT && of.consentOn() == null) {
            throw new Rejected("act", "代办要先有项目单位的委托，登记了再递交；申请人始终是项目单位。", "§3.4");
        }
        if (form.act() == PermitAct.CORRECT) correction(type, steps, form);
        if (form.act() == PermitAct.EXTEND) extension(type, of, steps, form, today);
        if (form.act() == PermitAct.GRANT) number(type, of, form);
    }

    private void correction(PermitType type, List<PermitStep> steps, StepForm.Read form) {
        if (type.filing()) return;
        LocalDate received = steps.stream()
                .filter(step -> step.to() == PermitState.SUBMITTED && step.moves())
                .map(PermitStep::on)
                .reduce((a, b) -> b)
                .orElseThrow();
        int within = rows.limits(form.on()).correctionDays();
        LocalDate last = calendar.days().plus(received, within);
        if (!form.on().isAfter(last)) return;
        throw new Rejected("on", "补正要在收到后 " + within + " 个工作日内一次告知，最迟 " + last + "；过了就从收到之日起算受理。", "R-31");
    }

    private void extension(
            PermitType type, PermitCase of, List<PermitStep> steps, StepForm.Read form, LocalDate today) {
        if (steps.stream().anyMatch(step -> step.act() == PermitAct.EXTEND))
            throw new Rejected("act", "只能延长一次。", "R-33");
        if (type.legalLimit() == null || type.extensionLimit() == null)
            throw new Rejected("days", "目录里这一项没有可延长的规定。", "R-33");
        if (form.days() != null && form.days() > type.extensionLimit())
            throw new Rejected(
                    "days",
                    "最多延长 " + type.extensionLimit() + " " + type.limitUnit().label() + "。",
                    "R-33");
        LocalDate due = clocks.of(of, today).legalDue();
        if (due != null && form.on().isAfter(due)) throw new Rejected("on", "法定期限 " + due + " 已过，不能再延长。", "R-33");
    }

    /** What ends in a paper is granted with the paper's number; what has none is not asked for one. */
    private void number(PermitType type, PermitCase of, StepForm.Read form) {
        if (form.documentNo() != null || of.documentNo() != null) return;
        rows.paper(type, form.on()).ifPresent(paper -> {
            throw new Rejected("documentNo", "请填" + paper.name() + "的编号或文号；还没有出文，就还没有办结。", "§3.4");
        });
    }

    static void refuseWithoutHard(List<Need> needs) {
        List<Need> missing =
                needs.stream().filter(need -> need.hard() && !need.there()).toList();
        if (missing.isEmpty()) return;
        throw new Rejected(
                "act",
                "还不能递交，要先办好"
                        + missing.stream()
                                .map(need -> need.name() + "（" + need.standing() + "）")
                                .collect(Collectors.joining("、"))
                        + "。",
                "R-35");
    }
}
