package luodi.cadence.briefing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.calendar.IsoWeek;
import luodi.shared.Ids;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of briefings: read whole in one statement, written in two. */
@Component
class BriefingRows {
    private static final TypeReference<List<BriefingSource>> SOURCES = new TypeReference<>() {};
    static final RowMapper<Briefing> BRIEFING = (row, n) -> briefing(row);

    private final JdbcClient db;
    private final JsonMapper json;

    BriefingRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Its entries with their sentences, in their order; those of all projects, or of the projects that the person may see. */
    List<BriefingEntry> entries(UUID briefing, boolean whole, UUID person, LocalDate today) {
        Map<UUID, BriefingEntry> entries = new LinkedHashMap<>();
        db.sql("""
                select e.*, l.part, l.drafted, l.text, l.sources, l.edited_by, l.edited_at
                from cadence.briefing_entry e join cadence.briefing_line l on l.entry_id = e.id
                where e.briefing_id = :briefing and (:whole or e.project_id in (select v.project_id from projects.visible_project v
                  where v.person_id = :me and v.valid_from <= :today and (v.valid_to is null or v.valid_to >= :today)))
                order by e.seq, array_position(array['PROGRESS','PROBLEMS','MEASURES','NEXT'], l.part)""")
                .param("briefing", briefing)
                .param("whole", whole)
                .param("me", person)
                .param("today", today)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    if (!entries.containsKey(id)) entries.put(id, entry(row));
                    entries.get(id).lines().add(line(row));
                });
        return List.copyOf(entries.values());
    }

    /** All in two statements: five hundred projects are two thousand sentences. */
    void write(UUID briefing, List<BriefingEntry> entries) {
        db.sql("""
                insert into cadence.briefing_entry (id, briefing_id, project_id, seq, code, name, stage, light, owners, visits, required, kept,
                  raised, closed, open, overdue)
                select id, :briefing, "projectId", seq, code, name, stage, light, owners, visits, required, kept, raised, closed, open, overdue
                from jsonb_to_recordset(:entries::jsonb) e (id uuid, "projectId" uuid, seq int, code text, name text, stage text, light text,
                  owners text, visits int, required int, kept boolean, raised int, closed int, open int, overdue int)""")
                .param("briefing", briefing)
                .param("entries", json.writeValueAsString(entries))
                .update();
        db.sql("""
                insert into cadence.briefing_line (entry_id, part, drafted, text, sources, edited_by, edited_at)
                select e.id, l.part, l.drafted, l.text, l.sources, l."editedBy", l."editedAt"
                from jsonb_to_recordset(:entries::jsonb) e (id uuid, lines jsonb)
                cross join lateral jsonb_to_recordset(e.lines) l (part text, drafted text, text text, sources jsonb, "editedBy" text, "editedAt" timestamptz)""").param("entries", json.writeValueAsString(entries)).update();
    }

    void erase(UUID briefing) {
        db.sql(
                        "delete from cadence.briefing_line where entry_id in (select id from cadence.briefing_entry where briefing_id = ?)")
                .param(briefing)
                .update();
        db.sql("delete from cadence.briefing_entry where briefing_id = ?")
                .param(briefing)
                .update();
    }

    private static BriefingEntry entry(ResultSet row) throws SQLException {
        Integer required = row.getObject("required", Integer.class);
        return new BriefingEntry(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getInt("seq"),
                row.getString("code"),
                row.getString("name"),
                row.getString("stage"),
                row.getString("light"),
                row.getString("owners"),
                row.getInt("visits"),
                required,
                row.getObject("kept", Boolean.class),
                row.getInt("raised"),
                row.getInt("closed"),
                row.getInt("open"),
                row.getInt("overdue"),
                row.getInt("version"),
                new ArrayList<>());
    }

    private BriefingLine line(ResultSet row) throws SQLException {
        return new BriefingLine(
                BriefingPart.valueOf(row.getString("part")),
                row.getString("drafted"),
                row.getString("text"),
                json.readValue(row.getString("sources"), SOURCES),
                row.getString("edited_by"),
                row.getObject("edited_at", OffsetDateTime.class));
    }

    private static Briefing briefing(ResultSet row) throws SQLException {
        return new Briefing(
                row.getObject("id", UUID.class),
                new IsoWeek(row.getInt("year"), row.getInt("week")),
                row.getInt("edition"),
                BriefingStatus.valueOf(row.getString("status")),
                row.getObject("issue_no", Integer.class),
                row.getInt("active"),
                row.getString("summary"),
                row.getString("summary_drafted"),
                row.getString("drafted_by"),
                row.getObject("drafted_at", OffsetDateTime.class),
                row.getObject("submitted_by_id", UUID.class),
                row.getString("submitted_by"),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getString("returned_why"),
                row.getString("approved_by"),
                row.getObject("approved_at", OffsetDateTime.class),
                row.getString("issued_by"),
                row.getObject("issued_at", OffsetDateTime.class),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("corrects", UUID.class),
                row.getString("why"),
                row.getInt("version"),
                List.of());
    }

    /** The entries of a fresh draft. */
    static List<BriefingEntry> drafted(WeekRecords week) {
        List<BriefingEntry> entries = new ArrayList<>();
        for (WeekRecords.Listed p : week.projects()) {
            var troubles = week.troubles().getOrDefault(p.id(), List.of());
            var kept = week.kept().get(p.code());
            entries.add(new BriefingEntry(
                    Ids.next(),
                    p.id(),
                    entries.size() + 1,
                    p.code(),
                    p.name(),
                    p.stage(),
                    p.light(),
                    p.owners(),
                    kept == null
                            ? (int) week.said(p.id(), BriefingPart.PROGRESS).stream()
                                    .filter(s -> s.source().key().startsWith("visit:"))
                                    .count()
                            : kept.visits(),
                    kept == null ? null : kept.required(),
                    kept == null ? null : kept.kept(),
                    BriefingWords.count(troubles, WeekRecords.Trouble::raised),
                    BriefingWords.count(troubles, WeekRecords.Trouble::closed),
                    BriefingWords.count(troubles, WeekRecords.Trouble::open),
                    BriefingWords.count(troubles, WeekRecords.Trouble::overdue),
                    1,
                    BriefingWords.lines(week, p)));
        }
        return entries;
    }
}
