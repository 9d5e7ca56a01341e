package luodi.problems;

import java.util.List;
import luodi.projects.Seen;
import luodi.projects.team.OpenItem;
import luodi.projects.team.OpenItemSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a successor takes over: the project's open problems. */
@Component
class OpenProblems implements OpenItemSource {
    private final JdbcClient db;

    OpenProblems(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<OpenItem> of(Seen project) {
        return db.sql("""
                select q.number, q.title, q.state, q.level, q.level_due from problems.problem q
                where q.project_id = ? and q.open order by coalesce(q.level_due, 'infinity'::date), q.id limit 200""")
                .param(project.id())
                .query((row, n) -> new OpenItem(
                        "问题 " + row.getString(1) + "「" + row.getString(2) + "」"
                                + State.valueOf(row.getString(3)).label() + "，在"
                                + Holder.ofLevel(row.getInt(4)).label() + "一级"
                                + (row.getString(5) == null ? "" : "，应于 " + row.getString(5)),
                        "/problems/" + row.getString(1)))
                .list();
    }
}
