package luodi.cadence.briefing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luodi.audit.Trail;
import luodi.calendar.IsoWeek;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 周通报: drafted from the week's records and edited; who approves and issues it is {@link BriefingCourse}. */
@Component
public class Briefings {
    /** A sentence that the office changed; a null leaves it as it is. */
    public record Edit(int version, Map<BriefingPart, @Nullable String> texts) {
        Map<BriefingPart, String> given() {
            Map<BriefingPart, String> given = new EnumMap<>(BriefingPart.class);
            texts.forEach((part, text) -> {
                if (text != null) given.put(part, text.strip());
            });
            return given;
        }
    }

    private static final int LENGTH = 1000;

    private final JdbcClient db;
    private final BriefingRows rows;
    private final WeekGathering gathering;
    private final Trail trail;
    private final Clock clock;

    Briefings(JdbcClient db, BriefingRows rows, WeekGathering gathering, Trail trail, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.gathering = gathering;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Drafts the week's briefing of the actor's county; of a week that has one already it answers that one.
     *
     * @throws Rejected where the week has not begun, or asks no project for an entry
     */
    @Transactional
    public UUID draft(Actor me, IsoWeek week) {
        if (me.today().isBefore(week.monday())) throw new Rejected("week", "这一周还没到。", "R-04");
        UUID id = Ids.next();
        OffsetDateTime now = OffsetDateTime.now(clock);
        int begun = db.sql("""
                insert into cadence.briefing (id, county, year, week, status, active, summary, summary_drafted, drafted_by_id, drafted_by, drafted_at)
                values (?, ?, ?, ?, 'DRAFT', 0, '', '', ?, ?, ?) on conflict (county, year, week, edition) do nothing""")
                .params(id, me.county().code(), week.year(), week.week(), me.id(), me.signature(), now)
                .update();
        if (begun == 0) {
            return db.sql("select id from cadence.briefing where county = ? and year = ? and week = ? and edition = 1")
                    .params(me.county().code(), week.year(), week.week())
                    .query(UUID.class)
                    .single();
        }
        WeekRecords records = gathering.of(me.county(), week, me.today());
        List<BriefingEntry> entries = BriefingRows.drafted(records);
        if (entries.isEmpty()) throw new Rejected("week", "这一周没有在册的重点项目，不用通报。", "R-04");
        rows.write(id, entries);
        String summary = BriefingWords.summary(entries, records.meetings());
        db.sql("update cadence.briefing set active = ?, summary = ?, summary_drafted = ? where id = ?")
                .params(entries.size(), summary, summary, id)
                .update();
        trail.record(me, "起草周通报", "briefing:" + week, entries.size() + " 个项目");
        return id;
    }

    /** Whether the week asks the county for a briefing: a project on its key list that is not halted. */
    public boolean asks(Actor.County county, IsoWeek week) {
        return db.sql("""
                select exists (select 1 from projects.key_project k join projects.project p on p.id = k.project_id
                  where k.county = :county and p.overlay is null and k.joined_on <= :sunday and (k.left_on is null or k.left_on > :monday)
                    and make_date(k.year, 1, 1) <= :sunday and make_date(k.year, 12, 31) >= :monday)""")
                .param("county", county.code())
                .param("monday", week.monday())
                .param("sunday", week.sunday())
                .query(Boolean.class)
                .single();
    }

    /** Gathers the records anew; sentences that a person edited stay as he left them, with all their records. @throws Stale where it changed meanwhile */
    @Transactional
    public void gather(Actor me, Briefing briefing, int version) {
        touch(me, briefing, version);
        Map<UUID, BriefingEntry> before = rows.entries(briefing.id(), true, me.id(), me.today()).stream()
                .collect(Collectors.toMap(BriefingEntry::projectId, Function.identity()));
        WeekRecords records = gathering.of(me.county(), briefing.week(), me.today());
        List<BriefingEntry> entries = BriefingRows.drafted(records).stream()
                .map(entry -> keep(entry, before.get(entry.projectId())))
                .toList();
        rows.erase(briefing.id());
        rows.write(briefing.id(), entries);
        String summary = BriefingWords.summary(entries, records.meetings());
        db.sql("""
                update cadence.briefing set active = :active, summary = case when summary = summary_drafted then :summary else summary end,
                  summary_drafted = :summary where id = :id""")
                .param("active", entries.size())
                .param("summary", summary)
                .param("id", briefing.id())
                .update();
        trail.record(me, "重新汇总周通报", "briefing:" + briefing.week(), entries.size() + " 个项目");
    }

    private static BriefingEntry keep(BriefingEntry fresh, @Nullable BriefingEntry before) {
        if (before == null) return fresh;
        return fresh.with(fresh.lines().stream()
                .map(line -> {
                    BriefingLine old = before.line(line.part());
                    if (!old.edited()) return line;
                    List<BriefingSource> sources = java.util.stream.Stream.concat(
                                    old.sources().stream(), line.sources().stream())
                            .distinct()
                            .toList();
                    return new BriefingLine(
                            line.part(), line.drafted(), old.text(), sources, old.editedBy(), old.editedAt());
                })
                .toList());
    }

    /** Changes the sentences of one project; the records behind them stay. @throws Stale where another saved first */
    @Transactional
    public void edit(Actor me, Briefing briefing, BriefingEntry entry, Edit edit) {
        requireDraft(briefing);
        Map<BriefingPart, String> texts = edit.given();
        texts.forEach((part, text) -> {
            if (text.length() > LENGTH)
                throw new Rejected(part.name(), "一段最多 " + LENGTH + " 个字，现在 " + text.length() + " 个。");
        });
        int saved = db.sql("update cadence.briefing_entry set version = version + 1 where id = ? and version = ?")
                .params(entry.id(), edit.version())
                .update();
        if (saved == 0) throw new Stale(lastEditor(entry), clock.instant());
        List<BriefingLine> changed = entry.lines().stream()
                .filter(line -> !line.text().equals(texts.getOrDefault(line.part(), line.text())))
                .toList();
        if (changed.isEmpty()) return;
        db.sql("""
                update cadence.briefing_line l set text = e.text, edited_by = :by, edited_at = :now
                from unnest(:parts::text[], :texts::text[]) e (part, text) where l.entry_id = :entry and l.part = e.part""")
                .param("by", me.signature())
                .param("now", OffsetDateTime.now(clock))
                .param("entry", entry.id())
                .param("parts", changed.stream().map(line -> line.part().name()).toArray(String[]::new))
                .param(
                        "texts",
                        changed.stream()
                                .map(line -> Objects.requireNonNull(texts.get(line.part())))
                                .toArray(String[]::new))
                .update();
        trail.record(
                me,
                "改周通报",
                "briefing:" + briefing.week(),
                entry.name() + "：改了"
                        + changed.stream().map(line -> line.part().label()).collect(Collectors.joining("、")));
    }

    private static String lastEditor(BriefingEntry entry) {
        return entry.lines().stream()
                .filter(BriefingLine::edited)
                .map(BriefingLine::editedBy)
                .filter(Objects::nonNull)
                .reduce((a, b) -> b)
                .orElse("别人");
    }

    @Transactional
    public void editSummary(Actor me, Briefing briefing, int version, String text) {
        if (text.isBlank()) throw new Rejected("summary", "总的情况要写一两句。");
        if (text.length() > LENGTH) throw new Rejected("summary", "最多 " + LENGTH + " 个字。");
        touch(me, briefing, version);
        db.sql("update cadence.briefing set summary = ? where id = ?")
                .params(text.strip(), briefing.id())
                .update();
        trail.record(me, "改周通报", "briefing:" + briefing.week(), "改了总的情况");
    }

    /** The week's newest edition that the actor may read; an edition by its number. @throws NotFound where there is none for him */
    @Transactional(readOnly = true)
    public Briefing find(Actor me, IsoWeek week, @Nullable Integer edition) {
        Briefing found = db.sql("""
                select * from cadence.briefing where county = :county and year = :year and week = :week and (:drafts or status = 'ISSUED')
                  and (:edition::int is null or edition = :edition) order by edition desc limit 1""")
                .param("county", me.county().code())
                .param("year", week.year())
                .param("week", week.week())
                .param("drafts", BriefingPolicy.mayReadDraft(me))
                .param("edition", edition)
                .query(BriefingRows.BRIEFING)
                .optional()
                .orElseThrow(NotFound::new);
        return found.with(rows.entries(found.id(), BriefingPolicy.mayReadWhole(me), me.id(), me.today()));
    }

    /** The newest edition of each week of an ISO year that the actor may read, without entries, the latest week first. */
    public List<Briefing> ofYear(Actor me, int year) {
        return db.sql("""
                select distinct on (week) * from cadence.briefing where county = ? and year = ? and (? or status = 'ISSUED')
                order by week desc, edition desc""")
                .params(me.county().code(), year, BriefingPolicy.mayReadDraft(me))
                .query(BriefingRows.BRIEFING)
                .list();
    }

    /** All editions of a week that the actor may read, oldest first, without entries. */
    public List<Briefing> editions(Actor me, IsoWeek week) {
        return db.sql(
                        "select * from cadence.briefing where county = ? and year = ? and week = ? and (? or status = 'ISSUED') order by edition")
                .params(me.county().code(), week.year(), week.week(), BriefingPolicy.mayReadDraft(me))
                .query(BriefingRows.BRIEFING)
                .list();
    }

    private void touch(Actor me, Briefing briefing, int version) {
        requireDraft(briefing);
        int held = db.sql(
                        "update cadence.briefing set version = version + 1 where id = ? and county = ? and version = ? and status = 'DRAFT'")
                .params(briefing.id(), me.county().code(), version)
                .update();
        if (held == 0) throw briefing.stale(clock.instant());
    }

    private static void requireDraft(Briefing briefing) {
        if (briefing.frozen()) throw new Rejected("这一期已经印发，不能再改。要改，请出更正。");
        if (!briefing.open()) throw new Rejected("已经送审，不能再改。要改，请先退回。");
    }
}
