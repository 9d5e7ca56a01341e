package luodi.projects.investment;

import java.math.BigDecimal;
import java.util.UUID;
import luodi.shared.Measure;
import org.jspecify.annotations.Nullable;

/** An amount as a source prints it: month and fund source may be unknown, the measure unclear, the wording inferred (yuan). */
public record HistoricalInvestment(
        UUID id,
        int year,
        @Nullable Integer month,
        Measure measure,
        FundSource source,
        BigDecimal amount,
        @Nullable String asWritten,
        @Nullable String quote,
        boolean inferred,
        @Nullable String note) {}
