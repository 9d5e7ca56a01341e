package luodi.cadence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luodi.audit.Trail;
import luodi.calendar.Calendar;
import luodi.calendar.IsoWeek;
import luodi.channels.RuleAnswers;
import luodi.shared.Actor;
import luodi.shared.RuleCourse;
import luodi.shared.RuleRow;
import luodi.shared.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 走访规则, changed: proposed by the bureau's staff, put in force by its head; the past keeps its rule, no row is ever changed. */
@Component
public class VisitRuleEditor {
    private static final int WEEKS = 4;

    private final JdbcClient db;
    private final RuleCourse course;
    private final WeekReader reader;
    private final Calendar calendar;
    private final Trail trail;
    private final RuleAnswers answers;

    VisitRuleEditor(
            JdbcClient db,
            VisitRuleBook book,
            WeekReader reader,
            Calendar calendar,
            Trail trail,
            RuleAnswers answers,
            Clock clock) {
        this.db = db;
        this.course = new RuleCourse(db, clock, "cadence.visit_rule", book::changed);
        this.reader = reader;
        this.calendar = calendar;
        this.trail = trail;
        this.answers = answers;
    }

    /** All rules of the county, the newest first. */
    public List<RuleRow<VisitRule>> all(Actor me) {
        return course.all(me, VisitRuleEditor::read);
    }

    public RuleRow<VisitRule> one(Actor me, UUID id) {
        return course.one(me, id, VisitRuleEditor::read);
    }

    /** Practices of other places, to be loaded and edited. */
    public List<VisitRule.Preset> presets() {
        return db.sql("select * from cadence.visit_preset order by seq")
                .query((row, n) -> new VisitRule.Preset(
                        row.getString("key"),
                        row.getString("name"),
                        rule(row, LocalDate.EPOCH),
                        row.getString("source")))
                .list();
    }

    /** Sent twice, it is one rule. The head's own is in force at once. @throws luodi.shared.Rejected where another proposal waits */
    @Transactional
    public UUID enter(Actor me, RuleForm form) {
        Typed typed = new Typed();
        UUID id = form.wished(typed);
        VisitRule rule = form.read(me.today(), typed);
        String source = form.why(typed);
        typed.done("R-01");
        boolean head = VisitPolicy.mayDecideRule(me);
        boolean made = course.enter(
                me,
                head,
                id,
                Map.of(
                        "per_week", rule.perWeek(),
                        "scope", rule.scope().name(),
                        "mode", rule.mode().name(),
                        "roles", rule.roles().stream().map(Enum::name).toArray(String[]::new),
                        "late_days", rule.lateDays(),
                        "valid_from", rule.validFrom(),
                        "source", source));
        if (!made) return id;
        trail.record(
                me,
                head ? "定走访规则" : "提议走访规则",
                "visit-rule:" + id,
                rule.validFrom() + " 起：" + rule.words() + "。依据：" + source);
        return id;
    }

    /** The head's word on a proposal. */
    @Transactional
    public void decide(Actor me, UUID id, boolean accepted) {
        RuleRow<VisitRule> asked = one(me, id);
        UUID proposer = course.decide(me, id, accepted, IsoWeek.of(me.today()).monday());
        String words = asked.rule().words() + "，" + asked.rule().validFrom() + " 起";
        answers.tell(me, proposer, id, accepted, "走访规则", words, "/cadence/rules");
        trail.record(
                me,
                accepted ? "定走访规则" : "不采纳走访规则",
                "visit-rule:" + id,
                asked.rule().words() + "（" + asked.editor() + " 提议）");
    }

    /** Whose last four full weeks would have been judged otherwise, those who lose first. */
    public List<VisitRule.Effect> preview(Actor me, RuleForm form) {
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
        List<VisitRule.Effect> effects = new ArrayList<>();
        for (String code : java.util.stream.Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .toList()) {
            VisitRules.Rate old = VisitRules.rate(before.getOrDefault(code, List.of()));
            VisitRules.Rate fresh = VisitRules.rate(after.getOrDefault(code, List.of()));
            if (old.equals(fresh)) continue;
            effects.add(new VisitRule.Effect(
                    code,
                    names.getOrDefault(code, "全局合计"),
                    old.asked(),
                    old.kept(),
                    fresh.asked(),
                    fresh.kept(),
                    people.getOrDefault(code, "")));
        }
        effects.sort(java.util.Comparator.comparing((VisitRule.Effect effect) -> !effect.loses())
                .thenComparing(VisitRule.Effect::code));
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

    private static VisitRule read(ResultSet row, int n) throws SQLException {
        return rule(row, row.getObject("valid_from", LocalDate.class));
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
