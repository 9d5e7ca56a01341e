package luodi.projects.facts;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact as a source prints it (yuan). */
public record HistoricalFact(
        UUID id,
        int year,
        StatedFact.Kind kind,
        int seq,
        String text,
        @Nullable BigDecimal amount,
        @Nullable String month,
        @Nullable String quote,
        @Nullable String note) {}
