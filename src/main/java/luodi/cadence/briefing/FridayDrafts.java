package luodi.cadence.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luodi.calendar.Calendar;
import luodi.calendar.IsoWeek;
import luodi.channels.Messages;
import luodi.channels.Occasion;
import luodi.clockwork.Job;
import luodi.people.Counties;
import luodi.shared.Actor;
import luodi.shared.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On Friday the briefing is already written: one draft a week and county, told once to the bureau. */
@Component
class FridayDrafts {
    private final JdbcClient db;
    private final Briefings briefings;
    private final Messages messages;

    FridayDrafts(JdbcClient db, Briefings briefings, Messages messages) {
        this.db = db;
        this.briefings = briefings;
        this.messages = messages;
    }

    /** Answers whether there is a new draft: none where the week has one, asks for none, or lies before the county's start. */
    @Transactional
    public boolean draft(Actor.County county, IsoWeek week, LocalDate today) {
        boolean due = db.sql("""
                select exists (select 1 from people.county c where c.code = :county and (c.opened_at at time zone 'Asia/Shanghai')::date <= :sunday)
                  and not exists (select 1 from cadence.briefing b where b.county = :county and b.year = :year and b.week = :week)""")
                .param("county", county.code())
                .param("year", week.year())
                .param("week", week.week())
                .param("sunday", week.sunday())
                .query(Boolean.class)
                .single();
        if (!due || !briefings.asks(county, week)) return false;
        briefings.draft(Actor.program(county, "程序", today), week);
        List<UUID> bureau = db.sql("""
                select distinct person_id from people.role_assignment where county = :county and role in ('BUREAU_HEAD','BUREAU_STAFF')
                  and valid_from <= :today and (valid_to is null or valid_to >= :today)""")
                .param("county", county.code())
                .param("today", today)
                .query(UUID.class)
                .list();
        messages.tell(
                new Occasion(
                        county.code(),
                        "briefing-draft:" + week,
                        "第 " + week.week() + " 周的通报写好了草稿",
                        "从这一周的走访、动态、问题和节点汇总而成，请核对、改几句、送审。",
                        "/briefings/" + week),
                bureau);
        return true;
    }

    /** Fridays at half past four; a weekend down is caught up on Monday. */
    @Component
    static class Clock implements Job {
        private final Counties counties;
        private final Calendar calendar;
        private final FridayDrafts drafts;

        Clock(Counties counties, Calendar calendar, FridayDrafts drafts) {
            this.counties = counties;
            this.calendar = calendar;
            this.drafts = drafts;
        }

        @Override
        public String key() {
            return "cadence.briefing";
        }

        @Override
        public String label() {
            return "起草周通报";
        }

        @Override
        public String schedule() {
            return "0 30 16 * * FRI";
        }

        @Override
        public String doDue(Instant asOf) {
            LocalDate today = LocalDate.ofInstant(asOf, Time.ZONE);
            int made = 0;
            for (IsoWeek week : BriefingRules.due(asOf)) {
                if (!BriefingRules.hasWork(week, calendar.days())) continue;
                for (Actor.County county : counties.all()) {
                    if (drafts.draft(county, week, today)) made++;
                }
            }
            return made == 0 ? "没有要起草的周通报。" : "起草了 " + made + " 份周通报。";
        }
    }
}
