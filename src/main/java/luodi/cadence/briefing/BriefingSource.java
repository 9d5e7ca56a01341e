package luodi.cadence.briefing;

/** A record behind a sentence: an opaque key, a word, and where it stands. */
public record BriefingSource(String key, String label, String href) {}
