package luodi.projects.team;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 工作专班: established, its duties, dissolved; its people are assignments. {@code dissolvedOn} is its first day without. */
public record TaskForce(
        UUID id,
        UUID projectId,
        String name,
        @Nullable String duties,
        LocalDate establishedOn,
        @Nullable LocalDate dissolvedOn,
        String createdBy,
        OffsetDateTime createdAt,
        String changedBy,
        OffsetDateTime changedAt,
        int version) {}
