package luodi.problems;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import luodi.shared.postgres.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules in force of problems and matters, kept in memory: as they stand on a day, a county's own row before the shipped one. */
@Component
public class ProblemNumbers {
    private record Row(
            @Nullable String county,
            String key,
            int value,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean holds(String county, LocalDate day) {
            return (this.county == null || this.county.equals(county))
                    && !from.isAfter(day)
                    && (to == null || !to.isBefore(day));
        }
    }

    private final JdbcClient db;
    private final Remembered<List<Row>> rows;

    ProblemNumbers(JdbcClient db, Clock clock) {
        this.db = db;
        this.rows = new Remembered<>(clock, this::read);
    }

    Numbers on(String county, LocalDate day) {
        return new Numbers(values(county, day));
    }

    /** Each number by its key. */
    public Map<String, Integer> values(String county, LocalDate day) {
        Map<String, Integer> values = new HashMap<>();
        for (Row row : rows.get()) if (row.holds(county, day)) values.put(row.key(), row.value());
        return values;
    }

    /** To be called in the transaction that enters a number or puts one in force. */
    public void changed() {
        rows.changed();
    }

    private List<Row> read() {
        return db.sql("""
                select county, key, value, valid_from, valid_to from problems.rule where state = 'IN_FORCE'
                order by county nulls first, valid_from, entered""")
                .query((row, n) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .list();
    }
}
