package luodi.problems;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The problem rules as they stand on a day: a county's own row before the shipped one. */
@Component
class ProblemNumbers {
    private final JdbcClient db;

    ProblemNumbers(JdbcClient db) {
        this.db = db;
    }

    Numbers on(String county, LocalDate day) {
        Map<String, Integer> values = new HashMap<>();
        db.sql("""
                select key, value from problems.rule
                where state = 'IN_FORCE' and (county is null or county = :county) and valid_from <= :day and (valid_to is null or valid_to >= :day)
                order by county nulls first, valid_from, entered""").param("county", county).param("day", day).query(row -> {
            values.put(row.getString(1), row.getInt(2));
        });
        return new Numbers(values);
    }
}
