package luodi.updates;

import java.util.List;
import java.util.function.Consumer;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.After;
import luodi.shared.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Updates that stand, newest fact first: of one project or of all that the actor may see; the company's people read the shared ones. */
@Component
public class UpdateList {
    private static final String MINE = """
            u.project_id in (select v.project_id from projects.visible_project v where v.person_id = :me
               and v.valid_from <= :today and (v.valid_to is null or v.valid_to >= :today))""";
    private static final String WHERE = """
             and u.replaced_at is null and (:internal or u.shared)
             and (cast(:from as timestamptz) is null or u.happened_at >= :from) and (cast(:until as timestamptz) is null or u.happened_at < :until)
             and (cast(:shared as boolean) is null or u.shared = :shared)
             and (cast(:words as text) is null or u.text ilike :words)
            """;
    private static final String PAGE = " and (cast(:at as timestamptz) is null or (u.happened_at, u.id) < (:at, :id)) ";
    private static final String ORDER = " order by u.happened_at desc, u.id desc ";

    private final JdbcClient db;

    UpdateList(JdbcClient db) {
        this.db = db;
    }

    public Listing<Update> page(Actor me, @Nullable Seen project, UpdateFilter filter) {
        int counted = asked(
                        "select count(*) from (select 1 from updates.project_update u where " + scope(me, project)
                                + WHERE + " limit 1001) c",
                        me,
                        project,
                        filter)
                .query(Integer.class)
                .single();
        List<Update> rows = asked(
                        Updates.SELECT + "where " + scope(me, project) + WHERE + PAGE + ORDER + "limit "
                                + (filter.rows() + 1),
                        me,
                        project,
                        filter)
                .query(Updates::read)
                .list();
        return Listing.of(rows, filter.rows(), counted, last -> new After(last.happenedAt(), last.id()).cursor());
    }

    /** Every row of the filter, one by one, as the database hands them over. */
    @Transactional(readOnly = true)
    public void each(Actor me, @Nullable Seen project, UpdateFilter filter, Consumer<Update> row) {
        asked(Updates.SELECT + "where " + scope(me, project) + WHERE + ORDER, me, project, filter)
                .withFetchSize(1000)
                .query(found -> {
                    row.accept(Updates.read(found, found.getRow()));
                });
    }

    private JdbcClient.StatementSpec asked(String sql, Actor me, @Nullable Seen project, UpdateFilter filter) {
        return db.sql(sql)
                .params(filter.read())
                .param("county", me.county().code())
                .param("project", project == null ? null : project.id())
                .param("internal", UpdatePolicy.mayReadInternal(me))
                .param("me", me.id())
                .param("today", me.today());
    }

    private static String scope(Actor me, @Nullable Seen project) {
        if (project != null) return "u.project_id = :project";
        return me.seesWholeCounty() ? "u.county = :county" : "u.county = :county and " + MINE;
    }
}
