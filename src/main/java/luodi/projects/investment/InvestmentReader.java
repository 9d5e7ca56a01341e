package luodi.projects.investment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Measure;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads bookings; which of them belong to a sum, {@link Investment#counts} says. */
@Component
class InvestmentReader {
    private static final String SELECT = """
            select r.*, p.code, p.name project_name from projects.investment_record r join projects.project p on p.id = r.project_id
            """;
    private static final RowMapper<Investment> MAPPER = (row, n) -> new Investment(
            row.getObject("id", UUID.class),
            row.getObject("project_id", UUID.class),
            row.getString("code"),
            row.getString("project_name"),
            row.getInt("year"),
            row.getObject("month", Integer.class),
            Measure.valueOf(row.getString("measure")),
            FundSource.valueOf(row.getString("fund_source")),
            row.getBigDecimal("amount"),
            row.getString("figure").equals("STATISTICAL"),
            Investment.Status.valueOf(row.getString("status")),
            row.getString("evidence"),
            row.getString("as_written"),
            row.getString("quote"),
            row.getBoolean("inferred"),
            row.getString("note"),
            row.getObject("correction_of", UUID.class),
            row.getString("reason"),
            row.getString("returned_why"),
            row.getObject("recorder_id", UUID.class),
            row.getString("recorded_by"),
            row.getObject("recorded_at", OffsetDateTime.class),
            row.getString("decided_by"),
            row.getObject("decided_at", OffsetDateTime.class),
            row.getInt("version"));

    private final JdbcClient db;

    InvestmentReader(JdbcClient db) {
        this.db = db;
    }

    List<Investment> ofProject(Seen project, int year) {
        return db.sql(
                        SELECT
                                + " where r.project_id = ? and r.year = ? order by r.month nulls first, r.fund_source, r.recorded_at, r.id")
                .params(project.id(), year)
                .query(MAPPER)
                .list();
    }

    List<Investment> ofCounty(Actor me, int year) {
        return db.sql(SELECT + " where p.county = :county and r.year = :year and" + VisibleProjects.to(me)
                        + " order by p.code, r.month nulls first, r.fund_source, r.recorded_at, r.id")
                .param("county", me.county().code())
                .param("year", year)
                .param("me", me.id())
                .param("today", me.today())
                .param("countyWide", me.seesWholeCounty())
                .query(MAPPER)
                .list();
    }

    Optional<Investment> find(UUID id) {
        return db.sql(SELECT + " where r.id = ?").param(id).query(MAPPER).optional();
    }

    /** The record itself and what corrected it so far. */
    List<Investment> withCorrections(UUID id) {
        return db.sql(SELECT + " where r.id = ? or r.correction_of = ?")
                .params(id, id)
                .query(MAPPER)
                .list();
    }

    List<Integer> years(Seen project) {
        return db.sql("""
                select year from projects.investment_record where project_id = :id
                union select year from projects.annual_plan_month where project_id = :id
                union select year from projects.key_project where project_id = :id order by 1
                """).param("id", project.id()).query(Integer.class).list();
    }
}
