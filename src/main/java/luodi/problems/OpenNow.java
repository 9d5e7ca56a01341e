package luodi.problems;

import java.util.List;
import luodi.projects.Seen;
import luodi.shared.Actor;
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

    public record Line(String number, String title, String holder, String clock, boolean overdue, int level) {
        static Line of(ProblemRow row) {
            return new Line(row.number(), row.title(), row.holder(), row.clockText(), row.overdue(), row.level());
        }
    }

    /** {@code lines} are the most pressing. */
    public record OfProject(List<Line> lines, int open, int overdue) {}

    private final JdbcClient db;
    private final ProblemList list;

    OpenNow(JdbcClient db, ProblemList list) {
        this.db = db;
        this.list = list;
    }

    /** Of all that the actor may see. */
    public Count count(Actor me) {
        List<AtLevel> levels = db.sql("""
                select q.level, count(*) n, count(*) filter (where q.level_due < :today and q.state <> 'PARKED') late from problems.problem q
                where q.county = :county and q.open
                  and (:countyWide or q.lead_unit_id = any(cast(:units as uuid[]))
                    or q.project_id in (select v.project_id from projects.visible_project v where v.person_id = :me
                       and v.valid_from <= :today and (v.valid_to is null or v.valid_to >= :today)))
                group by q.level order by q.level""")
                .params(ProblemCases.params(me))
                .query((row, n) -> new AtLevel(row.getInt(1), row.getInt(2), row.getInt(3)))
                .list();
        return new Count(
                levels.stream().mapToInt(AtLevel::open).sum(),
                levels.stream().mapToInt(AtLevel::overdue).sum(),
                levels);
    }

    /** Of one project that the actor may see. */
    public OfProject of(Actor me, Seen project, int lines) {
        return list.ofProject(me, project.id(), lines);
    }
}
