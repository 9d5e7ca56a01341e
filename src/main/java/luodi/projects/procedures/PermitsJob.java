package luodi.projects.procedures;

import java.time.Instant;
import java.time.LocalDate;
import luodi.clockwork.Job;
import luodi.shared.Time;
import org.springframework.stereotype.Component;

/** The evening brings the clocks up to the day, reminds of papers that lapse, and tells of works begun without one. */
@Component
class PermitsJob implements Job {
    private final PermitClocks clocks;
    private final PermitReminders reminders;

    PermitsJob(PermitClocks clocks, PermitReminders reminders) {
        this.clocks = clocks;
        this.reminders = reminders;
    }

    @Override
    public String key() {
        return "projects.permits";
    }

    @Override
    public String label() {
        return "手续时限与有效期";
    }

    @Override
    public String schedule() {
        return "0 20 18 * * *";
    }

    @Override
    public String doDue(Instant asOf) {
        LocalDate today = asOf.atZone(Time.ZONE).toLocalDate();
        int open = clocks.refreshOpen(today);
        int lapsing = reminders.tellLapsing(today);
        int without = reminders.tellStartedWithout(today);
        return "核对 " + open + " 件手续的时限；提醒有效期 " + lapsing + " 人次，未批先建 " + without + " 人次。";
    }
}
