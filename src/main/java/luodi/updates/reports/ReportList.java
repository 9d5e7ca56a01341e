package luodi.updates.reports;

import java.util.List;
import java.util.function.Consumer;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.After;
import luodi.shared.Listing;
import luodi.shared.Role;
import luodi.shared.Time;
import luodi.updates.UpdatePolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports by the end of their period, newest first: issued ones for all who may see the project, the rest for those who write and review. */
@Component
public class ReportList {
    private static final String MINE = """
            r.project_id in (select v.project_id from projects.visible_project v where v.person_id = :me
               and v.valid_from <= :today and (v.valid_to is null or v.valid_to >= :today))""";
    private static final String WHERE = """
             and r.state <> 'DROPPED' and r.replaced_at is null
             and (r.state = 'ISSUED' and (:internal or r.shared) or r.state <> 'ISSUED' and (:bureau or r.author_id = :me
                  or exists (select 1 from projects.assignment a where a.project_id = r.project_id and a.person_id = :me
                       and a.role in ('SECRETARY', 'LIAISON', 'TERRITORY_HEAD') and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today))))
             and (cast(:state as text) is null or r.state = :state)
             and (cast(:from as date) is null or r.to_on >= :from) and (cast(:to as date) is null or r.to_on <= :to)
            """;
    private static final String PAGE = " and (cast(:at as date) is null or (r.to_on, r.id) < (:at, :id)) ";
    private static final String ORDER = " order by r.to_on desc, r.id desc ";

    private final JdbcClient db;

    ReportList(JdbcClient db) {
        this.db = db;
    }

    public Listing<Report> page(Actor me, @Nullable Seen project, ReportFilter filter) {
        int counted = asked(
                        "select count(*) from (select 1 from updates.report r where " + scope(me, project) + WHERE
                                + " limit 1001) c",
                        me,
                        project,
                        filter)
                .query(Integer.class)
                .single();
        List<Report> rows = asked(
                        ReportRows.SELECT + "where " + scope(me, project) + WHERE + PAGE + ORDER + "limit "
                                + (filter.rows() + 1),
                        me,
                        project,
                        filter)
                .query(ReportRows::read)
                .list();
        return Listing.of(rows, filter.rows(), counted, last -> new After(Time.start(last.to()), last.id()).cursor());
    }

    /** Every row of the filter, one by one, as the database hands them over. */
    @Transactional(readOnly = true)
    public void each(Actor me, @Nullable Seen project, ReportFilter filter, Consumer<Report> row) {
        asked(ReportRows.SELECT + "where " + scope(me, project) + WHERE + ORDER, me, project, filter)
                .withFetchSize(1000)
                .query(found -> {
                    row.accept(ReportRows.read(found, found.getRow()));
                });
    }

    private JdbcClient.StatementSpec asked(String sql, Actor me, @Nullable Seen project, ReportFilter filter) {
        return db.sql(sql)
                .params(filter.read())
                .param("county", me.county().code())
                .param("project", project == null ? null : project.id())
                .param("internal", UpdatePolicy.mayReadInternal(me))
                .param("bureau", me.isAny(Role.BUREAU_STAFF, Role.BUREAU_HEAD))
                .param("me", me.id())
                .param("today", me.today());
    }

    private static String scope(Actor me, @Nullable Seen project) {
        if (project != null) return "r.project_id = :project";
        return me.seesWholeCounty() ? "r.county = :county" : "r.county = :county and " + MINE;
    }
}
