package luodi.overview;

import static luodi.overview.Waiting.since;
import static luodi.overview.Waiting.waited;

import java.time.LocalDate;
import java.util.List;
import luodi.overview.Waiting.Kind;
import luodi.problems.rules.RuleNumber;
import luodi.shared.Actor;
import luodi.shared.Role;
import luodi.shared.web.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rules that the bureau's staff propose and only its head puts in force (domain.md §5, «parameters, rules»). */
@Component
class DeskRuleProposals implements DeskPart {
    private static final String ASKED = """
            select x.*, cast(x.edited_at at time zone 'Asia/Shanghai' as date) at from (
              select '走访规则' what, cast(null as int) value, '/cadence/rules' href, valid_from, source, editor, edited_at from cadence.visit_rule
                where county = :county and state = 'PROPOSED'
              union all select '周通报规则', null, '/briefings/rules', valid_from, source, editor, edited_at from cadence.briefing_rule
                where county = :county and state = 'PROPOSED'
              union all select key, value, '/problems/rules#waiting', valid_from, source, editor, edited_at from problems.rule
                where county = :county and state = 'PROPOSED'
              union all select '停表的理由：' || name, null, '/problems/rules#waiting', valid_from, source, editor, edited_at
                from problems.stop_reason_change where county = :county and state = 'PROPOSED') x
            order by x.edited_at limit 20""";

    private final JdbcClient db;

    DeskRuleProposals(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> of(Actor me) {
        if (!me.is(Role.BUREAU_HEAD)) return List.of();
        return db.sql(ASKED)
                .param("county", me.county().code())
                .query((row, n) -> {
                    long days = since(row.getObject("at", LocalDate.class), me.today());
                    int value = row.getInt("value");
                    String what = row.getString("what");
                    return new Waiting(
                            Kind.RULE_PROPOSAL,
                            RuleNumber.of(what)
                                            .map(number -> number.label() + "：" + number.words(value))
                                            .orElse(what) + "　提议 "
                                    + Say.date(row.getObject("valid_from", LocalDate.class)) + " 起改",
                            row.getString("editor") + " 提的：" + row.getString("source"),
                            "等你定，" + waited(days),
                            days,
                            row.getString("href"),
                            "去定");
                })
                .list();
    }
}
