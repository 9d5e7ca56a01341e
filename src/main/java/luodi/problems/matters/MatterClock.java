package luodi.problems.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.calendar.Calendar;
import luodi.channels.Messages;
import luodi.channels.Occasion;
import luodi.clockwork.Job;
import luodi.shared.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each evening tells units what is not accepted, near due or overdue: once for each matter and due day, one message a unit and kind. */
@Component
class MatterClock implements Job {
    private record Told(String county, UUID unit, String kind, String number, String title, LocalDate due) {}

    private final JdbcClient db;
    private final MatterRulebook rulebook;
    private final Calendar calendar;
    private final Messages messages;

    MatterClock(JdbcClient db, MatterRulebook rulebook, Calendar calendar, Messages messages) {
        this.db = db;
        this.rulebook = rulebook;
        this.calendar = calendar;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "problems.matters";
    }

    @Override
    public String label() {
        return "交办事项到期提醒";
    }

    @Override
    public String schedule() {
        return "0 30 17 * * *";
    }

    @Override
    @Transactional
    public String doDue(Instant asOf) {
        LocalDate today = asOf.atZone(Time.ZONE).toLocalDate();
        int matters = 0;
        for (String county : db.sql("select code from people.county order by code")
                .query(String.class)
                .list()) matters += ofCounty(county, today);
        return "交办事项：" + matters + " 件新到时限，已告诉承办单位";
    }

    private int ofCounty(String county, LocalDate today) {
        LocalDate near = MatterRules.nearUntil(today, rulebook.on(county, today), calendar.days());
        List<Told> crossed = crossed(county, today, near);
        Map<String, List<Told>> byUnit = new LinkedHashMap<>();
        for (Told one : crossed)
            byUnit.computeIfAbsent(one.kind() + " " + one.unit(), key -> new ArrayList<>())
                    .add(one);
        Map<UUID, List<UUID>> people = people(county, today, crossed);
        byUnit.forEach((key, all) -> messages.tell(
                occasion(key, all, today), people.getOrDefault(all.getFirst().unit(), List.of())));
        return crossed.size();
    }

    /** What crossed a line since it was last asked, written down so that it is told once; a unit's messages follow from it. */
    private List<Told> crossed(String county, LocalDate today, @Nullable LocalDate near) {
        return db.sql("""
                with due as (
                    select m.id, m.lead_unit_id unit_id, 'UNACCEPTED' kind, m.accept_due due_on from problems.matter m
                    where m.county = :county and m.state = 'DISPATCHED' and m.accept_due < :today
                    union all
                    select m.id, m.lead_unit_id, case when m.effective_due < :today then 'OVERDUE' else 'NEAR' end, m.effective_due from problems.matter m
                    where m.county = :county and m.state in ('DISPATCHED','RETURN_REQUESTED','ACCEPTED','IN_PROGRESS')
                      and m.effective_due <= coalesce(cast(:near as date), cast(:today as date) - 1)
                    union all
                    select m.id, c.unit_id, case when c.due_on < :today then 'OVERDUE' else 'NEAR' end, c.due_on
                    from problems.matter m join problems.matter_co c on c.matter_id = m.id
                    where m.county = :county and m.state in ('DISPATCHED','RETURN_REQUESTED','ACCEPTED','IN_PROGRESS') and c.result is null
                      and c.due_on <= coalesce(cast(:near as date), cast(:today as date) - 1)),
                told as (
                    insert into problems.matter_told (matter_id, unit_id, kind, due_on, told_on) select id, unit_id, kind, due_on, :today from due
                    on conflict do nothing returning matter_id, unit_id, kind, due_on)
                select m.county, t.unit_id, t.kind, m.number, m.title, t.due_on from told t join problems.matter m on m.id = t.matter_id
                order by t.kind, t.unit_id, t.due_on, m.number""")
                .param("county", county)
                .param("today", today)
                .param("near", near)
                .query((row, n) -> new Told(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        MatterSql.day(row, "due_on")))
                .list();
    }

    private Map<UUID, List<UUID>> people(String county, LocalDate today, List<Told> crossed) {
        Map<UUID, List<UUID>> people = new LinkedHashMap<>();
        if (crossed.isEmpty()) return people;
        db.sql("""
                select distinct unit_id, person_id from people.role_assignment where county = :county and role in ('DEPARTMENT','TERRITORY_HEAD')
                  and unit_id is not null and valid_from <= :today and (valid_to is null or valid_to >= :today)""").param("county", county).param("today", today).query(row -> {
            people.computeIfAbsent(row.getObject(1, UUID.class), unit -> new ArrayList<>())
                    .add(row.getObject(2, UUID.class));
        });
        return people;
    }

    private static Occasion occasion(String key, List<Told> all, LocalDate today) {
        Told first = all.getFirst();
        String words = switch (first.kind()) {
            case "UNACCEPTED" -> "过了签收时限";
            case "NEAR" -> "快到期";
            default -> "已超期";
        };
        String href = switch (first.kind()) {
            case "UNACCEPTED" -> "/matters?view=mine&due=UNACCEPTED";
            case "NEAR" -> "/matters?view=mine&due=NEAR";
            default -> "/matters?view=mine&due=OVERDUE";
        };
        String text = String.join(
                "；",
                all.stream()
                        .limit(5)
                        .map(one -> one.number() + " " + one.title() + "（" + one.due() + "）")
                        .toList());
        return new Occasion(
                first.county(),
                "matters:" + key + ":" + today,
                all.size() + " 件交办事项" + words,
                text,
                all.size() == 1 ? "/matters/" + first.number() : href);
    }
}
