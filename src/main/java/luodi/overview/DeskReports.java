package luodi.overview;

import static luodi.overview.Waiting.since;
import static luodi.overview.Waiting.waited;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import luodi.overview.Waiting.Kind;
import luodi.shared.Actor;
import luodi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports that wait: for a reviewer who neither wrote nor sent them, and for their author to mend or finish. */
@Component
class DeskReports implements DeskPart {
    private static final String SELECT = """
            select r.id, p.code, p.name, r.from_on, r.to_on, r.author, r.returned_why, r.state,
                   cast(coalesce(r.submitted_at, r.saved_at) at time zone 'Asia/Shanghai' as date) at
            from ((select * from updates.report where :reviews and county = :county and state = 'SUBMITTED' and author_id <> :me
                       and submitter_id is distinct from :me order by submitted_at limit 20)
                  union all (select * from updates.report where author_id = :me and state = 'DRAFT' order by saved_at limit 10)) r
            join projects.project p on p.id = r.project_id order by r.state desc, at""";

    private final JdbcClient db;

    DeskReports(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> of(Actor me) {
        if (me.isAny(Role.ADMINISTRATOR, Role.AUDITOR)) return List.of();
        return db.sql(SELECT)
                .params(DeskScope.of(me))
                .param("reviews", me.isAny(Role.BUREAU_STAFF, Role.BUREAU_HEAD))
                .query((row, n) -> row.getString("state").equals("SUBMITTED") ? toReview(row, me) : mine(row, me))
                .list();
    }

    private static Waiting toReview(ResultSet row, Actor me) throws SQLException {
        long days = since(row.getObject("at", LocalDate.class), me.today());
        return new Waiting(
                Kind.REPORT_TO_REVIEW,
                row.getString("name") + "　总结报告等审核",
                row.getString("author") + " 写的，" + period(row),
                "等你审，" + waited(days),
                days,
                href(row),
                "去审");
    }

    private static Waiting mine(ResultSet row, Actor me) throws SQLException {
        long days = since(row.getObject("at", LocalDate.class), me.today());
        String why = row.getString("returned_why");
        return why == null
                ? new Waiting(
                        Kind.REPORT_DRAFT,
                        row.getString("name") + "　总结报告草稿还没送审",
                        period(row),
                        "在你这里",
                        days,
                        href(row) + "/edit",
                        "接着写")
                : new Waiting(
                        Kind.RETURNED,
                        row.getString("name") + "　总结报告退给你改",
                        why,
                        "在你这里，" + waited(days),
                        days,
                        href(row) + "/edit",
                        "去改");
    }

    private static String period(ResultSet row) throws SQLException {
        return row.getString("from_on") + " 至 " + row.getString("to_on");
    }

    private static String href(ResultSet row) throws SQLException {
        return "/projects/" + row.getString("code") + "/reports/" + row.getString("id");
    }
}
