package luodi.overview.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import luodi.projects.ProjectForm;
import luodi.projects.Projects;
import luodi.projects.Seen;
import luodi.projects.Stage;
import luodi.projects.StageForm;
import luodi.projects.Stages;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers the ventures on the days they were signed and walks each through its stages. */
@Component
class DemoProjects {
    private static final Map<Stage, String> EVIDENCE = Map.of(
            Stage.LANDED,
            "公司已在县内注册，营业执照已领",
            Stage.PRE_CONSTRUCTION,
            "项目备案（核准）已受理",
            Stage.READY_TO_START,
            "用地已交付，施工许可已领",
            Stage.STARTED,
            "开工令已下，桩机进场",
            Stage.UNDER_CONSTRUCTION,
            "基础完工，主体开始施工",
            Stage.EQUIPMENT_INSTALLATION,
            "主体完工，首批设备到场",
            Stage.TRIAL_PRODUCTION,
            "首次联动试车",
            Stage.IN_PRODUCTION,
            "首批产品下线并开票");

    private final Projects projects;
    private final Stages stages;
    private final VisibleProjects visible;

    DemoProjects(Projects projects, Stages stages, VisibleProjects visible) {
        this.projects = projects;
        this.stages = stages;
        this.visible = visible;
    }

    /** Projects by name, each at its stage of today. */
    Map<String, Seen> register(DemoPeople.Cast cast, LocalDate today, Random random) {
        Map<String, String> codes = new HashMap<>();
        List<DemoCast.Venture> bySigning = new ArrayList<>(DemoCast.VENTURES);
        bySigning.sort((a, b) -> b.signedMonthsAgo() - a.signedMonthsAgo());
        for (DemoCast.Venture venture : bySigning) {
            LocalDate signed = signedOn(venture, today);
            Time.on(
                    signed,
                    () -> codes.put(
                            venture.name(),
                            projects.register(cast.at(DemoCast.CLERK, signed), form(cast, venture, signed, codes))));
            walk(cast, venture, java.util.Objects.requireNonNull(codes.get(venture.name())), signed, today, random);
        }
        Map<String, Seen> seen = new HashMap<>();
        codes.forEach((name, code) -> seen.put(name, visible.find(cast.at(DemoCast.CLERK, today), code)));
        return seen;
    }

    static LocalDate signedOn(DemoCast.Venture venture, LocalDate today) {
        return today.minusMonths(venture.signedMonthsAgo()).withDayOfMonth(8);
    }

    /** Steps from signing to the present stage, the last of them a few weeks ago. */
    private void walk(
            DemoPeople.Cast cast,
            DemoCast.Venture venture,
            String code,
            LocalDate signed,
            LocalDate today,
            Random random) {
        int steps = venture.stage().ordinal() - Stage.SIGNED.ordinal();
        long days = java.time.temporal.ChronoUnit.DAYS.between(signed, today.minusDays(20 + random.nextInt(30)));
        for (int i = 1; i <= steps; i++) {
            Stage stage = Stage.values()[Stage.SIGNED.ordinal() + i];
            LocalDate on = signed.plusDays(days * i / steps);
            Time.on(on, () -> {
                Actor clerk = cast.at(DemoCast.CLERK, on);
                stages.record(
                        clerk,
                        visible.find(clerk, code),
                        StageForm.forward(stage, on, EVIDENCE.getOrDefault(stage, "现场核实")));
            });
        }
    }

    private static ProjectForm form(
            DemoPeople.Cast cast, DemoCast.Venture v, LocalDate signed, Map<String, String> codes) {
        boolean park = cast.units().containsKey(v.place()) && v.place().endsWith("开发区");
        Map<String, @Nullable String> f = new HashMap<>();
        f.put("name", v.name());
        f.put("kind", v.kind());
        f.put("regime", v.regime());
        f.put("investor", v.investor());
        f.put("regionCode", DemoCast.COUNTY);
        f.put(park ? "parkId" : "townshipId", cast.unit(v.place()).toString());
        f.put("site", v.place() + (park ? "创业大道" : "工业集中区"));
        f.put("landArea", String.valueOf(v.planTotal() / 400));
        f.put("landUnit", "MU");
        f.put("planTotal", String.valueOf(v.planTotal()));
        f.put("planFrom", signed.plusMonths(4).withDayOfMonth(1).toString());
        f.put("planTo", signed.plusMonths(28).withDayOfMonth(1).toString());
        f.put("content", v.content());
        f.put("products", v.products());
        f.put("expectedOutput", String.valueOf(v.planTotal() * 2));
        f.put("expectedTax", String.valueOf(v.planTotal() / 12));
        f.put("expectedJobs", String.valueOf(v.planTotal() / 150));
        f.put("signedOn", signed.toString());
        f.put("contractNo", "示招〔" + signed.getYear() + "〕" + (signed.getMonthValue() + 10) + "号");
        f.put("stage", Stage.SIGNED.name());
        f.put("stageOn", signed.toString());
        f.put("stageEvidence", "投资合同已签");
        if (v.phaseOf() != null) {
            f.put("parentCode", codes.get(v.phaseOf()));
            f.put("phase", "二期");
        }
        return ProjectForm.of(f::get);
    }
}
