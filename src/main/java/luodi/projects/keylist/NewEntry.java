package luodi.projects.keylist;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A project to be listed: yuan of the year's plan, priority 1 to 3, since when, why. {@code inferred} for a historical load. */
public record NewEntry(
        String code,
        @Nullable BigDecimal plan,
        int priority,
        LocalDate joinedOn,
        @Nullable String why,
        boolean inferred) {
    public NewEntry(String code, BigDecimal plan, int priority, LocalDate joinedOn, @Nullable String why) {
        this(code, plan, priority, joinedOn, why, false);
    }
}
