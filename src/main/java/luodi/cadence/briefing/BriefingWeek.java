package luodi.cadence.briefing;

import java.util.List;
import luodi.calendar.IsoWeek;
import org.jspecify.annotations.Nullable;

/** A week as R-04 looks at it: its meetings, its briefing where there is one to read, and what the rule finds. */
public record BriefingWeek(
        IsoWeek week,
        @Nullable Briefing briefing,
        List<Briefing> editions,
        List<WeeklyMeeting> meetings,
        BriefingRules.Standing standing) {

    /** 11月16日—11月22日. */
    public String days() {
        return BriefingWords.day(week.monday()) + "—" + BriefingWords.day(week.sunday());
    }
}
