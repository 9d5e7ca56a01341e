package luodi.overview.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import luodi.calendar.Calendar;
import luodi.clockwork.Job;
import luodi.projects.Seen;
import luodi.shared.Time;
import org.springframework.stereotype.Component;

/** 问题清单 of 示例县: 146 resolved by secretaries in its full last year, this year in proportion, and some open at every level. */
@Component
class DemoProblemList {
    static final int A_YEAR = 146;
    private static final String HOUSING = DemoProblemLives.HOUSING;
    private static final String CITY = DemoProblemLives.CITY;

    private record Planned(DemoCast.Venture venture, LocalDate day, int level) {}

    private final DemoProblemLives lives;
    private final Calendar calendar;
    private final List<Job> jobs;

    DemoProblemList(DemoProblemLives lives, Calendar calendar, List<Job> jobs) {
        this.lives = lives;
        this.calendar = calendar;
        this.jobs = jobs;
    }

    void tell(DemoPeople.Cast cast, Map<String, Seen> seen, LocalDate today) {
        Random random = new Random(146);
        for (int year : List.of(today.getYear() - 1, today.getYear())) {
            List<Planned> planned = new ArrayList<>(some(year, 1, DemoYears.soFar(A_YEAR, year, today), today, random));
            planned.addAll(some(year, 2, DemoYears.soFar(12, year, today), today, random));
            planned.addAll(some(year, 3, DemoYears.soFar(6, year, today), today, random));
            planned.addAll(some(year, 4, DemoYears.soFar(2, year, today), today, random));
            planned.sort(Comparator.comparing(Planned::day));
            for (Planned one : planned)
                lives.of(cast, project(seen, one.venture()), one.venture(), random, DemoTroubles.any(random))
                        .closed(one.day(), one.level());
        }
        open(cast, seen, today, random);
        jobs.stream()
                .filter(job -> job.key().equals("problems.climb"))
                .forEach(job -> Time.on(
                        today,
                        () -> job.doDue(today.minusDays(1)
                                .atTime(20, 0)
                                .atZone(ZoneId.of("Asia/Shanghai"))
                                .toInstant())));
    }

    /** What is not settled today: something at every level, one stopped, one parked, one reopened, some that wait for a word. */
    private void open(DemoPeople.Cast cast, Map<String, Seen> seen, LocalDate today, Random random) {
        Scene scene = (venture, trouble) -> lives.of(
                cast,
                project(seen, DemoCast.VENTURES.get(venture)),
                DemoCast.VENTURES.get(venture),
                random,
                DemoTroubles.named(trouble));
        scene.of(8, "银行贷款")
                .raise(ago(40, today), true)
                .take()
                .request(2)
                .verify("liaison")
                .answer(1)
                .reopen(ago(2, today));
        scene.of(3, "12 亩地")
                .raise(ago(33, today), false)
                .up("sponsor", 3)
                .up("county", 4)
                .takeBy("县自然资源和规划局", 1)
                .park(today.plusDays(20));
        scene.of(0, "消防设计")
                .holdsUp("设备安装调试")
                .raise(ago(20, today), false)
                .takeBy(HOUSING, 1)
                .up("sponsor", 4)
                .up("county", 12)
                .takeBy(HOUSING, 1);
        scene.of(10, "红线图")
                .holdsUp("开工")
                .raise(ago(12, today), false)
                .up("sponsor", 3)
                .takeBy("县自然资源和规划局", 1);
        scene.of(5, "环评报告").raise(ago(9, today), false).takeBy("市生态环境局示例分局", 1).stop(ago(5, today));
        scene.of(1, "雨水").holdsUp("竣工验收").raise(ago(8, today), false).takeBy(CITY, 1);
        scene.of(4, "工伤保险").raise(ago(7, today), false).takeBy(HOUSING, 1).request(4);
        scene.of(2, "宿舍").raise(ago(6, today), true).take().request(2).verify("liaison");
        scene.of(9, "设备贴息").raise(ago(5, today), true).take().request(3);
        scene.of(0, "临时用电").raise(ago(4, today), true).take();
        scene.of(6, "施工队").holdsUp("开工").raise(ago(3, today), true).take();
        scene.of(7, "坟地").raise(ago(2, today), true).take();
        scene.of(3, "天然气").holdsUp("排污许可与试产").raise(ago(1, today), false);
        scene.of(2, "焊工").holdsUp("试产").raise(ago(0, today), true);
        scene.of(9, "商砼")
                .holdsUp("厂房主体封顶")
                .raise(ago(4, today), false)
                .up("sponsor", 2)
                .takeBy(HOUSING, 1);
        scene.of(1, "供水管线").holdsUp("设备安装调试").raise(ago(7, today), false).takeBy("县水务局", 1);
    }

    private interface Scene {
        DemoProblemLives.Life of(int venture, String trouble);
    }

    private List<Planned> some(int year, int level, int n, LocalDate today, Random random) {
        List<Planned> possible = new ArrayList<>();
        LocalDate end = year == today.getYear() ? today.minusDays(45) : LocalDate.of(year, 11, 20);
        for (int i = 0; i < DemoCast.VENTURES.size(); i++) {
            DemoCast.Venture venture = DemoCast.VENTURES.get(i);
            LocalDate since = DemoProjects.signedOn(venture, today).plusMonths(i == 2 ? 10 : 1);
            DemoYears.days(year, since, end.isBefore(since) ? since : end)
                    .forEach(day -> possible.add(new Planned(venture, day, level)));
        }
        return DemoYears.some(possible, n, random);
    }

    private LocalDate ago(int workingDays, LocalDate today) {
        LocalDate day = today;
        for (int left = workingDays; left > 0 || !calendar.days().isWorking(day); day = day.minusDays(1)) {
            if (calendar.days().isWorking(day)) left--;
            if (left < 0) break;
        }
        return day;
    }

    private static Seen project(Map<String, Seen> seen, DemoCast.Venture venture) {
        return Objects.requireNonNull(seen.get(venture.name()));
    }
}
