package luodi.overview.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luodi.calendar.Calendar;
import luodi.projects.Seen;
import luodi.projects.Stage;
import luodi.projects.catalogue.PermitType;
import luodi.projects.catalogue.PermitTypes;
import luodi.projects.catalogue.Phase;
import luodi.projects.procedures.CaseForm;
import luodi.projects.procedures.PermitAct;
import luodi.projects.procedures.PermitCase;
import luodi.projects.procedures.PermitCases;
import luodi.projects.procedures.PermitSteps;
import luodi.projects.procedures.StepForm;
import luodi.projects.procedures.StopKind;
import luodi.projects.roadmap.Milestone;
import luodi.projects.roadmap.Roadmap;
import luodi.projects.roadmap.Roadmaps;
import luodi.shared.Time;
import org.jspecify.annotations.Nullable;
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

    private static final String OFFICER = "示例·何平";

    private final PermitCases cases;
    private final PermitSteps steps;
    private final PermitTypes types;
    private final Roadmaps roadmaps;
    private final Calendar calendar;

    DemoPermits(PermitCases cases, PermitSteps steps, PermitTypes types, Roadmaps roadmaps, Calendar calendar) {
        this.cases = cases;
        this.steps = steps;
        this.types = types;
        this.roadmaps = roadmaps;
        this.calendar = calendar;
    }

    @Override
    public void tell(DemoPeople.Cast cast, Map<String, Seen> seen, LocalDate today) {
        int shape = 0;
        for (DemoCast.Venture venture : DemoCast.VENTURES) {
            Seen project = java.util.Objects.requireNonNull(seen.get(venture.name()));
            Roadmap plan = roadmaps.current(project.id()).orElse(null);
            LocalDate opened = DemoProjects.signedOn(venture, today).plusDays(12);
            Time.on(opened, () -> cases.generate(cast.at(DemoCast.CLERK, opened), project, null));
            if (plan == null) atTheBeginning(cast, venture, project, today);
            else shape = venture(cast, venture, project, plan, today, shape);
            EXTRA.getOrDefault(venture.name(), List.of()).forEach(code -> extra(cast, venture, project, code, today));
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
            PermitType type = java.util.Objects.requireNonNull(by.get(one.typeId()));
            Milestone waiting = one.milestoneKey() == null ? null : milestones.get(one.milestoneKey());
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
            LocalDate from = workday(free.isAfter(waiting.actualStart()) ? free : waiting.actualStart());
            LocalDate end = waiting.actualEnd();
            Walk walk = new Walk(cast, venture, project, one, type, today);
            if (end != null && !from.isAfter(today.minusDays(9))) granted.put(one.code(), done(walk, from, end));
            else if (end == null) running(walk, from, next++);
        }
        return next;
    }

    private void extra(DemoPeople.Cast cast, DemoCast.Venture venture, Seen project, String code, LocalDate today) {
        LocalDate opened = back(today, 45);
        Time.on(opened, () -> cases.generate(cast.at(DemoCast.CLERK, opened), project, List.of(code)));
        PermitCase one = cases.of(project).stream()
                .filter(c -> code.equals(c.code() + "/" + c.variant()))
                .findFirst()
                .orElseThrow();
        running(
                new Walk(
                        cast,
                        venture,
                        project,
                        one,
                        java.util.Objects.requireNonNull(
                                types.of(List.of(one.typeId())).get(one.typeId())),
                        today),
                opened,
                4);
    }

    /** A venture without a roadmap yet: filed, its planning conditions given, its land at auction, the rest with departments. */
    private void atTheBeginning(DemoPeople.Cast cast, DemoCast.Venture venture, Seen project, LocalDate today) {
        List<PermitCase> all = cases.of(project);
        Map<UUID, PermitType> by = types.of(all.stream().map(PermitCase::typeId).toList());
        for (PermitCase one : all) {
            Walk walk = new Walk(
                    cast, venture, project, one, java.util.Objects.requireNonNull(by.get(one.typeId())), today);
            switch (one.code()) {
                case "FILING" -> done(walk, back(today, 120), back(today, 116));
                case "PLANNING_CONDITIONS" -> done(walk, back(today, 80), back(today, 62));
                case "LAND_TRANSFER" -> running(walk, back(today, 30), 3);
                case "EIA" -> running(walk, back(today, 20), 1);
                case "DESIGN" -> running(walk, back(today, 18), 2);
                default -> {}
            }
        }
    }

    private record Walk(
            DemoPeople.Cast cast,
            DemoCast.Venture venture,
            Seen project,
            PermitCase of,
            PermitType type,
            LocalDate today) {}

    /** Prepared, handed in, accepted, granted, delivered; all within its milestone, as far as that was long enough. */
    private LocalDate done(Walk walk, LocalDate from, LocalDate end) {
        LocalDate last = walk.today.minusDays(3);
        LocalDate until = earlier(workday(end.isAfter(from) ? end : from.plusDays(5)), last);
        LocalDate submitted = earlier(calendar.days().plus(from, 2), until);
        step(walk, PermitAct.PREPARE, from, null, null);
        String number = "示批〔" + until.getYear() + "〕" + (until.getDayOfYear() % 180 + 1) + "号";
        if (walk.type.filing()) {
            step(walk, PermitAct.SUBMIT, submitted, null, number);
            return submitted;
        }
        step(walk, PermitAct.SUBMIT, submitted, null, null);
        LocalDate accepted = earlier(calendar.days().plus(submitted, 1), until);
        step(walk, PermitAct.ACCEPT, accepted, "受理通知书", null);
        step(walk, PermitAct.GRANT, until, null, number);
        if (until.isBefore(walk.today.minusDays(6)))
            step(walk, PermitAct.DELIVER, earlier(calendar.days().plus(until, 2), walk.today), null, null);
        return until;
    }

    /** One of five ways of waiting, in turn. */
    private void running(Walk walk, LocalDate from, int shape) {
        boolean withoutEia =
                walk.venture.name().equals(WITHOUT_EIA) && walk.of.code().equals("EIA");
        int asked = withoutEia ? 3 : shape % 5;
        int way = asked == 3 && walk.type.stops().isEmpty() || asked == 4 && walk.type.legalLimit() == null ? 0 : asked;
        LocalDate submitted = back(walk.today, way == 1 ? 2 : way == 2 ? 6 : way == 4 ? 30 : 9);
        LocalDate prepared = back(submitted, 12);
        step(walk, PermitAct.PREPARE, prepared.isBefore(from) ? earlier(from, submitted) : prepared, null, null);
        if (walk.type.filing()) return;
        if (walk.of.code().equals("UTILITIES") && walk.venture.name().startsWith("汉江")) consent(walk, submitted);
        step(walk, PermitAct.SUBMIT, submitted, null, null);
        if (way == 1) return;
        LocalDate answered = calendar.days().plus(submitted, 2);
        if (way == 2) {
            note(walk, PermitAct.CORRECT, answered, "缺总平面图签章页和项目单位承诺书");
            return;
        }
        step(walk, PermitAct.ACCEPT, answered, "受理通知书", null);
        if (way != 3) return;
        LocalDate stopped = calendar.days().plus(answered, 2);
        Time.on(
                stopped,
                () -> steps.act(
                        walk.cast.at(walk.venture.secretary(), stopped),
                        walk.project,
                        walk.of.id(),
                        StepForm.stop(
                                withoutEia ? StopKind.TECHNICAL : StopKind.PUBLICITY,
                                stopped,
                                withoutEia ? "技术评估委托函 7 号" : "批前公示 11 号")));
    }

    private void consent(Walk walk, LocalDate on) {
        Time.on(
                on,
                () -> cases.consent(
                        walk.cast.at(walk.venture.secretary(), on),
                        walk.project,
                        walk.of.id(),
                        new CaseForm.Consent(on.toString(), walk.venture.owner(), "水电报装代办委托书")));
    }

    private void note(Walk walk, PermitAct act, LocalDate on, String note) {
        StepForm plain = StepForm.of(act, on, null, null);
        Time.on(
                on,
                () -> steps.act(
                        walk.cast.at(walk.venture.secretary(), on),
                        walk.project,
                        walk.of.id(),
                        new StepForm(
                                plain.id(), plain.act(), plain.on(), null, null, null, note, null, null, null, null)));
    }

    private void step(Walk walk, PermitAct act, LocalDate on, @Nullable String proof, @Nullable String number) {
        boolean housing = act.side() == PermitAct.Side.AUTHORITY && "县住房和城乡建设局".equals(walk.of.unit());
        Time.on(
                on,
                () -> steps.act(
                        walk.cast.at(housing ? OFFICER : walk.venture.secretary(), on),
                        walk.project,
                        walk.of.id(),
                        StepForm.of(act, on, proof, number)));
    }

    private LocalDate workday(LocalDate day) {
        return calendar.days().onOrAfter(day);
    }

    private LocalDate back(LocalDate today, int workingDays) {
        LocalDate day = today;
        for (int left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            if (calendar.days().isWorking(day)) left--;
        }
        return day;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
