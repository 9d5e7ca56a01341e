package luodi.cadence.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.calendar.IsoWeek;
import luodi.shared.Actor;
import luodi.shared.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 碰头会: the week's project-service meetings, held and noted. */
@Component
public class WeeklyMeetings {
    private final JdbcClient db;
    private final Trail trail;
    private final Clock clock;

    WeeklyMeetings(JdbcClient db, Trail trail, Clock clock) {
        this.db = db;
        this.trail = trail;
        this.clock = clock;
    }

    public List<WeeklyMeeting> of(String county, IsoWeek week) {
        return db.sql("""
                select id, held_on, host, attendees, notes, recorded_by, recorded_at from cadence.weekly_meeting
                where county = ? and year = ? and week = ? order by held_on, recorded_at""")
                .params(county, week.year(), week.week())
                .query((row, n) -> new WeeklyMeeting(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class)))
                .list();
    }

    /** Notes a held meeting and answers its id; sent twice, it is one. */
    @Transactional
    public UUID note(Actor me, IsoWeek week, MeetingForm form) {
        MeetingForm.Read read = form.read(week, me.today());
        int written = db.sql("""
                insert into cadence.weekly_meeting (id, county, year, week, held_on, host, attendees, notes, recorded_by_id, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(
                        read.id(),
                        me.county().code(),
                        week.year(),
                        week.week(),
                        read.heldOn(),
                        read.host(),
                        read.attendees(),
                        read.notes(),
                        me.id(),
                        me.signature(),
                        OffsetDateTime.now(clock))
                .update();
        if (written == 0) {
            boolean mine = db.sql(
                            "select exists (select 1 from cadence.weekly_meeting where id = ? and county = ? and recorded_by_id = ?)")
                    .params(read.id(), me.county().code(), me.id())
                    .query(Boolean.class)
                    .single();
            if (!mine) throw new Rejected("这张表已由别人用过，请重新打开。");
            return read.id();
        }
        trail.record(me, "记碰头会", "week:" + week, read.heldOn() + " 的碰头会，" + read.host() + " 主持");
        return read.id();
    }
}
