package luodi.updates.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Rejected;
import luodi.updates.ReportMaterial.Part;
import luodi.updates.reports.Report.Line;
import luodi.updates.reports.Report.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reports and their sentences as rows; all sentences of a report are written in one statement. */
@Component
class ReportRows {
    static final String SELECT =
            "select r.*, p.code, p.name project from updates.report r join projects.project p on p.id = r.project_id ";

    private final JdbcClient db;
    private final JsonMapper json;

    ReportRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<Report> find(Seen project, UUID id) {
        return db.sql(SELECT + "where r.id = ? and r.project_id = ?")
                .params(id, project.id())
                .query(ReportRows::read)
                .optional();
    }

    List<Report> editions(UUID root) {
        return db.sql(SELECT + "where r.root_id = ? order by r.edition desc")
                .param(root)
                .query(ReportRows::read)
                .list();
    }

    int longest(LocalDate on) {
        return db.sql("""
                select value from updates.update_rule where key = 'report.characters' and valid_from <= :on and (valid_to is null or valid_to >= :on)""").param("on", on).query(Integer.class).single();
    }

    List<Line> lines(UUID report) {
        return db.sql("select * from updates.report_line where report_id = ? order by seq")
                .param(report)
                .query((row, n) -> new Line(
                        row.getInt("seq"),
                        Part.valueOf(row.getString("part")),
                        row.getString("drafted"),
                        row.getString("text"),
                        row.getString("source_key"),
                        row.getString("href")))
                .list();
    }

    boolean sentBefore(Actor me, Seen project, UUID id) {
        Optional<Boolean> mine = db.sql("select project_id = ? and author_id = ? from updates.report where id = ?")
                .params(project.id(), me.id(), id)
                .query(Boolean.class)
                .optional();
        if (mine.isPresent() && !mine.get()) throw new Rejected("这张表已由别人用过，请重新打开这一页。");
        return mine.isPresent();
    }

    /** False where the project has a report of this very period. */
    boolean insert(Actor me, Seen project, UUID id, LocalDate from, LocalDate to, OffsetDateTime now) {
        return db.sql("""
                insert into updates.report (id, county, project_id, from_on, to_on, root_id, state, author_id, author, drafted_at, saved_by, saved_at)
                values (:id, :county, :project, :from, :to, :id, 'DRAFT', :me, :by, :now, :by, :now) on conflict do nothing""")
                        .param("id", id)
                        .param("county", me.county().code())
                        .param("project", project.id())
                        .param("from", from)
                        .param("to", to)
                        .param("me", me.id())
                        .param("by", me.signature())
                        .param("now", now)
                        .update()
                == 1;
    }

    /** False where someone is at the next edition already. */
    boolean insertEdition(Actor me, Report of, UUID id, String reason, OffsetDateTime now) {
        return db.sql("""
                insert into updates.report (id, county, project_id, from_on, to_on, edition, root_id, corrects, reason, state, shared, author_id, author,
                       drafted_at, saved_by, saved_at)
                select :id, county, project_id, from_on, to_on,
                       (select max(e.edition) + 1 from updates.report e where e.root_id = updates.report.root_id), root_id, id, :reason, 'DRAFT', shared, :me, :by, :now, :by, :now
                from updates.report where id = :of
                  and not exists (select 1 from updates.report n where n.corrects = :of and n.state in ('DRAFT', 'SUBMITTED'))
                on conflict do nothing""")
                        .param("id", id)
                        .param("reason", reason)
                        .param("me", me.id())
                        .param("by", me.signature())
                        .param("now", now)
                        .param("of", of.id())
                        .update()
                == 1;
    }

    void write(UUID report, List<Line> lines) {
        db.sql("delete from updates.report_line where report_id = ?")
                .param(report)
                .update();
        add(report, lines);
    }

    void add(UUID report, List<Line> lines) {
        db.sql("""
                insert into updates.report_line (report_id, seq, part, drafted, text, source_key, href)
                select :report, l.seq, l.part, l.drafted, l.text, l."sourceKey", l.href
                from jsonb_to_recordset(cast(:lines as jsonb)) l (seq int, part text, drafted text, text text, "sourceKey" text, href text)""")
                .param("report", report)
                .param("lines", json.writeValueAsString(lines))
                .update();
    }

    static Report read(ResultSet row, int n) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("code"),
                row.getString("project"),
                Objects.requireNonNull(row.getObject("from_on", LocalDate.class)),
                Objects.requireNonNull(row.getObject("to_on", LocalDate.class)),
                row.getInt("edition"),
                row.getObject("root_id", UUID.class),
                row.getObject("corrects", UUID.class),
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                row.getBoolean("shared"),
                row.getObject("author_id", UUID.class),
                row.getString("author"),
                row.getObject("drafted_at", OffsetDateTime.class),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class),
                row.getObject("submitter_id", UUID.class),
                row.getString("submitter"),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getString("returned_why"),
                row.getString("reviewer"),
                row.getObject("issued_at", OffsetDateTime.class),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("replaced_at", OffsetDateTime.class),
                row.getInt("version"));
    }
}
