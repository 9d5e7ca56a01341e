package luodi.cadence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luodi.calendar.Calendar;
import luodi.calendar.IsoWeek;
import luodi.files.StoredFile;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 走访, read one by one: the record, its photos, what the three say, the words before a correction. */
@Component
public class VisitReader {
    /** What the form recalls of the last time. */
    public record Last(LocalDate on, String progress, String place) {}

    private final JdbcClient db;
    private final VisibleProjects projects;
    private final VisitRuleBook rules;
    private final Calendar calendar;
    private final JsonMapper json;

    VisitReader(JdbcClient db, VisibleProjects projects, VisitRuleBook rules, Calendar calendar, JsonMapper json) {
        this.db = db;
        this.projects = projects;
        this.rules = rules;
        this.calendar = calendar;
        this.json = json;
    }

    /** The project of a visit, where it is the actor's to see. @throws NotFound where there is no such visit, or it is not his to see */
    public Seen projectOf(Actor me, UUID id) {
        String code = db.sql(
                        "select p.code from cadence.visit v join projects.project p on p.id = v.project_id where v.id = ? and v.county = ?")
                .params(id, me.county().code())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        return projects.find(me, code);
    }

    /** @throws NotFound where the project has no such visit */
    public Visit find(Seen project, UUID id) {
        List<Visit.Told> problems = db.sql(
                        "select problem_id, number, title, cause from cadence.visit_problem where visit_id = ? order by seq")
                .param(id)
                .query((row, n) -> new Visit.Told(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        return db.sql("select v.* from cadence.visit v where v.id = ? and v.project_id = ?")
                .params(id, project.id())
                .query((row, n) -> read(row, project, problems))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What was written at the last visit of a project, as a hint at the next. */
    public Optional<Last> last(Seen project) {
        return db.sql(
                        "select visited_on, progress, place from cadence.visit where project_id = ? order by visited_on desc, id desc limit 1")
                .param(project.id())
                .query((row, n) -> new Last(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)))
                .optional();
    }

    /** The update that this visit became, or null. */
    public @Nullable UUID sharedAs(UUID visit) {
        return db.sql("select id from updates.project_update where origin_key = ? and replaced_at is null limit 1")
                .param("visit:" + visit)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** @throws NotFound where the photo hangs on another visit */
    void requirePhoto(UUID visit, UUID file) {
        db.sql("select 1 from cadence.visit_photo where visit_id = ? and file_id = ?")
                .params(visit, file)
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    VisitWords words(Visit visit) {
        return new VisitWords(
                visit.visitedOn(),
                visit.startedAt(),
                visit.endedAt(),
                visit.place(),
                visit.companions(),
                visit.owner(),
                visit.territory(),
                visit.secretary(),
                visit.progress(),
                visit.hasProblems(),
                visit.reported(),
                visit.coordinated(),
                visit.pressed());
    }

    private Visit read(ResultSet row, Seen project, List<Visit.Told> problems) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate on = row.getObject("visited_on", LocalDate.class);
        LocalDate entered = row.getObject("entered_on", LocalDate.class);
        VisitRule rule = VisitRules.ruleOf(IsoWeek.of(on), rules.of(row.getString("county")));
        Boolean late = rule == null ? Boolean.FALSE : VisitRules.late(on, entered, rule.lateDays(), calendar.days());
        Visit visit = new Visit(
                id,
                project.code(),
                project.name(),
                on,
                entered,
                row.getObject("start_time", LocalTime.class),
                row.getObject("end_time", LocalTime.class),
                row.getString("place"),
                row.getString("companions"),
                row.getObject("visitor_id", UUID.class),
                row.getString("visitor"),
                VisitorRole.valueOf(row.getString("role")),
                VisitSql.met(row, "owner"),
                VisitSql.met(row, "territory"),
                VisitSql.met(row, "secretary"),
                row.getString("progress"),
                row.getBoolean("has_problems"),
                problems,
                VisitSql.job(row, "reported"),
                VisitSql.job(row, "coordinated"),
                VisitSql.job(row, "pressed"),
                photos(id),
                presence(id),
                earlier(id),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getInt("version"),
                late,
                false);
        return visit.judged(VisitRules.complete(visit));
    }

    private List<StoredFile> photos(UUID visit) {
        return db.sql("""
                select f.id, f.name, c.type, c.size, f.sha256 from cadence.visit_photo p
                join files.file f on f.id = p.file_id join files.content c on c.sha256 = f.sha256
                where p.visit_id = ? order by p.seq""")
                .param(visit)
                .query((row, n) -> new StoredFile(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5)))
                .list();
    }

    private List<Visit.Presence> presence(UUID visit) {
        return db.sql(
                        "select role, present, note, confirmed_by, confirmed_at from cadence.visit_presence where visit_id = ? order by role")
                .param(visit)
                .query((row, n) -> new Visit.Presence(
                        ProjectRole.valueOf(row.getString(1)),
                        row.getBoolean(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class)))
                .list();
    }

    private List<Visit.Earlier> earlier(UUID visit) {
        return db.sql(
                        "select version, words, reason, replaced_by, replaced_at from cadence.visit_earlier where visit_id = ? order by version desc")
                .param(visit)
                .query((row, n) -> new Visit.Earlier(
                        row.getInt(1),
                        json.readValue(row.getString(2), VisitWords.class),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class)))
                .list();
    }
}
