package luodi.projects.permits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** 登记手续, as typed. The API takes the same fields. */
public record PermitForm(
        @Nullable UUID id,
        @Nullable String unitId,
        @Nullable String procedureCode,
        @Nullable String status,
        @Nullable String decidedOn,
        @Nullable String documentNo,
        @Nullable String batch,
        @Nullable String area,
        @Nullable String areaUnit,
        @Nullable String note) {

    record Fact(
            UUID id,
            UUID unitId,
            String procedureCode,
            String procedure,
            PermitFact.Status status,
            LocalDate decidedOn,
            @Nullable BigDecimal area,
            @Nullable AreaUnit areaUnit) {}

    public static PermitForm empty() {
        return new PermitForm(Ids.next(), null, null, null, null, null, null, null, AreaUnit.MU.name(), null);
    }

    Fact parse(Procedures procedures, LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        UUID unit = unitId != null && unitId.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(unitId) : null;
        if (unit == null) errors.put("unitId", "请选部门。");
        String procedure = procedures.name(procedureCode);
        if (procedure == null) errors.put("procedureCode", "请选手续。");
        PermitFact.Status is = PermitFact.Status.options().containsKey(status)
                ? PermitFact.Status.valueOf(String.valueOf(status))
                : null;
        if (is == null) errors.put("status", "请选已出具还是已办结。");
        LocalDate day = day(today, errors);
        BigDecimal size = size(errors);
        AreaUnit in = size == null
                ? null
                : AreaUnit.options().containsKey(areaUnit) ? AreaUnit.valueOf(String.valueOf(areaUnit)) : null;
        if (size != null && in == null) errors.put("areaUnit", "请选面积单位。");
        if (!errors.isEmpty()
                || unit == null
                || procedure == null
                || procedureCode == null
                || is == null
                || day == null) {
            throw new Rejected(errors, null);
        }
        return new Fact(id == null ? Ids.next() : id, unit, procedureCode, procedure, is, day, size, in);
    }

    private @Nullable LocalDate day(LocalDate today, Map<String, String> errors) {
        try {
            LocalDate day = LocalDate.parse(decidedOn == null ? "" : decidedOn);
            if (!day.isAfter(today)) return day;
            errors.put("decidedOn", "办好的日子不能在今天之后。");
        } catch (DateTimeParseException e) {
            errors.put("decidedOn", "请填办好的日子，写成 2026-03-15 这样。");
        }
        return null;
    }

    private @Nullable BigDecimal size(Map<String, String> errors) {
        if (area == null || area.isBlank()) return null;
        if (area.matches("\\d{1,9}(\\.\\d{1,4})?")) return new BigDecimal(area);
        errors.put("area", "面积请填数字，例如 62.45。");
        return null;
    }
}
