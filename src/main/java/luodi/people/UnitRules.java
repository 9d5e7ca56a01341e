package luodi.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** What a unit's form must hold. */
final class UnitRules {
    private UnitRules() {}

    record Checked(
            UnitKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<UUID> predecessors) {}

    /** @param errors found already; all are told at once */
    static Checked check(UnitForm form, List<UUID> predecessors, Map<String, String> errors) {
        Typed.required("code", form.code(), 40, "要写单位代码，一县之内不重复。", errors);
        Typed.required("name", form.name(), 100, "要写单位全称。", errors);
        Typed.tooLong("source", form.source(), 400, errors);
        LocalDate from = Typed.date("validFrom", form.validFrom(), errors);
        LocalDate to = Typed.date("validTo", form.validTo(), errors);
        if (from != null && to != null && to.isBefore(from)) errors.put("validTo", "止日不能早于起日。");
        UnitKind kind = UnitKind.DEPARTMENT;
        if (UnitKind.options().containsKey(form.kind())) kind = UnitKind.valueOf(form.kind());
        else errors.put("kind", "要选是哪一类单位。");
        if (!errors.isEmpty()) throw new Rejected(errors, null);
        return new Checked(kind, from, to, predecessors);
    }
}
