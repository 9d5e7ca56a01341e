package luodi.channels;

/** What is told: {@code key} makes it once and only once ({@code missed:2026-W47}), {@code href} leads to what it is about. */
public record Occasion(String county, String key, String title, String text, String href) {}
