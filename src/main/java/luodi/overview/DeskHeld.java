package luodi.overview;

import static luodi.overview.Waiting.since;

import java.time.LocalDate;
import java.util.List;
import luodi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 谁手里压着: late milestones of this year's key projects, open problems and matters, by the unit that has them. */
@Component
class DeskHeld {
    private static final String ITEMS = """
            select coalesce(u.name, m.unit_text) unit, p.code, p.name project, '节点　' || m.name as text, m.planned_end since, true late,
                   '/projects/' || p.code || '/roadmap' href
            from projects.key_project e
            join projects.project p on p.id = e.project_id and p.overlay is null
            join projects.roadmap r on r.project_id = p.id and r.status = 'CURRENT'
            join projects.milestone m on m.roadmap_id = r.id and m.actual_end is null and m.planned_end < :today
            left join people.unit u on u.id = m.unit_id
            where e.county = :county and e.year = :year and e.left_on is null and coalesce(u.name, m.unit_text) is not null and""" + DeskScope.VISIBLE + """
            union all
            select u.name, p.code, p.name, b.number || '　' || b.title, b.level_since, coalesce(b.level_due < :today, false), '/problems/' || b.number
            from problems.problem b join projects.project p on p.id = b.project_id join people.unit u on u.id = b.holder_unit_id
            where b.county = :county and b.open and b.state <> 'PARKED' and""" + DeskScope.VISIBLE + """
            union all
            select u.name, p.code, p.name, m.number || '　' || m.title, m.dispatched_on, m.effective_due < :today, '/matters/' || m.number
            from problems.matter m join projects.project p on p.id = m.project_id join people.unit u on u.id = m.lead_unit_id
            where m.county = :county and m.state in ('DISPATCHED', 'RETURN_REQUESTED', 'ACCEPTED', 'IN_PROGRESS') and""" + DeskScope.VISIBLE;

    private final JdbcClient db;

    DeskHeld(JdbcClient db) {
        this.db = db;
    }

    /** Units with late things first, then the longest wait. */
    List<Desk.Held> units(Actor me) {
        return db.sql(
                        "select unit, count(*) n, count(*) filter (where late) late, min(since) filter (where late) oldest_late, min(since) oldest from ("
                                + ITEMS
                                + ") x group by unit order by count(*) filter (where late) > 0 desc, coalesce(min(since) filter (where late), min(since)), n desc limit 8")
                .params(DeskScope.of(me))
                .query((row, n) -> {
                    LocalDate late = row.getObject("oldest_late", LocalDate.class);
                    LocalDate oldest = late == null ? row.getObject("oldest", LocalDate.class) : late;
                    return new Desk.Held(
                            row.getString("unit"), row.getInt("n"), row.getInt("late"), since(oldest, me.today()));
                })
                .list();
    }

    List<Desk.HeldItem> of(Actor me, String unit) {
        return db.sql("select * from (" + ITEMS + ") x where unit = :unit order by late desc, since, text limit 100")
                .params(DeskScope.of(me))
                .param("unit", unit)
                .query((row, n) -> new Desk.HeldItem(
                        row.getString("unit"),
                        row.getString("code"),
                        row.getString("project"),
                        row.getString("text"),
                        row.getObject("since", LocalDate.class),
                        row.getBoolean("late"),
                        row.getString("href")))
                .list();
    }
}
