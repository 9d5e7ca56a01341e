package luodi.cadence.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luodi.calendar.Calendar;
import luodi.calendar.IsoWeek;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** R-04 asked of weeks: one by one, and of a whole year in a fixed number of statements. */
@Component
public class BriefingWeeks {
    private record Count(UUID briefing, int entries, int complete) {}

    private final JdbcClient db;
    private final Briefings briefings;
    private final WeeklyMeetings meetings;
    private final BriefingRuleBook book;
    private final Calendar calendar;

    BriefingWeeks(
            JdbcClient db, Briefings briefings, WeeklyMeetings meetings, BriefingRuleBook book, Calendar calendar) {
        this.db = db;
        this.briefings = briefings;
        this.meetings = meetings;
        this.book = book;
        this.calendar = calendar;
    }

    /** @throws NotFound where an edition was asked for that is not there to read */
    public BriefingWeek week(Actor me, IsoWeek week, @Nullable Integer edition) {
        List<Briefing> editions = briefings.editions(me, week);
        if (edition != null && editions.isEmpty()) throw new NotFound();
        Briefing briefing = editions.isEmpty() ? null : briefings.find(me, week, edition);
        List<WeeklyMeeting> held = meetings.of(me.county().code(), week);
        Map<UUID, Count> counts = counts(me, week.year(), week.week());
        return new BriefingWeek(
                week, briefing, editions, held, judge(me, week, editions, held.size(), counts, rules(me)));
    }

    /** The year's weeks up to now, the latest first: those since the county's start, and those that have something to show. */
    public List<BriefingWeek> year(Actor me, int year) {
        Map<IsoWeek, Briefing> newest =
                briefings.ofYear(me, year).stream().collect(Collectors.toMap(Briefing::week, Function.identity()));
        Map<Integer, Integer> held = db
                .sql("select week, count(*) n from cadence.weekly_meeting where county = ? and year = ? group by week")
                .params(me.county().code(), year)
                .query((row, n) -> Map.entry(row.getInt(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<UUID, Count> counts = counts(me, year, null);
        LocalDate opened = db.sql(
                        "select (opened_at at time zone 'Asia/Shanghai')::date from people.county where code = ?")
                .param(me.county().code())
                .query(LocalDate.class)
                .single();
        List<BriefingRules.Rule> rules = rules(me);
        return IsoWeek.ofYear(year).reversed().stream()
                .filter(week -> newest.containsKey(week)
                        || held.containsKey(week.week())
                        || !week.monday().isAfter(me.today()) && !week.sunday().isBefore(opened))
                .map(week -> {
                    Briefing briefing = newest.get(week);
                    List<Briefing> one = briefing == null ? List.of() : List.of(briefing);
                    return new BriefingWeek(
                            week,
                            briefing,
                            one,
                            List.of(),
                            judge(me, week, one, held.getOrDefault(week.week(), 0), counts, rules));
                })
                .toList();
    }

    /** Weeks whose newest edition is not out yet, the oldest first; at most six. */
    public List<BriefingWeek> open(Actor me) {
        List<Briefing> open = db.sql(
                        "select * from cadence.briefing where county = ? and status <> 'ISSUED' order by year, week, edition limit 6")
                .param(me.county().code())
                .query(BriefingRows.BRIEFING)
                .list();
        if (open.isEmpty()) return List.of();
        List<BriefingRules.Rule> rules = rules(me);
        return open.stream()
                .map(one -> new BriefingWeek(
                        one.week(),
                        one,
                        List.of(one),
                        List.of(),
                        judge(me, one.week(), List.of(one), 0, Map.of(), rules)))
                .toList();
    }

    /** The first edition is what was in time or not; the newest is what covers the projects. */
    private BriefingRules.Standing judge(
            Actor me,
            IsoWeek week,
            List<Briefing> editions,
            int held,
            Map<UUID, Count> counts,
            List<BriefingRules.Rule> rules) {
        LocalDate issuedOn = editions.stream()
                .map(Briefing::issuedOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        Briefing newest = editions.isEmpty() ? null : editions.getLast();
        Count count = newest == null ? null : counts.get(newest.id());
        return BriefingRules.judge(
                week,
                BriefingRules.ruleOf(week, rules),
                new BriefingRules.Found(
                        held,
                        issuedOn,
                        newest == null ? 0 : newest.active(),
                        count == null ? 0 : count.entries(),
                        count == null ? 0 : count.complete()),
                calendar.days(),
                me.today());
    }

    private List<BriefingRules.Rule> rules(Actor me) {
        return book.of(me.county().code());
    }

    private Map<UUID, Count> counts(Actor me, int year, @Nullable Integer week) {
        return db
                .sql("""
                select b.id, count(distinct e.id) entries, count(distinct e.id) - count(distinct e.id) filter (where l.text = '') complete
                from cadence.briefing b join cadence.briefing_entry e on e.briefing_id = b.id
                join cadence.briefing_line l on l.entry_id = e.id and l.part in ('PROGRESS','PROBLEMS')
                where b.county = :county and b.year = :year and (:week::int is null or b.week = :week) group by b.id""")
                .param("county", me.county().code())
                .param("year", year)
                .param("week", week)
                .query((row, n) -> new Count(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::briefing, Function.identity()));
    }
}
