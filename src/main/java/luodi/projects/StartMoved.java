package luodi.projects;

import java.util.UUID;

/** A project's stage, or the planned or real day of its start, is no longer what it was: its light may follow. */
public record StartMoved(UUID projectId) {}
