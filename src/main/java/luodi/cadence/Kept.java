package luodi.cadence;

import org.jspecify.annotations.Nullable;

/**
 * whether a week's site visits were kept. {@code code} is the project's, or the county's where its rule counts once for the whole
 * bureau; {@code required} is null while the week's calendar is not published or no rule holds, {@code kept} is null while the week runs
 * and the number is not reached.
 */
public record Kept(
        String code,
        @Nullable Integer required,
        int visits,
        @Nullable Boolean kept) {}
