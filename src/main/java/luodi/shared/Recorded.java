package luodi.shared;

/** Said by a room that has no arrow to the trail, inside its transaction; the trail hears it and writes the entry. */
public record Recorded(Actor actor, String action, String subject, String summary) {}
