package luodi.problems.matters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dated parameters of matters out of {@code problems.rule}, as a county has them on a day. */
@Component
class MatterRulebook {
    private final JdbcClient db;

    MatterRulebook(JdbcClient db) {
        this.db = db;
    }

    /** A county's own row stands in place of the one that every county starts with. */
    MatterLimits on(String county, LocalDate day) {
        Map<String, Integer> rules = new HashMap<>();
        db.sql("""
                select distinct on (key) key, value from problems.rule
                where state = 'IN_FORCE' and (county = :county or county is null) and valid_from <= :day and (valid_to is null or valid_to >= :day)
                  and key similar to '(matter|slow|inaction).%'
                order by key, county nulls last, valid_from desc, entered desc""").param("county", county).param("day", day).query(row -> {
            rules.put(row.getString(1), row.getInt(2));
        });
        return MatterLimits.of(rules);
    }
}
