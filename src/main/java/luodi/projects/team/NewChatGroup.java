package luodi.projects.team;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A chat group to be registered: 谁建群谁负责. */
public record NewChatGroup(
        UUID id,
        String name,
        String owner,
        LocalDate createdOn,
        @Nullable Integer memberCount) {}
