package luodi.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import luodi.calendar.Calendar;
import luodi.overview.Waiting.Kind;
import luodi.shared.Actor;
import luodi.shared.Role;
import luodi.shared.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What keeps the house running: the calendar of the years at hand, one-time passwords, the trail. */
@Component
class DeskOffice implements DeskPart {
    private final JdbcClient db;
    private final Calendar calendar;

    DeskOffice(JdbcClient db, Calendar calendar) {
        this.db = db;
        this.calendar = calendar;
    }

    @Override
    public List<Waiting> of(Actor me) {
        List<Waiting> waiting = new ArrayList<>();
        if (me.isAny(Role.ADMINISTRATOR, Role.BUREAU_HEAD, Role.BUREAU_STAFF)) waiting.addAll(calendar(me));
        if (me.is(Role.ADMINISTRATOR)) waiting.addAll(accounts(me));
        if (me.is(Role.AUDITOR)) waiting.addAll(trail(me));
        return waiting;
    }

    /** This year's calendar always; next year's from November on, when the notice comes out. */
    private List<Waiting> calendar(Actor me) {
        int year = me.today().getYear();
        return IntStream.rangeClosed(year, me.today().getMonthValue() >= 11 ? year + 1 : year)
                .filter(missing -> !calendar.days().isPublished(LocalDate.of(missing, 1, 1)))
                .mapToObj(missing -> new Waiting(
                        missing == year ? Kind.CALENDAR : Kind.ACCOUNTS,
                        missing + " 年的工作日历还没装",
                        "没有它，这一年的工作日和期限都算不出来",
                        "等国务院通知，有了就装",
                        0,
                        "/calendar",
                        "去装"))
                .toList();
    }

    private List<Waiting> accounts(Actor me) {
        return db.sql("""
                select count(*) n from people.account a join people.person p on p.id = a.person_id
                where p.county = :county and a.must_change and a.disabled_at is null having count(*) > 0""")
                .params(DeskScope.of(me))
                .query((row, n) -> new Waiting(
                        Kind.ACCOUNTS,
                        row.getInt("n") + " 个账号还在用一次性密码",
                        "本人登录一次、换了密码才算交到手里",
                        "等本人登录",
                        0,
                        "/people",
                        "看是谁"))
                .list();
    }

    private List<Waiting> trail(Actor me) {
        return db.sql("select count(*) n from audit.entry where county = :county and at >= :start having count(*) > 0")
                .params(DeskScope.of(me))
                .param("start", Time.start(me.today()))
                .query((row, n) -> new Waiting(
                        Kind.TRAIL, "今天留痕 " + row.getInt("n") + " 条", "谁、什么时候、对什么做了什么", "随时可查", 0, "/audit", "去查"))
                .list();
    }
}
