package luodi.clockwork;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import luodi.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs one job and keeps what came of it; the job has its own transactions. */
@Component
class Runner {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    /** Tells the scheduler to come again later. */
    static final class Later extends RuntimeException {
        Later(String sentence) {
            super(sentence, null, false, false);
        }
    }

    private final Runs runs;
    private final Clock clock;

    Runner(Runs runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /** By the clock. @throws Later where the clock jumped: held, not done */
    void run(Job job, Duration hold) {
        Instant asOf = clock.instant();
        UUID run = runs.begin(job, Clockwork.node(), asOf);
        if (hold.isPositive()) {
            String sentence = "服务器的时钟刚跳过，再等 " + (hold.toMinutes() + 1) + " 分钟确认走稳了再办。";
            runs.end(run, Run.Outcome.HELD, sentence);
            throw new Later(sentence);
        }
        if (!finish(job, run, asOf)) throw new Later(job.label() + "没有办成");
    }

    /** By an administrator, now. */
    UUID byHand(Actor me, Job job) {
        Instant asOf = clock.instant();
        UUID run = runs.beginByHand(me, job, Clockwork.node(), asOf);
        finish(job, run, asOf);
        return run;
    }

    private boolean finish(Job job, UUID run, Instant asOf) {
        try {
            runs.end(run, Run.Outcome.DONE, job.doDue(asOf));
            return true;
        } catch (RuntimeException e) {
            LOG.error("{} 没有办成", job.key(), e);
            runs.end(run, Run.Outcome.FAILED, "没有办成：" + e.getClass().getSimpleName() + "。日志里有全文，十分钟后再试。");
            return false;
        }
    }
}
