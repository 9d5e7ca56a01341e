package luodi.shared.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import luodi.shared.Time;
import org.jspecify.annotations.Nullable;

/** Dates, times and rates as pages show them; nothing known is an empty string. */
public final class Say {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Say() {}

    /** 2026-11-24, for columns. */
    public static String date(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** 2026年11月24日, for sentences. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public static String time(@Nullable OffsetDateTime at) {
        return at == null ? "" : TIME.format(at.atZoneSameInstant(Time.ZONE));
    }

    /** 0.408 → 40.8%. */
    public static String percent(@Nullable BigDecimal rate) {
        return rate == null
                ? ""
                : rate.multiply(BigDecimal.valueOf(100))
                                .setScale(1, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "%";
    }

    /** A number without trailing zeros. */
    public static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    public static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
