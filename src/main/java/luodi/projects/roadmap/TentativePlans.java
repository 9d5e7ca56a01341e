package luodi.projects.roadmap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Recorded;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** 暂定 dates become real ones once the State Council has published their year; also in the baseline, for the agreed working days stay. */
@Component
public class TentativePlans {
    private final JdbcClient db;
    private final RoadmapRows rows;
    private final Roadmaps roadmaps;

    TentativePlans(JdbcClient db, RoadmapRows rows, Roadmaps roadmaps) {
        this.db = db;
        this.rows = rows;
        this.roadmaps = roadmaps;
    }

    @TransactionalEventListener(fallbackExecution = true)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void calendarPublished(Recorded recorded) {
        if (recorded.subject().startsWith("calendar:")) recomputeTentative();
    }

    /** To be called when a year was loaded; idempotent. Returns how many milestones got other dates or lost their mark. */
    @Transactional
    @EventListener(ApplicationReadyEvent.class)
    public int recomputeTentative() {
        List<UUID> concerned = db.sql("""
                select r.id from projects.roadmap r where (r.status in ('DRAFT', 'CURRENT') or r.baseline)
                  and exists (select 1 from projects.milestone m where m.roadmap_id = r.id and m.tentative)
                order by r.id for update
                """).query(UUID.class).list();
        PlanDays days = roadmaps.days();
        int changed = 0;
        for (Map.Entry<UUID, List<Milestone>> plan : rows.milestones(concerned).entrySet()) {
            List<Milestone> before = plan.getValue();
            List<Milestone> laid = RoadmapRules.laidOutAgain(before, days).stream()
                    .filter(m -> !before.contains(m))
                    .toList();
            rows.replan(laid);
            changed += laid.size();
        }
        return changed;
    }
}
