package luodi.updates.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import luodi.projects.Seen;
import luodi.projects.Stage;
import luodi.shared.Money;
import luodi.shared.Time;
import luodi.updates.ReportMaterial;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register and the updates say of a period: stages, milestones done, late and next, investment of whole months, updates. */
@Component
@Order(1)
class RecordMaterial implements ReportMaterial {
    private final JdbcClient db;

    RecordMaterial(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Line> lines(Seen project, LocalDate from, LocalDate to) {
        Map<String, Object> asked = Map.of(
                "project",
                project.id(),
                "from",
                from,
                "to",
                to,
                "start",
                Time.start(from),
                "end",
                Time.start(to.plusDays(1)),
                "soon",
                to.plusDays(30));
        String base = "/projects/" + project.code();
        List<Line> lines = new ArrayList<>();
        lines.addAll(stages(asked, base));
        lines.addAll(milestones(asked, base, to));
        lines.addAll(investment(asked, base));
        lines.addAll(updates(asked, base));
        return lines;
    }

    private List<Line> stages(Map<String, Object> asked, String base) {
        return db.sql("""
                select s.id, s.to_stage, s.occurred_on, s.evidence from projects.stage_record s
                where s.project_id = :project and s.act = 'FORWARD' and s.from_stage is not null and s.occurred_on between :from and :to
                order by s.occurred_on, s.recorded_at limit 12""")
                .params(asked)
                .query((row, n) -> new Line(
                        Part.PROGRESS,
                        day(row.getObject("occurred_on", LocalDate.class)) + "进到“"
                                + Stage.valueOf(row.getString("to_stage")).label() + "”阶段："
                                + closed(row.getString("evidence")),
                        "stage:" + row.getString("id"),
                        base + "/stages#s-" + row.getString("id")))
                .list();
    }

    private List<Line> milestones(Map<String, Object> asked, String base, LocalDate to) {
        return db.sql("""
                select m.key, m.name, m.planned_end, m.actual_end, coalesce(u.name, m.unit_text) unit
                from projects.roadmap r join projects.milestone m on m.roadmap_id = r.id left join people.unit u on u.id = m.unit_id
                where r.project_id = :project and r.status = 'CURRENT'
                  and (m.actual_end between :from and :to or (m.actual_end is null or m.actual_end > :to) and m.planned_end <= :soon)
                order by coalesce(m.actual_end, m.planned_end), m.seq limit 30""")
                .params(asked)
                .query((row, n) -> milestone(
                        row.getString("key"),
                        row.getString("name"),
                        row.getObject("planned_end", LocalDate.class),
                        row.getObject("actual_end", LocalDate.class),
                        row.getString("unit"),
                        base,
                        to))
                .list();
    }

    private static Line milestone(
            String key,
            String name,
            LocalDate planned,
            @Nullable LocalDate actual,
            @Nullable String unit,
            String base,
            LocalDate to) {
        String who = unit == null ? "" : "（" + unit + "）";
        if (actual != null && !actual.isAfter(to)) {
            long late = actual.toEpochDay() - planned.toEpochDay();
            return new Line(
                    Part.PROGRESS,
                    "“" + name + "”" + day(actual) + "完成，" + (late > 0 ? "比计划迟 " + late + " 天。" : "按期。"),
                    "milestone:" + key,
                    base + "/roadmap");
        }
        boolean next = planned.isAfter(to);
        String sentence = next
                ? "“" + name + "”计划 " + day(planned) + "完成" + who + "。"
                : "“" + name + "”应在 " + day(planned) + "完成，还没有完成" + who + "。";
        return new Line(next ? Part.NEXT : Part.PROBLEM, sentence, "milestone:" + key, base + "/roadmap");
    }

    private List<Line> investment(Map<String, Object> asked, String base) {
        return db.sql("""
                select c.year, c.month, c.done, c.planned from projects.cached_month c
                where c.project_id = :project and c.month > 0 and c.done > 0
                  and cast(make_date(c.year, c.month, 1) + interval '1 month' - interval '1 day' as date) between :from and :to
                order by c.year, c.month limit 12""")
                .params(asked)
                .query((row, n) -> new Line(
                        Part.PROGRESS,
                        row.getInt("month") + " 月完成投资 " + Money.text(row.getBigDecimal("done"))
                                + (row.getBigDecimal("planned").signum() > 0
                                        ? "，计划 " + Money.text(row.getBigDecimal("planned"))
                                        : "")
                                + "。",
                        "investment:" + row.getInt("year") + "-" + row.getInt("month"),
                        base + "/investment?year=" + row.getInt("year")))
                .list();
    }

    /** An update that another record gave rise to is told by that record's own room where it speaks. */
    private List<Line> updates(Map<String, Object> asked, String base) {
        return db.sql("""
                select u.id, u.text, u.origin_key, cast(u.happened_at at time zone 'Asia/Shanghai' as date) as on_day from updates.project_update u
                where u.project_id = :project and u.replaced_at is null and u.happened_at >= :start and u.happened_at < :end
                order by u.happened_at desc, u.id limit 40""")
                .params(asked)
                .query((row, n) -> new Line(
                        Part.PROGRESS,
                        day(row.getObject("on_day", LocalDate.class)) + "，" + closed(row.getString("text")),
                        row.getString("origin_key") == null
                                ? "update:" + row.getString("id")
                                : row.getString("origin_key"),
                        base + "/updates/" + row.getString("id")))
                .list()
                .reversed();
    }

    static String day(LocalDate day) {
        return day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }

    private static String closed(String text) {
        String plain = text.strip().replaceAll("\\s*\\R\\s*", "；");
        return plain.matches("(?s).*[。！？!?；;…]$") ? plain : plain + "。";
    }
}
