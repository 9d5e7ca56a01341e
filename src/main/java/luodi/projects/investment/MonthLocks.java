package luodi.projects.investment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.projects.Seen;
import luodi.projects.VisibleProjects;
import luodi.shared.Actor;
import luodi.shared.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 锁定: the head confirms a month; from then on it is read-only, and what was wrong is corrected in an open month. */
@Component
public class MonthLocks {
    private final JdbcClient db;
    private final Clock clock;
    private final Standings standings;
    private final Trail trail;

    MonthLocks(JdbcClient db, Clock clock, Standings standings, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.standings = standings;
        this.trail = trail;
    }

    public record Lock(int year, int month, String confirmedBy, OffsetDateTime confirmedAt) {}

    public Set<Integer> locked(UUID projectId, int year) {
        return new HashSet<>(db.sql("select month from projects.month_lock where project_id = ? and year = ?")
                .params(projectId, year)
                .query(Integer.class)
                .list());
    }

    public List<Lock> of(Seen project, int year) {
        return db.sql("select * from projects.month_lock where project_id = ? and year = ? order by month")
                .params(project.id(), year)
                .query((row, n) -> new Lock(
                        row.getInt("year"),
                        row.getInt("month"),
                        row.getString("confirmed_by"),
                        row.getObject("confirmed_at", OffsetDateTime.class)))
                .list();
    }

    /** A month already locked stays as it was locked: a second click is no second act. */
    @Transactional
    public void lock(Actor me, Seen project, int year, int month) {
        standings.hold(List.of(project.id()));
        if (InvestmentRules.isFuture(year, month, me.today())) throw new Rejected("", month + " 月还没有到，不能锁定。", "R-68");
        if (waiting(project.id(), year, month) > 0) {
            throw new Rejected("", month + " 月还有待确认的数，请先确认或退回，再锁定。", "R-68");
        }
        int made = db.sql(
                        "insert into projects.month_lock (project_id, year, month, confirmed_by, confirmed_at) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(project.id(), year, month, me.signature(), OffsetDateTime.now(clock))
                .update();
        if (made == 0) return;
        standings.refresh(project.id(), year);
        trail.record(
                me, "锁定月份", "project:" + project.code(), "锁定 " + project.name() + " " + year + " 年 " + month + " 月投资");
    }

    /** Locks the month of every project that has reported and has nothing waiting; the others stay open. Returns how many. */
    @Transactional
    public int lockAll(Actor me, int year, int month) {
        if (InvestmentRules.isFuture(year, month, me.today())) throw new Rejected("", month + " 月还没有到，不能锁定。", "R-68");
        List<UUID> ready = db.sql("""
                select distinct r.project_id from projects.investment_record r join projects.project p on p.id = r.project_id
                where p.county = :county and r.year = :year and r.month = :month
                  and r.measure = 'IN_YEAR' and r.figure = 'MANAGEMENT' and r.status = 'CONFIRMED'
                  and not exists (select 1 from projects.investment_record w where w.project_id = r.project_id and w.year = r.year
                        and w.month = r.month and w.status = 'SUBMITTED') and""" + VisibleProjects.to(me))
                .param("county", me.county().code())
                .param("year", year)
                .param("month", month)
                .param("me", me.id())
                .param("today", me.today())
                .param("countyWide", me.seesWholeCounty())
                .query(UUID.class)
                .list();
        if (ready.isEmpty()) return 0;
        standings.hold(ready);
        int made = db.sql("""
                insert into projects.month_lock (project_id, year, month, confirmed_by, confirmed_at)
                select id, :year, :month, :by, :at from projects.project where id in (:ids) on conflict do nothing
                """)
                .param("year", year)
                .param("month", month)
                .param("by", me.signature())
                .param("at", OffsetDateTime.now(clock))
                .param("ids", ready)
                .update();
        if (made == 0) return 0;
        standings.refreshCounty(me.county().code(), year);
        trail.record(
                me, "锁定月份", "county:" + me.county().code(), "锁定 " + year + " 年 " + month + " 月投资，" + made + " 个项目");
        return made;
    }

    /** @throws Rejected where the month is locked or has not come */
    void requireOpen(Actor me, UUID projectId, int year, int month) {
        if (InvestmentRules.isFuture(year, month, me.today()))
            throw new Rejected("month", year + " 年 " + month + " 月还没有到，不能登记。");
        if (locked(projectId, year).contains(month)) {
            throw new Rejected("month", month + " 月已经锁定，只能看。要改请在那一行点“更正”，更正记在当前月。", "R-68");
        }
    }

    private int waiting(UUID projectId, int year, int month) {
        return db.sql(
                        "select count(*) from projects.investment_record where project_id = ? and year = ? and month = ? and status = 'SUBMITTED'")
                .params(projectId, year, month)
                .query(Integer.class)
                .single();
    }
}
