package luodi.projects.procedures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import luodi.channels.Messages;
import luodi.channels.Occasion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells once: a paper about to lapse to who serves the project, works begun without a paper to the head of the bureau. */
@Component
class PermitReminders {
    private static final int MOST = 5_000;

    private record Lapsing(
            UUID id,
            String county,
            String code,
            String project,
            String name,
            LocalDate until,
            String validity,
            List<UUID> people) {}

    private final JdbcClient db;
    private final CaseRows rows;
    private final StartGates gates;
    private final Messages messages;

    PermitReminders(JdbcClient db, CaseRows rows, StartGates gates, Messages messages) {
        this.db = db;
        this.rows = rows;
        this.gates = gates;
        this.messages = messages;
    }

    @Transactional
    int tellLapsing(LocalDate today) {
        int told = 0;
        for (Lapsing one : lapsing(today, today.plusDays(rows.limits(today).remindDays()))) {
            String title = one.project + "：" + one.name + (one.until.isBefore(today) ? "已过有效期" : "快到有效期");
            told += messages.tell(
                    new Occasion(
                            one.county,
                            "permit-validity:" + one.id + ":" + one.until,
                            title,
                            "有效期到 " + one.until + "。" + one.validity,
                            "/projects/" + one.code + "/permits/" + one.id),
                    one.people);
        }
        return told;
    }

    @Transactional
    int tellStartedWithout(LocalDate today) {
        int told = 0;
        for (String county : db.sql("select code from people.county order by code")
                .query(String.class)
                .list()) {
            List<UUID> heads = null;
            for (StartGates.Flag flag : gates.of(county, today, 200)) {
                if (heads == null) heads = heads(county, today);
                told += messages.tell(
                        new Occasion(
                                county,
                                "start-gate:" + flag.projectId() + ":" + flag.codes(),
                                flag.name() + "：已开工，还缺" + flag.missing(),
                                "照实记着：程序不遮掩，也不代表认可（R-36）。",
                                "/projects/" + flag.code() + "/permits#gate"),
                        heads);
            }
        }
        return told;
    }

    private List<UUID> heads(String county, LocalDate today) {
        return db.sql("""
                select distinct person_id from people.role_assignment where county = ? and role = 'BUREAU_HEAD'
                  and valid_from <= ? and (valid_to is null or valid_to >= ?)""").params(county, today, today).query(UUID.class).list();
    }

    /** What must be begun before it lapses is not asked for any more once the works have begun. */
    private List<Lapsing> lapsing(LocalDate today, LocalDate until) {
        return db.sql("""
                select c.id, c.county, p.code, p.name project, c.name, c.valid_until, t.validity,
                       array(select distinct a.person_id from projects.assignment a where a.project_id = p.id
                             and a.role in ('SECRETARY', 'LIAISON', 'OWNER_REP') and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)) people
                from projects.permit_case c join projects.project p on p.id = c.project_id join projects.permit_type t on t.id = c.type_id
                where c.valid_until between :from and :until and c.state in ('GRANTED', 'DELIVERED', 'CHANGED') and p.overlay is null
                  and not (t.valid_to_start and p.stage in ('STARTED', 'UNDER_CONSTRUCTION', 'EQUIPMENT_INSTALLATION', 'TRIAL_PRODUCTION',
                      'IN_PRODUCTION', 'FULL_CAPACITY'))
                order by c.valid_until, c.id limit :most""")
                .param("today", today)
                .param("from", today.minusDays(7))
                .param("until", until)
                .param("most", MOST)
                .query((row, n) -> new Lapsing(
                        row.getObject("id", UUID.class),
                        row.getString("county"),
                        row.getString("code"),
                        row.getString("project"),
                        row.getString("name"),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("validity"),
                        Arrays.asList((UUID[]) row.getArray("people").getArray())))
                .list();
    }
}
