package luodi.projects.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import luodi.projects.Seen;
import luodi.projects.catalogue.PermitType;
import luodi.projects.procedures.CaseRules.Need;
import org.jspecify.annotations.Nullable;

/**
 * One case as a person reads it and goes on with it; {@code act} chooses the form, for what a step asks depends on it.
 *
 * @param paper in which the permit ends, null where in none
 */
public record CasePage(
        Seen project,
        LocalDate today,
        PermitCase of,
        PermitType type,
        PermitClock clock,
        @Nullable ClockBar bar,
        @Nullable Paper paper,
        List<PermitStep> steps,
        List<Need> needs,
        @Nullable String milestone,
        List<PermitAct> acts,
        @Nullable PermitAct act,
        StepForm form,
        boolean mayKeep,
        boolean mayConsent,
        Choices choices) {

    /** What may be chosen for who helps, which department, milestone and kind. */
    public record Choices(
            Map<String, String> units,
            Map<String, String> helpers,
            Map<String, String> milestones,
            Map<String, String> variants) {}

    public String address() {
        return "/projects/" + project.code() + "/permits/" + of.id();
    }

    /** The next act that one expects, for the main button. */
    public @Nullable PermitAct next() {
        return acts.isEmpty() ? null : acts.getFirst();
    }
}
