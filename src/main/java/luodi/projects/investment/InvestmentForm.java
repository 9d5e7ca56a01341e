package luodi.projects.investment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Money;
import luodi.shared.Rejected;
import luodi.shared.web.Say;
import org.jspecify.annotations.Nullable;

/** 登记一个月的投资, as typed; amount in 万元. The API takes the same fields. */
public record InvestmentForm(
        @Nullable UUID id,
        @Nullable Integer year,
        @Nullable String month,
        @Nullable String fundSource,
        @Nullable String amount,
        @Nullable String evidence,
        @Nullable String note,
        @Nullable Integer version) {

    /** What the form means, checked: yuan. */
    record Booking(
            UUID id,
            int year,
            int month,
            FundSource source,
            BigDecimal amount,
            @Nullable String evidence,
            @Nullable String note) {}

    public static InvestmentForm empty(int year, int month) {
        return new InvestmentForm(
                Ids.next(), year, String.valueOf(month), FundSource.ENTERPRISE.name(), null, null, null, null);
    }

    static InvestmentForm of(Investment one) {
        return new InvestmentForm(
                one.id(),
                one.year(),
                String.valueOf(one.month()),
                one.source().name(),
                Say.number(Money.wan(one.amount())),
                one.evidence(),
                one.note(),
                one.version());
    }

    Booking parse(int ofYear) {
        Map<String, String> errors = new LinkedHashMap<>();
        Integer parsedMonth = month != null && month.matches("0?[1-9]|1[0-2]") ? Integer.valueOf(month) : null;
        if (parsedMonth == null) errors.put("month", "请选月份，1 到 12。");
        FundSource source = FundSource.CHOOSABLE.stream()
                .filter(s -> s.name().equals(fundSource))
                .findFirst()
                .orElse(null);
        if (source == null) errors.put("fundSource", "请选资金来源。");
        BigDecimal yuan = amount(amount, errors, "amount");
        if (!errors.isEmpty() || parsedMonth == null || source == null || yuan == null)
            throw new Rejected(errors, null);
        return new Booking(
                id == null ? Ids.next() : id, year == null ? ofYear : year, parsedMonth, source, yuan, evidence, note);
    }

    /** what is booked for a month is not below zero; only a correction takes away. */
    static @Nullable BigDecimal amount(@Nullable String typed, Map<String, String> errors, String field) {
        try {
            BigDecimal yuan = Wan.yuan(typed);
            if (yuan == null) errors.put(field, "请填金额（万元），没有就填 0。");
            else if (yuan.signum() < 0) errors.put(field, "金额不能是负数。要减少已锁定的数，请用“更正”。");
            else return yuan;
        } catch (NumberFormatException e) {
            errors.put(field, "“" + typed + "”不是金额，请填数字（万元），例如 320 或 1234.5。");
        }
        return null;
    }
}
