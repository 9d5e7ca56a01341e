package luodi.overview.demo;

import static luodi.problems.matters.MatterAct.ACCEPTANCE;
import static luodi.problems.matters.MatterAct.CANCELLATION;
import static luodi.problems.matters.MatterAct.CLOSURE;
import static luodi.problems.matters.MatterAct.CO_RESULT;
import static luodi.problems.matters.MatterAct.EXCLUSION;
import static luodi.problems.matters.MatterAct.EXTENSION_CONSENT;
import static luodi.problems.matters.MatterAct.EXTENSION_REFUSAL;
import static luodi.problems.matters.MatterAct.EXTENSION_REQUEST;
import static luodi.problems.matters.MatterAct.PROGRESS;
import static luodi.problems.matters.MatterAct.REPORT;
import static luodi.problems.matters.MatterAct.RETURN_CONSENT;
import static luodi.problems.matters.MatterAct.RETURN_REFUSAL;
import static luodi.problems.matters.MatterAct.RETURN_REQUEST;
import static luodi.problems.matters.MatterAct.REWORK;
import static luodi.problems.matters.MatterAct.URGE;
import static luodi.problems.matters.MatterAct.VERIFICATION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import luodi.problems.matters.MatterAct;
import org.jspecify.annotations.Nullable;

/** A year of matters of 示例县 as tales: begun so many working days ago, due so many after, and what happened on which day. */
final class DemoMatterTales {
    static final String HOUSING = "县住房和城乡建设局";
    static final String BUILDER = "县城投公司";
    static final String PARK = "示例经济开发区";
    static final String EAST = "东河镇";
    static final String CLOUD = "云岭镇";
    private static final String SPONSOR = "示例·李明";
    private static final String CASTING = "汉江精铸新能源底盘件项目";
    private static final String COLD = "绿源冷链物流园";
    private static final String MILL = "南河纺织智能工厂";
    private static final String SILICON = "荆楚电子级硅材料项目";
    private static final String POWER = "北河生物质热电项目";
    private static final String MINING = "云岭矿山装备再制造项目";
    private static final String WHEELS = "青峰汽车轮毂项目（二期）";
    private static final String PORT = "东岸智慧物流港";

    /** What one did on the so-manieth working day: {@code who} null is the lead unit's person; {@code more} a basis, a unit or days of extension. */
    record Beat(
            int after,
            @Nullable String who,
            MatterAct act,
            @Nullable String text,
            @Nullable String more) {}

    /** {@code signer} null: it stays with {@code drafter}; {@code helper} a unit that helps. */
    record Tale(
            int begun,
            int due,
            String source,
            @Nullable String venture,
            String lead,
            @Nullable String helper,
            String drafter,
            @Nullable String signer,
            String title,
            String detail,
            List<Beat> beats) {}

    private DemoMatterTales() {}

    static List<Tale> all() {
        List<Tale> all = new ArrayList<>(closed());
        all.addAll(open());
        return all;
    }

    private static List<Tale> closed() {
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

    private static List<Tale> open() {
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

    /** The plain way: accepted, two words of progress, reported, verified, closed in time. */
    private static Tale done(
            int begun,
            int due,
            String source,
            String venture,
            String lead,
            String title,
            String detail,
            String signer,
            String progress,
            String result) {
        return tale(
                begun,
                due,
                source,
                venture,
                lead,
                null,
                signer,
                title,
                detail,
                beat(1, ACCEPTANCE, null),
                beat(due / 3, PROGRESS, progress),
                beat(due * 2 / 3, PROGRESS, "剩余部分在收尾"),
                beat(due - 2, REPORT, result),
                by(due - 1, DemoCast.CLERK, VERIFICATION, "到现场看过，属实"),
                by(due, signer, CLOSURE, null));
    }

    private static Tale tale(
            int begun,
            int due,
            String source,
            String venture,
            String lead,
            @Nullable String helper,
            String signer,
            String title,
            String detail,
            Beat... beats) {
        return new Tale(
                begun, due, source, venture, lead, helper, DemoCast.CLERK, signer, title, detail, Arrays.asList(beats));
    }

    private static Beat beat(int after, MatterAct act, @Nullable String text) {
        return new Beat(after, null, act, text, null);
    }

    private static Beat beat(int after, MatterAct act, String text, String basis) {
        return new Beat(after, null, act, text, basis);
    }

    private static Beat by(int after, String who, MatterAct act, @Nullable String text) {
        return new Beat(after, who, act, text, null);
    }
}
