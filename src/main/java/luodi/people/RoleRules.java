package luodi.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import luodi.shared.Rejected;
import luodi.shared.Role;
import org.jspecify.annotations.Nullable;

/** domain.md §5 note 1: administration, audit and business lie with different people at any one time. */
final class RoleRules {
    private static final Set<Role> WITH_UNIT = Set.of(Role.TERRITORY_HEAD, Role.DEPARTMENT);

    private RoleRules() {}

    /** Which of the three powers a role belongs to. */
    enum Power {
        ADMINISTRATION,
        AUDIT,
        BUSINESS
    }

    static Power power(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> Power.ADMINISTRATION;
            case AUDITOR -> Power.AUDIT;
            default -> Power.BUSINESS;
        };
    }

    /** @param held every role given to the person so far */
    static void check(Role role, @Nullable UUID unitId, LocalDate from, @Nullable LocalDate to, List<RoleGrant> held) {
        if (to != null && to.isBefore(from)) throw new Rejected("validTo", "止日不能早于起日。");
        if (WITH_UNIT.contains(role) && unitId == null) throw new Rejected("unitId", role.label() + "要写是哪个单位的。");
        for (RoleGrant grant : held) {
            if (!grant.overlaps(from, to)) continue;
            if (power(grant.role()) != power(role)) {
                throw new Rejected(
                        "role",
                        "同一个人不能同时是" + grant.role().label() + "和" + role.label() + "：管理、审计、业务三类角色由不同的人担任。",
                        "§5(1)");
            }
            if (grant.role() == role && Objects.equals(grant.unitId(), unitId)) {
                throw new Rejected("role", "这段时间里已经是" + role.label() + "了。");
            }
        }
    }
}
