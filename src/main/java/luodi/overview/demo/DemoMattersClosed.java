package luodi.overview.demo;

import static luodi.overview.demo.DemoMatterTales.BUILDER;
import static luodi.overview.demo.DemoMatterTales.CASTING;
import static luodi.overview.demo.DemoMatterTales.CLOUD;
import static luodi.overview.demo.DemoMatterTales.COLD;
import static luodi.overview.demo.DemoMatterTales.EAST;
import static luodi.overview.demo.DemoMatterTales.HOUSING;
import static luodi.overview.demo.DemoMatterTales.MILL;
import static luodi.overview.demo.DemoMatterTales.MINING;
import static luodi.overview.demo.DemoMatterTales.PARK;
import static luodi.overview.demo.DemoMatterTales.PORT;
import static luodi.overview.demo.DemoMatterTales.POWER;
import static luodi.overview.demo.DemoMatterTales.SILICON;
import static luodi.overview.demo.DemoMatterTales.SPONSOR;
import static luodi.overview.demo.DemoMatterTales.WHEELS;
import static luodi.overview.demo.DemoMatterTales.beat;
import static luodi.overview.demo.DemoMatterTales.by;
import static luodi.overview.demo.DemoMatterTales.done;
import static luodi.overview.demo.DemoMatterTales.tale;
import static luodi.problems.matters.MatterAct.ACCEPTANCE;
import static luodi.problems.matters.MatterAct.CANCELLATION;
import static luodi.problems.matters.MatterAct.CLOSURE;
import static luodi.problems.matters.MatterAct.CO_RESULT;
import static luodi.problems.matters.MatterAct.EXTENSION_CONSENT;
import static luodi.problems.matters.MatterAct.EXTENSION_REQUEST;
import static luodi.problems.matters.MatterAct.PROGRESS;
import static luodi.problems.matters.MatterAct.REPORT;
import static luodi.problems.matters.MatterAct.RETURN_CONSENT;
import static luodi.problems.matters.MatterAct.RETURN_REQUEST;
import static luodi.problems.matters.MatterAct.REWORK;
import static luodi.problems.matters.MatterAct.VERIFICATION;

import java.util.List;
import luodi.overview.demo.DemoMatterTales.Beat;
import luodi.overview.demo.DemoMatterTales.Tale;

/** The matters of 示例县 that are settled: most in the plain way, some extended, handed on, sent back or withdrawn. */
final class DemoMattersClosed {
    private DemoMattersClosed() {}

    static List<Tale> all() {
        return List.of(
                done(
                        205,
                        12,
                        "LEADER",
                        CASTING,
                        BUILDER,
                        "打通厂区进场道路",
                        "厂区进场道路 1.2 公里，混凝土路面，重车能走。",
                        SPONSOR,
                        "路基成型 700 米",
                        "路面通车，设备车已进场"),
                done(
                        190,
                        8,
                        "MEETING",
                        COLD,
                        EAST,
                        "协调冷链园围墙外 6 户果树补偿",
                        "6 户果树补偿一户一议，谈妥后三天内付清。",
                        DemoCast.HEAD,
                        "已谈妥 4 户",
                        "6 户全部签字，款已付清"),
                done(
                        176,
                        10,
                        "BRIEFING",
                        SILICON,
                        PARK,
                        "落实硅材料项目循环水取水口",
                        "取水口位置与水利规划对上，出具同意函。",
                        DemoCast.HEAD,
                        "现场定了两个点位",
                        "已出具同意函，施工可以进场"),
                tale(
                        165,
                        15,
                        "MEETING",
                        MILL,
                        HOUSING,
                        BUILDER,
                        DemoCast.HEAD,
                        "收尾纺织厂区雨污管网",
                        "雨污分流接到市政井，恢复路面。",
                        beat(1, ACCEPTANCE, null),
                        beat(3, PROGRESS, "井位已复测"),
                        new Beat(8, "示例·蒋文", CO_RESULT, "路面恢复 320 平方米", null),
                        beat(10, PROGRESS, "管网通水试验合格"),
                        beat(13, REPORT, "雨污分流已接通，路面已恢复"),
                        by(15, DemoCast.CLERK, VERIFICATION, "现场放水看过"),
                        by(16, DemoCast.HEAD, CLOSURE, null)),
                done(
                        150,
                        9,
                        "CAMPAIGN",
                        POWER,
                        EAST,
                        "清理热电项目送出线路走廊 3 处堆场",
                        "3 处堆场清空，铁塔基础能施工。",
                        DemoCast.LEADER,
                        "清了 2 处",
                        "3 处全部清空"),
                tale(
                        138,
                        12,
                        "LEADER",
                        WHEELS,
                        HOUSING,
                        null,
                        SPONSOR,
                        "加快轮毂二期施工图审查",
                        "图审机构一次说清修改意见，企业改完即复审。",
                        beat(1, ACCEPTANCE, null),
                        beat(4, PROGRESS, "图审机构提了 12 条意见"),
                        beat(9, PROGRESS, "企业改了 9 条"),
                        new Beat(11, null, EXTENSION_REQUEST, "结构专业要重新计算，企业承诺 8 天", "8"),
                        by(12, SPONSOR, EXTENSION_CONSENT, "同意，只此一次"),
                        beat(16, PROGRESS, "12 条全部改完，已复审"),
                        beat(18, REPORT, "审查合格书已出"),
                        by(19, DemoCast.CLERK, VERIFICATION, "看到合格书原件"),
                        by(20, SPONSOR, CLOSURE, null)),
                tale(
                        120,
                        10,
                        "MEETING",
                        MINING,
                        BUILDER,
                        null,
                        DemoCast.HEAD,
                        "矿山装备项目场地平整收尾",
                        "剩余 40 亩平整到标高，交企业。",
                        beat(1, RETURN_REQUEST, "场地在云岭镇，由镇里组织更快", "县政府会议纪要第 12 期"),
                        new Beat(2, DemoCast.HEAD, RETURN_CONSENT, "改由云岭镇牵头", CLOUD),
                        new Beat(3, "示例·罗兰", ACCEPTANCE, null, null),
                        new Beat(6, "示例·罗兰", PROGRESS, "平整 25 亩", null),
                        new Beat(10, "示例·罗兰", REPORT, "40 亩已交企业", null),
                        by(11, DemoCast.CLERK, VERIFICATION, "测量成果已核"),
                        by(11, DemoCast.HEAD, CLOSURE, null)),
                done(
                        104,
                        7,
                        "BRIEFING",
                        CASTING,
                        PARK,
                        "解决底盘件项目夜间施工噪声投诉",
                        "与小区居民商定施工时段，立牌告知。",
                        DemoCast.HEAD,
                        "召开了居民会",
                        "22 点后不浇筑，投诉已撤"),
                tale(
                        92,
                        10,
                        "CAMPAIGN",
                        SILICON,
                        HOUSING,
                        null,
                        DemoCast.LEADER,
                        "硅材料项目消防设计审查意见落实",
                        "12 条意见逐条销账。",
                        beat(1, ACCEPTANCE, null),
                        beat(4, PROGRESS, "改了 7 条"),
                        beat(8, REPORT, "已经改完"),
                        new Beat(9, DemoCast.CLERK, REWORK, "第 3、8 条没有改，疏散宽度仍不够", null),
                        beat(12, PROGRESS, "第 3、8 条改图已出"),
                        beat(14, REPORT, "12 条全部销账"),
                        by(15, DemoCast.CLERK, VERIFICATION, "逐条对过图"),
                        by(15, DemoCast.LEADER, CLOSURE, null)),
                done(
                        78,
                        9,
                        "MEETING",
                        PORT,
                        EAST,
                        "物流港项目 3 座坟迁移",
                        "祭扫期前迁移到公墓，补助发到户。",
                        DemoCast.HEAD,
                        "已谈妥 2 户",
                        "3 座全部迁出"),
                done(
                        63,
                        12,
                        "LEADER",
                        COLD,
                        BUILDER,
                        "冷链园配套停车场收尾",
                        "停车场划线、照明、出入口道闸一次做完。",
                        SPONSOR,
                        "照明已通电",
                        "已划线，道闸启用"),
                tale(
                        55,
                        8,
                        "BRIEFING",
                        MILL,
                        PARK,
                        null,
                        DemoCast.HEAD,
                        "重复交办的招工服务",
                        "与上月的一件重复。",
                        by(1, DemoCast.HEAD, CANCELLATION, "与上月交办的重复，撤销")),
                done(
                        41,
                        10,
                        "MEETING",
                        WHEELS,
                        PARK,
                        "二期涂装车间地下管线迁改",
                        "两条弱电管线迁出基坑范围。",
                        DemoCast.HEAD,
                        "迁改图已定",
                        "两条管线已迁改"));
    }
}
