package luodi.overview.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import luodi.calendar.Calendar;
import luodi.clockwork.Job;
import luodi.problems.AskerAnswer;
import luodi.problems.NewProblem;
import luodi.problems.ProblemMove;
import luodi.problems.Problems;
import luodi.problems.Source;
import luodi.problems.Told;
import luodi.projects.Seen;
import luodi.projects.roadmap.Milestone;
import luodi.projects.roadmap.Roadmaps;
import luodi.shared.Ids;
import luodi.shared.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 问题清单 of 示例县: 146 resolved by secretaries in its full last year, this year in proportion, and some open at every level. */
@Component
class DemoProblemList {
    static final int A_YEAR = 146;
    private static final String HOUSING = "县住房和城乡建设局";
    private static final String CITY = "县城投公司";

    private record Planned(DemoCast.Venture venture, LocalDate day, int level) {}

    private final Problems problems;
    private final Roadmaps roadmaps;
    private final Calendar calendar;
    private final List<Job> jobs;

    DemoProblemList(Problems problems, Roadmaps roadmaps, Calendar calendar, List<Job> jobs) {
        this.problems = problems;
        this.roadmaps = roadmaps;
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
                new Life(cast, project(seen, one.venture()), one.venture(), random, DemoTroubles.any(random))
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
        Scene scene = (venture, trouble) -> new Life(
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
        Life of(int venture, String trouble);
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

    /** One problem's life, each move by whose move it is, on its working day. */
    private final class Life {
        private final DemoPeople.Cast cast;
        private final Seen project;
        private final DemoCast.Venture venture;
        private final Random random;
        private final DemoTroubles.Trouble trouble;
        private String number = "";
        private LocalDate day = LocalDate.EPOCH;
        private boolean company;
        private String handler = "";
        private @Nullable UUID milestone;

        Life(
                DemoPeople.Cast cast,
                Seen project,
                DemoCast.Venture venture,
                Random random,
                DemoTroubles.Trouble trouble) {
            this.cast = cast;
            this.project = project;
            this.venture = venture;
            this.random = random;
            this.trouble = trouble;
        }

        void closed(LocalDate on, int level) {
            raise(on, level == 1);
            if (level == 1)
                take().request(1 + random.nextInt(3)).verify("liaison").answer(random.nextInt(3));
            if (level == 2)
                takeBy(random.nextBoolean() ? HOUSING : CITY, 1)
                        .request(2 + random.nextInt(3))
                        .verify("head")
                        .answer(1);
            if (level == 3)
                takeBy(HOUSING, 1)
                        .up("sponsor", 3)
                        .takeBy(CITY, 1)
                        .request(4 + random.nextInt(4))
                        .verify("sponsor")
                        .answer(1);
            if (level == 4)
                up("sponsor", 2)
                        .up("county", 5)
                        .takeBy(HOUSING, 2)
                        .request(6)
                        .verify("county")
                        .answer(2);
        }

        /** What of the roadmap waits for it, where that is not finished yet. */
        Life holdsUp(String name) {
            milestone = roadmaps.current(project.id()).stream()
                    .flatMap(plan -> plan.milestones().stream())
                    .filter(one -> one.name().equals(name) && one.actualEnd() == null)
                    .map(Milestone::key)
                    .findFirst()
                    .orElse(null);
            return this;
        }

        Life raise(LocalDate on, boolean duty) {
            day = on;
            company = random.nextInt(5) < 2;
            Source source = company ? Source.COMPANY : random.nextBoolean() ? Source.SECRETARY : Source.MEETING;
            String who = company ? venture.owner() : duty ? venture.secretary() : DemoCast.CLERK;
            Time.on(
                    on,
                    () -> number = problems.raise(
                            cast.at(who, on),
                            project,
                            new NewProblem(
                                    Ids.next(),
                                    trouble.title(),
                                    null,
                                    trouble.category(),
                                    trouble.cause(),
                                    source,
                                    null,
                                    on,
                                    duty,
                                    milestone)));
            return move(duty ? venture.secretary() : DemoCast.CLERK, ProblemMove.CONFIRM, Told.nothing(), 0);
        }

        Life take() {
            handler = venture.secretary();
            return move(handler, ProblemMove.TAKE, Told.nothing(), 0);
        }

        Life takeBy(String unit, int later) {
            handler = unit.equals(HOUSING) ? "示例·何平" : unit.equals(CITY) ? "示例·蒋文" : venture.liaison();
            return move(DemoCast.CLERK, ProblemMove.TAKE, Told.assign(cast.unit(unit), "拿出办法，到现场对接企业", null), later);
        }

        Life up(String to, int later) {
            return move(
                    to.equals("county") ? venture.sponsor() : venture.liaison(),
                    ProblemMove.ESCALATE,
                    Told.because("要几家一起定，局里协调不下来"),
                    later);
        }

        Life request(int later) {
            return move(handler, ProblemMove.REQUEST_CLOSE, Told.solved(trouble.solution(), List.of()), later);
        }

        Life verify(String who) {
            String name = switch (who) {
                case "liaison" -> venture.liaison();
                case "head" -> DemoCast.HEAD;
                case "sponsor" -> venture.sponsor();
                default -> DemoCast.LEADER;
            };
            return move(name, ProblemMove.VERIFY, Told.nothing(), 0);
        }

        Life answer(int later) {
            return move(
                    company ? venture.owner() : venture.secretary(),
                    ProblemMove.ANSWER,
                    Told.answer(AskerAnswer.SATISFIED, null),
                    later);
        }

        Life park(LocalDate until) {
            return move(venture.sponsor(), ProblemMove.PARK, Told.until("等省里用地指标下达", until), 2);
        }

        Life stop(LocalDate from) {
            day = from;
            return move(
                    DemoCast.HEAD,
                    ProblemMove.STOP,
                    Told.stop("NOTICE", from, null, "环评报告表公示（示环公〔" + from.getYear() + "〕12号）", from),
                    0);
        }

        void reopen(LocalDate on) {
            day = on;
            move(venture.secretary(), ProblemMove.REOPEN, Told.because("同样的毛病又出现了"), 0);
        }

        private Life move(String who, ProblemMove move, Told told, int workingDays) {
            day = calendar.days().plus(day, workingDays);
            Time.on(day, () -> problems.move(cast.at(who, day), number, move, Ids.next(), told, null));
            return this;
        }
    }
}
