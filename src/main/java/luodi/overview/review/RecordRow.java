package luodi.overview.review;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row behind a figure: whose it is, what it says, and its amount (yuan) or part of a count.
 *
 * @param code the project's code, or null where the row belongs to none
 */
public record RecordRow(
        String id,
        @Nullable String code,
        String name,
        String text,
        @Nullable BigDecimal amount,
        @Nullable String measure,
        boolean inferred,
        @Nullable String quote,
        @Nullable String note) {}
