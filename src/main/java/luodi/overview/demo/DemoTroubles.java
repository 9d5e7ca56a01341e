package luodi.overview.demo;

import java.util.List;
import java.util.Random;
import luodi.problems.Category;

/** What goes wrong on a site and how it is put right: invented, plausible. */
final class DemoTroubles {
    record Trouble(Category category, String title, String cause, String solution) {}

    static final List<Trouble> ALL = List.of(
            new Trouble(Category.UTILITIES, "临时用电容量不够，塔吊开不起来", "原报装 200 千伏安，施工高峰要 500", "供电公司换装 500 千伏安箱变，当天送电"),
            new Trouble(Category.UTILITIES, "供水管线还差 300 米到厂区", "管材到货晚，路口要破路", "水务公司连夜破路接管，水压 0.3 兆帕"),
            new Trouble(Category.UTILITIES, "天然气中压管没有接到围墙", "燃气公司排期在下月", "燃气公司调整排期，管道通到 2 号门"),
            new Trouble(Category.UTILITIES, "雨水排不出去，厂区东侧积水", "市政雨水井标高偏高", "城投改井一座，加铺连接管 26 米"),
            new Trouble(Category.LAND, "东侧 12 亩地还没有交付", "附着物清点有争议", "镇里重新清点，协议签完，土地移交"),
            new Trouble(Category.LAND, "红线图和现场差 1.8 米", "放样用了旧坐标", "测绘队复测，重新钉桩并出图"),
            new Trouble(Category.DEMOLITION, "3 户过渡安置没谈拢", "过渡费标准说法不一", "按文件当面算清，3 户签字搬离"),
            new Trouble(Category.DEMOLITION, "坟地迁移没有完成", "有一户在外地联系不上", "村干部联系上本人，择日迁完"),
            new Trouble(Category.APPROVAL, "消防设计审查意见没有回复", "图纸第 12 页疏散宽度不足", "设计院改图，住建局复审通过"),
            new Trouble(Category.APPROVAL, "施工许可缺工伤保险凭证", "总包单位没有参保", "总包补办参保，凭证已交窗口"),
            new Trouble(Category.APPROVAL, "规划许可公示期材料退回", "效果图没有盖章", "补章后重新公示，已取证"),
            new Trouble(Category.PLANNING, "厂区出入口和市政路不衔接", "道路规划后来调整过", "规划部门同意移位 15 米，变更已批"),
            new Trouble(Category.EIA, "环评报告专家意见没有改完", "废气排放口高度计算有误", "编制单位改完并报批"),
            new Trouble(Category.FUNDS, "银行贷款卡在抵押登记", "土地证名称和贷款主体不一致", "办理名称变更，抵押登记完成，首笔到账"),
            new Trouble(Category.FUNDS, "设备贴息申报材料不齐", "缺设备进场照片和发票", "秘书陪同补齐，已通过初审"),
            new Trouble(Category.CONSTRUCTION, "商砼夜间进不了城", "运输路线限行", "交警开通夜间通行证 8 张"),
            new Trouble(Category.CONSTRUCTION, "施工队撤走一半，进度慢了", "进度款晚付 20 天", "业主当面付清，施工队回来 64 人"),
            new Trouble(Category.CONSTRUCTION, "基坑边坡有裂缝", "连续下雨，降水井坏了 2 口", "加固边坡，换泵 4 台，监测稳定"),
            new Trouble(Category.LABOUR, "焊工招不够，还差 15 人", "附近两个项目同时用人", "人社局办专场招聘，到岗 18 人"),
            new Trouble(Category.LABOUR, "工人宿舍不够住", "原定板房没有按期到货", "园区腾出公租房 20 间"),
            new Trouble(Category.POLICY, "承诺的物流补贴没有细则", "文件只写了原则", "财政局出了操作办法，首季已兑付"),
            new Trouble(Category.OTHER, "进场道路路灯不亮，夜班不安全", "电缆被挖断", "城管当晚抢修，全部点亮"));

    private DemoTroubles() {}

    static Trouble any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    static Trouble named(String word) {
        return ALL.stream()
                .filter(trouble -> trouble.title().contains(word))
                .findFirst()
                .orElseThrow();
    }
}
