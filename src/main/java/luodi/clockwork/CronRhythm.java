package luodi.clockwork;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.util.Objects;
import luodi.shared.Time;
import org.springframework.scheduling.support.CronExpression;

/** A cron expression in the county's zone: the next time is counted from now, so that missed times are one. */
final class CronRhythm implements Schedule {
    private final CronExpression cron;

    CronRhythm(String expression) {
        this.cron = CronExpression.parse(expression);
    }

    Instant after(Instant now) {
        return Objects.requireNonNull(cron.next(now.atZone(Time.ZONE))).toInstant();
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete done) {
        return after(done.getTimeDone());
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return after(now);
    }

    @Override
    public boolean isDeterministic() {
        return true;
    }

    /** 每天 01:10, 每周五 16:30, 每月 5 日 08:00; another expression stands as it is. */
    static String words(String expression) {
        String[] part = expression.split("\\s+");
        if (part.length != 6 || !part[1].matches("\\d+") || !part[2].matches("\\d+") || !part[4].equals("*"))
            return expression;
        String time = " %02d:%02d".formatted(Integer.parseInt(part[2]), Integer.parseInt(part[1]));
        if (part[3].matches("[*?]") && part[5].matches("[*?]")) return "每天" + time;
        int day = "MON TUE WED THU FRI SAT SUN".indexOf(part[5]) / 4;
        if (part[3].matches("[*?]") && part[5].matches("[A-Z]{3}")) return "每周" + "一二三四五六日".charAt(day) + time;
        if (part[3].matches("\\d+") && part[5].matches("[*?]")) return "每月 " + part[3] + " 日" + time;
        return expression;
    }
}
