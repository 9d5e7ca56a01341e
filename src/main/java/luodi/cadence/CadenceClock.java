package luodi.cadence;

import java.time.Instant;
import java.time.LocalDate;
import luodi.clockwork.Job;
import luodi.people.Counties;
import luodi.shared.Actor;
import luodi.shared.Time;
import org.springframework.stereotype.Component;

/** Each evening: the missed weeks of all counties, each county for itself. */
@Component
class CadenceClock implements Job {
    private final Counties counties;
    private final MissedWeeks missed;

    CadenceClock(Counties counties, MissedWeeks missed) {
        this.counties = counties;
        this.missed = missed;
    }

    @Override
    public String key() {
        return "cadence.missed";
    }

    @Override
    public String label() {
        return "提醒走访没到数的";
    }

    @Override
    public String schedule() {
        return "0 0 20 * * *";
    }

    @Override
    public String doDue(Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, Time.ZONE);
        int projects = 0;
        int told = 0;
        int unpublished = 0;
        for (Actor.County county : counties.all()) {
            MissedWeeks.Found found = missed.tell(county, today);
            projects += found.projects();
            told += found.messages();
            unpublished += found.unpublished();
        }
        return (projects == 0 ? "没有新的漏访。" : "提醒了 " + projects + " 个漏访的项目周，发出 " + told + " 条消息。")
                + (unpublished == 0 ? "" : unpublished + " 个周的日历未发布，先放过。");
    }
}
