package luodi.cadence.briefing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luodi.cadence.Cadences;
import luodi.cadence.Kept;
import luodi.cadence.briefing.WeekRecords.Listed;
import luodi.cadence.briefing.WeekRecords.Said;
import luodi.cadence.briefing.WeekRecords.Step;
import luodi.cadence.briefing.WeekRecords.Trouble;
import luodi.calendar.IsoWeek;
import luodi.projects.ProjectKind;
import luodi.projects.Stage;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers a county's week in a fixed number of statements, however many projects. */
@Component
class WeekGathering {
    private final JdbcClient db;
    private final Cadences cadences;
    private final WeeklyMeetings meetings;

    WeekGathering(JdbcClient db, Cadences cadences, WeeklyMeetings meetings) {
        this.db = db;
        this.cadences = cadences;
        this.meetings = meetings;
    }

    /** The whole county's, whoever asks: a briefing leaves no project out. */
    WeekRecords of(Actor.County county, IsoWeek week, LocalDate today) {
        List<Listed> projects = statement(WeekSql.LISTED, county, week, today)
                .param("year", week.sunday().getYear())
                .query((row, n) -> listed(row))
                .list();
        Map<UUID, List<Said>> said = new HashMap<>();
        for (String sql : List.of(WeekSql.STAGES, WeekSql.VISITS, WeekSql.UPDATES)) {
            statement(sql, county, week, today).query(row -> {
                collect(said, row, said(row));
            });
        }
        Map<UUID, List<Trouble>> troubles = new HashMap<>();
        statement(WeekSql.TROUBLES, county, week, today).query(row -> {
            collect(troubles, row, trouble(row));
        });
        Map<UUID, List<Step>> steps = new HashMap<>();
        statement(WeekSql.STEPS, county, week, today).query(row -> {
            collect(steps, row, step(row));
        });
        Map<String, Kept> kept = cadences.week(Actor.program(county, "程序", today), week).stream()
                .collect(Collectors.toMap(Kept::code, Function.identity()));
        return new WeekRecords(week, projects, said, troubles, steps, kept, meetings.of(county.code(), week));
    }

    private JdbcClient.StatementSpec statement(String sql, Actor.County county, IsoWeek week, LocalDate today) {
        LocalDate asOf = today.isBefore(week.sunday()) ? today : week.sunday();
        return db.sql(sql)
                .param("county", county.code())
                .param("monday", week.monday())
                .param("sunday", week.sunday())
                .param("asOf", asOf)
                .param("nextSunday", week.sunday().plusDays(7));
    }

    private static <T> void collect(Map<UUID, List<T>> into, ResultSet row, T one) throws SQLException {
        into.computeIfAbsent(row.getObject("project_id", UUID.class), id -> new ArrayList<>())
                .add(one);
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                stage(row.getString("stage"), row.getString("kind").equals("INFRASTRUCTURE")),
                row.getString("light"),
                row.getString("owners"));
    }

    private static String stage(@Nullable String stage, boolean infrastructure) {
        if (stage == null) return infrastructure ? ProjectKind.INFRASTRUCTURE.label() : Stage.UNKNOWN_LABEL;
        return Stage.valueOf(stage).label();
    }

    private static Said said(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        String words = stage == null
                ? row.getString("words")
                : "进入“" + Stage.valueOf(stage).label() + "”";
        return new Said(
                BriefingPart.valueOf(row.getString("part")), row.getObject("day", LocalDate.class), words, source(row));
    }

    private static Trouble trouble(ResultSet row) throws SQLException {
        return new Trouble(
                row.getString("number"),
                row.getString("title"),
                row.getString("cause"),
                row.getString("holder"),
                row.getBoolean("confidential"),
                row.getBoolean("raised"),
                row.getBoolean("closed"),
                row.getBoolean("open"),
                row.getBoolean("overdue"),
                source(row));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString("name"),
                row.getObject("planned_start", LocalDate.class),
                row.getObject("planned_end", LocalDate.class),
                row.getObject("actual_end", LocalDate.class),
                source(row));
    }

    private static BriefingSource source(ResultSet row) throws SQLException {
        return new BriefingSource(row.getString("key"), row.getString("label"), row.getString("href"));
    }
}
