package luodi.overview.review;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 公布数: what the county declared of a year, in its own words. Money in yuan.
 *
 * @param tolerance half of the last shown digit
 * @param replaces the row that this one corrects, with the reason {@code why}
 * @param current false once another row has replaced this one
 */
public record DeclaredFigure(
        UUID id,
        int year,
        Figure figure,
        BigDecimal value,
        boolean atLeast,
        BigDecimal tolerance,
        String asWritten,
        String quote,
        String source,
        @Nullable UUID replaces,
        @Nullable String why,
        UUID enteredById,
        String enteredBy,
        OffsetDateTime enteredAt,
        boolean current) {

    /** «113000», «≥ 15». */
    public String text() {
        return (atLeast ? "≥ " : "") + figure.text(value);
    }
}
