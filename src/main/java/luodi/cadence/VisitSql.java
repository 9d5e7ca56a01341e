package luodi.cadence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words of a visit as columns. */
final class VisitSql {
    static final String INSERT = """
            insert into cadence.visit (id, county, project_id, visited_on, entered_on, start_time, end_time, place, companions, visitor_id, visitor,
                   role, owner_met, owner_note, territory_met, territory_note, secretary_met, secretary_note, progress, has_problems, reported,
                   reported_note, coordinated, coordinated_note, pressed, pressed_note, recorded_at)
            values (:id, :county, :project, :on, :entered, cast(:started as time), cast(:ended as time), :place, :companions, :me, :visitor, :role,
                   cast(:ownerMet as boolean), :ownerNote, cast(:territoryMet as boolean), :territoryNote, cast(:secretaryMet as boolean),
                   :secretaryNote, :progress, :any, :reported, :reportedNote, :coordinated, :coordinatedNote, :pressed, :pressedNote, :now)
            on conflict (id) do nothing""";

    static final String UPDATE = """
            update cadence.visit set visited_on = :on, entered_on = :entered, start_time = cast(:started as time), end_time = cast(:ended as time),
                   place = :place, companions = :companions, owner_met = cast(:ownerMet as boolean), owner_note = :ownerNote,
                   territory_met = cast(:territoryMet as boolean), territory_note = :territoryNote,
                   secretary_met = cast(:secretaryMet as boolean), secretary_note = :secretaryNote, progress = :progress, has_problems = :any,
                   reported = :reported, reported_note = :reportedNote, coordinated = :coordinated, coordinated_note = :coordinatedNote,
                   pressed = :pressed, pressed_note = :pressedNote, version = version + 1
            where id = :id and version = :version""";

    private VisitSql() {}

    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, VisitWords words) {
        return statement
                .param("on", words.visitedOn())
                .param("started", words.startedAt())
                .param("ended", words.endedAt())
                .param("place", words.place())
                .param("companions", words.companions())
                .param("ownerMet", words.owner().met())
                .param("ownerNote", words.owner().note())
                .param("territoryMet", words.territory().met())
                .param("territoryNote", words.territory().note())
                .param("secretaryMet", words.secretary().met())
                .param("secretaryNote", words.secretary().note())
                .param("progress", words.progress())
                .param("any", words.hasProblems())
                .param("reported", words.reported().state())
                .param("reportedNote", words.reported().note())
                .param("coordinated", words.coordinated().state())
                .param("coordinatedNote", words.coordinated().note())
                .param("pressed", words.pressed().state())
                .param("pressedNote", words.pressed().note());
    }

    static List<Visit.Met> people(ResultSet row) throws SQLException {
        return List.of(met(row, "owner"), met(row, "territory"), met(row, "secretary"));
    }

    static List<Visit.Job> jobs(ResultSet row) throws SQLException {
        return List.of(job(row, "reported"), job(row, "coordinated"), job(row, "pressed"));
    }

    static Visit.Met met(ResultSet row, String who) throws SQLException {
        return new Visit.Met(row.getObject(who + "_met", Boolean.class), row.getString(who + "_note"));
    }

    static Visit.Job job(ResultSet row, String what) throws SQLException {
        return new Visit.Job(row.getString(what), row.getString(what + "_note"));
    }
}
