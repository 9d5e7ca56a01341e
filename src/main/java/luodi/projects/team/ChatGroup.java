package luodi.projects.team;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 微信群: registered name, owner and dates, never a word of what is said there. {@code closedOn} is its first day without. */
public record ChatGroup(
        UUID id,
        UUID projectId,
        String name,
        String owner,
        LocalDate createdOn,
        @Nullable LocalDate closedOn,
        @Nullable Integer memberCount,
        String createdBy,
        OffsetDateTime createdAt,
        String changedBy,
        OffsetDateTime changedAt,
        int version) {}
