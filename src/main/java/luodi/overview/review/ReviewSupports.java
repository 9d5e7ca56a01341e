package luodi.overview.review;

import java.util.List;
import java.util.UUID;
import luodi.projects.VisibleProjects;
import luodi.projects.permits.AreaUnit;
import luodi.projects.permits.PermitFact;
import luodi.projects.support.Included;
import luodi.projects.support.SupportKind;

/** What units gave in a year, and the permits they settled. */
final class ReviewSupports {
    private final ReviewScope scope;

    ReviewSupports(ReviewScope scope) {
        this.scope = scope;
    }

    /** What stands: a row that another replaced is history. */
    List<SupportLine> supports() {
        return scope.sql("""
                select s.id, u.name unit, s.kind, s.project_id, p.code, coalesce(p.name, s.target_text) target,
                       coalesce(p.kind = 'INFRASTRUCTURE', false) infrastructure, s.action, s.amount, s.included, s.included_inferred, s.quantities, s.quote,
                       p.id is not null and
                """ + VisibleProjects.to(scope.me()) + """
                       visible
                from projects.support_action s join people.unit u on u.id = s.unit_id left join projects.project p on p.id = s.project_id
                where s.county = :county and s.year = :year
                  and not exists (select 1 from projects.support_action n where n.correction_of = s.id)
                order by u.name, s.id limit 2000
                """)
                .query((row, n) -> new SupportLine(
                        row.getObject("id", UUID.class),
                        row.getString("unit"),
                        SupportKind.valueOf(row.getString("kind")),
                        row.getObject("project_id", UUID.class),
                        row.getString("code"),
                        row.getString("target"),
                        row.getBoolean("infrastructure"),
                        row.getBoolean("visible"),
                        row.getString("action"),
                        row.getBigDecimal("amount"),
                        Included.valueOf(row.getString("included")),
                        row.getBoolean("included_inferred"),
                        row.getString("quantities"),
                        row.getString("quote")))
                .list();
    }

    List<PermitLine> permits() {
        return scope.sql("""
                select u.name unit, p.code, p.name project, f.procedure_code, f.procedure_name, f.status, f.batch, f.area, f.area_unit,
                       f.area_inferred, f.quote, f.note,
                """ + VisibleProjects.to(scope.me()) + """
                       visible
                from projects.permit_fact f join people.unit u on u.id = f.unit_id join projects.project p on p.id = f.project_id
                where f.county = :county and f.year = :year order by u.name, f.procedure_code, p.code limit 500
                """)
                .query((row, n) -> new PermitLine(
                        row.getString("unit"),
                        row.getString("code"),
                        row.getString("project"),
                        row.getBoolean("visible"),
                        row.getString("procedure_code"),
                        row.getString("procedure_name"),
                        PermitFact.Status.valueOf(row.getString("status")),
                        row.getString("batch"),
                        row.getBigDecimal("area"),
                        row.getString("area_unit") == null ? null : AreaUnit.valueOf(row.getString("area_unit")),
                        row.getBoolean("area_inferred"),
                        row.getString("quote"),
                        row.getString("note")))
                .list();
    }
}
