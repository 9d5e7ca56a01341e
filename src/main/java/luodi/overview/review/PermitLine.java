package luodi.overview.review;

import java.math.BigDecimal;
import luodi.projects.permits.AreaUnit;
import luodi.projects.permits.PermitFact;
import org.jspecify.annotations.Nullable;

/** A land or permit fact in the year's review; an inferred unit of area says so (domain.md §1.9 no. 6). */
public record PermitLine(
        String unit,
        String code,
        String project,
        boolean visible,
        String procedureCode,
        String procedure,
        PermitFact.Status status,
        @Nullable String batch,
        @Nullable BigDecimal area,
        @Nullable AreaUnit areaUnit,
        boolean areaInferred,
        @Nullable String quote,
        @Nullable String note) {}
