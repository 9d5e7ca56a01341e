package luodi.cadence.briefing;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import luodi.calendar.IsoWeek;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/briefings")
class BriefingPages {
    private final Briefings briefings;
    private final BriefingWeeks weeks;
    private final BriefingCourse course;
    private final WeeklyMeetings meetings;
    private final StaticTemplates templates = new StaticTemplates();

    BriefingPages(Briefings briefings, BriefingWeeks weeks, BriefingCourse course, WeeklyMeetings meetings) {
        this.briefings = briefings;
        this.weeks = weeks;
        this.course = course;
        this.meetings = meetings;
    }

    @GetMapping
    JteModel index(Actor me, @RequestParam(required = false) @Nullable Integer year) {
        Rights.require(BriefingPolicy.mayRead(me));
        int asked = year == null ? IsoWeek.of(me.today()).year() : year;
        return templates.cadenceBriefingIndex(
                asked, weeks.year(me, asked), IsoWeek.of(me.today()), BriefingPolicy.mayWrite(me));
    }

    @GetMapping("/{week}")
    JteModel show(Actor me, @PathVariable String week, @RequestParam(required = false) @Nullable Integer edition) {
        Rights.require(BriefingPolicy.mayRead(me));
        IsoWeek of = IsoWeek.parse(week);
        return page(
                me,
                weeks.week(me, of, edition),
                MeetingForm.fresh(me.today().isAfter(of.sunday()) ? of.sunday() : me.today()),
                Map.of());
    }

    @GetMapping("/{week}/print")
    JteModel print(Actor me, @PathVariable String week, @RequestParam(required = false) @Nullable Integer edition) {
        Rights.require(BriefingPolicy.mayRead(me));
        BriefingWeek found = weeks.week(me, IsoWeek.parse(week), edition);
        if (found.briefing() == null) throw new NotFound();
        return templates.cadenceBriefingPrint(found, me.county());
    }

    @PostMapping("/{week}")
    Object create(Actor me, @PathVariable String week) {
        Rights.require(BriefingPolicy.mayWrite(me));
        IsoWeek of = IsoWeek.parse(week);
        return answer(me, of, () -> briefings.draft(me, of));
    }

    @PostMapping("/{week}/gathering")
    Object gather(Actor me, @PathVariable String week, @RequestParam int version) {
        Rights.require(BriefingPolicy.mayWrite(me));
        IsoWeek of = IsoWeek.parse(week);
        return answer(me, of, () -> briefings.gather(me, briefings.find(me, of, null), version));
    }

    @PostMapping("/{week}/summary")
    Object summary(
            Actor me,
            @PathVariable String week,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String summary) {
        Rights.require(BriefingPolicy.mayWrite(me));
        IsoWeek of = IsoWeek.parse(week);
        return answer(me, of, () -> briefings.editSummary(me, briefings.find(me, of, null), version, summary));
    }

    @PostMapping("/{week}/submission")
    Object submit(Actor me, @PathVariable String week, @RequestParam int version) {
        Rights.require(BriefingPolicy.mayWrite(me));
        IsoWeek of = IsoWeek.parse(week);
        return answer(me, of, () -> course.submit(me, briefings.find(me, of, null), version));
    }

    @PostMapping("/{week}/return")
    Object giveBack(
            Actor me,
            @PathVariable String week,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why) {
        Rights.require(BriefingPolicy.mayApprove(me));
        IsoWeek of = IsoWeek.parse(week);
        return answer(me, of, () -> course.giveBack(me, briefings.find(me, of, null), version, why));
    }

    @PostMapping("/{week}/approval")
    Object approve(Actor me, @PathVariable String week, @RequestParam int version) {
        Rights.require(BriefingPolicy.mayApprove(me));
        IsoWeek of = IsoWeek.parse(week);
        return answer(me, of, () -> course.approve(me, briefings.find(me, of, null), version));
    }

    @PostMapping("/{week}/issue")
    Object issue(Actor me, @PathVariable String week, @RequestParam int version) {
        Rights.require(BriefingPolicy.mayIssue(me));
        IsoWeek of = IsoWeek.parse(week);
        return answer(me, of, () -> course.issue(me, briefings.find(me, of, null), version));
    }

    @PostMapping("/{week}/correction")
    Object correct(Actor me, @PathVariable String week, @RequestParam(defaultValue = "") String why) {
        Rights.require(BriefingPolicy.mayWrite(me));
        IsoWeek of = IsoWeek.parse(week);
        return answer(me, of, () -> course.correct(me, briefings.find(me, of, null), why));
    }

    @PostMapping("/{week}/meetings")
    Object meet(Actor me, @PathVariable String week, MeetingForm form) {
        Rights.require(BriefingPolicy.mayWrite(me));
        IsoWeek of = IsoWeek.parse(week);
        return Answer.orForm(
                () -> {
                    meetings.note(me, of, form);
                    return Answer.to("/briefings/" + of);
                },
                errors -> page(me, weeks.week(me, of, null), form, errors));
    }

    private Object answer(Actor me, IsoWeek week, Runnable act) {
        return Answer.orForm(
                () -> {
                    act.run();
                    return Answer.to("/briefings/" + week);
                },
                errors -> page(me, weeks.week(me, week, null), MeetingForm.fresh(me.today()), errors));
    }

    private JteModel page(Actor me, BriefingWeek week, MeetingForm meeting, Map<String, String> errors) {
        return templates.cadenceBriefingShow(week, me, meeting, errors);
    }
}
