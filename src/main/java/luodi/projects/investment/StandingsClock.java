package luodi.projects.investment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import luodi.clockwork.Job;
import luodi.projects.StartMoved;
import luodi.shared.Time;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The night turns plans into lateness: every night, and at start for the nights missed, all standings are written anew. */
@Component
class StandingsClock implements Job {
    private final Standings standings;
    private final Clock clock;

    StandingsClock(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "projects.standings";
    }

    @Override
    public String label() {
        return "重算进度和亮灯";
    }

    @Override
    public String schedule() {
        return "0 10 1 * * *";
    }

    @Override
    public String doDue(Instant asOf) {
        return "重算了 " + standings.refreshAll(LocalDate.ofInstant(asOf, Time.ZONE)) + " 个项目年度的进度和亮灯。";
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        doDue(clock.instant());
    }

    /** In the transaction of whoever moved the start: page and cache never disagree. */
    @EventListener
    void followStart(StartMoved moved) {
        standings.refresh(moved.projectId());
    }
}
