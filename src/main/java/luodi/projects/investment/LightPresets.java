package luodi.projects.investment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import luodi.audit.Trail;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Which preset lights a county's projects since when; last year is judged by last year's rule. */
@Component
public class LightPresets implements InitializingBean {
    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;
    private final Trail trail;
    private final Standings standings;

    LightPresets(JdbcClient db, JsonMapper json, Clock clock, Trail trail, Standings standings) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.trail = trail;
        this.standings = standings;
    }

    record Shipped(List<Row> rules, Start start) {
        record Row(
                String preset,
                LightRule.Dimension dimension,
                BigDecimal yellow,
                BigDecimal red,
                LocalDate validFrom,
                String source) {}

        record Start(String preset, LocalDate validFrom, String source) {}
    }

    /** Lays in the shipped presets where they are absent; a row that a county's editor changed stays as it is. */
    @Override
    public void afterPropertiesSet() throws Exception {
        Shipped shipped =
                json.readValue(new ClassPathResource("data/light-rules.json").getContentAsByteArray(), Shipped.class);
        for (Shipped.Row rule : shipped.rules()) {
            db.sql("""
                    insert into projects.light_rule (id, preset, dimension, yellow, red, valid_from, source, editor)
                    values (?, ?, ?, ?, ?, ?, ?, '随程序') on conflict (preset, dimension, valid_from) do nothing
                    """)
                    .params(
                            Ids.next(),
                            rule.preset(),
                            rule.dimension().name(),
                            rule.yellow(),
                            rule.red(),
                            rule.validFrom(),
                            rule.source())
                    .update();
        }
        db.sql("""
                insert into projects.light_choice (id, county, preset, valid_from, source, editor, chosen_at)
                values (?, null, ?, ?, ?, '随程序', ?) on conflict (county, valid_from) do nothing
                """)
                .params(
                        Ids.next(),
                        shipped.start().preset(),
                        shipped.start().validFrom(),
                        shipped.start().source(),
                        OffsetDateTime.now(clock))
                .update();
    }

    public LightBook book() {
        return book(db);
    }

    static LightBook book(JdbcClient db) {
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

    /** From a present or coming day on; what is past keeps its rule. */
    @Transactional
    public void choose(Actor me, @Nullable String preset, @Nullable LocalDate from) {
        if (preset == null || !book().presets().contains(preset)) throw new Rejected("preset", "请选一套亮灯规则。", "R-63");
        if (from == null) throw new Rejected("from", "请填从哪天起，例如 " + me.today() + "。");
        if (from.isBefore(me.today())) throw new Rejected("from", "过去的灯按过去的规则亮，请填今天或以后的日子。", "R-63");
        db.sql("""
                insert into projects.light_choice (id, county, preset, valid_from, source, editor, chosen_at)
                values (?, ?, ?, ?, '本县选定', ?, ?)
                on conflict (county, valid_from) do update set preset = excluded.preset, editor = excluded.editor, chosen_at = excluded.chosen_at
                """)
                .params(Ids.next(), me.county().code(), preset, from, me.signature(), OffsetDateTime.now(clock))
                .update();
        standings.refreshCounty(me.county().code(), me.today().getYear());
        trail.record(me, "选定亮灯规则", "county:" + me.county().code(), "从 " + from + " 起按“" + preset + "”亮灯");
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
