package luodi.clockwork;

import java.time.Instant;

/** Recurring work as «do everything due as of t»: idempotent, so that a lost night is caught up once and two nodes do no harm. */
public interface Job {
    /** Its name in the database, never changed: {@code cadence.missed}. */
    String key();

    /** Its name for people: 漏访提醒. */
    String label();

    /** A Spring cron expression in the county's zone. */
    String schedule();

    /** @return one sentence of what was done */
    String doDue(Instant asOf);
}
