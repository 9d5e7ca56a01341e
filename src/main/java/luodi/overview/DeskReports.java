package luodi.overview;

import static luodi.overview.Waiting.since;
import static luodi.overview.Waiting.waited;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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
            select r.id, p.code, p.name, r.from_on, r.to_on, r.author, r.returned_why,
                   cast(coalesce(r.submitted_at, r.saved_at) at time zone 'Asia/Shanghai' as date) at
            from updates.report r join projects.project p on p.id = r.project_id
            """;

    private final JdbcClient db;

    DeskReports(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> of(Actor me) {
        List<Waiting> waiting = new ArrayList<>();
        if (me.isAny(Role.BUREAU_STAFF, Role.BUREAU_HEAD)) waiting.addAll(toReview(me));
        if (!me.isAny(Role.ADMINISTRATOR, Role.AUDITOR)) waiting.addAll(mine(me));
        return waiting;
    }

    private List<Waiting> toReview(Actor me) {
        return db.sql(SELECT + """
                where r.county = :county and r.state = 'SUBMITTED' and r.author_id <> :me and r.submitter_id is distinct from :me
                order by r.submitted_at limit 20""")
                .params(DeskScope.of(me))
                .query((row, n) -> {
                    long days = since(row.getObject("at", LocalDate.class), me.today());
                    return new Waiting(
                            Kind.REPORT_TO_REVIEW,
                            row.getString("name") + "　总结报告等审核",
                            row.getString("author") + " 写的，" + period(row),
                            "等你审，" + waited(days),
                            days,
                            href(row),
                            "去审");
                })
                .list();
    }

    private List<Waiting> mine(Actor me) {
        return db.sql(SELECT + "where r.author_id = :me and r.state = 'DRAFT' order by r.saved_at limit 10")
                .params(DeskScope.of(me))
                .query((row, n) -> {
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
                })
                .list();
    }

    private static String period(ResultSet row) throws SQLException {
        return row.getString("from_on") + " 至 " + row.getString("to_on");
    }

    private static String href(ResultSet row) throws SQLException {
        return "/projects/" + row.getString("code") + "/reports/" + row.getString("id");
    }
}
