package luodi.projects;

import java.util.Map;

/** Value and label of each choice on the register's form. */
public record ProjectChoices(Map<String, String> regions, Map<String, String> townships, Map<String, String> parks) {}
