package luodi.problems;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.shared.Actor;
import luodi.shared.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 催办 of many problems by one click: a step on each, one message to each person who holds some of them. */
@Component
public class Urges {
    static final int MANY = 200;

    private final JdbcClient db;
    private final ProblemNews news;
    private final Trail trail;
    private final Clock clock;

    Urges(JdbcClient db, ProblemNews news, Trail trail, Clock clock) {
        this.db = db;
        this.news = news;
        this.trail = trail;
        this.clock = clock;
    }

    /** Answers how many were urged; what is closed or not the actor's to urge is left alone; sent twice, it is one urge. */
    @Transactional
    public int urge(Actor me, UUID id, List<String> numbers, String reason) {
        if (numbers.isEmpty()) throw new Rejected("no", "先勾选要催的问题。", "§5");
        if (numbers.size() > MANY) throw new Rejected("no", "一次最多催 " + MANY + " 件。", "§5");
        Map<String, Object> params = new HashMap<>(ProblemCases.params(me));
        List<UUID> urged = db.sql("""
                select q.id from problems.problem q
                where q.county = :county and q.number = any(:numbers) and q.open
                  and (:office or exists (select 1 from projects.assignment a where a.project_id = q.project_id and a.person_id = :me
                       and a.role in ('SPONSOR_LEADER','SECRETARY','LIAISON') and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)))""")
                .params(params)
                .param("numbers", numbers.toArray(String[]::new))
                .param(
                        "office",
                        me.isAny(
                                luodi.shared.Role.COUNTY_LEADERSHIP,
                                luodi.shared.Role.BUREAU_HEAD,
                                luodi.shared.Role.BUREAU_STAFF))
                .query(UUID.class)
                .list();
        UUID[] steps = urged.stream()
                .map(problem -> UUID.nameUUIDFromBytes((id + ":" + problem).getBytes(StandardCharsets.UTF_8)))
                .toArray(UUID[]::new);
        int done = db.sql("""
                insert into problems.step (id, county, problem_id, move, from_state, to_state, from_level, to_level, happened_on, reason, internal, by_id, by, at)
                select n.step, q.county, q.id, 'URGE', q.state, q.state, q.level, q.level, :today, :reason, true, :me, :by, :at
                from unnest(:problems, :steps) n (problem, step) join problems.problem q on q.id = n.problem
                on conflict (id) do nothing""")
                .param("problems", urged.toArray(UUID[]::new))
                .param("steps", steps)
                .param("today", me.today())
                .param("reason", reason)
                .param("me", me.id())
                .param("by", me.signature())
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (done > 0) {
            news.urged(me, id, urged, reason.isBlank() ? "请尽快办理。" : reason);
            trail.record(me, "催办", "problems:" + me.county().code(), done + " 件");
        }
        return done;
    }
}
