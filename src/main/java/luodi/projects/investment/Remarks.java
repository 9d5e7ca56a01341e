package luodi.projects.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** money far ahead of, or far behind, physical progress is worth a look; it lights nothing. */
@Component
class Remarks {
    private final JdbcClient db;
    private final LightPresets presets;

    Remarks(JdbcClient db, LightPresets presets) {
        this.db = db;
        this.presets = presets;
    }

    private record Progress(
            @Nullable BigDecimal money, @Nullable BigDecimal physical) {}

    /** Financial: in-year bookings of all years of the total plan; physical: finished milestones of the current roadmap by weight. */
    @Nullable
    String moneyApart(Actor me, Seen project) {
        LightRule rule = presets.book().rules().stream()
                .filter(one -> one.dimension() == LightRule.Dimension.MONEY_APART && one.holdsOn(me.today()))
                .findFirst()
                .orElse(null);
        Progress now = progress(project);
        if (rule == null || now.money() == null || now.physical() == null) return null;
        BigDecimal points = InvestmentRules.apart(now.money(), now.physical(), rule.yellow());
        if (points == null) return null;
        return "投资已到总投资的 " + Say.percent(now.money()) + "，路线图按权重完成 " + Say.percent(now.physical()) + "，相差 "
                + Say.number(points.abs().setScale(1, RoundingMode.HALF_UP)) + " 个百分点，请核对。";
    }

    private Progress progress(Seen project) {
        return db.sql("""
                select (select sum(amount) from projects.investment_record r where r.project_id = p.id and r.measure = 'IN_YEAR'
                          and r.figure = 'MANAGEMENT' and r.status = 'CONFIRMED') / nullif(p.plan_total, 0) money,
                       (select sum(m.weight) filter (where m.actual_end is not null)::numeric / sum(m.weight) from projects.roadmap r
                          join projects.milestone m on m.roadmap_id = r.id where r.project_id = p.id and r.status = 'CURRENT') physical
                from projects.project p where p.id = ?
                """)
                .param(project.id())
                .query((row, n) -> new Progress(row.getBigDecimal("money"), row.getBigDecimal("physical")))
                .single();
    }
}
