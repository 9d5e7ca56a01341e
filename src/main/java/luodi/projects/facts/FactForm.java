package luodi.projects.facts;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import luodi.projects.investment.Wan;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** 记一条事实, as typed; amount in 万元. The API takes the same fields. */
public record FactForm(
        @Nullable UUID id,
        @Nullable Integer year,
        @Nullable String kind,
        @Nullable String text,
        @Nullable String amount,
        @Nullable String month,
        @Nullable String note) {

    record Fact(
            UUID id,
            StatedFact.Kind kind,
            String text,
            @Nullable BigDecimal amount) {}

    public static FactForm empty(int year) {
        return new FactForm(Ids.next(), year, StatedFact.Kind.BUILT.name(), null, null, null, null);
    }

    Fact parse() {
        Map<String, String> errors = new LinkedHashMap<>();
        StatedFact.Kind of =
                StatedFact.Kind.options().containsKey(kind) ? StatedFact.Kind.valueOf(String.valueOf(kind)) : null;
        if (of == null) errors.put("kind", "请选是哪一类。");
        if (text == null || text.isBlank()) errors.put("text", "请写一句话，例如“北跨车间封顶”。");
        if (month != null && !month.isBlank() && !month.matches("\\d{4}-(0[1-9]|1[0-2])"))
            errors.put("month", "月份写成 2026-03 这样。");
        BigDecimal yuan = null;
        try {
            yuan = Wan.yuan(amount);
        } catch (NumberFormatException e) {
            errors.put("amount", "“" + amount + "”不是金额，请填数字（万元）；没有就空着。");
        }
        if (!errors.isEmpty() || of == null || text == null) throw new Rejected(errors, null);
        return new Fact(id == null ? Ids.next() : id, of, text, yuan);
    }
}
