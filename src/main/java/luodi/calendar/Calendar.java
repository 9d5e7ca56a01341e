package luodi.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import luodi.shared.Actor;
import luodi.shared.Recorded;
import luodi.shared.postgres.Remembered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The published years (domain.md §8): kept in memory. */
@Component
public class Calendar {
    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Remembered<WorkingDays> days;

    Calendar(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.days = new Remembered<>(clock, this::read);
    }

    /** The arithmetic on all years published by now. */
    public WorkingDays days() {
        return days.get();
    }

    /** All published years, the newest first, each with the days its notice lists. */
    public List<CalendarYear> years() {
        Map<Integer, List<SpecialDay>> days = db
                .sql("select year, day, kind, name from calendar.special_day order by day")
                .query((row, n) -> Map.entry(
                        row.getInt(1), day(row.getObject(2, LocalDate.class), row.getString(3), row.getString(4))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return db.sql("select year, source, loaded_by, loaded_at from calendar.published_year order by year desc")
                .query((row, n) -> new CalendarYear(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class),
                        days.getOrDefault(row.getInt(1), List.of())))
                .list();
    }

    public Optional<CalendarYear> year(int year) {
        return years().stream().filter(known -> known.year() == year).findFirst();
    }

    /** Publishes a year, or corrects one by a later notice; the same notice sent twice changes nothing. */
    @Transactional
    public void publish(Actor me, Notice notice) {
        Optional<CalendarYear> before = year(notice.year());
        if (before.isPresent() && before.get().days().equals(notice.days())) return;
        write(notice, me.signature());
        events.publishEvent(new Recorded(
                me,
                before.isPresent() ? "更正日历" : "发布日历",
                "calendar:" + notice.year(),
                notice.source() + "，" + notice.days().size() + " 个特别的日子，全年 " + notice.workingDays() + " 个工作日"));
    }

    /** Writes those years of the program's own data that the database has not yet. */
    @Transactional
    void load(List<Notice> known) {
        List<Integer> present = db.sql("select year from calendar.published_year")
                .query(Integer.class)
                .list();
        known.stream().filter(notice -> !present.contains(notice.year())).forEach(notice -> write(notice, "程序自带"));
    }

    private void write(Notice notice, String by) {
        db.sql("""
                insert into calendar.published_year (year, source, loaded_by, loaded_at) values (?, ?, ?, ?)
                on conflict (year) do update set source = excluded.source, loaded_by = excluded.loaded_by, loaded_at = excluded.loaded_at""")
                .params(notice.year(), notice.source(), by, OffsetDateTime.now(clock))
                .update();
        db.sql("delete from calendar.special_day where year = ?")
                .param(notice.year())
                .update();
        db.sql("""
                insert into calendar.special_day (day, kind, name, year)
                select day, kind, name, :year from unnest(:days::date[], :kinds::text[], :names::text[]) listed (day, kind, name)
                on conflict (day) do update set kind = excluded.kind, name = excluded.name, year = excluded.year""")
                .param("year", notice.year())
                .param(
                        "days",
                        notice.days().stream().map(day -> day.date().toString()).toArray(String[]::new))
                .param(
                        "kinds",
                        notice.days().stream().map(day -> day.kind().name()).toArray(String[]::new))
                .param("names", notice.days().stream().map(SpecialDay::name).toArray(String[]::new))
                .update();
        days.changed();
    }

    private WorkingDays read() {
        List<Integer> years = db.sql("select year from calendar.published_year")
                .query(Integer.class)
                .list();
        List<SpecialDay> days = db.sql("select day, kind, name from calendar.special_day")
                .query((row, n) -> day(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)))
                .list();
        return new WorkingDays(years, days);
    }

    private static SpecialDay day(LocalDate day, String kind, String name) {
        return new SpecialDay(day, SpecialDay.Kind.valueOf(kind), name);
    }
}
