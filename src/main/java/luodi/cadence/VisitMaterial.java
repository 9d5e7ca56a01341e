package luodi.cadence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import luodi.projects.Seen;
import luodi.updates.ReportMaterial;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What visits have to say in a project's report: the progress seen on the spot, unless it went out as an update, and what was done there. */
@Component
@Order(2)
class VisitMaterial implements ReportMaterial {
    private final JdbcClient db;

    VisitMaterial(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Line> lines(Seen project, LocalDate from, LocalDate to) {
        List<Line> lines = new ArrayList<>();
        db.sql("""
                select v.id, v.visited_on, v.progress, v.coordinated, v.coordinated_note, v.pressed, v.pressed_note,
                       exists (select 1 from updates.project_update u where u.origin_key = 'visit:' || v.id and u.replaced_at is null) shared
                from cadence.visit v where v.project_id = ? and v.visited_on between ? and ? order by v.visited_on desc, v.id desc limit 10""").params(project.id(), from, to).query(row -> {
            add(row, lines);
        });
        return lines.reversed();
    }

    private static void add(ResultSet row, List<Line> lines) throws SQLException {
        String id = row.getString("id");
        LocalDate on = row.getObject("visited_on", LocalDate.class);
        String day = on.getMonthValue() + " 月 " + on.getDayOfMonth() + " 日";
        done(row, "pressed", "盯办", day, lines);
        done(row, "coordinated", "协调", day, lines);
        if (!row.getBoolean("shared")) {
            lines.add(new Line(
                    Part.PROGRESS, day + "到现场：" + closed(row.getString("progress")), "visit:" + id, "/visits/" + id));
        }
    }

    private static void done(ResultSet row, String job, String word, String day, List<Line> lines) throws SQLException {
        String note = row.getString(job + "_note");
        if (!"DONE".equals(row.getString(job)) || note == null) return;
        lines.add(new Line(
                Part.MEASURE,
                day + "在现场" + word + "：" + closed(note),
                "visit:" + row.getString("id"),
                "/visits/" + row.getString("id")));
    }

    private static String closed(String words) {
        return words.matches("(?s).*[。！？]") ? words : words + "。";
    }
}
