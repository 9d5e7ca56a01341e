package luodi.cadence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.audit.Trail;
import luodi.calendar.Calendar;
import luodi.calendar.IsoWeek;
import luodi.calendar.WorkingDays;
import luodi.channels.Messages;
import luodi.channels.Occasion;
import luodi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 漏访: a missed week is told once, and only when the time for late entry has passed; kept is that it was told. */
@Component
class MissedWeeks {
    /** A clock that is wrong, or a program that slept, never tells more than these weeks. */
    static final int BACK = 5;

    private static final int NAMED = 10;

    /** What one look found: projects told now, messages sent, weeks that no calendar judges yet. */
    record Found(int projects, int messages, int unpublished) {}

    private record Miss(IsoWeek week, Kept kept) {}

    private final JdbcClient db;
    private final WeekReader reader;
    private final Calendar calendar;
    private final Messages messages;
    private final Trail trail;
    private final Clock clock;

    MissedWeeks(JdbcClient db, WeekReader reader, Calendar calendar, Messages messages, Trail trail, Clock clock) {
        this.db = db;
        this.reader = reader;
        this.calendar = calendar;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    /** Everything due in that county as of that day; a second time, nothing. */
    @Transactional
    public Found tell(Actor.County county, LocalDate today) {
        LocalDate opened = db.sql(
                        "select (opened_at at time zone 'Asia/Shanghai')::date from people.county where code = ?")
                .param(county.code())
                .query(LocalDate.class)
                .single();
        List<IsoWeek> weeks = weeks(opened, today);
        if (weeks.isEmpty()) return new Found(0, 0, 0);
        WeekFacts facts = reader.of(county.code(), weeks.getFirst(), weeks.getLast());
        WorkingDays days = calendar.days();
        List<Miss> misses = new ArrayList<>();
        int unpublished = 0;
        for (IsoWeek week : weeks) {
            VisitRule rule = VisitRules.ruleOf(week, facts.rules());
            LocalDate last = rule == null ? null : VisitRules.lastEntry(week, rule.lateDays(), days);
            if (rule != null && last == null) unpublished++;
            if (last == null || !today.isAfter(last)) continue;
            facts.week(week, days, today).stream()
                    .filter(kept -> Boolean.FALSE.equals(kept.kept()))
                    .forEach(kept -> misses.add(new Miss(week, kept)));
        }
        List<Miss> fresh = keep(county.code(), misses);
        if (fresh.isEmpty()) return new Found(0, 0, unpublished);
        int told = messages.tell(tellings(county.code(), fresh, facts, today));
        trail.record(
                Actor.program(county, "程序", today),
                "漏访提醒",
                "county:" + county.code(),
                "提醒了 " + fresh.size() + " 个漏访的项目周");
        return new Found(fresh.size(), told, unpublished);
    }

    private static List<IsoWeek> weeks(LocalDate opened, LocalDate today) {
        List<IsoWeek> weeks = new ArrayList<>();
        for (int back = BACK; back >= 1; back--) {
            IsoWeek week = IsoWeek.of(today.minusWeeks(back));
            if (!week.monday().isBefore(opened)) weeks.add(week);
        }
        return weeks;
    }

    /** Those not told before: of two nodes at once, one. */
    private List<Miss> keep(String county, List<Miss> misses) {
        if (misses.isEmpty()) return List.of();
        List<String> kept = db.sql("""
                insert into cadence.missed_week (county, year, week, code, required, visits, told_at)
                select :county, m.year, m.week, m.code, m.required, m.visits, :now
                from unnest(:years::int[], :weeks::int[], :codes::text[], :required::int[], :visits::int[]) m (year, week, code, required, visits)
                order by m.year, m.week, m.code
                on conflict do nothing returning year || '-' || week || '-' || code""")
                .param("county", county)
                .param("now", OffsetDateTime.now(clock))
                .param("years", misses.stream().map(miss -> miss.week().year()).toArray(Integer[]::new))
                .param("weeks", misses.stream().map(miss -> miss.week().week()).toArray(Integer[]::new))
                .param("codes", misses.stream().map(miss -> miss.kept().code()).toArray(String[]::new))
                .param(
                        "required",
                        misses.stream().map(miss -> miss.kept().required()).toArray(Integer[]::new))
                .param(
                        "visits",
                        misses.stream().map(miss -> miss.kept().visits()).toArray(Integer[]::new))
                .query(String.class)
                .list();
        return misses.stream()
                .filter(miss -> kept.contains(miss.week().year() + "-"
                        + miss.week().week() + "-" + miss.kept().code()))
                .toList();
    }

    /** Who was secretary or liaison since then hears of his project; the bureau hears once a week of all. */
    private Map<Occasion, List<UUID>> tellings(String county, List<Miss> misses, WeekFacts facts, LocalDate today) {
        Map<String, String> names = facts.projects().stream()
                .collect(Collectors.toMap(WeekFacts.Project::code, WeekFacts.Project::name, (a, b) -> a));
        LocalDate from = misses.getFirst().week().monday();
        Map<String, List<UUID>> serving = serving(
                county,
                misses.stream().map(miss -> miss.kept().code()).distinct().toList(),
                from,
                today);
        Map<Occasion, List<UUID>> tellings = new HashMap<>();
        Map<IsoWeek, List<String>> byWeek = new LinkedHashMap<>();
        for (Miss miss : misses) {
            String code = miss.kept().code();
            String name = names.getOrDefault(code, "全局");
            String counted =
                    "应走访 " + miss.kept().required() + " 次，记了 " + miss.kept().visits() + " 次";
            byWeek.computeIfAbsent(miss.week(), week -> new ArrayList<>()).add(name + "（" + counted + "）");
            tellings.put(
                    new Occasion(
                            county,
                            "missed:" + miss.week() + ":" + code,
                            name + "　" + words(miss.week()) + "走访没到数",
                            counted + "。去了没记的，现在补录还留得下记录，会注明补录。",
                            code.equals(county)
                                    ? "/visits/weeks?week=" + miss.week()
                                    : "/projects/" + code + "/visits?week=" + miss.week()),
                    serving.getOrDefault(code, List.of()));
        }
        List<UUID> bureau = serving.getOrDefault("", List.of());
        byWeek.forEach((week, list) -> tellings.put(
                new Occasion(
                        county,
                        "missed:" + week,
                        words(week) + " " + list.size() + " 个项目走访没到数",
                        list.stream().limit(NAMED).collect(Collectors.joining("；"))
                                + (list.size() > NAMED ? "等。" : "。"),
                        "/visits/weeks?week=" + week),
                bureau));
        return tellings;
    }

    private Map<String, List<UUID>> serving(String county, List<String> codes, LocalDate from, LocalDate today) {
        return db
                .sql("""
                select p.code, a.person_id from projects.assignment a join projects.project p on p.id = a.project_id
                where p.county = :county and p.code = any(:codes) and a.role in ('SECRETARY','LIAISON')
                  and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :from)
                union all
                select '', r.person_id from people.role_assignment r where r.county = :county and r.role in ('BUREAU_HEAD','BUREAU_STAFF')
                  and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)""")
                .param("county", county)
                .param("codes", codes.toArray(String[]::new))
                .param("from", from)
                .param("today", today)
                .query((row, n) -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String words(IsoWeek week) {
        return "第 " + week.week() + " 周（" + week.monday().getMonthValue() + "月"
                + week.monday().getDayOfMonth() + "日—" + week.sunday().getMonthValue() + "月"
                + week.sunday().getDayOfMonth() + "日）";
    }
}
