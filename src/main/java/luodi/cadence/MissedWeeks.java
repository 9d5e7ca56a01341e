package luodi.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.calendar.Calendar;
import luodi.calendar.IsoWeek;
import luodi.calendar.WorkingDays;
import luodi.channels.Messages;
import luodi.channels.Occasion;
import luodi.clockwork.Job;
import luodi.shared.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each evening: a missed week is told once to those it concerns, when R-03's time for late entry has passed. */
@Component
class MissedWeeks implements Job {
    /** How far back a node that was down for long still tells. */
    private static final int BACK = 4;

    private final JdbcClient db;
    private final WeekReader reader;
    private final Messages messages;
    private final Calendar calendar;

    MissedWeeks(JdbcClient db, WeekReader reader, Messages messages, Calendar calendar) {
        this.db = db;
        this.reader = reader;
        this.messages = messages;
        this.calendar = calendar;
    }

    @Override
    public String key() {
        return "cadence.missed";
    }

    @Override
    public String label() {
        return "没走够的周";
    }

    @Override
    public String schedule() {
        return "0 0 18 * * *";
    }

    @Override
    @Transactional
    public String doDue(Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, Time.ZONE);
        int told = 0;
        int unknown = 0;
        for (String county : db.sql("select code from people.county order by code").query(String.class).list()) {
            IsoWeek from = IsoWeek.of(today.minusWeeks(BACK));
            WeekFacts facts = reader.of(county, from, IsoWeek.of(today));
            for (IsoWeek week = from; week.sunday().isBefore(today); week = week.next()) {
                LocalDate last = last(week, facts);
                if (last == null) unknown++;
                else if (last.isBefore(today)) told += tell(county, facts, week, today);
            }
        }
        return "说了 " + told + " 条" + (unknown == 0 ? "" : "；" + unknown + " 周的日历未发布，没有判断");
    }

    private @Nullable LocalDate last(IsoWeek week, WeekFacts facts) {
        VisitRule rule = VisitRules.ruleOf(week, facts.rules());
        return VisitRules.lastEntry(week, rule == null ? 0 : rule.lateDays(), calendar.days());
    }

    private int tell(String county, WeekFacts facts, IsoWeek week, LocalDate today) {
        WorkingDays days = calendar.days();
        List<Kept> missed = facts.week(week, days, today).stream().filter(kept -> Boolean.FALSE.equals(kept.kept())).toList();
        if (missed.isEmpty()) return 0;
        Map<String, List<UUID>> concerned = concerned(county, week);
        Map<String, String> names = facts.projects().stream().collect(Collectors.toMap(WeekFacts.Project::code, WeekFacts.Project::name));
        int told = 0;
        for (Kept kept : missed) {
            String name = names.getOrDefault(kept.code(), "全局");
            boolean bureau = kept.code().equals(county);
            told += messages.tell(new Occasion(county, "missed:" + week + ":" + kept.code(), name + " 第 " + week.week() + " 周没走够",
                    week.monday() + " 到 " + week.sunday() + " 要走 " + kept.required() + " 次，记了 " + kept.visits() + " 次。去了没记的，现在补录还来得及留下记录，会注明补录。",
                    bureau ? "/visits/weeks?week=" + week : "/projects/" + kept.code() + "/visits?week=" + week),
                    concerned.getOrDefault(kept.code(), List.of()));
        }
        return told;
    }

    /** Secretary and liaison of each project in that week; for the bureau's own number its head. */
    private Map<String, List<UUID>> concerned(String county, IsoWeek week) {
        return db.sql("""
                select p.code, a.person_id from projects.assignment a join projects.project p on p.id = a.project_id
                where p.county = :county and a.role in ('SECRETARY','LIAISON') and a.valid_from <= :sunday and (a.valid_to is null or a.valid_to >= :monday)
                union
                select :county, r.person_id from people.role_assignment r
                where r.county = :county and r.role = 'BUREAU_HEAD' and r.valid_from <= :sunday and (r.valid_to is null or r.valid_to >= :monday)""")
                .param("county", county).param("monday", week.monday()).param("sunday", week.sunday())
                .query((row, n) -> Map.entry(row.getString(1), row.getObject(2, UUID.class))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
