package luodi.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import luodi.audit.Trail;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 代办: a leader's office acts for the leader by a dated record, never by a shared password. */
@Component
public class Delegations {
    private static final String SELECT = """
            select d.id, d.leader_id, l.name, d.delegate_id, o.name, d.valid_from, d.valid_to, d.granted_by
            from people.delegation d join people.person l on l.id = d.leader_id join people.person o on o.id = d.delegate_id
            """;

    private final JdbcClient db;
    private final Persons persons;
    private final Roles roles;
    private final Sessions sessions;
    private final Trail trail;
    private final Clock clock;

    Delegations(JdbcClient db, Persons persons, Roles roles, Sessions sessions, Trail trail, Clock clock) {
        this.db = db;
        this.persons = persons;
        this.roles = roles;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** What runs or ran for this person, as leader or as delegate. */
    public List<Delegation> of(UUID personId) {
        return read(
                SELECT
                        + "where ? in (d.leader_id, d.delegate_id) order by d.valid_to desc nulls first, d.valid_from desc, d.id",
                personId);
    }

    /** Whom the person at the keyboard may act for today. */
    public List<Delegation> openTo(Actor me) {
        return of(Accounts.holder(me)).stream()
                .filter(each -> each.delegateId().equals(Accounts.holder(me)) && each.runsOn(me.today()))
                .toList();
    }

    @Transactional
    public UUID grant(Actor me, UUID leaderId, DelegationForm form) {
        DelegationForm.Read read = form.read();
        Person leader = persons.find(me, leaderId).orElseThrow(NotFound::new);
        Person delegate = persons.find(me, read.delegateId()).orElseThrow(() -> new Rejected("delegateId", "本县没有这个人。"));
        UUID id = Typed.idOrNext(form.id());
        if (of(leaderId).stream().anyMatch(known -> known.id().equals(id))) return id;
        check(leader, delegate, read.from());
        db.sql("""
                insert into people.delegation (id, county, leader_id, delegate_id, valid_from, valid_to, granted_by, granted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(me.county().code())
                .param(leaderId)
                .param(read.delegateId())
                .param(read.from())
                .param(read.to())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .update();
        trail.record(
                me,
                "授权代办",
                "person:" + leaderId,
                delegate.name() + " 从 " + read.from() + " 起代 " + leader.name() + " 办理");
        return id;
    }

    /** @param lastDay the last day on which the delegate may act */
    @Transactional
    public void end(Actor me, UUID leaderId, UUID id, LocalDate lastDay) {
        Delegation known = of(leaderId).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (persons.find(me, leaderId).isEmpty()) throw new NotFound();
        if (lastDay.isBefore(known.from())) throw new Rejected("lastDay", "最后一天不能早于起日 " + known.from() + "。");
        if (known.to() != null && lastDay.isAfter(known.to()))
            throw new Rejected("lastDay", "它到 " + known.to() + " 就结束了。");
        db.sql("update people.delegation set valid_to = ? where id = ?")
                .params(lastDay, id)
                .update();
        trail.record(
                me,
                "结束代办",
                "person:" + leaderId,
                known.delegateName() + " 代 " + known.leaderName() + " 办理到 " + lastDay + " 为止");
    }

    /** From now on this sign-in acts for the leader. */
    @Transactional
    public void actFor(Actor me, String secret, UUID leaderId) {
        Delegation open = openTo(me).stream()
                .filter(each -> each.leaderId().equals(leaderId))
                .findFirst()
                .orElseThrow(NotFound::new);
        sessions.actFor(secret, leaderId);
        trail.record(me, "开始代办", "person:" + leaderId, open.delegateName() + " 开始代 " + open.leaderName() + " 办理");
    }

    /** From now on this sign-in acts for the person himself again. */
    @Transactional
    public void actForMyself(Actor me, String secret) {
        if (me.delegateId() == null) return;
        sessions.actForMyself(secret);
        trail.record(me, "停止代办", "person:" + me.id(), "不再代 " + me.name() + " 办理");
    }

    private void check(Person leader, Person delegate, LocalDate from) {
        if (leader.id().equals(delegate.id())) throw new Rejected("delegateId", "不能由本人代本人。");
        if (!leader.roles().contains(Role.COUNTY_LEADERSHIP) && !leader.roles().contains(Role.SPONSOR_LEADER)) {
            throw new Rejected("delegateId", leader.name() + " 现在不是县领导或包保领导，不能由别人代办。");
        }
        boolean separate = roles.of(delegate.id()).stream()
                .anyMatch(grant ->
                        RoleRules.power(grant.role()) != RoleRules.Power.BUSINESS && grant.overlaps(from, null));
        if (separate) throw new Rejected("delegateId", "管理员和审计员不能代领导办理。", "§5(1)");
    }

    private List<Delegation> read(String sql, UUID personId) {
        return db.sql(sql)
                .param(personId)
                .query((row, n) -> new Delegation(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class),
                        row.getString(8)))
                .list();
    }
}
