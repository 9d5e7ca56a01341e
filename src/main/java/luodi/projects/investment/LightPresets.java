package luodi.projects.investment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
    private final LightBooks books;

    LightPresets(JdbcClient db, JsonMapper json, Clock clock, Trail trail, Standings standings, LightBooks books) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.trail = trail;
        this.standings = standings;
        this.books = books;
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
        return books.book();
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
        books.changed();
        standings.refreshCounty(me.county().code(), me.today().getYear());
        trail.record(me, "选定亮灯规则", "county:" + me.county().code(), "从 " + from + " 起按“" + preset + "”亮灯");
    }
}
