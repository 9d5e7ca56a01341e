package luodi.projects.procedures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.projects.Seen;
import luodi.projects.catalogue.PermitType;
import luodi.projects.catalogue.PermitTypes;
import luodi.projects.procedures.CaseRules.StartGate;
import luodi.projects.roadmap.Milestone;
import luodi.projects.roadmap.PlanDays;
import luodi.projects.roadmap.Roadmaps;
import luodi.shared.Actor;
import org.springframework.stereotype.Component;

/** The board of a project, assembled from its rows in a handful of statements whatever its size. */
@Component
public class PermitBoards {
    private final CaseRows rows;
    private final PermitClocks clocks;
    private final PermitTypes types;
    private final Roadmaps roadmaps;

    PermitBoards(CaseRows rows, PermitClocks clocks, PermitTypes types, Roadmaps roadmaps) {
        this.rows = rows;
        this.clocks = clocks;
        this.types = types;
        this.roadmaps = roadmaps;
    }

    public PermitBoard of(Actor me, Seen project) {
        LocalDate today = me.today();
        List<PermitCase> cases = rows.of(project.id());
        List<PermitType> catalogue = types.on(me.county().code(), today);
        Map<UUID, PermitType> judged =
                types.of(cases.stream().map(PermitCase::typeId).distinct().toList());
        Map<UUID, PermitClock> ticking = clocks.of(cases, judged, today);
        CaseRows.Ground ground = rows.ground(project.id());
        Map<UUID, String> milestones = new HashMap<>();
        roadmaps.current(project.id())
                .ifPresent(plan -> plan.milestones().forEach((Milestone m) -> milestones.put(m.key(), m.name())));
        PlanDays days = roadmaps.days();
        List<PermitBoard.Line> lines = cases.stream()
                .map(c -> new PermitBoard.Line(
                        c,
                        Objects.requireNonNull(ticking.get(c.id())),
                        CaseRules.needs(
                                Objects.requireNonNull(judged.get(c.typeId())),
                                ground.regime(),
                                catalogue,
                                cases,
                                ground.stated()),
                        c.milestoneKey() == null ? null : milestones.get(c.milestoneKey()),
                        days.between(c.since(), today)))
                .toList();
        int left = (int) catalogue.stream()
                .filter(type -> ground.regime() != null
                        && type.inTemplate()
                        && type.regimes().contains(ground.regime()))
                .filter(type -> cases.stream()
                        .noneMatch(c -> c.code().equals(type.code())
                                && (!c.state().ended() || c.state() == PermitState.NOT_APPLICABLE)))
                .count();
        return new PermitBoard(
                project, today, lines, ground.gate(catalogue, cases), network(lines, judged, days, today), left);
    }

    /** The part of the project page: what is under way or should have been delivered, at most {@code limit}, and R-36; dues as the lists show them. */
    public PermitBrief brief(Actor me, Seen project, int limit) {
        List<PermitCase> cases = rows.of(project.id());
        CaseRows.Ground ground = rows.ground(project.id());
        boolean judged = ground.startedOn() != null && !cases.isEmpty();
        PlanDays days = roadmaps.days();
        return new PermitBrief(
                project,
                me.today(),
                cases.size(),
                cases.stream().filter(c -> c.state().done()).count(),
                cases.stream()
                        .filter(c -> c.undelivered(me.today())
                                || c.state().open() && (c.submittedOn() != null || c.state() == PermitState.PREPARING))
                        .limit(limit)
                        .map(c -> new PermitBrief.Moving(c, days.between(c.since(), me.today())))
                        .toList(),
                judged ? ground.gate(types.on(me.county().code(), me.today()), cases) : StartGate.CLEAR);
    }

    private static PermitNetwork network(
            List<PermitBoard.Line> lines, Map<UUID, PermitType> types, PlanDays days, LocalDate today) {
        Set<String> needed = lines.stream()
                .filter(line -> line.of().state().open())
                .flatMap(line -> line.needs().stream())
                .map(CaseRules.Need::code)
                .collect(Collectors.toSet());
        // what is done and holds up nothing any more would only push the open ones off the page
        List<PermitBoard.Line> drawn = lines.stream()
                .filter(line -> line.of().state().open()
                        || !line.of().state().ended()
                                && needed.contains(line.of().code()))
                .toList();
        return PermitNetwork.of(drawn.stream()
                .map(line -> {
                    PermitType type = Objects.requireNonNull(types.get(line.of().typeId()));
                    LocalDate due = line.clock().legalDue();
                    OptionalInt until =
                            due == null || !due.isAfter(today) ? OptionalInt.empty() : days.between(today, due);
                    List<UUID> after = drawn.stream()
                            .map(PermitBoard.Line::of)
                            .filter(other -> type.needsHard().contains(other.code())
                                    || type.needsSoft().contains(other.code()))
                            .map(PermitCase::id)
                            .toList();
                    return new PermitNetwork.Item(
                            line.of(),
                            CaseRules.remaining(line.of(), type, until.isPresent() ? until.getAsInt() : null),
                            after);
                })
                .toList());
    }
}
