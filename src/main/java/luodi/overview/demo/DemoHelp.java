package luodi.overview.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import luodi.projects.Seen;
import luodi.projects.facts.FactForm;
import luodi.projects.facts.StatedFacts;
import luodi.projects.permits.PermitFacts;
import luodi.projects.permits.PermitForm;
import luodi.projects.support.SupportForm;
import luodi.projects.support.Supports;
import luodi.shared.Ids;
import luodi.shared.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What departments did this year: money, land, permits; and what stands by now. */
@Component
class DemoHelp {
    private record Paper(
            String venture,
            String procedure,
            String unit,
            int monthsAgo,
            @Nullable String area) {}

    private record Built(String venture, String text) {}

    private static final List<Paper> PAPERS = List.of(
            new Paper("云岭矿山装备再制造项目", "PLANNING_CONDITIONS", "县自然资源和规划局", 7, null),
            new Paper("云岭矿山装备再制造项目", "LAND_TRANSFER", "县自然资源和规划局", 5, "45.6"),
            new Paper("云岭矿山装备再制造项目", "CONSTRUCTION_PERMIT", "县住房和城乡建设局", 2, null),
            new Paper("青峰汽车轮毂项目（二期）", "EIA", "市生态环境局示例分局", 6, null),
            new Paper("青峰汽车轮毂项目（二期）", "CONSTRUCTION_PERMIT", "县住房和城乡建设局", 4, null),
            new Paper("华原医药中间体项目", "PLANNING_CONDITIONS", "县自然资源和规划局", 4, null),
            new Paper("汉江精铸新能源底盘件项目", "WORKS_PLANNING_PERMIT", "县自然资源和规划局", 8, null));

    private static final List<Built> BUILT = List.of(
            new Built("汉江精铸新能源底盘件项目", "1 号厂房基础完成，主体施工到二层"),
            new Built("绿源冷链物流园", "1 号冷库封顶"),
            new Built("南河纺织智能工厂", "纺纱车间完工，细纱机进场 40 台"),
            new Built("荆楚电子级硅材料项目", "循环水站建成"),
            new Built("谷山绿色建材项目", "1 号生产线试车成功"),
            new Built("北河生物质热电项目", "锅炉房封顶，汽轮机就位"),
            new Built("青峰汽车轮毂项目（一期）", "4 条生产线全部投产"));

    private final Supports supports;
    private final PermitFacts permits;
    private final StatedFacts facts;

    DemoHelp(Supports supports, PermitFacts permits, StatedFacts facts) {
        this.supports = supports;
        this.permits = permits;
        this.facts = facts;
    }

    void give(DemoPeople.Cast cast, Map<String, Seen> seen, LocalDate today) {
        int n = 0;
        for (DemoCast.Help one : DemoCast.HELPS) {
            LocalDate on = within(today, n++);
            Time.on(
                    on,
                    () -> supports.record(
                            cast.at(DemoCast.CLERK, on),
                            on.getYear(),
                            new SupportForm(
                                    Ids.next(),
                                    on.getYear(),
                                    cast.unit(one.unit()).toString(),
                                    one.kind(),
                                    project(seen, one.venture()).code(),
                                    null,
                                    one.action(),
                                    one.amount() == 0 ? null : String.valueOf(one.amount()),
                                    one.included(),
                                    on.minusDays(20).toString(),
                                    on.toString(),
                                    null,
                                    "完工验收单",
                                    null)));
        }
        for (Paper paper : PAPERS) paper(cast, project(seen, paper.venture()), paper, today);
        for (Built built : BUILT) {
            facts.add(
                    cast.at(DemoCast.CLERK, today),
                    project(seen, built.venture()),
                    today.getYear(),
                    new FactForm(Ids.next(), today.getYear(), "BUILT", built.text(), null, null, null));
        }
    }

    private void paper(DemoPeople.Cast cast, Seen project, Paper paper, LocalDate today) {
        LocalDate on = today.minusMonths(paper.monthsAgo());
        Time.on(
                on,
                () -> permits.record(
                        cast.at(DemoCast.CLERK, on),
                        project,
                        new PermitForm(
                                Ids.next(),
                                cast.unit(paper.unit()).toString(),
                                paper.procedure(),
                                "ISSUED",
                                on.toString(),
                                "示字〔" + on.getYear() + "〕" + (on.getDayOfYear() % 90 + 1) + "号",
                                paper.area() == null ? null : "首批",
                                paper.area(),
                                paper.area() == null ? null : "MU",
                                null)));
    }

    /** A day of this year that has passed. */
    private static LocalDate within(LocalDate today, int n) {
        LocalDate day = LocalDate.of(today.getYear(), 1, 15).plusDays(n * 37L);
        return day.isAfter(today) ? today : day;
    }

    private static Seen project(Map<String, Seen> seen, String name) {
        return Objects.requireNonNull(seen.get(name), name);
    }
}
