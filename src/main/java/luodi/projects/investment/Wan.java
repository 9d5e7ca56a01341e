package luodi.projects.investment;

import java.math.BigDecimal;
import java.text.Normalizer;
import luodi.shared.Money;
import org.jspecify.annotations.Nullable;

/** An amount in 万元 as people type or paste it: «1,234.5», full-width digits, spaces. */
public final class Wan {
    private static final BigDecimal LIMIT = new BigDecimal("1000000000");

    private Wan() {}

    /** Yuan, or null where nothing was typed.
     *  @throws NumberFormatException where it is no amount, has parts of a 分, or is beyond 10 万亿元 */
    public static @Nullable BigDecimal yuan(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s]|万元$", "");
        if (!plain.matches("-?\\d{1,12}(\\.\\d{1,6})?")) throw new NumberFormatException(typed);
        BigDecimal wan = new BigDecimal(plain);
        if (wan.abs().compareTo(LIMIT) > 0) throw new NumberFormatException(typed);
        return Money.yuanOfWan(wan);
    }
}
