package luodi.projects.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import luodi.projects.Regime;
import luodi.projects.catalogue.PermitType;
import org.jspecify.annotations.Nullable;

/** What must be there before, and what was not there when the works began. Facts that departments state count as papers. */
public final class CaseRules {
    private CaseRules() {}

    /** A permit that another waits for; {@code state} is null where nobody has begun it. */
    public record Need(
            String code,
            String name,
            boolean hard,
            boolean there,
            @Nullable PermitState state) {
        public String standing() {
            return state == null ? there ? "部门已报办好" : "还没有建账" : state.label();
        }
    }

    /** A gate permit of a project whose works have begun; {@code grantedOn} is null while it is missing still. */
    public record Gate(String code, String name, @Nullable LocalDate grantedOn) {}

    /** since when, and which papers; empty {@code papers} is no flag. */
    public record StartGate(@Nullable LocalDate startedOn, List<Gate> papers) {
        public static final StartGate CLEAR = new StartGate(null, List.of());

        public List<Gate> missing() {
            return papers.stream().filter(gate -> gate.grantedOn() == null).toList();
        }

        /** STARTED_WITHOUT_PERMIT: said for as long as a paper is missing; what came late stays on record. */
        public boolean flagged() {
            return !missing().isEmpty();
        }
    }

    /** What a type waits for in a project of that regime, as its cases and stated facts stand. */
    public static List<Need> needs(
            PermitType type,
            @Nullable Regime regime,
            List<PermitType> catalogue,
            List<PermitCase> cases,
            Map<String, LocalDate> facts) {
        List<Need> needs = new ArrayList<>();
        type.needsHard()
                .forEach(code ->
                        need(code, true, regime, catalogue, cases, facts).ifPresent(needs::add));
        type.needsSoft()
                .forEach(code ->
                        need(code, false, regime, catalogue, cases, facts).ifPresent(needs::add));
        return needs;
    }

    private static Optional<Need> need(
            String code,
            boolean hard,
            @Nullable Regime regime,
            List<PermitType> catalogue,
            List<PermitCase> cases,
            Map<String, LocalDate> facts) {
        List<PermitType> rows =
                catalogue.stream().filter(t -> t.code().equals(code)).toList();
        if (rows.isEmpty()
                || regime != null && rows.stream().noneMatch(t -> t.regimes().contains(regime)))
            return Optional.empty();
        List<PermitCase> same =
                cases.stream().filter(c -> c.code().equals(code)).toList();
        boolean there =
                facts.containsKey(code) || same.stream().anyMatch(c -> c.state().fulfils());
        PermitState state = same.stream()
                .map(PermitCase::state)
                .filter(s -> there ? s.fulfils() : s.open())
                .findFirst()
                .orElseGet(() -> there
                        ? null
                        : same.stream().map(PermitCase::state).findFirst().orElse(null));
        boolean only =
                !rows.getFirst().inTemplate() && same.isEmpty() && rows.stream().noneMatch(PermitType::inTemplate);
        // «where required»: what the template leaves out is asked for only once the project has it on its board
        return only && !there
                ? Optional.empty()
                : Optional.of(new Need(code, rows.getFirst().name(), hard, there, state));
    }

    /** R-36, an answer: {@code startedOn} is the day the stage reached 开工, null before; a project without any case is not judged. */
    public static StartGate gate(
            @Nullable LocalDate startedOn,
            @Nullable Regime regime,
            List<PermitType> catalogue,
            List<PermitCase> cases,
            Map<String, LocalDate> facts) {
        if (startedOn == null || cases.isEmpty()) return StartGate.CLEAR;
        List<Gate> papers = new ArrayList<>();
        for (PermitType type : catalogue) {
            boolean asked =
                    type.startGate() && (regime == null || type.regimes().contains(regime));
            if (!asked || papers.stream().anyMatch(gate -> gate.code().equals(type.code()))) continue;
            List<PermitCase> same =
                    cases.stream().filter(c -> c.code().equals(type.code())).toList();
            if (same.stream().anyMatch(c -> c.state() == PermitState.NOT_APPLICABLE)) continue;
            LocalDate granted = Stream.concat(
                            same.stream().filter(c -> c.state().granted()).map(PermitCase::decidedOn),
                            Stream.of(facts.get(type.code())))
                    .filter(Objects::nonNull)
                    .min(LocalDate::compareTo)
                    .orElse(null);
            if (granted == null || granted.isAfter(startedOn)) papers.add(new Gate(type.code(), type.name(), granted));
        }
        return papers.isEmpty() ? StartGate.CLEAR : new StartGate(startedOn, papers);
    }

    /** Working days that a case still takes, for planning only: to its due date while that lies ahead, else its whole length once more. */
    public static int remaining(PermitCase one, PermitType type, @Nullable Integer untilDue) {
        if (!one.state().open()) return 0;
        return untilDue != null && untilDue > 0 ? untilDue : type.planDays();
    }
}
