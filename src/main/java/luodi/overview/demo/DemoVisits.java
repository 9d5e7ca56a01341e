package luodi.overview.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import luodi.cadence.VisitForm;
import luodi.cadence.Visits;
import luodi.calendar.Calendar;
import luodi.calendar.IsoWeek;
import luodi.calendar.WorkingDays;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Time;
import org.springframework.stereotype.Component;

/** About two visits a week at each venture since the start of last year: most weeks kept, a few missed, some written down late. */
@Component
class DemoVisits {
    private static final long SEED = 20_180_517;
    private static final List<String> BEFORE = List.of(
            "图审意见已经回复，等出合格书",
            "勘察单位第二次进场，补了 3 个孔",
            "用地红线已放样，界桩埋好",
            "施工单位正在编投标文件，预计下周开标",
            "临时用电方案已报供电公司",
            "环评报告在修改，专家意见剩 2 条",
            "场地平整完成一半，土方外运手续已办",
            "临建板房搭好，围挡合龙");
    private static final List<String> BUILDING = List.of(
            "主体施工到二层，钢筋绑扎过半",
            "三号厂房钢柱吊装完成 60%",
            "一号车间屋面板铺完，转做墙面板",
            "设备基础浇筑完成 12 个，还有 8 个",
            "雨污管网铺了 400 米，剩厂区东侧一段",
            "综合楼封顶，开始砌筑",
            "地坪施工完成 3000 平方米",
            "消防水池闭水试验合格",
            "施工班组 86 人在场，比上周多 10 人",
            "塔吊验收合格，下午恢复吊装");
    private static final List<String> INSTALLING = List.of(
            "主机就位，正在找平",
            "第二批设备到场 7 台，开箱验收无缺件",
            "高压柜安装完成，等供电公司验收",
            "管道焊接完成 70%，探伤合格",
            "控制系统布线完成，下周单机调试",
            "行车取得使用登记证",
            "循环水系统冲洗完成",
            "试车物料已到，等工艺员到位");
    private static final List<String> PRODUCING = List.of(
            "一号线满负荷运行，本周出货 6 车", "二号线换型，停两天", "当班 120 人，招工还差 15 人", "上月开票比前月多一成", "成品库存够半个月，订单排到下季度", "产品送检合格，拿到第三方报告");
    private static final List<String> AWAY = List.of("在县里开会", "去市里跑手续", "出差在外，电话里问了", "下村去了");
    private static final List<List<String>> TROUBLES = List.of(
            List.of("排水管接不进市政井", "井口标高比图纸高 30 厘米", "UTILITIES"),
            List.of("东侧围墙外两户果树补偿没谈拢", "户主对树龄有不同说法", "DEMOLITION"),
            List.of("进场道路夜间限行，混凝土供不上", "限行时段和浇筑时间撞上了", "CONSTRUCTION"));

    private final Visits visits;
    private final Calendar calendar;

    DemoVisits(Visits visits, Calendar calendar) {
        this.visits = visits;
        this.calendar = calendar;
    }

    void make(DemoPeople.Cast cast, Map<String, Seen> seen, LocalDate today) {
        Random random = new Random(SEED);
        for (int i = 0; i < DemoCast.VENTURES.size(); i++) {
            DemoCast.Venture venture = DemoCast.VENTURES.get(i);
            int year = venture.lastYear() ? today.getYear() - 1 : today.getYear();
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate served = DemoProjects.signedOn(venture, today).plusDays(5);
            serve(
                    cast,
                    venture,
                    Objects.requireNonNull(seen.get(venture.name())),
                    served.isAfter(first) ? served : first,
                    today,
                    random,
                    i);
        }
    }

    private void serve(
            DemoPeople.Cast cast,
            DemoCast.Venture venture,
            Seen project,
            LocalDate from,
            LocalDate today,
            Random random,
            int number) {
        WorkingDays days = calendar.days();
        for (IsoWeek week = IsoWeek.of(from); !week.monday().isAfter(today); week = week.next()) {
            List<LocalDate> open = new ArrayList<>();
            for (LocalDate day = week.monday(); !day.isAfter(week.sunday()); day = day.plusDays(1)) {
                if (!day.isBefore(from) && !day.isAfter(today) && days.isPublished(day) && days.isWorking(day))
                    open.add(day);
            }
            boolean thisWeek = week.equals(IsoWeek.of(today));
            int times = thisWeek ? number % 3 : random.nextInt(100) < 5 ? 1 : random.nextInt(100) < 12 ? 3 : 2;
            for (int n = 0; n < times && !open.isEmpty(); n++) {
                LocalDate on = open.remove(random.nextInt(open.size()));
                boolean late =
                        !thisWeek && random.nextInt(100) < 3 && on.plusDays(8).isBefore(today);
                List<String> trouble = thisWeek && n == 0 && number < 3 * TROUBLES.size() && number % 3 == 1
                        ? TROUBLES.get(number / 3)
                        : List.of();
                visit(
                        cast,
                        venture,
                        project,
                        on,
                        late ? on.plusDays(8) : on,
                        today,
                        trouble,
                        n % 2 == 0 || number % 4 == 3,
                        random);
            }
        }
    }

    private void visit(
            DemoPeople.Cast cast,
            DemoCast.Venture venture,
            Seen project,
            LocalDate on,
            LocalDate entered,
            LocalDate today,
            List<String> trouble,
            boolean byLiaison,
            Random random) {
        String who = byLiaison ? venture.liaison() : venture.secretary();
        Actor visitor = cast.at(who, entered);
        ProjectRole role = byLiaison ? ProjectRole.LIAISON : ProjectRole.SECRETARY;
        Seen mine = new Seen(
                project.id(),
                project.code(),
                project.name(),
                project.stage(),
                project.overlay(),
                project.infrastructure(),
                java.util.Set.of(role),
                project.light());
        boolean all = random.nextInt(100) < 72;
        String away = AWAY.get(random.nextInt(AWAY.size()));
        List<String> said = words(venture, on, today);
        String progress = said.get(random.nextInt(said.size())) + "。";
        boolean any = !trouble.isEmpty();
        List<VisitForm.Problem> problems = any
                ? List.of(new VisitForm.Problem(Ids.next().toString(), trouble.get(0), trouble.get(1), trouble.get(2)))
                : List.of();
        VisitForm form = new VisitForm(
                Ids.next().toString(),
                on.toString(),
                null,
                null,
                "项目现场",
                null,
                "MET",
                venture.owner(),
                all ? "MET" : "NOT_MET",
                all ? null : away,
                byLiaison && !all && random.nextBoolean() ? "NOT_MET" : "MET",
                byLiaison ? venture.secretary() : null,
                progress,
                any ? "YES" : "NO",
                problems,
                any ? "DONE" : "NOT_NEEDED",
                any ? null : "没有要报的",
                "DONE",
                null,
                "NOT_NEEDED",
                "没有难点",
                List.of(),
                null,
                null,
                null);
        Time.on(entered, () -> visits.record(visitor, mine, form));
    }

    /** What one sees at a site, by how far the venture had come on that day. */
    private static List<String> words(DemoCast.Venture venture, LocalDate on, LocalDate today) {
        long months = ChronoUnit.MONTHS.between(on, today);
        int reached = (int) (venture.stage().ordinal() - Math.max(0, months) / 3);
        if (reached <= 4) return BEFORE;
        return reached <= 6 ? BUILDING : reached <= 8 ? INSTALLING : PRODUCING;
    }
}
