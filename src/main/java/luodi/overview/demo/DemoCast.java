package luodi.overview.demo;

import java.util.List;
import luodi.projects.ProjectRole;
import luodi.projects.Stage;
import luodi.shared.Role;
import org.jspecify.annotations.Nullable;

/** Who and what is in 示例县. Every name is invented and says so: «示例·». */
final class DemoCast {
    static final String COUNTY = "429999";
    static final String LEADER = "示例·周正";
    static final String HEAD = "示例·吴强";
    static final String CLERK = "示例·郑洁";

    /** A unit; {@code successor} names the unit that took it over in the reform of 2019. */
    record Office(String name, String kind, @Nullable String successor) {}

    /** A person; {@code login} only for the twelve accounts of the demonstration. */
    record Player(String name, String title, String unit, @Nullable String login, Role role) {}

    /**
     * A project: money in 万元; {@code pace} is done over planned this year; {@code startedMonthsAgo} counts from today to the
     * signing; {@code phaseOf} names the project whose later phase it is.
     */
    record Venture(String name, String kind, String regime, String investor, String place, int planTotal, int annualPlan,
            double pace, Stage stage, int signedMonthsAgo, @Nullable String phaseOf, String sponsor, String secretary, String liaison,
            String owner, String content, String products, boolean lastYear) {}

    /** What a department did for a project this year; amount in 万元 or 0. */
    record Help(String unit, String kind, String venture, String action, int amount, String included) {}

    static final List<Office> OFFICES = List.of(
            new Office("县委县政府", "LEADERSHIP", null), new Office("示例县项目落地服务局", "BUREAU", null),
            new Office("县发展和改革局", "DEPARTMENT", null), new Office("县自然资源和规划局", "DEPARTMENT", null),
            new Office("县住房和城乡建设局", "DEPARTMENT", null), new Office("市生态环境局示例分局", "DEPARTMENT", null),
            new Office("县供电公司", "DEPARTMENT", null), new Office("县水务局", "DEPARTMENT", null),
            new Office("县城投公司", "DEPARTMENT", null), new Office("县财政局", "DEPARTMENT", null),
            new Office("县国土资源局", "DEPARTMENT", "县自然资源和规划局"), new Office("县规划局", "DEPARTMENT", "县自然资源和规划局"),
            new Office("示例经济开发区", "PARK", null), new Office("东河镇", "TOWNSHIP", null), new Office("云岭镇", "TOWNSHIP", null),
            new Office("县政府督查室", "SUPERVISION", null));

    static final List<Player> PLAYERS = List.of(
            new Player("示例·周正", "县长", "县委县政府", "leader", Role.COUNTY_LEADERSHIP),
            new Player("示例·李明", "副县长", "县委县政府", "sponsor", Role.SPONSOR_LEADER),
            new Player("示例·赵敏", "县人大副主任", "县委县政府", null, Role.SPONSOR_LEADER),
            new Player("示例·钱勇", "县政协副主席", "县委县政府", null, Role.SPONSOR_LEADER),
            new Player("示例·孙丽", "县委常委", "县委县政府", null, Role.SPONSOR_LEADER),
            new Player("示例·吴强", "局长", "示例县项目落地服务局", "head", Role.BUREAU_HEAD),
            new Player("示例·郑洁", "综合股股长", "示例县项目落地服务局", "clerk", Role.BUREAU_STAFF),
            new Player("示例·张华", "投资股股长", "县发展和改革局", "secretary", Role.PROJECT_SECRETARY),
            new Player("示例·林涛", "副主任", "示例经济开发区", null, Role.PROJECT_SECRETARY),
            new Player("示例·徐静", "建管股股长", "县住房和城乡建设局", null, Role.PROJECT_SECRETARY),
            new Player("示例·马骏", "用地股股长", "县自然资源和规划局", null, Role.PROJECT_SECRETARY),
            new Player("示例·王芳", "服务一股", "示例县项目落地服务局", "liaison", Role.LIAISON),
            new Player("示例·黄磊", "服务二股", "示例县项目落地服务局", null, Role.LIAISON),
            new Player("示例·刘强", "管委会主任", "示例经济开发区", "territory", Role.TERRITORY_HEAD),
            new Player("示例·高远", "镇长", "东河镇", null, Role.TERRITORY_HEAD),
            new Player("示例·罗兰", "镇长", "云岭镇", null, Role.TERRITORY_HEAD),
            new Player("示例·陈立", "项目经理", "示例经济开发区", "owner", Role.OWNER_REPRESENTATIVE),
            new Player("示例·邓洋", "项目经理", "示例经济开发区", null, Role.OWNER_REPRESENTATIVE),
            new Player("示例·何平", "审批股股长", "县住房和城乡建设局", "department", Role.DEPARTMENT),
            new Player("示例·蒋文", "工程部部长", "县城投公司", null, Role.DEPARTMENT),
            new Player("示例·方正", "督查专员", "县政府督查室", "supervisor", Role.SUPERVISION),
            new Player("示例·管理员", "信息中心", "县委县政府", "admin", Role.ADMINISTRATOR),
            new Player("示例·审计员", "审计股", "县委县政府", "auditor", Role.AUDITOR),
            new Player("示例·曾秘", "县政府办", "县委县政府", null, Role.BUREAU_STAFF));

    static final List<Venture> VENTURES = List.of(
            new Venture("汉江精铸新能源底盘件项目", "INDUSTRY", "FILING", "示例汉江精铸有限公司", "示例经济开发区", 52000, 12000, 0.58,
                    Stage.UNDER_CONSTRUCTION, 17, null, "示例·李明", "示例·张华", "示例·王芳", "示例·陈立",
                    "建设压铸、机加工车间 4.2 万㎡及配套设施", "年产底盘件 60 万套", true),
            new Venture("绿源冷链物流园", "SERVICE", "FILING", "示例绿源供应链有限公司", "东河镇", 28000, 7600, 0.80,
                    Stage.UNDER_CONSTRUCTION, 15, null, "示例·李明", "示例·林涛", "示例·王芳", "示例·邓洋", "建设冷库 3 万吨、分拣中心", "冷链仓储配送", true),
            new Venture("南河纺织智能工厂", "INDUSTRY", "FILING", "示例南河纺织有限公司", "示例经济开发区", 35000, 9800, 0.86,
                    Stage.EQUIPMENT_INSTALLATION, 20, null, "示例·赵敏", "示例·张华", "示例·王芳", "示例·陈立", "建设智能纺纱车间 3.6 万㎡", "年产高支纱 8000 吨", true),
            new Venture("荆楚电子级硅材料项目", "INDUSTRY", "APPROVAL", "示例荆楚硅业有限公司", "示例经济开发区", 86000, 18000, 1.02,
                    Stage.UNDER_CONSTRUCTION, 18, null, "示例·钱勇", "示例·徐静", "示例·王芳", "示例·陈立", "建设提纯、拉晶车间及循环水站", "电子级多晶硅 3000 吨", true),
            new Venture("谷山绿色建材项目", "INDUSTRY", "FILING", "示例谷山建材有限公司", "云岭镇", 16000, 5200, 1.06,
                    Stage.TRIAL_PRODUCTION, 22, null, "示例·孙丽", "示例·马骏", "示例·黄磊", "示例·邓洋", "建设装配式构件生产线 2 条", "装配式构件 20 万立方米", true),
            new Venture("北河生物质热电项目", "INDUSTRY", "APPROVAL", "示例北河能源有限公司", "东河镇", 31000, 8800, 0.97,
                    Stage.EQUIPMENT_INSTALLATION, 21, null, "示例·孙丽", "示例·徐静", "示例·黄磊", "示例·邓洋", "建设 1×130 吨锅炉及 30 兆瓦机组", "供热供电", true),
            new Venture("云岭矿山装备再制造项目", "INDUSTRY", "FILING", "示例云岭装备有限公司", "云岭镇", 12000, 2400, 0.72,
                    Stage.READY_TO_START, 9, null, "示例·钱勇", "示例·马骏", "示例·黄磊", "示例·邓洋", "建设再制造车间 1.5 万㎡", "再制造液压支架 2000 架", false),
            new Venture("东岸智慧物流港", "SERVICE", "FILING", "示例东岸物流有限公司", "东河镇", 22000, 1800, 0.0,
                    Stage.PRE_CONSTRUCTION, 8, null, "示例·赵敏", "示例·林涛", "示例·黄磊", "示例·邓洋", "建设多式联运仓库及货场", "物流服务", false),
            new Venture("青峰汽车轮毂项目（一期）", "INDUSTRY", "FILING", "示例青峰轮毂有限公司", "示例经济开发区", 24000, 3000, 1.10,
                    Stage.IN_PRODUCTION, 23, null, "示例·李明", "示例·张华", "示例·王芳", "示例·陈立", "建设铸造、机加工生产线 4 条", "年产轮毂 120 万只", true),
            new Venture("青峰汽车轮毂项目（二期）", "INDUSTRY", "FILING", "示例青峰轮毂有限公司", "示例经济开发区", 18000, 6600, 0.94,
                    Stage.STARTED, 10, "青峰汽车轮毂项目（一期）", "示例·李明", "示例·张华", "示例·王芳", "示例·陈立", "建设涂装车间及立体仓库", "年产轮毂 80 万只", false),
            new Venture("华原医药中间体项目", "INDUSTRY", "APPROVAL", "示例华原医药有限公司", "示例经济开发区", 43000, 5000, 0.88,
                    Stage.PRE_CONSTRUCTION, 11, null, "示例·孙丽", "示例·徐静", "示例·黄磊", "示例·陈立", "建设合成车间 2 座及三废处理设施", "医药中间体 1500 吨", false));

    static final List<Help> HELPS = List.of(
            new Help("县城投公司", "INFRASTRUCTURE_INVESTMENT", "汉江精铸新能源底盘件项目", "建设厂区进场道路 1.2 公里及雨污管网", 860, "NO"),
            new Help("县供电公司", "UTILITY", "汉江精铸新能源底盘件项目", "架设 10 千伏专线，安装 3 台变压器", 320, "NO"),
            new Help("县城投公司", "ASSET_ACQUISITION", "南河纺织智能工厂", "收购闲置厂房 1.1 万㎡交项目使用", 2100, "YES"),
            new Help("县财政局", "FUNDING_SECURED", "荆楚电子级硅材料项目", "落实设备贴息资金", 1500, "UNKNOWN"),
            new Help("县水务局", "UTILITY", "荆楚电子级硅材料项目", "供水管线改造 2.4 公里", 410, "NO"),
            new Help("县城投公司", "INFRASTRUCTURE_INVESTMENT", "绿源冷链物流园", "硬化园区南路，建成停车场", 540, "NO"),
            new Help("县供电公司", "UTILITY", "北河生物质热电项目", "完成 35 千伏并网接入", 680, "NO"),
            new Help("县自然资源和规划局", "GENERAL", "云岭矿山装备再制造项目", "专人帮办用地手续，首批土地已交付", 0, "UNKNOWN"));

    static final List<ProjectRole> SERVED_BY = List.of(ProjectRole.SPONSOR_LEADER, ProjectRole.SECRETARY, ProjectRole.LIAISON, ProjectRole.OWNER_REP);

    private DemoCast() {}
}
