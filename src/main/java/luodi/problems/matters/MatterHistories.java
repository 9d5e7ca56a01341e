package luodi.problems.matters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Folds the steps of a matter into what §4.1 judges by, and into who held it how long. */
final class MatterHistories {
    /** In whose hands, from after {@code from} until {@code to} (null: still). */
    record Held(
            String holder,
            boolean unit,
            LocalDate from,
            @Nullable LocalDate to) {}

    private MatterHistories() {}

    /** Of the unit that has it now: what an earlier unit did or left undone is not its doing.
     *  @param suspensions days on which its project stood still */
    static MatterHistory of(Matter m, List<MatterStep> steps, List<Excluded> suspensions) {
        List<MatterStep> spell = spell(steps);
        List<LocalDate> entries = new ArrayList<>();
        List<LocalDate> urges = new ArrayList<>();
        int unfounded = 0;
        for (MatterStep step : spell) {
            switch (step.act()) {
                case PROGRESS, REPORT -> {
                    if (m.leadUnitId().equals(step.unitId())) entries.add(step.on());
                }
                case URGE -> urges.add(step.on());
                case RETURN_REFUSAL -> unfounded++;
                case RETURN_REQUEST -> unfounded += step.admitted() ? 0 : 1;
                default -> {}
            }
        }
        List<Excluded> excluded = excluded(m, spell);
        excluded.addAll(suspensions);
        excluded.sort(Comparator.comparing(Excluded::first));
        LocalDate dispatched = m.dispatchedOn() == null ? m.stateSince() : m.dispatchedOn();
        return new MatterHistory(
                m.state().open(),
                dispatched,
                m.acceptedOn(),
                entries,
                urges,
                m.effectiveDue(),
                m.reworks(),
                unfounded,
                excluded);
    }

    private static List<MatterStep> spell(List<MatterStep> steps) {
        int from = 0;
        for (int i = 0; i < steps.size(); i++) {
            MatterAct act = steps.get(i).act();
            if (act == MatterAct.DISPATCH || act == MatterAct.RETURN_CONSENT || act == MatterAct.REASSIGNMENT)
                from = i + 1;
        }
        return steps.subList(from, steps.size());
    }

    /** A wait for another begins on the day after it was handed over and ends on the day it came back. */
    private static List<Excluded> excluded(Matter m, List<MatterStep> spell) {
        List<Excluded> all = new ArrayList<>();
        for (int i = 0; i < spell.size(); i++) {
            MatterStep step = spell.get(i);
            LocalDate after = step.on().plusDays(1);
            switch (step.act()) {
                case EXCLUSION ->
                    all.add(new Excluded(
                            Objects.requireNonNull(step.fromOn()),
                            step.toOn(),
                            Objects.requireNonNull(step.exclusion()).label() + "：" + step.text()));
                case REPORT -> wait(all, after, backOn(spell, i, MatterAct.REWORK), "等核验、办结");
                case RETURN_REQUEST -> {
                    if (step.admitted()) wait(all, after, backOn(spell, i, MatterAct.RETURN_REFUSAL), "等答复退回");
                }
                case EXTENSION_REQUEST -> {
                    LocalDate answered = answeredOn(spell, step);
                    if (answered != null || step.id().equals(m.pendingExtension())) wait(all, after, answered, "等答复延期");
                    else wait(all, after, backOn(spell, i, MatterAct.REPORT), "等答复延期");
                }
                default -> {}
            }
        }
        return all;
    }

    private static void wait(List<Excluded> all, LocalDate first, @Nullable LocalDate last, String why) {
        if (last == null || !last.isBefore(first)) all.add(new Excluded(first, last, why));
    }

    private static @Nullable LocalDate backOn(List<MatterStep> spell, int i, MatterAct act) {
        return spell.subList(i + 1, spell.size()).stream()
                .filter(step -> step.act() == act)
                .map(MatterStep::on)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate answeredOn(List<MatterStep> spell, MatterStep asked) {
        return spell.stream()
                .filter(step -> asked.id().equals(step.answers()))
                .map(MatterStep::on)
                .findFirst()
                .orElse(null);
    }

    /** In whose hands since it was first dispatched, in order. */
    static List<Held> held(Matter m, List<MatterStep> steps) {
        List<Held> all = new ArrayList<>();
        for (MatterStep step : steps) {
            String holder = holder(m, step);
            if (holder == null && step.to().open()) continue;
            if (!all.isEmpty() && all.getLast().to() == null) {
                Held last = all.removeLast();
                all.add(new Held(last.holder(), last.unit(), last.from(), step.on()));
            }
            if (holder != null) all.add(new Held(holder, MatterState.HELD.contains(step.to()), step.on(), null));
        }
        return all;
    }

    private static @Nullable String holder(Matter m, MatterStep step) {
        return switch (step.act()) {
            case DISPATCH, RETURN_CONSENT, REASSIGNMENT -> step.toUnit();
            case RETURN_REFUSAL, REWORK -> step.unit();
            case RETURN_REQUEST -> step.admitted() ? m.assignedBy() : null;
            case REPORT -> "核验";
            case VERIFICATION -> m.source() == MatterSource.LEADER && m.leader() != null ? m.leader() : "办结";
            default -> null;
        };
    }
}
