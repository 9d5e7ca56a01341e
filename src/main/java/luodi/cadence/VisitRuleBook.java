package luodi.cadence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import luodi.shared.postgres.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visit rules in force of a county, kept in memory: the shipped ones, and its own in their place from their day on. */
@Component
public class VisitRuleBook {
    private record Row(@Nullable String county, VisitRule rule) {}

    private final JdbcClient db;
    private final Remembered<List<Row>> rows;

    VisitRuleBook(JdbcClient db, Clock clock) {
        this.db = db;
        this.rows = new Remembered<>(clock, this::read);
    }

    /** Oldest first; of two from the same day the later decided stands last. */
    public List<VisitRule> of(String county) {
        return rows.get().stream()
                .filter(row -> row.county() == null || row.county().equals(county))
                .map(Row::rule)
                .toList();
    }

    void changed() {
        rows.changed();
    }

    private List<Row> read() {
        return db.sql("""
                select county, per_week, scope, mode, roles, late_days, valid_from from cadence.visit_rule
                where state = 'IN_FORCE' order by valid_from, county nulls first, decided_at""")
                .query((row, n) -> new Row(
                        row.getString(1),
                        new VisitRule(
                                row.getInt(2),
                                VisitRule.Scope.valueOf(row.getString(3)),
                                VisitRule.Mode.valueOf(row.getString(4)),
                                VisitorRole.read((String[]) row.getArray(5).getArray()),
                                row.getInt(6),
                                row.getObject(7, LocalDate.class))))
                .list();
    }
}
