package luodi.overview.review;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the review: what records say, what the county declared, and the difference. Money in yuan.
 *
 * @param reason why {@code computed} is null or an honest zero
 * @param parts what {@code computed} is made of, where that must not be hidden
 */
public record FigureLine(
        Figure figure,
        @Nullable BigDecimal computed,
        @Nullable DeclaredFigure declared,
        @Nullable String reason,
        List<Part> parts) {

    /** One part of a sum, or a reading of it. */
    public record Part(String key, String name, BigDecimal amount, boolean inferred) {}

    /** Nobody «exceeded by -13 %». */
    public String label() {
        boolean less = figure == Figure.PLAN_EXCEEDED && computed != null && computed.signum() < 0;
        return less ? "与年度计划相比" : figure.label();
    }

    public @Nullable BigDecimal difference() {
        return DeclaredRules.difference(computed, declared == null ? null : declared.value());
    }

    public @Nullable Boolean reconciled() {
        return declared == null
                ? null
                : DeclaredRules.reconciled(computed, declared.value(), declared.tolerance(), declared.atLeast());
    }

    public boolean differs() {
        return Boolean.FALSE.equals(reconciled());
    }

    /** The part of that key, or zero. */
    public BigDecimal part(String key) {
        return parts.stream()
                .filter(part -> part.key().equals(key))
                .map(Part::amount)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    public String records(int year) {
        return "/years/" + year + "/review/" + figure.key();
    }
}
