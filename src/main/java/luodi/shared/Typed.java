package luodi.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a person typed into a form and collects one sentence for each field that cannot be read. */
public final class Typed {
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** The first sentence for a field stands. */
    public void refuse(String field, String sentence) {
        errors.putIfAbsent(field, sentence);
    }

    public void need(String field, @Nullable Object value, String sentence) {
        if (value == null) refuse(field, sentence);
    }

    public static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Digits of an input method in full width, as plain ones: ７，５００. */
    private static @Nullable String plain(@Nullable String typed) {
        String text = text(typed);
        if (text == null) return null;
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char at = plain.charAt(i);
            if (at >= '！' && at <= '～') plain.setCharAt(i, (char) (at - '！' + '!'));
        }
        return plain.toString();
    }

    public @Nullable LocalDate date(String field, @Nullable String typed) {
        String text = plain(typed);
        if (text == null) return null;
        try {
            LocalDate day = LocalDate.parse(text.replace('/', '-').replace('.', '-'));
            if (day.getYear() >= 1900 && day.getYear() < 2200) return day;
            refuse(field, "年份请核对：" + day.getYear() + "。");
        } catch (DateTimeParseException e) {
            refuse(field, "日期请写成 2026-03-01 的样子。");
        }
        return null;
    }

    public @Nullable BigDecimal number(String field, @Nullable String typed) {
        String text = plain(typed);
        if (text == null) return null;
        String plain = text.replace(",", "");
        if (plain.matches("\\d{1,12}(\\.\\d{1,4})?")) return new BigDecimal(plain);
        refuse(field, "请只填不小于 0 的数字，最多四位小数。");
        return null;
    }

    /** 元, from an amount typed in 万元. */
    public @Nullable BigDecimal yuan(String field, @Nullable String typed) {
        BigDecimal wan = number(field, typed);
        return wan == null ? null : Money.yuanOfWan(wan);
    }

    public @Nullable Integer whole(String field, @Nullable String typed) {
        String text = plain(typed);
        if (text == null) return null;
        if (text.matches("\\d{1,9}")) return Integer.valueOf(text);
        refuse(field, "请只填整数。");
        return null;
    }

    public @Nullable UUID id(String field, @Nullable String typed) {
        String text = text(typed);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            refuse(field, "没有这一项，请重新选择。");
            return null;
        }
    }

    /** A shape that a code must have. */
    public @Nullable String shaped(String field, @Nullable String typed, String pattern, String sentence) {
        String text = text(typed);
        if (text != null && !text.matches(pattern)) refuse(field, sentence);
        return text;
    }

    public <E extends Enum<E>> @Nullable E choice(String field, @Nullable String typed, Class<E> of) {
        String text = text(typed);
        try {
            return text == null ? null : Enum.valueOf(of, text);
        } catch (IllegalArgumentException e) {
            refuse(field, "没有这个选项，请重新选择。");
            return null;
        }
    }

    public boolean clean() {
        return errors.isEmpty();
    }

    /** @throws Rejected with every sentence collected */
    public void done(String rule) {
        if (!clean()) throw new Rejected(errors, rule);
    }
}
