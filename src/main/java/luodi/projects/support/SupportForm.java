package luodi.projects.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import luodi.projects.investment.Wan;
import luodi.shared.Ids;
import luodi.shared.Money;
import luodi.shared.Rejected;
import luodi.shared.web.Say;
import org.jspecify.annotations.Nullable;

/** 登记部门支持, as typed; amount in 万元. A correction is the same form with a reason. The API takes the same fields. */
public record SupportForm(
        @Nullable UUID id,
        @Nullable Integer year,
        @Nullable String unitId,
        @Nullable String kind,
        @Nullable String project,
        @Nullable String targetText,
        @Nullable String action,
        @Nullable String amount,
        @Nullable String included,
        @Nullable String from,
        @Nullable String to,
        @Nullable String quantities,
        @Nullable String evidence,
        @Nullable String reason) {

    /** What the form means, checked. */
    record Action(
            UUID id,
            UUID unitId,
            SupportKind kind,
            String action,
            @Nullable BigDecimal amount,
            Included included,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    public static SupportForm empty(int year, @Nullable String project) {
        return new SupportForm(
                Ids.next(),
                year,
                null,
                null,
                project,
                null,
                null,
                null,
                Included.UNKNOWN.name(),
                null,
                null,
                null,
                null,
                null);
    }

    static SupportForm of(Support one) {
        return new SupportForm(
                Ids.next(),
                one.year(),
                one.unitId().toString(),
                one.kind().name(),
                one.code(),
                one.targetText(),
                one.action(),
                one.amount() == null ? null : Say.number(Money.wan(one.amount())),
                one.included().name(),
                Say.date(one.from()),
                Say.date(one.to()),
                one.quantities(),
                one.evidence(),
                null);
    }

    Action parse() {
        Map<String, String> errors = new LinkedHashMap<>();
        UUID unit = unitId != null && unitId.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(unitId) : null;
        if (unit == null) errors.put("unitId", "请选部门。");
        SupportKind of = SupportKind.options().containsKey(kind) ? SupportKind.valueOf(String.valueOf(kind)) : null;
        if (of == null) errors.put("kind", "请选支持方式。");
        if (blank(project) && blank(targetText)) errors.put("project", "请选项目，不对应某个项目的，写明支持什么。");
        if (blank(action)) errors.put("action", "请写做了什么。");
        BigDecimal yuan = amount(errors);
        Included in = Included.options().containsKey(included) ? Included.valueOf(String.valueOf(included)) : null;
        if (in == null) errors.put("included", "请选是否含在项目投资内，不清楚就选“不详”。");
        LocalDate begin = date(from, "from", errors);
        LocalDate end = date(to, "to", errors);
        if (begin != null && end != null && end.isBefore(begin)) errors.put("to", "结束日期早于开始日期。");
        if (!errors.isEmpty() || unit == null || of == null || in == null || action == null)
            throw new Rejected(errors, null);
        return new Action(id == null ? Ids.next() : id, unit, of, action, yuan, in, begin, end);
    }

    private @Nullable BigDecimal amount(Map<String, String> errors) {
        try {
            BigDecimal yuan = Wan.yuan(amount);
            if (yuan != null && yuan.signum() < 0) errors.put("amount", "金额不能是负数。");
            return yuan;
        } catch (NumberFormatException e) {
            errors.put("amount", "“" + amount + "”不是金额，请填数字（万元）；没有金额就空着。");
            return null;
        }
    }

    private static @Nullable LocalDate date(@Nullable String typed, String field, Map<String, String> errors) {
        if (blank(typed)) return null;
        try {
            return LocalDate.parse(String.valueOf(typed));
        } catch (DateTimeParseException e) {
            errors.put(field, "日期写成 2026-03-15 这样。");
            return null;
        }
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
