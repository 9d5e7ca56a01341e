package luodi.overview.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import luodi.cadence.briefing.Briefing;
import luodi.cadence.briefing.BriefingCourse;
import luodi.cadence.briefing.Briefings;
import luodi.cadence.briefing.MeetingForm;
import luodi.cadence.briefing.WeeklyMeetings;
import luodi.calendar.Calendar;
import luodi.calendar.IsoWeek;
import luodi.channels.Messages;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Time;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 周通报 of 示例县 for about a year: each week's meeting noted, its briefing drafted, a sentence or two edited, approved and issued; two came late. */
@Component
@Order(95)
class DemoBriefings implements DemoChapter {
    private static final int WEEKS = 52;
    private static final List<String> AGENDA =
            List.of("逐个过了在册项目的进度", "重点说了用地和手续两头的卡点", "核对了上周定的事，办完的销掉", "排了下周的走访和要到场的部门", "听了各联络员一周的情况");
    private static final List<String> DECIDED = List.of(
            "供电公司下周三前给出接入方案",
            "住建局把施工图审查提前一周受理",
            "开发区管委会负责清掉东侧堆土",
            "自然资源和规划局周五前补齐宗地图",
            "水务局先接临时用水，正式管线同步报装",
            "各项目秘书周四前报下周计划",
            "财政局核对贴息资金到账情况",
            "镇里把两户的补偿谈下来，周五回话");
    private static final List<String> ADDED =
            List.of("施工单位答应加一个班组，赶回工期。", "本周天气好，进度比上周快。", "企业反映招工有困难，人社局已对接。", "监理例会上提的三条意见都改完了。");

    private final WeeklyMeetings meetings;
    private final Briefings briefings;
    private final BriefingCourse course;
    private final Calendar calendar;
    private final Messages messages;

    DemoBriefings(
            WeeklyMeetings meetings, Briefings briefings, BriefingCourse course, Calendar calendar, Messages messages) {
        this.meetings = meetings;
        this.briefings = briefings;
        this.course = course;
        this.calendar = calendar;
        this.messages = messages;
    }

    @Override
    public void tell(DemoPeople.Cast cast, Map<String, Seen> seen, LocalDate today) {
        Random random = new Random(20_181_228);
        IsoWeek last = IsoWeek.of(today).monday().plusDays(4).isAfter(today)
                ? IsoWeek.of(today.minusWeeks(1))
                : IsoWeek.of(today);
        for (int back = WEEKS; back >= 0; back--) {
            IsoWeek week = IsoWeek.of(last.monday().minusWeeks(back));
            if (!calendar.days().isPublished(week.sunday().plusDays(14))
                    || calendar.days().workingDaysOf(week) == 0) continue;
            LocalDate met = week.monday().plusDays(back % 7 == 3 ? 3 : 4);
            while (!calendar.days().isWorking(met)) met = met.minusDays(1);
            if (IsoWeek.of(met).equals(week) && !met.isAfter(today)) meet(cast, week, met, random);
            tell(cast, week, back, today, random);
        }
        LocalDate lately = today.minusDays(7);
        Time.on(lately, () -> cast.actors().values().forEach(messages::readAll));
    }

    private void meet(DemoPeople.Cast cast, IsoWeek week, LocalDate day, Random random) {
        String notes = pick(AGENDA, random) + "；" + pick(AGENDA, random) + "。定了：" + pick(DECIDED, random) + "；"
                + pick(DECIDED, random) + "。";
        Time.on(
                day,
                () -> meetings.note(
                        cast.at(DemoCast.CLERK, day),
                        week,
                        new MeetingForm(
                                Ids.next().toString(),
                                day.toString(),
                                DemoCast.HEAD,
                                "全体联络员、项目秘书，发改、住建、自然资源和规划、供电、水务来人",
                                notes)));
    }

    /** The newest waits for its head, or is a draft while its week runs. */
    private void tell(DemoPeople.Cast cast, IsoWeek week, int back, LocalDate today, Random random) {
        LocalDate friday = week.monday().plusDays(4);
        LocalDate on = friday.isAfter(today) ? today : friday;
        Actor clerk = cast.at(DemoCast.CLERK, on);
        if (!briefings.asks(cast.county(), week)) return;
        Time.on(on, () -> briefings.draft(Actor.program(cast.county(), "程序", on), week));
        LocalDate monday = calendar.days().onOrAfter(week.sunday().plusDays(back == 17 || back == 38 ? 3 : 1));
        if (monday.isAfter(today)) return;
        Time.on(on, () -> {
            edit(clerk, week, random);
            Briefing briefing = briefings.find(clerk, week, null);
            course.submit(clerk, briefing, briefing.version());
        });
        if (back == 0) return;
        Time.on(monday, () -> {
            Actor head = cast.at(DemoCast.HEAD, monday);
            Briefing submitted = briefings.find(head, week, null);
            course.approve(head, submitted, submitted.version());
            course.issue(cast.at(DemoCast.CLERK, monday), briefings.find(head, week, null), submitted.version() + 1);
        });
    }

    private void edit(Actor clerk, IsoWeek week, Random random) {
        Briefing briefing = briefings.find(clerk, week, null);
        var entry = briefing.entries().get(random.nextInt(briefing.entries().size()));
        var part = luodi.cadence.briefing.BriefingPart.PROGRESS;
        briefings.edit(
                clerk,
                briefing,
                entry,
                new Briefings.Edit(
                        entry.version(), Map.of(part, entry.line(part).text() + pick(ADDED, random))));
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
