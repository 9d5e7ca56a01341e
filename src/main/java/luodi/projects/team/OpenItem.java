package luodi.projects.team;

/** What is still open on a project, in words, with the page where it stands. */
public record OpenItem(String words, String href) {}
