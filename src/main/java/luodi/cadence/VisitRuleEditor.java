package luodi.cadence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luodi.audit.Trail;
import luodi.calendar.Calendar;
import luodi.calendar.IsoWeek;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import luodi.shared.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 走访规则, changed: proposed by the bureau's staff, put in force by its head; the past keeps its rule, no row is ever changed. */
@Component
public class VisitRuleEditor {
    private static final int WEEKS = 4;

    private final JdbcClient db;
    private final WeekReader reader;
    private final Calendar calendar;
    private final Trail trail;
    private final Clock clock;

    VisitRuleEditor(JdbcClient db, WeekReader reader, Calendar calendar, Trail trail, Clock clock) {
        this.db = db;
        this.reader = reader;
        this.calendar = calendar;
        this.trail = trail;
        this.clock = clock;
    }

    /** All rules of the county, the newest first. */
    public List<RuleRow> all(Actor me) {
        return db.sql(
                        "select * from cadence.visit_rule where county = ? or county is null order by valid_from desc, edited_at desc")
                .param(me.county().code())
                .query(VisitRuleEditor::read)
                .list();
    }

    /** Practices of other places, to be loaded and edited. */
    public List<RuleRow.Preset> presets() {
        return db.sql("select * from cadence.visit_preset order by seq")
                .query((row, n) -> new RuleRow.Preset(
                        row.getString("key"),
                        row.getString("name"),
                        rule(row, LocalDate.EPOCH),
                        row.getString("source")))
                .list();
    }

    /** Sent twice, it is one rule. The head's own is in force at once. @throws Rejected where another proposal waits */
    @Transactional
    public UUID enter(Actor me, RuleForm form) {
        Typed typed = new Typed();
        UUID id = form.wished(typed);
        VisitRule rule = form.read(me.today(), typed);
        String source = form.why(typed);
        typed.done("R-01");
        if (sentBefore(me, id)) return id;
        boolean head = VisitPolicy.mayDecideRule(me);
        OffsetDateTime now = OffsetDateTime.now(clock);
        int made = db.sql("""
                insert into cadence.visit_rule (id, county, per_week, scope, mode, roles, late_days, valid_from, source, state, editor_id, editor,
                       edited_at, decided_by, decided_at)
                values (:id, :county, :times, :scope, :mode, string_to_array(:roles, ','), :late, :from, :source, :state, :me, :editor, :now, :decider, :decided)
                on conflict do nothing""")
                .param("id", id)
                .param("county", me.county().code())
                .param("times", rule.perWeek())
                .param("scope", rule.scope().name())
                .param("mode", rule.mode().name())
                .param("roles", rule.roles().stream().map(Enum::name).collect(Collectors.joining(",")))
                .param("late", rule.lateDays())
                .param("from", rule.validFrom())
                .param("source", source)
                .param("state", head ? "IN_FORCE" : "PROPOSED")
                .param("me", me.id())
                .param("editor", me.signature())
                .param("now", now)
                .param("decider", head ? me.signature() : null)
                .param("decided", head ? now : null)
                .update();
        // two sendings, or two proposals, at once: the second waited for the first
        if (made == 0 && sentBefore(me, id)) return id;
        if (made == 0) throw new Rejected("已经有一条提议在等局负责人定。");
        trail.record(
                me,
                head ? "定走访规则" : "提议走访规则",
                "visit-rule:" + id,
                rule.validFrom() + " 起：" + rule.words() + "。依据：" + source);
        return id;
    }

    private boolean sentBefore(Actor me, UUID id) {
        Optional<Boolean> mine = db.sql("select editor_id = ? from cadence.visit_rule where id = ?")
                .params(me.id(), id)
                .query(Boolean.class)
                .optional();
        if (mine.isPresent() && !mine.get()) throw new Rejected("这张表已由别人用过，请重新打开这一页。");
        return mine.isPresent();
    }

    /** The head's word on a proposal. */
    @Transactional
    public void decide(Actor me, UUID id, boolean accepted) {
        RuleRow asked = all(me).stream()
                .filter(row -> row.id().equals(id) && !row.shipped())
                .findFirst()
                .orElseThrow(NotFound::new);
        int done = db.sql(
                        "update cadence.visit_rule set state = ?, decided_by = ?, decided_at = ? where id = ? and state = 'PROPOSED'")
                .params(accepted ? "IN_FORCE" : "REFUSED", me.signature(), OffsetDateTime.now(clock), id)
                .update();
        if (done == 0)
            throw new Stale(
                    String.valueOf(asked.decidedBy()),
                    asked.decidedAt() == null
                            ? asked.editedAt().toInstant()
                            : asked.decidedAt().toInstant());
        if (accepted && asked.rule().validFrom().isBefore(IsoWeek.of(me.today()).monday())) {
            throw new Rejected("这条提议的起始日已经过去。过去的周按原来的规则算，请重新提一条。");
        }
        trail.record(
                me,
                accepted ? "定走访规则" : "不采纳走访规则",
                "visit-rule:" + id,
                asked.rule().words() + "（" + asked.editor() + " 提议）");
    }

    /** Whose last four full weeks would have been judged otherwise, those who lose first. */
    public List<RuleRow.Effect> preview(Actor me, RuleForm form) {
        Typed typed = new Typed();
        VisitRule wished = form.read(me.today(), typed);
        typed.done("R-01");
        IsoWeek from = IsoWeek.of(me.today().minusWeeks(WEEKS));
        IsoWeek to = IsoWeek.of(me.today().minusWeeks(1));
        WeekFacts now = reader.of(me.county().code(), from, to);
        VisitRule then = new VisitRule(
                wished.perWeek(), wished.scope(), wished.mode(), wished.roles(), wished.lateDays(), from.monday());
        Map<String, List<Kept>> before = byCode(now, from, to, me);
        Map<String, List<Kept>> after = byCode(now.under(List.of(then)), from, to, me);
        Map<String, String> people = people(me);
        Map<String, String> names =
                now.projects().stream().collect(Collectors.toMap(WeekFacts.Project::code, WeekFacts.Project::name));
        List<RuleRow.Effect> effects = new ArrayList<>();
        for (String code : java.util.stream.Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .toList()) {
            VisitRules.Rate old = VisitRules.rate(before.getOrDefault(code, List.of()));
            VisitRules.Rate fresh = VisitRules.rate(after.getOrDefault(code, List.of()));
            if (old.equals(fresh)) continue;
            effects.add(new RuleRow.Effect(
                    code,
                    names.getOrDefault(code, "全局合计"),
                    old.asked(),
                    old.kept(),
                    fresh.asked(),
                    fresh.kept(),
                    people.getOrDefault(code, "")));
        }
        effects.sort(java.util.Comparator.comparing((RuleRow.Effect effect) -> !effect.loses())
                .thenComparing(RuleRow.Effect::code));
        return effects;
    }

    private Map<String, List<Kept>> byCode(WeekFacts facts, IsoWeek from, IsoWeek to, Actor me) {
        List<Kept> all = new ArrayList<>();
        for (IsoWeek week = from; week.compareTo(to) <= 0; week = week.next())
            all.addAll(facts.week(week, calendar.days(), me.today()));
        return all.stream()
                .collect(Collectors.groupingBy(
                        Kept::code, Collectors.mapping(Function.identity(), Collectors.toList())));
    }

    /** Secretary and liaison of each project today. */
    private Map<String, String> people(Actor me) {
        return db
                .sql("""
                select p.code, string_agg(distinct n.name, '、' order by n.name) names from projects.assignment a
                join projects.project p on p.id = a.project_id join people.person n on n.id = a.person_id
                where p.county = :county and a.role in ('SECRETARY','LIAISON') and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
                group by p.code""")
                .param("county", me.county().code())
                .param("today", me.today())
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static RuleRow read(ResultSet row, int n) throws SQLException {
        return new RuleRow(
                row.getObject("id", UUID.class),
                row.getString("county") == null,
                rule(row, row.getObject("valid_from", LocalDate.class)),
                row.getString("source"),
                RuleRow.State.valueOf(row.getString("state")),
                row.getObject("editor_id", UUID.class),
                row.getString("editor"),
                Objects.requireNonNull(row.getObject("edited_at", OffsetDateTime.class)),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class));
    }

    private static VisitRule rule(ResultSet row, LocalDate from) throws SQLException {
        return new VisitRule(
                row.getInt("per_week"),
                VisitRule.Scope.valueOf(row.getString("scope")),
                VisitRule.Mode.valueOf(row.getString("mode")),
                VisitorRole.read((String[]) row.getArray("roles").getArray()),
                row.getInt("late_days"),
                from);
    }
}
