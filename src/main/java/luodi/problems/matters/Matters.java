package luodi.problems.matters;

import java.util.List;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 交办事项: to look them up. They are drafted at {@link MatterDrafts}; what is then done with one is {@link MatterSteps}. */
@Component
public class Matters {
    private final JdbcClient db;
    private final MatterList list;

    Matters(JdbcClient db, MatterList list) {
        this.db = db;
        this.list = list;
    }

    /** A page of those that the actor may see; every view, filter and paging of {@link MatterQuery}. */
    public Listing<MatterRow> list(Actor me, MatterQuery query) {
        return list.page(me, query);
    }

    /** The first rows of such a page, for where no total is shown. */
    public List<MatterRow> first(Actor me, MatterQuery query) {
        return list.first(me, query);
    }

    /** @throws NotFound where there is none or it is not the actor's to see */
    public Matter find(Actor me, String number) {
        return db.sql(MatterSql.SELECT + "where m.county = :county and m.number = :number and" + MatterSql.VISIBLE)
                .params(MatterSql.params(me))
                .param("number", number)
                .query(MatterSql::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Those of a project that the reader may see, open ones first. */
    public List<Matter> of(Actor me, Seen project) {
        return db.sql(MatterSql.SELECT + "where m.project_id = :project and" + MatterSql.VISIBLE
                        + "order by m.closed_on is not null, m.effective_due, m.id limit 50")
                .params(MatterSql.params(me))
                .param("project", project.id())
                .query(MatterSql::read)
                .list();
    }

    /** Those given for a problem. */
    public List<Matter> ofProblem(Actor me, UUID problemId) {
        return db.sql(MatterSql.SELECT + "where m.problem_id = :problem and" + MatterSql.VISIBLE
                        + "order by m.year, m.seq")
                .params(MatterSql.params(me))
                .param("problem", problemId)
                .query(MatterSql::read)
                .list();
    }

    /** The helping units of a matter. */
    public List<Matter.CoHandler> helpers(Matter m) {
        return MatterHelpers.of(db, m.id());
    }
}
