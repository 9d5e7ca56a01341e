package luodi.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other rooms show of the problem list: how many are open, late and at which level, and the most pressing. */
@Component
public class OpenNow {
    /** {@code level} 1 to 4; {@code overdue} by the level's clock, parked ones left out. */
    public record AtLevel(int level, int open, int overdue) {
        public String label() {
            return Holder.ofLevel(level).label();
        }
    }

    public record Count(int open, int overdue, List<AtLevel> levels) {}

    public record Line(String number, String title, String holder, String clock, boolean overdue, int level) {}

    private final JdbcClient db;
    private final ProblemList list;

    OpenNow(JdbcClient db, ProblemList list) {
        this.db = db;
        this.list = list;
    }

    /** Of one project, or of all that the actor may see. */
    public Count count(Actor me, @Nullable UUID project) {
        List<AtLevel> levels = new ArrayList<>(db.sql("""
                select q.level, count(*) n, count(*) filter (where q.level_due < :today and q.state <> 'PARKED') late from problems.problem q
                where q.county = :county and q.open and (cast(:project as uuid) is null or q.project_id = :project)
                  and (:countyWide or cast(:project as uuid) is not null or q.lead_unit_id = any(cast(:units as uuid[]))
                    or q.project_id in (select v.project_id from projects.visible_project v where v.person_id = :me
                       and v.valid_from <= :today and (v.valid_to is null or v.valid_to >= :today)))
                group by q.level order by q.level""")
                .params(ProblemCases.params(me))
                .param("project", project)
                .query((row, n) -> new AtLevel(row.getInt(1), row.getInt(2), row.getInt(3)))
                .list());
        return new Count(
                levels.stream().mapToInt(AtLevel::open).sum(),
                levels.stream().mapToInt(AtLevel::overdue).sum(),
                levels);
    }

    public List<Line> lines(Actor me, Seen project, int n) {
        return list
                .page(
                        me,
                        new ProblemQuery(
                                null,
                                "open",
                                null,
                                null,
                                project.code(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                String.valueOf(n)))
                .items()
                .stream()
                .map(row ->
                        new Line(row.number(), row.title(), row.holder(), row.clockText(), row.overdue(), row.level()))
                .toList();
    }
}
