package luodi.projects.investment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import luodi.shared.postgres.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The presets of lights and which a county follows since when, kept in memory. */
@Component
class LightBooks {
    private final JdbcClient db;
    private final Remembered<LightBook> book;

    LightBooks(JdbcClient db, Clock clock) {
        this.db = db;
        this.book = new Remembered<>(clock, this::read);
    }

    LightBook book() {
        return book.get();
    }

    void changed() {
        book.changed();
    }

    private LightBook read() {
        List<LightRule> rules = new ArrayList<>();
        List<LightBook.Choice> choices = new ArrayList<>();
        db.sql("""
                select preset, dimension, yellow, red, valid_from, valid_to, source, null county, null editor from projects.light_rule
                union all select preset, null, null, null, valid_from, null, source, county, editor from projects.light_choice
                order by preset desc, dimension, valid_from""").query(row -> {
            if (row.getString("dimension") == null) choices.add(choice(row));
            else rules.add(rule(row));
        });
        return new LightBook(rules, choices);
    }

    private static LightRule rule(ResultSet row) throws SQLException {
        return new LightRule(
                row.getString("preset"),
                LightRule.Dimension.valueOf(row.getString("dimension")),
                row.getBigDecimal("yellow"),
                row.getBigDecimal("red"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"));
    }

    private static LightBook.Choice choice(ResultSet row) throws SQLException {
        return new LightBook.Choice(
                row.getString("county"),
                row.getString("preset"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("source"),
                row.getString("editor"));
    }
}
