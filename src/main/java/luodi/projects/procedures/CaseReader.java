package luodi.projects.procedures;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.catalogue.PermitType;
import luodi.projects.catalogue.PermitTypes;
import luodi.projects.roadmap.Milestone;
import luodi.projects.roadmap.Roadmaps;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of one case, and the page of the template, show. */
@Component
class CaseReader {
    private final PermitCases cases;
    private final PermitSteps steps;
    private final PermitClocks clocks;
    private final CaseRows rows;
    private final PermitTypes types;
    private final CaseUnits units;
    private final Roadmaps roadmaps;
    private final StaticTemplates templates = new StaticTemplates();

    CaseReader(
            PermitCases cases,
            PermitSteps steps,
            PermitClocks clocks,
            CaseRows rows,
            PermitTypes types,
            CaseUnits units,
            Roadmaps roadmaps) {
        this.cases = cases;
        this.steps = steps;
        this.clocks = clocks;
        this.rows = rows;
        this.types = types;
        this.units = units;
        this.roadmaps = roadmaps;
    }

    CasePage read(Actor me, Seen project, PermitCase of, @Nullable PermitAct act, StepForm form) {
        PermitType type = types.find(me, of.typeId());
        PermitClock clock = clocks.of(of, me.today());
        List<PermitAct> acts = CasePolicy.acts(me, project, of, type.filing());
        Map<String, String> milestones = new LinkedHashMap<>();
        roadmaps.current(project.id())
                .ifPresent(plan -> plan.milestones()
                        .forEach((Milestone m) -> milestones.put(m.key().toString(), m.name())));
        boolean keep = CasePolicy.mayKeep(me, project);
        return new CasePage(
                project,
                me.today(),
                of,
                type,
                clock,
                ClockBar.of(clock, me.today()),
                rows.paper(type, me.today()).orElse(null),
                cases.steps(of),
                steps.needs(me, project, type),
                of.milestoneKey() == null
                        ? null
                        : milestones.get(of.milestoneKey().toString()),
                acts,
                act != null && acts.contains(act) ? act : null,
                form,
                keep,
                CasePolicy.mayConsent(me, project),
                new CasePage.Choices(
                        keep ? unitChoice(me) : Map.of(),
                        keep ? units.helpers(project.id(), me.today()) : Map.of(),
                        milestones,
                        variants(me, of)));
    }

    JteModel page(
            Actor me, Seen project, PermitCase of, @Nullable PermitAct act, StepForm form, Map<String, String> errors) {
        return templates.projectsProceduresShow(read(me, project, of, act, form), errors);
    }

    JteModel template(Actor me, Seen project, Map<String, String> errors) {
        List<PermitType> offered = errors.containsKey("regime") ? List.of() : cases.template(me, project);
        Map<UUID, String> waiting = cases.waiting(project, offered);
        Map<String, String> singly = new LinkedHashMap<>();
        if (!errors.containsKey("regime")) cases.of(project).forEach(c -> singly.putIfAbsent(c.code(), c.name()));
        return templates.projectsProceduresTemplate(project, offered, waiting, singly, me.today(), errors);
    }

    private Map<String, String> unitChoice(Actor me) {
        Map<String, String> choice = new LinkedHashMap<>();
        units.byName(me.county().code(), me.today()).forEach((name, id) -> choice.put(id.toString(), name));
        return choice;
    }

    private Map<String, String> variants(Actor me, PermitCase of) {
        Map<String, String> choice = new LinkedHashMap<>();
        if (!of.state().early()) return choice;
        types.on(me.county().code(), me.today()).stream()
                .filter(type -> type.code().equals(of.code()) && !type.variant().isEmpty())
                .forEach(type -> choice.put(type.variant(), type.variant() + "：" + type.limitText()));
        return choice;
    }
}
