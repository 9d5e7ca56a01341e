package luodi.overview.demo;

import static luodi.overview.demo.DemoMatterTales.BUILDER;
import static luodi.overview.demo.DemoMatterTales.CASTING;
import static luodi.overview.demo.DemoMatterTales.COLD;
import static luodi.overview.demo.DemoMatterTales.EAST;
import static luodi.overview.demo.DemoMatterTales.HOUSING;
import static luodi.overview.demo.DemoMatterTales.MILL;
import static luodi.overview.demo.DemoMatterTales.MINING;
import static luodi.overview.demo.DemoMatterTales.PARK;
import static luodi.overview.demo.DemoMatterTales.PORT;
import static luodi.overview.demo.DemoMatterTales.POWER;
import static luodi.overview.demo.DemoMatterTales.SPONSOR;
import static luodi.overview.demo.DemoMatterTales.WHEELS;
import static luodi.overview.demo.DemoMatterTales.beat;
import static luodi.overview.demo.DemoMatterTales.by;
import static luodi.overview.demo.DemoMatterTales.tale;
import static luodi.problems.matters.MatterAct.ACCEPTANCE;
import static luodi.problems.matters.MatterAct.EXCLUSION;
import static luodi.problems.matters.MatterAct.EXTENSION_REFUSAL;
import static luodi.problems.matters.MatterAct.EXTENSION_REQUEST;
import static luodi.problems.matters.MatterAct.PROGRESS;
import static luodi.problems.matters.MatterAct.REPORT;
import static luodi.problems.matters.MatterAct.RETURN_REFUSAL;
import static luodi.problems.matters.MatterAct.RETURN_REQUEST;
import static luodi.problems.matters.MatterAct.REWORK;
import static luodi.problems.matters.MatterAct.URGE;
import static luodi.problems.matters.MatterAct.VERIFICATION;

import java.util.List;
import luodi.overview.demo.DemoMatterTales.Beat;
import luodi.overview.demo.DemoMatterTales.Tale;
import luodi.problems.matters.MatterAct;

/** The matters of 示例县 that are not settled today: every state, one suspected slow and one of inaction among them. */
final class DemoMattersOpen {
    private DemoMattersOpen() {}

    static List<Tale> all() {
        return List.of(
                tale(
                        34,
                        12,
                        "LEADER",
                        MINING,
                        BUILDER,
                        null,
                        DemoCast.LEADER,
                        "矿山装备项目施工便道硬化",
                        "便道 600 米硬化，雨天能走重车。",
                        beat(2, ACCEPTANCE, null),
                        by(9, DemoCast.CLERK, URGE, "快到期了，还没有一条进展，请说明情况"),
                        by(16, DemoCast.HEAD, URGE, "已经超期，请当天记进展")),
                tale(
                        22,
                        19,
                        "MEETING",
                        PORT,
                        HOUSING,
                        null,
                        DemoCast.HEAD,
                        "物流港规划条件变更论证",
                        "组织专家论证，出具变更意见。",
                        beat(1, ACCEPTANCE, null),
                        beat(5, PROGRESS, "论证会材料在准备"),
                        beat(10, PROGRESS, "专家名单已报审"),
                        beat(13, PROGRESS, "定在下周开会")),
                tale(
                        21,
                        14,
                        "CAMPAIGN",
                        COLD,
                        BUILDER,
                        null,
                        DemoCast.LEADER,
                        "冷链园北门临时围挡拆除",
                        "围挡影响消防通道，限期拆除。",
                        beat(1, RETURN_REQUEST, "围挡不是城投公司建的", "项目移交清单"),
                        by(2, DemoCast.LEADER, RETURN_REFUSAL, "管护单位是城投公司，继续办"),
                        beat(3, ACCEPTANCE, null),
                        beat(6, PROGRESS, "拆了 60 米"),
                        beat(11, REPORT, "已拆除"),
                        new Beat(12, DemoCast.CLERK, REWORK, "东侧还剩 20 米", null),
                        beat(14, PROGRESS, "东侧在拆"),
                        beat(16, REPORT, "全部拆除"),
                        new Beat(17, DemoCast.CLERK, REWORK, "建筑垃圾还没有清运", null),
                        beat(18, PROGRESS, "垃圾清运了一半")),
                tale(
                        18,
                        20,
                        "MEETING",
                        CASTING,
                        HOUSING,
                        BUILDER,
                        DemoCast.HEAD,
                        "底盘件项目 2 号厂房消防验收准备",
                        "资料、检测、现场一次备齐。",
                        beat(1, ACCEPTANCE, null),
                        beat(4, PROGRESS, "检测单位已进场"),
                        new Beat(9, DemoCast.HEAD, EXCLUSION, "等企业补装应急照明", "补正通知书 12 号"),
                        beat(15, PROGRESS, "应急照明已装，检测在收尾")),
                tale(
                        16,
                        20,
                        "LEADER",
                        CASTING,
                        PARK,
                        null,
                        SPONSOR,
                        "底盘件项目周边 2 公里道路限行调整",
                        "运输时段与交警商定，立牌公示。",
                        beat(1, ACCEPTANCE, null),
                        beat(3, PROGRESS, "与交警踏勘一次"),
                        beat(8, PROGRESS, "时段方案报局里"),
                        new Beat(14, null, EXTENSION_REQUEST, "公示期要 10 天", "10")),
                tale(
                        14,
                        16,
                        "MEETING",
                        WHEELS,
                        HOUSING,
                        null,
                        DemoCast.HEAD,
                        "轮毂二期立体仓库抗震专项审查",
                        "省里专家库抽取，五日内组织。",
                        beat(1, ACCEPTANCE, null),
                        beat(3, PROGRESS, "材料报省厅"),
                        beat(8, PROGRESS, "专家已抽取"),
                        beat(12, REPORT, "审查通过，意见书已到")),
                tale(
                        13,
                        15,
                        "LEADER",
                        CASTING,
                        BUILDER,
                        null,
                        DemoCast.LEADER,
                        "厂区西侧排水沟清淤",
                        "雨季前清淤 800 米。",
                        beat(1, ACCEPTANCE, null),
                        beat(4, PROGRESS, "清淤 500 米"),
                        beat(9, REPORT, "800 米清淤完成"),
                        by(11, DemoCast.CLERK, VERIFICATION, "全线走了一遍")),
                tale(
                        12,
                        14,
                        "BRIEFING",
                        COLD,
                        EAST,
                        null,
                        DemoCast.HEAD,
                        "冷链园进场路口交通标志",
                        "两处路口装减速带和标志牌。",
                        beat(1, ACCEPTANCE, null),
                        beat(3, PROGRESS, "标志牌已订做"),
                        new Beat(6, null, EXTENSION_REQUEST, "标志牌厂家排期", "20"),
                        by(7, DemoCast.HEAD, EXTENSION_REFUSAL, "两周足够，按原期限办"),
                        beat(8, PROGRESS, "减速带已装一处")),
                tale(
                        4,
                        15,
                        "MEETING",
                        POWER,
                        HOUSING,
                        null,
                        DemoCast.HEAD,
                        "热电项目竣工档案预验收",
                        "档案馆、质监站一次到场。",
                        beat(1, ACCEPTANCE, null)),
                tale(3, 10, "CAMPAIGN", PORT, BUILDER, null, DemoCast.LEADER, "物流港货场填方土源", "落实 6 万方土源，签运输协议。"),
                tale(1, 10, "LEADER", WHEELS, HOUSING, null, SPONSOR, "轮毂二期施工许可材料容缺受理", "缺的两件承诺后补，先受理。"),
                tale(
                        1,
                        12,
                        "BRIEFING",
                        MILL,
                        HOUSING,
                        null,
                        DemoCast.HEAD,
                        "纺织厂区门前公交站",
                        "增设公交站一处。",
                        new Beat(1, null, RETURN_REQUEST, "公交站点由交通部门设置", "三定方案第五条")),
                new Tale(
                        1,
                        10,
                        "MEETING",
                        CASTING,
                        HOUSING,
                        null,
                        DemoCast.CLERK,
                        null,
                        "底盘件项目监理到岗核查",
                        "监理人员到岗情况核一次。",
                        List.of(by(1, DemoCast.CLERK, MatterAct.SIGNATURE_REQUEST, null))),
                new Tale(
                        0,
                        10,
                        "BRIEFING",
                        COLD,
                        EAST,
                        null,
                        DemoCast.CLERK,
                        null,
                        "冷链园周边秸秆清运",
                        "项目北侧堆放的秸秆清走。",
                        List.of()));
    }
}
