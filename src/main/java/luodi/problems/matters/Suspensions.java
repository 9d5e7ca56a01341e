package luodi.problems.matters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days on which projects stood still, by project: from the suspension until the day it was taken up again. */
@Component
class Suspensions {
    private final JdbcClient db;

    Suspensions(JdbcClient db) {
        this.db = db;
    }

    Map<UUID, List<Excluded>> of(Collection<UUID> projects) {
        Map<UUID, List<Excluded>> all = new HashMap<>();
        if (projects.isEmpty()) return all;
        db.sql("""
                select s.project_id, s.occurred_on, (select min(r.occurred_on) from projects.stage_record r where r.project_id = s.project_id
                       and r.act = 'RESUME' and r.recorded_at > s.recorded_at) resumed_on
                from projects.stage_record s where s.act = 'SUSPEND' and s.project_id = any(:projects) order by s.occurred_on""").param("projects", projects.toArray(UUID[]::new)).query(row -> {
            @Nullable LocalDate resumed = MatterSql.day(row, "resumed_on");
            all.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(new Excluded(MatterSql.day(row, "occurred_on").plusDays(1), resumed, "项目停缓建"));
        });
        return all;
    }
}
