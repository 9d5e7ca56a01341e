package luodi.projects.investment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import luodi.audit.Trail;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.Money;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 年度计划: the key list's amount spread over the months; the amount itself is set and approved with the list. */
@Component
public class AnnualPlans {
    private final JdbcClient db;
    private final JdbcTemplate batch;
    private final Standings standings;
    private final Clock clock;
    private final Trail trail;

    AnnualPlans(JdbcClient db, JdbcTemplate batch, Standings standings, Clock clock, Trail trail) {
        this.db = db;
        this.batch = batch;
        this.standings = standings;
        this.clock = clock;
        this.trail = trail;
    }

    public AnnualPlan of(Seen project, int year) {
        return db.sql("""
                select (select k.annual_plan from projects.key_project k where k.project_id = :project and k.year = :year and k.annual_plan is not null) listed,
                       array(select m.amount from projects.annual_plan_month m where m.project_id = :project and m.year = :year order by m.month) months""")
                .param("project", project.id())
                .param("year", year)
                .query((row, n) -> new AnnualPlan(year, row.getBigDecimal("listed"), List.of((BigDecimal[])
                        row.getArray("months").getArray())))
                .single();
    }

    /** @param typed twelve amounts in 万元, January first; their sum is the list's amount where there is one */
    @Transactional
    public AnnualPlan set(Actor me, Seen project, int year, List<@Nullable String> typed) {
        standings.hold(List.of(project.id()));
        List<BigDecimal> months = parse(typed);
        BigDecimal sum = InvestmentRules.plannedThrough(12, null, months);
        BigDecimal listed = of(project, year).listed();
        if (listed != null && listed.compareTo(sum) != 0) {
            throw new Rejected(
                    "",
                    "各月合计 " + Money.text(sum) + "，名单上的年度计划是 " + Money.text(listed) + "，相差 "
                            + Money.text(sum.subtract(listed).abs()) + "。请调到相等，或先改名单。",
                    "R-61");
        }
        List<Object[]> rows = new ArrayList<>();
        for (int m = 1; m <= 12; m++) {
            rows.add(
                    new Object[] {project.id(), year, m, months.get(m - 1), me.signature(), OffsetDateTime.now(clock)});
        }
        batch.batchUpdate("""
                insert into projects.annual_plan_month (project_id, year, month, amount, set_by, set_at) values (?, ?, ?, ?, ?, ?)
                on conflict (project_id, year, month) do update set amount = excluded.amount, set_by = excluded.set_by, set_at = excluded.set_at
                """, rows);
        standings.refresh(project.id(), year);
        trail.record(
                me,
                "定年度计划",
                "project:" + project.code(),
                project.name() + " " + year + " 年计划 " + Money.text(sum) + "，按月分解");
        return of(project, year);
    }

    private static List<BigDecimal> parse(List<@Nullable String> typed) {
        if (typed.size() != 12) throw new Rejected("", "年度计划要填 12 个月。", "R-61");
        Map<String, String> errors = new LinkedHashMap<>();
        List<BigDecimal> months = new ArrayList<>();
        for (int m = 1; m <= 12; m++) {
            BigDecimal yuan = InvestmentForm.amount(typed.get(m - 1) == null ? "0" : typed.get(m - 1), errors, "m" + m);
            if (yuan != null) months.add(yuan);
        }
        if (!errors.isEmpty()) throw new Rejected(errors, "R-61");
        return months;
    }
}
