package luodi.projects.investment;

import java.time.Clock;
import java.time.LocalDate;
import luodi.projects.StartMoved;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** The night turns plans into lateness: every night, and at start for the nights missed, all standings are written anew. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class StandingsClock {
    private final Standings standings;
    private final Clock clock;

    StandingsClock(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 10 1 * * *", zone = "Asia/Shanghai")
    @EventListener(ApplicationReadyEvent.class)
    void everything() {
        standings.refreshAll(LocalDate.now(clock));
    }

    /** In the transaction of whoever moved the start: page and cache never disagree. */
    @EventListener
    void followStart(StartMoved moved) {
        standings.refresh(moved.projectId());
    }
}
