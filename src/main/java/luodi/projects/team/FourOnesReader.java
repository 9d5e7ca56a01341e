package luodi.projects.team;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the facts of R-70 for many projects at once. */
@Component
class FourOnesReader {
    private final JdbcClient db;

    FourOnesReader(JdbcClient db) {
        this.db = db;
    }

    Map<UUID, FourOnes> of(Collection<UUID> projectIds, int year, LocalDate today) {
        LocalDate on = FourOnesRules.asOf(year, today);
        OffsetDateTime dayEnd = on.plusDays(1).atStartOfDay(Time.ZONE).toOffsetDateTime();
        Map<UUID, FourOnes> answers = new HashMap<>();
        // of one project it is said that it is one: the planner takes an array for ten and would plan anew each time
        String wanted = projectIds.size() == 1 ? "(select cast(:only as uuid))" : "unnest(cast(:ids as uuid[]))";
        db.sql("""
                select w.id, k.number list_number, coalesce(k.to_confirm, false) to_confirm, t.forces, t.since, g.groups, g.name group_name,
                       r.number roadmap_number, a.people, a.sponsors, a.primaries, a.waiting, a.secretaries, a.liaisons
                from %s w(id)
                left join projects.key_project k on k.project_id = w.id and k.year = :year and k.joined_on <= :on
                     and (k.left_on is null or k.left_on > :on)
                left join lateral (select count(*) forces, min(f.established_on) since from projects.task_force f
                     where f.project_id = w.id and f.established_on <= :on and (f.dissolved_on is null or f.dissolved_on > :on)) t on true
                left join lateral (select count(*) groups, min(c.name) name from projects.chat_group c
                     where c.project_id = w.id and c.created_on <= :on and (c.closed_on is null or c.closed_on > :on)) g on true
                left join lateral (select m.number from projects.roadmap m where m.project_id = w.id and m.status <> 'DRAFT'
                     and m.approved_at < :dayEnd order by m.number desc limit 1) r on true
                left join lateral (select count(*) filter (where s.role in ('TASK_FORCE_LEAD','TASK_FORCE_MEMBER')) people,
                        count(*) filter (where s.role = 'SPONSOR_LEADER') sponsors,
                        count(*) filter (where s.role = 'SPONSOR_LEADER' and s.lead) primaries,
                        count(*) filter (where s.role = 'SPONSOR_LEADER' and s.approved_at is null) waiting,
                        count(*) filter (where s.role = 'SECRETARY' and not s.acting) secretaries,
                        count(*) filter (where s.role = 'LIAISON' and not s.acting) liaisons
                     from projects.assignment s
                     where s.project_id = w.id and s.valid_from <= :on and (s.valid_to is null or s.valid_to >= :on)) a on true
                """.formatted(wanted))
                .param("ids", projectIds.toArray(UUID[]::new))
                .param("only", projectIds.size() == 1 ? projectIds.iterator().next() : null)
                .param("year", year)
                .param("on", on)
                .param("dayEnd", dayEnd)
                .query(row -> {
                    Integer roadmap = row.getObject("roadmap_number", Integer.class);
                    answers.put(
                            row.getObject("id", UUID.class),
                            FourOnesRules.judge(new FourOnesRules.Facts(
                                    year,
                                    row.getObject("list_number", Integer.class),
                                    row.getBoolean("to_confirm"),
                                    row.getInt("forces"),
                                    row.getInt("people"),
                                    row.getObject("since", LocalDate.class),
                                    row.getInt("groups"),
                                    row.getString("group_name"),
                                    roadmap == null ? 0 : 1,
                                    roadmap,
                                    row.getInt("sponsors"),
                                    row.getInt("primaries"),
                                    row.getInt("waiting"),
                                    row.getInt("secretaries"),
                                    row.getInt("liaisons"))));
                });
        return answers;
    }
}
