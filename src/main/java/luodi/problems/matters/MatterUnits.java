package luodi.problems.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import luodi.channels.Messages;
import luodi.channels.Occasion;
import luodi.projects.Involvements;
import luodi.shared.Actor;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units of a matter: who belongs to them, that they see the project, that they are told. */
@Component
class MatterUnits {
    private final JdbcClient db;
    private final Messages messages;
    private final Involvements involvements;

    MatterUnits(JdbcClient db, Messages messages, Involvements involvements) {
        this.db = db;
        this.messages = messages;
        this.involvements = involvements;
    }

    /** By his role, by the unit he belongs to, or because he handed the result in; under a delegation both persons count. */
    boolean isHandler(Actor me, Matter m) {
        if (m.ledBy(me) || m.helpedBy(me) || me.id().equals(m.reportedById())) return true;
        return db.sql("""
                select exists (select 1 from people.person p where p.id in (:me, :pen) and (p.unit_id = :lead
                       or p.unit_id in (select c.unit_id from problems.matter_co c where c.matter_id = :matter)))""")
                .param("me", me.id())
                .param("pen", me.delegateId() == null ? me.id() : me.delegateId())
                .param("lead", m.leadUnitId())
                .param("matter", m.id())
                .query(Boolean.class)
                .single();
    }

    /** @throws Rejected where the unit does not stand today or already helps */
    void requireNext(Actor me, Matter m, @Nullable UUID unit) {
        boolean stands = db.sql("""
                select exists (select 1 from people.unit where id = :unit and county = :county and coalesce(valid_from, :today) <= :today
                       and coalesce(valid_to, :today) >= :today)""")
                .param("unit", unit)
                .param("county", me.county().code())
                .param("today", me.today())
                .query(Boolean.class)
                .single();
        if (!stands) throw new Rejected("unitId", "没有这个单位，或它已经撤并。");
        if (unit != null && m.coUnitIds().contains(unit)) throw new Rejected("unitId", "它已经是协办单位。", "R-24");
    }

    /** After an act: whoever got the matter sees its project; who is urged is told at once. */
    void follow(Actor me, Matter m, MatterAct act, StepRules.Step step, UUID id) {
        boolean given = act == MatterAct.DISPATCH || act == MatterAct.RETURN_CONSENT || act == MatterAct.REASSIGNMENT;
        if (given && m.projectId() != null) {
            List<UUID> units = new ArrayList<>(m.coUnitIds());
            units.add(step.unitId() == null ? m.leadUnitId() : step.unitId());
            involvements.involve(m.projectId(), units, "交办 " + m.number(), me.today());
        }
        if (act == MatterAct.URGE) {
            messages.tell(
                    new Occasion(
                            me.county().code(),
                            "matter-urge:" + id,
                            "催办：" + m.title(),
                            me.signature() + (step.text() == null ? "" : "：" + step.text()),
                            "/matters/" + m.number()),
                    people(me, m.leadUnitId()));
        }
    }

    private List<UUID> people(Actor me, UUID unit) {
        return db.sql("""
                select distinct person_id from people.role_assignment where unit_id = :unit and role in ('DEPARTMENT','TERRITORY_HEAD')
                  and valid_from <= :today and (valid_to is null or valid_to >= :today)""")
                .param("unit", unit)
                .param("today", me.today())
                .query(UUID.class)
                .list();
    }
}
