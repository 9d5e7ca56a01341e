package luodi.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import luodi.projects.Seen;
import luodi.updates.ReportMaterial;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What problems say in a project's report: each with its cause, and what was done about it. */
@Component
@Order(3)
class ProblemMaterial implements ReportMaterial {
    private final JdbcClient db;

    ProblemMaterial(JdbcClient db) {
        this.db = db;
    }

    /** Raised in the period or still open at its end; what is confidential stays out of papers. */
    @Override
    public List<Line> lines(Seen project, LocalDate from, LocalDate to) {
        List<Line> lines = new ArrayList<>();
        db.sql("""
                select b.number, b.title, b.cause, b.raised_on, b.requirement, b.closed_on, case when b.closed_on <= :to then b.solution end solution
                from problems.problem b
                where b.project_id = :project and not b.confidential and b.state not in ('REJECTED', 'MERGED', 'WITHDRAWN')
                  and b.raised_on <= :to and (b.raised_on >= :from or b.closed_on is null or b.closed_on > :to) order by b.raised_on, b.number limit 20""")
                .param("project", project.id())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    String number = row.getString("number");
                    String key = "problem:" + number;
                    String href = "/problems/" + number;
                    String cause = row.getString("cause");
                    String text = row.getString("title") + (cause == null || cause.isBlank() ? "" : "，原因：" + cause)
                            + "（" + number + "，" + day(row.getObject("raised_on", LocalDate.class)) + "登记）";
                    lines.add(new Line(Part.PROBLEM, closed(text), key, href));
                    String solution = row.getString("solution");
                    String requirement = row.getString("requirement");
                    if (solution != null && !solution.isBlank()) {
                        lines.add(new Line(
                                Part.MEASURE,
                                day(row.getObject("closed_on", LocalDate.class)) + "解决“" + row.getString("title") + "”："
                                        + closed(solution),
                                key,
                                href));
                    } else if (requirement != null && !requirement.isBlank()) {
                        lines.add(new Line(
                                Part.MEASURE, "“" + row.getString("title") + "”：" + closed(requirement), key, href));
                    }
                });
        return lines;
    }

    private static String day(LocalDate day) {
        return day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }

    private static String closed(String text) {
        String plain = text.strip().replaceAll("\\s*\\R\\s*", "；");
        return plain.matches("(?s).*[。！？!?；;…]$") ? plain : plain + "。";
    }
}
