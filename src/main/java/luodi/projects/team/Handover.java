package luodi.projects.team;

import java.time.LocalDate;
import java.util.UUID;

/** To whom a role goes from which day, with the note the predecessor leaves; {@code version} is the predecessor's row. */
public record Handover(UUID id, UUID personId, LocalDate from, String note, int version) {}
