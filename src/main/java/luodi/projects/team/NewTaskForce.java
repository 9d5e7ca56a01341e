package luodi.projects.team;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task force to be established, under whom. */
public record NewTaskForce(UUID id, String name, @Nullable String duties, LocalDate establishedOn, UUID leadId) {}
