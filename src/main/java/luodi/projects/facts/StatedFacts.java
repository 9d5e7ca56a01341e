package luodi.projects.facts;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was built, dated plans, tax and progress words of a project's year, in the order they were said. */
@Component
public class StatedFacts {
    private static final String SELECT =
            "select f.*, p.code from projects.stated_fact f join projects.project p on p.id = f.project_id";
    private static final RowMapper<StatedFact> MAPPER = (row, n) -> new StatedFact(
            row.getObject("id", UUID.class),
            row.getObject("project_id", UUID.class),
            row.getString("code"),
            row.getInt("year"),
            StatedFact.Kind.valueOf(row.getString("kind")),
            row.getInt("seq"),
            row.getString("text"),
            row.getBigDecimal("amount"),
            row.getString("month"),
            row.getString("quote"),
            row.getString("note"),
            row.getObject("recorder_id", UUID.class),
            row.getString("recorded_by"),
            row.getObject("recorded_at", OffsetDateTime.class));

    private final JdbcClient db;
    private final Clock clock;
    private final Trail trail;

    StatedFacts(JdbcClient db, Clock clock, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.trail = trail;
    }

    public List<StatedFact> of(Seen project) {
        return db.sql(SELECT + " where f.project_id = ? order by f.year desc, f.kind, f.seq, f.recorded_at")
                .param(project.id())
                .query(MAPPER)
                .list();
    }

    /** Of a county's year, by project, in projects that the actor may see. */
    public List<StatedFact> ofCounty(Actor me, int year) {
        return db.sql(SELECT + " where p.county = :county and f.year = :year and" + VisibleProjects.to(me)
                        + " order by p.code, f.kind, f.seq, f.recorded_at")
                .param("county", me.county().code())
                .param("year", year)
                .param("me", me.id())
                .param("today", me.today())
                .param("countyWide", me.seesWholeCounty())
                .query(MAPPER)
                .list();
    }

    @Transactional
    public StatedFact add(Actor me, Seen project, int year, FactForm form) {
        FactForm.Fact fact = form.parse();
        int seq = db.sql(
                        "select coalesce(max(seq), 0) + 1 from projects.stated_fact where project_id = ? and year = ? and kind = ?")
                .params(project.id(), year, fact.kind().name())
                .query(Integer.class)
                .single();
        int made = insert(
                me,
                project,
                fact.id(),
                form.year() == null ? year : form.year(),
                fact.kind(),
                seq,
                fact.text(),
                fact.amount(),
                form.month(),
                null,
                form.note());
        StatedFact there = db.sql(SELECT + " where f.id = ?")
                .param(fact.id())
                .query(MAPPER)
                .single();
        if (made == 0
                && !(there.recorderId().equals(me.id()) && there.projectId().equals(project.id()))) {
            throw new Rejected("这张表已由别人报过，请刷新后重填。");
        }
        if (made > 0) trail.record(me, "记事实", "project:" + project.code(), project.name() + "：" + fact.text());
        return there;
    }

    /** For the historical load only: with the source's quote. */
    @Transactional
    public void loadHistorical(Actor me, Seen project, HistoricalFact one) {
        Rights.require(me.isProgram());
        int made = insert(
                me,
                project,
                one.id(),
                one.year(),
                one.kind(),
                one.seq(),
                one.text(),
                one.amount(),
                one.month(),
                one.quote(),
                one.note());
        if (made > 0) trail.record(me, "导入事实", "project:" + project.code(), project.name() + "：" + one.text());
    }

    private int insert(
            Actor me,
            Seen project,
            UUID id,
            int year,
            StatedFact.Kind kind,
            int seq,
            String text,
            @Nullable BigDecimal amount,
            @Nullable String month,
            @Nullable String quote,
            @Nullable String note) {
        return db.sql("""
                insert into projects.stated_fact (id, project_id, year, kind, seq, text, amount, month, quote, note, recorder_id, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
                .param(id)
                .param(project.id())
                .param(year)
                .param(kind.name())
                .param(seq)
                .param(text)
                .param(amount)
                .param(month)
                .param(quote)
                .param(note)
                .param(me.id())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .update();
    }
}
