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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** County and unit roles as dated assignments: a role that ended yesterday gives nothing today. */
@Component
public class Roles {
    private final JdbcClient db;
    private final Persons persons;
    private final Administrators administrators;
    private final Trail trail;
    private final Clock clock;

    Roles(JdbcClient db, Persons persons, Administrators administrators, Trail trail, Clock clock) {
        this.db = db;
        this.persons = persons;
        this.administrators = administrators;
        this.trail = trail;
        this.clock = clock;
    }

    /** Everything ever given to the person, what runs first. */
    public List<RoleGrant> of(UUID personId) {
        return db.sql("""
                select ra.id, ra.role, ra.unit_id, u.name, ra.valid_from, ra.valid_to, ra.granted_by
                from people.role_assignment ra left join people.unit u on u.id = ra.unit_id
                where ra.person_id = ? order by ra.valid_to desc nulls first, ra.valid_from desc, ra.id""")
                .param(personId)
                .query((row, n) -> new RoleGrant(
                        row.getObject(1, UUID.class),
                        Role.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        row.getString(7)))
                .list();
    }

    @Transactional
    public UUID grant(Actor me, UUID personId, Role role, @Nullable UUID unitId, LocalDate from) {
        return grant(me, RoleForm.of(role, unitId, from), personId);
    }

    /** Gives a role; the same form sent twice gives it once. */
    @Transactional
    public UUID grant(Actor me, RoleForm form, UUID personId) {
        Person person = persons.find(me, personId).orElseThrow(NotFound::new);
        RoleForm.Read read = form.read();
        UUID id = Typed.idOrNext(form.id());
        List<RoleGrant> held = of(personId);
        if (held.stream().anyMatch(grant -> grant.id().equals(id))) return id;
        RoleRules.check(read.role(), read.unitId(), read.from(), read.to(), held);
        refuseWithDelegation(person, read);
        refuseForeignUnit(me, read.unitId());
        db.sql("""
                insert into people.role_assignment (id, county, person_id, role, unit_id, valid_from, valid_to, granted_by, granted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(me.county().code())
                .param(personId)
                .param(read.role().name())
                .param(read.unitId())
                .param(read.from())
                .param(read.to())
                .param(me.signature())
                .param(OffsetDateTime.now(clock))
                .update();
        trail.record(
                me,
                "给角色",
                "person:" + personId,
                person.name() + " 从 " + read.from() + " 起是" + read.role().label());
        return id;
    }

    /** Ends a role; {@code lastDay} is the last day on which it gives rights. */
    @Transactional
    public void end(Actor me, UUID personId, UUID grantId, LocalDate lastDay) {
        Person person = persons.find(me, personId).orElseThrow(NotFound::new);
        RoleGrant grant = of(personId).stream()
                .filter(each -> each.id().equals(grantId))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (lastDay.isBefore(grant.from())) throw new Rejected("lastDay", "最后一天不能早于起日 " + grant.from() + "。");
        if (grant.to() != null && lastDay.isAfter(grant.to()))
            throw new Rejected("lastDay", "它到 " + grant.to() + " 就结束了，要延长请另给一段。");
        if (grant.role() == Role.ADMINISTRATOR) administrators.requireAnother(me, personId, lastDay);
        db.sql("update people.role_assignment set valid_to = ? where id = ?")
                .params(lastDay, grantId)
                .update();
        trail.record(
                me,
                "结束角色",
                "person:" + personId,
                person.name() + " 的" + grant.role().label() + "到 " + lastDay + " 为止");
    }

    private void refuseWithDelegation(Person person, RoleForm.Read read) {
        if (RoleRules.power(read.role()) == RoleRules.Power.BUSINESS) return;
        boolean delegated = db.sql("""
                select exists (select 1 from people.delegation where (leader_id = :id or delegate_id = :id)
                  and (valid_to is null or valid_to >= :from))""")
                .param("id", person.id())
                .param("from", read.from())
                .query(Boolean.class)
                .single();
        if (delegated)
            throw new Rejected(
                    "role", person.name() + " 有代办授权，不能同时是" + read.role().label() + "。", "§5(1)");
    }

    private void refuseForeignUnit(Actor me, @Nullable UUID unitId) {
        if (unitId == null) return;
        boolean ours = db.sql("select exists (select 1 from people.unit where id = ? and county = ?)")
                .params(unitId, me.county().code())
                .query(Boolean.class)
                .single();
        if (!ours) throw new Rejected("unitId", "没有这个单位。");
    }
}
