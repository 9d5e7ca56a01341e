package luodi.cadence.briefing;

import java.net.URI;
import luodi.calendar.IsoWeek;
import luodi.shared.Actor;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A briefing's way out, and the week's meeting. */
@RestController
@RequestMapping("/api/v1/counties/{county}/briefings/{week}")
class BriefingCourseApi {
    record Step(int version, @Nullable String why) {
        String words() {
            return why == null ? "" : why;
        }
    }

    record Correction(@Nullable String why) {}

    private final Briefings briefings;
    private final BriefingWeeks weeks;
    private final BriefingCourse course;
    private final WeeklyMeetings meetings;

    BriefingCourseApi(Briefings briefings, BriefingWeeks weeks, BriefingCourse course, WeeklyMeetings meetings) {
        this.briefings = briefings;
        this.weeks = weeks;
        this.course = course;
        this.meetings = meetings;
    }

    @PostMapping("/submission")
    BriefingWeek submit(Actor me, @PathVariable String county, @PathVariable String week, @RequestBody Step step) {
        Rights.require(BriefingPolicy.mayWrite(me));
        course.submit(me, newest(me, county, week), step.version());
        return weeks.week(me, IsoWeek.parse(week), null);
    }

    @PostMapping("/return")
    BriefingWeek giveBack(Actor me, @PathVariable String county, @PathVariable String week, @RequestBody Step step) {
        Rights.require(BriefingPolicy.mayApprove(me));
        course.giveBack(me, newest(me, county, week), step.version(), step.words());
        return weeks.week(me, IsoWeek.parse(week), null);
    }

    @PostMapping("/approval")
    BriefingWeek approve(Actor me, @PathVariable String county, @PathVariable String week, @RequestBody Step step) {
        Rights.require(BriefingPolicy.mayApprove(me));
        course.approve(me, newest(me, county, week), step.version());
        return weeks.week(me, IsoWeek.parse(week), null);
    }

    @PostMapping("/issue")
    BriefingWeek issue(Actor me, @PathVariable String county, @PathVariable String week, @RequestBody Step step) {
        Rights.require(BriefingPolicy.mayIssue(me));
        course.issue(me, newest(me, county, week), step.version());
        return weeks.week(me, IsoWeek.parse(week), null);
    }

    @PostMapping("/correction")
    BriefingWeek correct(
            Actor me, @PathVariable String county, @PathVariable String week, @RequestBody Correction correction) {
        Rights.require(BriefingPolicy.mayWrite(me));
        course.correct(me, newest(me, county, week), correction.why() == null ? "" : correction.why());
        return weeks.week(me, IsoWeek.parse(week), null);
    }

    @PostMapping("/meetings")
    ResponseEntity<BriefingWeek> meet(
            Actor me, @PathVariable String county, @PathVariable String week, @RequestBody MeetingForm form) {
        Rights.require(BriefingPolicy.mayWrite(me));
        Rights.requireCounty(me, county);
        IsoWeek of = IsoWeek.parse(week);
        meetings.note(me, of, form);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/briefings/" + of))
                .body(weeks.week(me, of, null));
    }

    private Briefing newest(Actor me, String county, String week) {
        Rights.requireCounty(me, county);
        return briefings.find(me, IsoWeek.parse(week), null);
    }
}
