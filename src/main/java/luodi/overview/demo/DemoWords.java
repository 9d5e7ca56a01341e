package luodi.overview.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import luodi.projects.Stage;

/**
 * What people write from a site, by stage; %B a building, %E equipment, %P the product, %D a department, %p percent done of the stage,
 * %n a small number, %m a length, %f a floor.
 */
final class DemoWords {
    /** What stands on a site and what comes out of it. */
    private record Site(List<String> buildings, List<String> equipment, String product) {}

    private static final Map<String, Site> SITES = Map.ofEntries(
            site("汉江精铸新能源底盘件项目", "底盘件", List.of("1 号压铸车间", "2 号机加工车间", "模具库", "空压站"), List.of("压铸机", "数控加工中心", "熔炼炉")),
            site("绿源冷链物流园", "冷链货位", List.of("1 号冷库", "2 号冷库", "分拣中心", "制冷机房"), List.of("螺杆制冷机组", "货架穿梭车", "冷风机")),
            site("南河纺织智能工厂", "高支纱", List.of("纺纱车间", "清花车间", "原料库", "办公楼"), List.of("细纱机", "梳棉机", "自动络筒机")),
            site("荆楚电子级硅材料项目", "多晶硅", List.of("提纯车间", "拉晶车间", "循环水站", "变电站"), List.of("还原炉", "单晶炉", "精馏塔")),
            site("谷山绿色建材项目", "装配式构件", List.of("1 号生产车间", "2 号生产车间", "搅拌站", "堆场"), List.of("布料机", "养护窑", "行车")),
            site("北河生物质热电项目", "蒸汽和电", List.of("锅炉房", "汽机房", "燃料棚", "烟囱"), List.of("锅炉受热面", "汽轮机", "除尘器")),
            site("云岭矿山装备再制造项目", "液压支架", List.of("再制造车间", "拆解车间", "喷涂房"), List.of("激光熔覆机", "镗床", "清洗线")),
            site("东岸智慧物流港", "货位", List.of("多式联运仓库", "货场", "联检楼"), List.of("门式起重机", "叉车", "地磅")),
            site("青峰汽车轮毂项目（一期）", "轮毂", List.of("铸造车间", "机加工车间", "成品库"), List.of("低压铸造机", "数控车床", "探伤机")),
            site("青峰汽车轮毂项目（二期）", "轮毂", List.of("涂装车间", "立体仓库", "配电房"), List.of("喷粉线", "堆垛机", "烘干炉")),
            site("华原医药中间体项目", "中间体", List.of("1 号合成车间", "2 号合成车间", "三废处理站"), List.of("反应釜", "离心机", "冷凝器")));

    private static final List<String> DEPARTMENTS =
            List.of("县自然资源和规划局", "县住房和城乡建设局", "市生态环境局示例分局", "县供电公司", "县水务局", "县发展和改革局");

    private static final List<String> PAPERS = List.of(
            "%B的总平面图改好，交%D预审。",
            "%D到现场看了%B选址，同意用地红线。",
            "地勘第 %n 个孔打完，%B位置没有软土层。",
            "环评报告编完，专家会定在下周。",
            "施工图设计完成 %p%，%B先出图。",
            "%D收下申报材料，一次补正，补的是消防篇章。",
            "企业和%D当面对了用电负荷，%E按两路电源考虑。",
            "临时用水接到红线边，管径够施工用。",
            "土方调配方案谈定，弃土运到东边低洼地，约 %m 立方米。",
            "企业选定监理单位，合同今天签。",
            "%D帮着把%B的规划条件跑下来了。",
            "项目公司账户开好，首笔资金到账。");
    private static final List<String> EARLY = List.of(
            "桩机 %n 台进场，今天打桩 %n 根。",
            "%B基坑开挖到底，验槽通过。",
            "%B承台钢筋绑扎，完成 %p%。",
            "%B基础浇筑混凝土 %m 立方米。",
            "临时便道铺好 %m 米，大车能进。",
            "工地实名制门禁装好，今天进场 %n0 人。",
            "施工用电接通，%n 台配电箱送电。",
            "连着下雨，停工一天，抽水后复工。",
            "%D到工地交底，签了安全责任书。",
            "塔吊 %n 台立起来，检测合格。");
    private static final List<String> MIDDLE = List.of(
            "%B主体施工到 %f 层。",
            "%B钢柱吊装 %n 根，累计完成 %p%。",
            "%B屋面板铺了 %m 平方米。",
            "%B砌体完成 %p%。",
            "厂区雨污管网铺了 %m 米，完成 %p%。",
            "%B地坪浇完一半，养护中。",
            "今天现场 %n0 人、塔吊 %n 台，%B两班倒。",
            "%D现场办公，当场答复临时用电增容。",
            "%B门窗进场，先装北面。",
            "消防水池封底，水压试验合格。",
            "钢材到货 %m 吨，够用到月底。",
            "%E的基础预埋件复测，偏差在允许范围。");
    private static final List<String> LATE = List.of(
            "%B封顶。",
            "%B外墙完成 %p%，脚手架开始拆。",
            "%B内装收尾，完成 %p%。",
            "厂区道路浇了 %m 米，只剩南门一段。",
            "%B的消防管道试压合格。",
            "变压器 %n 台就位，等送电。",
            "%B竣工预验收，列出 %n 条整改。",
            "绿化开始做，先铺北侧 %m 平方米。",
            "%E订货合同签了，首批 %n 台下月到。",
            "供水管接到厂区，水质检测合格。");
    private static final List<String> EQUIPMENT = List.of(
            "%E %n 台到厂，开箱验收没有缺件。",
            "%E就位 %n 台，累计完成 %p%。",
            "%B内%E找平，厂家技术员 %n 人在场。",
            "%E单机试车 %n 台，振动值合格。",
            "电缆桥架装了 %m 米。",
            "控制柜接线完成 %p%。",
            "%D来做特种设备登记，资料一次收齐。",
            "空压管道吹扫完，等联动。",
            "厂里招工 %n0 人，先送出去培训。",
            "%E的地脚螺栓二次灌浆。");
    private static final List<String> TRIAL = List.of(
            "第 %n 次联动试车，%P合格率 %p%。",
            "试产%P %m 件，送检合格。", "%E连续运转 %n 小时没有停机。", "环保设施同步调试，排口数据接到平台。", "客户来验%P样品，提了 %n 条意见。", "夜班开起来，操作工 %n0 人到岗。");
    private static final List<String> PRODUCING = List.of(
            "本周%P产量比上周多 %n%，订单排到下月。",
            "%P发货 %n 车，回款正常。", "新招工人 %n0 人，多是周边乡镇的。", "%E检修一天，产量没受影响。", "企业报统资料交齐，等入库。", "%D上门问用电，企业想再报装一台变压器。");

    /** What a writer adds to two facts of five. */
    private static final List<String> TAILS = List.of(
            "企业负责人在场。",
            "明天接着干。",
            "比计划早 %n 天。",
            "比计划晚 %n 天，在赶。",
            "%D有人在现场。",
            "施工日志已签。",
            "剩下的 %n 处下周做完。",
            "安全员当场讲了要求。",
            "监理签了字。",
            "%E等着进场。",
            "天气好，工人干劲足。",
            "属地负责人也来看了。");

    private static final List<String> MEASURES = List.of(
            "已请%D到场会办，定了办结日期。",
            "联络员每天到现场盯着，问题当天回到群里。",
            "和企业排了倒排工期，按周对账。",
            "请包保领导协调%D，%n 个工作日内答复。",
            "先接临时设施，不耽误%B施工。",
            "施工单位增加一个班组，抢回耽误的日子。");
    private static final List<String> NEXTS =
            List.of("下一步抓%B，争取按期完成。", "下一步盯住%E到货，提前腾好场地。", "下一步把手续材料一次备齐，交%D。", "下一步趁天晴抢%B，雨前封好。");

    private DemoWords() {}

    /** A fact from the site; {@code share} is how much of the stage has passed, 0 to 1. */
    static String fact(String venture, Stage stage, double share, Random random) {
        List<String> bank = switch (stage) {
            case NEGOTIATING, SIGNED, LANDED, PRE_CONSTRUCTION -> PAPERS;
            case READY_TO_START, STARTED -> EARLY;
            case UNDER_CONSTRUCTION -> share < 0.3 ? EARLY : share < 0.75 ? MIDDLE : LATE;
            case EQUIPMENT_INSTALLATION -> EQUIPMENT;
            case TRIAL_PRODUCTION -> TRIAL;
            case IN_PRODUCTION, FULL_CAPACITY -> PRODUCING;
        };
        return fill(pick(bank, random) + (random.nextInt(5) < 2 ? pick(TAILS, random) : ""), venture, share, random);
    }

    static String measure(String venture, Random random) {
        return fill(pick(MEASURES, random), venture, 0.5, random);
    }

    static String next(String venture, Random random) {
        return fill(pick(NEXTS, random), venture, 0.5, random);
    }

    private static String fill(String text, String venture, double share, Random random) {
        Site site = java.util.Objects.requireNonNull(SITES.get(venture), venture);
        // a stage is worked off building by building
        int at = Math.min(
                site.buildings().size() - 1, (int) (share * site.buildings().size() + random.nextDouble() * 0.8));
        return text.replace("%B", site.buildings().get(at))
                .replace("%E", pick(site.equipment(), random))
                .replace("%P", site.product())
                .replace("%D", pick(DEPARTMENTS, random))
                .replace("%p", String.valueOf(Math.clamp((int) (share * 90) + random.nextInt(9) + 2, 3, 98)))
                .replace("%n", String.valueOf(2 + random.nextInt(7)))
                .replace("%m", String.valueOf((3 + random.nextInt(40)) * 10))
                .replace("%f", List.of("一", "二", "三", "四").get(Math.min(3, (int) (share * 4))));
    }

    private static <T> T pick(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static Map.Entry<String, Site> site(
            String venture, String product, List<String> buildings, List<String> equipment) {
        return Map.entry(venture, new Site(buildings, equipment, product));
    }
}
