package luodi.problems;

/** What a problem was found by, as an opaque key («visit:…»), with the words and the page that lead back to it. */
public record Origin(String key, String label, String href) {}
