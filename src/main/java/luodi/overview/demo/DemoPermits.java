package luodi.overview.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import luodi.overview.demo.DemoPermitWalk.Walk;
import luodi.overview.demo.DemoPermitWalk.Way;
import luodi.projects.Seen;
import luodi.projects.Stage;
import luodi.projects.catalogue.PermitType;
import luodi.projects.catalogue.PermitTypes;
import luodi.projects.catalogue.Phase;
import luodi.projects.procedures.CaseForm;
import luodi.projects.procedures.PermitCase;
import luodi.projects.procedures.PermitCases;
import luodi.projects.roadmap.Milestone;
import luodi.projects.roadmap.Roadmap;
import luodi.projects.roadmap.Roadmaps;
import luodi.shared.Ids;
import luodi.shared.Time;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The permits of each venture from the catalogue, walked as its roadmap says: done where the milestone is done, waiting where it runs. */
@Component
@Order(20)
class DemoPermits implements DemoChapter {
    /** Works of this one have begun while its EIA is still being reviewed: recorded as it is. */
    static final String WITHOUT_EIA = "荆楚电子级硅材料项目";
    /** What the template leaves to the case: begun lately, and still with the department. */
    private static final Map<String, List<String>> EXTRA = Map.of(
            "华原医药中间体项目",
            List.of("WATER_USE/", "SAFETY_COND/"),
            "汉江精铸新能源底盘件项目",
            List.of("ENERGY/"),
            "青峰汽车轮毂项目（二期）",
            List.of("WATER_SOIL/报告书"));

    /** Granted some weeks ago, and nobody has brought the paper to the company: late, two in the whole county. */
    private static final Map<String, List<String>> UNDELIVERED =
            Map.of("东岸智慧物流港", List.of("FLOOD", ""), "汉江精铸新能源底盘件项目", List.of("CONSTRUCTION_PERMIT", "配套宿舍"));

    /** What its own story makes of a permit whose milestone is not finished, in place of one of the ways to wait. */
    private enum Tale {
        DONE,
        REGISTERED,
        PREPARING,
        ACCEPTED
    }

    /** Who runs on trial has its discharge permit, and begins production when its own EIA acceptance is through. */
    private static final Map<String, Map<String, Tale>> TALES = Map.of(
            "南河纺织智能工厂",
            Map.of("DISCHARGE", Tale.DONE, "EIA_ACCEPT", Tale.PREPARING),
            "北河生物质热电项目",
            Map.of("DISCHARGE", Tale.DONE, "EIA_ACCEPT", Tale.DONE),
            "谷山绿色建材项目",
            Map.of("EIA_ACCEPT", Tale.DONE),
            "绿源冷链物流园",
            Map.of("DISCHARGE", Tale.REGISTERED),
            WITHOUT_EIA,
            Map.of("DISCHARGE", Tale.PREPARING),
            "汉江精铸新能源底盘件项目",
            Map.of("DISCHARGE", Tale.ACCEPTED));

    private final DemoPermitWalk walks;
    private final PermitCases cases;
    private final PermitTypes types;
    private final Roadmaps roadmaps;

    DemoPermits(DemoPermitWalk walks, PermitCases cases, PermitTypes types, Roadmaps roadmaps) {
        this.walks = walks;
        this.cases = cases;
        this.types = types;
        this.roadmaps = roadmaps;
    }

    @Override
    public void tell(DemoPeople.Cast cast, Map<String, Seen> seen, LocalDate today) {
        int shape = 0;
        for (DemoCast.Venture venture : DemoCast.VENTURES) {
            Seen project = Objects.requireNonNull(seen.get(venture.name()));
            Roadmap plan = roadmaps.current(project.id()).orElse(null);
            LocalDate opened = DemoProjects.signedOn(venture, today).plusDays(12);
            Time.on(opened, () -> cases.generate(cast.at(DemoCast.CLERK, opened), project, null));
            if (plan == null) atTheBeginning(cast, venture, project, today);
            else shape = venture(cast, venture, project, plan, today, shape);
            EXTRA.getOrDefault(venture.name(), List.of()).forEach(code -> extra(cast, venture, project, code, today));
            List<String> lying = UNDELIVERED.get(venture.name());
            if (lying != null) undelivered(cast, venture, project, lying.getFirst(), lying.getLast(), today);
        }
    }

    private int venture(
            DemoPeople.Cast cast, DemoCast.Venture venture, Seen project, Roadmap plan, LocalDate today, int shape) {
        List<PermitCase> all = cases.of(project);
        Map<UUID, PermitType> by = types.of(all.stream().map(PermitCase::typeId).toList());
        Map<UUID, Milestone> milestones = plan.byKey();
        Map<String, LocalDate> granted = new HashMap<>();
        Set<String> codes = new HashSet<>(all.stream().map(PermitCase::code).toList());
        int next = shape;
        for (PermitCase one : all) {
            PermitType type = Objects.requireNonNull(by.get(one.typeId()));
            Milestone waiting = one.milestoneKey() == null ? null : milestones.get(one.milestoneKey());
            Tale tale = TALES.getOrDefault(venture.name(), Map.of()).get(one.code());
            if (tale != null && waiting != null && waiting.actualEnd() == null) {
                tell(tale, new Walk(cast, venture, project, one, type, today), waiting);
                continue;
            }
            boolean early =
                    type.phase() == Phase.COMPLETION && venture.stage().compareTo(Stage.EQUIPMENT_INSTALLATION) < 0;
            if (waiting == null || waiting.actualStart() == null || early) continue;
            if (type.needsHard().stream().anyMatch(code -> codes.contains(code) && !granted.containsKey(code)))
                continue;
            LocalDate free = type.needsHard().stream()
                    .filter(granted::containsKey)
                    .map(granted::get)
                    .max(LocalDate::compareTo)
                    .orElse(waiting.actualStart());
            LocalDate from = walks.workday(free.isAfter(waiting.actualStart()) ? free : waiting.actualStart());
            LocalDate end = waiting.actualEnd();
            Walk walk = new Walk(cast, venture, project, one, type, today);
            if (end != null && !from.isAfter(today.minusDays(9))) granted.put(one.code(), walks.done(walk, from, end));
            else if (end == null) {
                Way way = Way.values()[next++ % Way.values().length];
                walks.running(walk, from, withoutEia(walk) ? Way.STOPPED : way);
            }
        }
        return next;
    }

    private void tell(Tale tale, Walk walk, Milestone waiting) {
        LocalDate today = walk.today();
        LocalDate begun = waiting.actualStart() == null ? today : waiting.actualStart();
        LocalDate end = DemoPermitWalk.earlier(begun, walks.back(today, 15));
        switch (tale) {
            case DONE -> walks.done(walk, walks.back(end, 22), end);
            case REGISTERED -> {
                LocalDate on = walks.back(end, 4);
                Time.on(
                        on,
                        () -> cases.revise(
                                walk.cast().at(DemoCast.CLERK, on),
                                walk.project(),
                                walk.of().id(),
                                variant(walk.of(), "登记管理")));
                PermitCase of = cases.find(walk.project(), walk.of().id());
                walks.done(walk(walk.cast(), walk.venture(), walk.project(), of, today), on, end);
            }
            case PREPARING -> walks.preparing(walk, walks.back(today, 12));
            case ACCEPTED -> walks.running(walk, walks.back(today, 30), Way.ACCEPTED);
        }
    }

    private static CaseForm variant(PermitCase of, String variant) {
        CaseForm old = CaseForm.of(of);
        return new CaseForm(
                old.id(),
                old.code(),
                variant,
                old.batch(),
                old.unitId(),
                old.helping(),
                old.helperId(),
                old.milestoneKey(),
                old.version());
    }

    private void extra(DemoPeople.Cast cast, DemoCast.Venture venture, Seen project, String code, LocalDate today) {
        LocalDate opened = walks.back(today, 45);
        Time.on(opened, () -> cases.generate(cast.at(DemoCast.CLERK, opened), project, List.of(code)));
        PermitCase one = cases.of(project).stream()
                .filter(c -> code.equals(c.code() + "/" + c.variant()))
                .findFirst()
                .orElseThrow();
        walks.running(walk(cast, venture, project, one, today), opened, Way.OVERDUE);
    }

    private void undelivered(
            DemoPeople.Cast cast, DemoCast.Venture venture, Seen project, String code, String batch, LocalDate today) {
        LocalDate opened = walks.back(today, 40);
        UUID id = Ids.next();
        CaseForm form = new CaseForm(id.toString(), code, "", batch, null, "HELP", null, null, null);
        Time.on(opened, () -> cases.open(cast.at(DemoCast.CLERK, opened), project, form));
        walks.granted(
                walk(cast, venture, project, cases.find(project, id), today),
                walks.back(today, 19),
                walks.back(today, 13));
    }

    /** A venture without a roadmap yet: filed, its planning conditions given, its land at auction, the rest with departments. */
    private void atTheBeginning(DemoPeople.Cast cast, DemoCast.Venture venture, Seen project, LocalDate today) {
        for (PermitCase one : cases.of(project)) {
            Walk walk = walk(cast, venture, project, one, today);
            switch (one.code()) {
                case "FILING" -> walks.done(walk, walks.back(today, 120), walks.back(today, 116));
                case "PLANNING_CONDITIONS" -> walks.done(walk, walks.back(today, 80), walks.back(today, 62));
                case "LAND_TRANSFER" -> walks.running(walk, walks.back(today, 30), Way.STOPPED);
                case "EIA" -> walks.running(walk, walks.back(today, 20), Way.SUBMITTED);
                case "DESIGN" -> walks.running(walk, walks.back(today, 18), Way.CORRECTION);
                default -> {}
            }
        }
    }

    private Walk walk(DemoPeople.Cast cast, DemoCast.Venture venture, Seen project, PermitCase one, LocalDate today) {
        PermitType type = types.of(List.of(one.typeId())).get(one.typeId());
        return new Walk(cast, venture, project, one, Objects.requireNonNull(type), today);
    }

    private static boolean withoutEia(Walk walk) {
        return walk.venture().name().equals(WITHOUT_EIA) && walk.of().code().equals("EIA");
    }
}
