package luodi.projects.permits;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A permit fact as a source prints it; the kind may be unspecified and the unit of area inferred. */
public record HistoricalPermit(
        UUID id,
        int year,
        UUID unitId,
        String procedureCode,
        String procedure,
        PermitFact.Status status,
        @Nullable String batch,
        @Nullable BigDecimal area,
        @Nullable AreaUnit areaUnit,
        boolean areaInferred,
        @Nullable String quote,
        @Nullable String note) {}
