package luodi.projects.support;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A support action as a source prints it (yuan); the project by its code, or a target in words. */
public record HistoricalSupport(
        UUID id,
        int year,
        UUID unitId,
        SupportKind kind,
        @Nullable String project,
        @Nullable String targetText,
        String action,
        @Nullable BigDecimal amount,
        Included included,
        boolean includedInferred,
        @Nullable String quantities,
        @Nullable String quote) {}
