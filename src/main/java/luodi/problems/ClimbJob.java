package luodi.problems;

import java.time.Instant;
import luodi.clockwork.Job;
import org.springframework.stereotype.Component;

/** Each evening: what nobody confirmed climbs, reviews come up, askers are asked again (R-13, §3.2). */
@Component
class ClimbJob implements Job {
    private final ProblemClock clock;

    ClimbJob(ProblemClock clock) {
        this.clock = clock;
    }

    @Override
    public String key() {
        return "problems.climb";
    }

    @Override
    public String label() {
        return "问题到期上升";
    }

    @Override
    public String schedule() {
        return "0 0 20 * * *";
    }

    @Override
    public String doDue(Instant asOf) {
        return clock.doDue(asOf);
    }
}
