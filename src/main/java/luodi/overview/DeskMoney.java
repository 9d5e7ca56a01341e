package luodi.overview;

import static luodi.overview.Waiting.since;
import static luodi.overview.Waiting.waited;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import luodi.overview.Waiting.Kind;
import luodi.projects.ProjectRole;
import luodi.shared.Actor;
import luodi.shared.Money;
import luodi.shared.Role;
import luodi.shared.web.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Investment that waits: reported for the head to confirm, returned to its author, or not reported at all. */
@Component
class DeskMoney implements DeskPart {
    /** Key projects without a figure for last month or this one; a locked month is settled, whatever it holds. */
    private static final String MISSING = """
            from (values (cast(:lastYear as int), cast(:lastMonth as int)), (:year, :month)) m (year, month)
            join projects.key_project e on e.county = :county and e.year = m.year
              and e.joined_on < make_date(m.year, m.month, 1) + interval '1 month' and (e.left_on is null or e.left_on > :today)
            join projects.project p on p.id = e.project_id and p.overlay is null
            where not exists (select 1 from projects.investment_record r where r.project_id = p.id and r.year = m.year and r.month = m.month
                    and r.measure = 'IN_YEAR' and r.status in ('SUBMITTED', 'CONFIRMED'))
              and not exists (select 1 from projects.month_lock k where k.project_id = p.id and k.year = m.year and k.month = m.month)
            """;

    private final JdbcClient db;

    DeskMoney(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> of(Actor me) {
        List<Waiting> waiting = new ArrayList<>();
        if (me.is(Role.BUREAU_HEAD)) waiting.addAll(toConfirm(me));
        if (!me.isAny(Role.ADMINISTRATOR, Role.AUDITOR)) waiting.addAll(returned(me));
        if (me.is(Role.BUREAU_STAFF)) waiting.addAll(missingOfAll(me));
        else if (me.isAny(Role.PROJECT_SECRETARY, Role.LIAISON, Role.OWNER_REPRESENTATIVE)) waiting.addAll(missing(me));
        return waiting;
    }

    private List<Waiting> toConfirm(Actor me) {
        return db.sql("""
                select r.year, r.month, count(distinct p.id) projects, count(*) n, sum(r.amount) amount, min(p.name) first,
                       cast(min(r.recorded_at) at time zone 'Asia/Shanghai' as date) at
                from projects.investment_record r join projects.project p on p.id = r.project_id
                where r.status = 'SUBMITTED' and p.county = :county group by r.year, r.month order by r.year, r.month limit 24""")
                .params(DeskScope.of(me))
                .query((row, n) -> {
                    long days = since(row.getObject("at", LocalDate.class), me.today());
                    String who = row.getInt("projects") == 1 ? row.getString("first") : row.getInt("projects") + " 个项目";
                    return new Waiting(
                            Kind.MONTH_TO_CONFIRM,
                            who + "　" + period(row) + "投资数待确认",
                            row.getInt("n") + " 笔",
                            "等你确认，" + waited(days),
                            days,
                            monthly(row),
                            "去确认");
                })
                .list();
    }

    private List<Waiting> returned(Actor me) {
        return db.sql("""
                select p.code, p.name, r.year, r.month, r.amount, r.returned_why, r.decided_by,
                       cast(coalesce(r.decided_at, r.recorded_at) at time zone 'Asia/Shanghai' as date) at
                from projects.investment_record r join projects.project p on p.id = r.project_id
                where r.status = 'RETURNED' and r.recorder_id = :me and p.county = :county order by at limit 20""")
                .params(DeskScope.of(me))
                .query((row, n) -> {
                    long days = since(row.getObject("at", LocalDate.class), me.today());
                    return new Waiting(
                            Kind.RETURNED,
                            row.getString("name") + "　" + period(row) + "投资数退给你改",
                            Money.text(row.getBigDecimal("amount")) + "："
                                    + Say.or(row.getString("returned_why"), "没有写原因"),
                            "在你这里，" + waited(days),
                            days,
                            "/projects/" + row.getString("code") + "/investment?year=" + row.getInt("year"),
                            "去改");
                })
                .list();
    }

    private List<Waiting> missing(Actor me) {
        String mine = DeskScope.serving(ProjectRole.SECRETARY, ProjectRole.LIAISON, ProjectRole.OWNER_REP);
        return months(
                        me,
                        "select p.code, p.name, m.year, m.month " + MISSING + " and " + mine
                                + " order by m.year, m.month, p.code limit 20")
                .query((row, n) -> missing(
                        row,
                        me,
                        row.getString("name"),
                        "/projects/" + row.getString("code") + "/investment?year=" + row.getInt("year"),
                        "去报"))
                .list();
    }

    private List<Waiting> missingOfAll(Actor me) {
        return months(
                        me,
                        "select count(*) projects, min(p.name) first, m.year, m.month " + MISSING
                                + " group by m.year, m.month order by m.year, m.month")
                .query((row, n) -> missing(
                        row,
                        me,
                        row.getInt("projects") == 1 ? row.getString("first") : row.getInt("projects") + " 个重点项目",
                        monthly(row),
                        "看谁没报"))
                .list();
    }

    private JdbcClient.StatementSpec months(Actor me, String sql) {
        YearMonth last = YearMonth.from(me.today()).minusMonths(1);
        return db.sql(sql)
                .params(DeskScope.of(me))
                .param("month", me.today().getMonthValue())
                .param("lastYear", last.getYear())
                .param("lastMonth", last.getMonthValue());
    }

    private static Waiting missing(ResultSet row, Actor me, String who, String href, String button)
            throws SQLException {
        YearMonth month = YearMonth.of(row.getInt("year"), row.getInt("month"));
        boolean over = month.isBefore(YearMonth.from(me.today()));
        long days = over ? since(month.atEndOfMonth(), me.today()) : 0;
        return new Waiting(
                over ? Kind.MONTH_MISSING : Kind.MONTH_RUNNING,
                who + "　" + month.getMonthValue() + " 月投资还没报",
                over ? "少了这个月，进度和灯都算不准" : "月底前报上来就不迟",
                over ? "月份已过 " + days + " 天" : "本月内",
                days,
                href,
                button);
    }

    private static String period(ResultSet row) throws SQLException {
        int month = row.getInt("month");
        return month == 0 ? row.getInt("year") + " 年" : row.getInt("year") + " 年 " + month + " 月";
    }

    private static String monthly(ResultSet row) throws SQLException {
        int month = row.getInt("month");
        return "/investment?year=" + row.getInt("year") + (month == 0 ? "" : "&month=" + month);
    }
}
