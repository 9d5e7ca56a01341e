package luodi.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import luodi.shared.Role;
import org.jspecify.annotations.Nullable;

/** The fields of 给角色. */
public record RoleForm(String id, String role, String unitId, String validFrom, String validTo) {
    public RoleForm {
        id = Typed.text(id);
        role = Typed.text(role);
        unitId = Typed.text(unitId);
        validFrom = Typed.text(validFrom);
        validTo = Typed.text(validTo);
    }

    record Read(
            Role role,
            @Nullable UUID unitId,
            LocalDate from,
            @Nullable LocalDate to) {}

    static RoleForm empty(LocalDate today) {
        return new RoleForm(Ids.next().toString(), "", "", today.toString(), "");
    }

    public static RoleForm of(Role role, @Nullable UUID unitId, LocalDate from) {
        return new RoleForm(Ids.next().toString(), role.name(), Typed.text(unitId), from.toString(), "");
    }

    /** The roles, for a choice. */
    public static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Role role : Role.values()) options.put(role.name(), role.label());
        return options;
    }

    Read read() {
        Map<String, String> errors = new LinkedHashMap<>();
        Role wanted = Arrays.stream(Role.values())
                .filter(known -> known.name().equals(role))
                .findFirst()
                .orElse(null);
        if (wanted == null) errors.put("role", "要选给什么角色。");
        LocalDate from = Typed.date("validFrom", validFrom, errors);
        if (validFrom.isEmpty()) errors.put("validFrom", "要写从哪天起。");
        LocalDate to = Typed.date("validTo", validTo, errors);
        if (wanted == null || from == null || !errors.isEmpty()) throw new Rejected(errors, null);
        return new Read(wanted, unitId.isEmpty() ? null : Typed.id(unitId), from, to);
    }
}
