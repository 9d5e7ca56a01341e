package luodi.problems;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import luodi.problems.Standing.Clock;
import luodi.problems.Standing.Closing;
import luodi.problems.Standing.Handler;
import luodi.problems.Standing.Hands;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** How a row of {@code problems.problem} with its names becomes a {@link Problem}. */
final class ProblemRows {
    private ProblemRows() {}

    static final String SELECT = """
            select q.*, p.code project_code, p.name project_name, lu.name lead_unit, hu.name holder_unit, hp.name holder_name, ap.name handler_name,
                   m.number merged_number, array(select u.name from people.unit u where u.id = any(q.co_unit_ids) order by u.name) co_units
            from problems.problem q join projects.project p on p.id = q.project_id
            left join people.unit lu on lu.id = q.lead_unit_id
            left join people.unit hu on hu.id = q.holder_unit_id
            left join people.person hp on hp.id = q.holder_person_id
            left join people.person ap on ap.id = q.handler_person_id
            left join problems.problem m on m.id = q.merged_into
            """;

    static final RowMapper<Problem> MAPPER = (row, n) -> new Problem(
            row.getObject("id", UUID.class),
            row.getString("county"),
            row.getObject("project_id", UUID.class),
            row.getString("project_code"),
            row.getString("project_name"),
            row.getString("number"),
            row.getString("title"),
            row.getString("detail"),
            Category.valueOf(row.getString("category")),
            row.getString("cause"),
            Source.valueOf(row.getString("source")),
            row.getString("origin_key") == null
                    ? null
                    : new Origin(
                            row.getString("origin_key"), row.getString("origin_label"), row.getString("origin_href")),
            row.getObject("raised_on", LocalDate.class),
            row.getObject("raised_by_id", UUID.class),
            row.getString("raised_by"),
            row.getString("asker").equals("COMPANY"),
            row.getBoolean("within_duty"),
            row.getBoolean("confidential"),
            id(row, "milestone_key"),
            standing(row),
            list(row.getArray("co_unit_ids")),
            list(row.getArray("co_units")),
            row.getString("lead_unit"),
            row.getString("handler_name"),
            row.getString("holder_unit"),
            row.getString("holder_name"),
            row.getString("merged_number"),
            row.getObject("created_at", OffsetDateTime.class),
            row.getString("updated_by"),
            row.getObject("updated_at", OffsetDateTime.class),
            row.getInt("version"));

    static Standing standing(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        String resolvedBy = row.getString("resolved_by");
        return new Standing(
                State.valueOf(row.getString("state")),
                row.getInt("level"),
                new Clock(day(row, "level_since"), row.getInt("level_days"), day(row, "level_due")),
                new Clock(day(row, "promised_from"), row.getInt("promised_days"), day(row, "promised_due")),
                day(row, "suggested_on"),
                new Hands(
                        Holder.valueOf(row.getString("holder")),
                        id(row, "holder_unit_id"),
                        id(row, "holder_person_id")),
                new Handler(id(row, "lead_unit_id"), id(row, "handler_person_id"), row.getString("requirement")),
                new Closing(
                        row.getString("solution"),
                        day(row, "requested_on"),
                        row.getObject("verify_level", Integer.class),
                        day(row, "verified_on"),
                        row.getString("verified_by"),
                        day(row, "asked_on"),
                        day(row, "asked_again_on"),
                        answer == null ? null : AskerAnswer.valueOf(answer),
                        day(row, "answered_on"),
                        row.getString("answered_by"),
                        day(row, "closed_on"),
                        resolvedBy == null ? null : Holder.valueOf(resolvedBy)),
                row.getInt("reject_count"),
                row.getInt("reopen_count"),
                row.getInt("extensions"),
                day(row, "parked_until"),
                id(row, "merged_into"));
    }

    static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    @SuppressWarnings("unchecked")
    static <T> List<T> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : (List<T>) Arrays.asList((Object[]) array.getArray());
    }
}
