package luodi.projects;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Units that were given something to do for a project and therefore see it (domain.md §5 note 00); the lower rooms tell. */
@Component
public class Involvements {
    private final JdbcClient db;

    Involvements(JdbcClient db) {
        this.db = db;
    }

    /** Joins the caller's transaction; told again, nothing changes. @param why in words: 交办 示交-2026-012 */
    @Transactional(propagation = Propagation.MANDATORY)
    public void involve(UUID projectId, Collection<UUID> unitIds, String why, LocalDate since) {
        db.sql("""
                insert into projects.involvement (unit_id, project_id, why, since_on)
                select u, :project, :why, :since from unnest(cast(:units as uuid[])) u on conflict do nothing""")
                .param("project", projectId)
                .param("why", why)
                .param("since", since)
                .param("units", unitIds.stream().distinct().map(UUID::toString).toArray(String[]::new))
                .update();
    }
}
