package luodi.cadence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visit rules in force of a county: the shipped ones, and its own in their place from their day on. */
@Component
public class VisitRuleBook {
    private final JdbcClient db;

    VisitRuleBook(JdbcClient db) {
        this.db = db;
    }

    /** Oldest first; of two from the same day the later decided stands last. */
    public List<VisitRule> of(String county) {
        return db.sql("""
                select per_week, scope, mode, roles, late_days, valid_from from cadence.visit_rule
                where (county = ? or county is null) and state = 'IN_FORCE' order by valid_from, county nulls first, decided_at""")
                .param(county)
                .query((row, n) -> new VisitRule(
                        row.getInt(1),
                        VisitRule.Scope.valueOf(row.getString(2)),
                        VisitRule.Mode.valueOf(row.getString(3)),
                        VisitorRole.read((String[]) row.getArray(4).getArray()),
                        row.getInt(5),
                        row.getObject(6, LocalDate.class)))
                .list();
    }
}
