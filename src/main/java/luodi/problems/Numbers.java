package luodi.problems;

import java.util.Map;

/** The problem rules' numbers as they stand on one day, in working days unless said otherwise (domain.md §4.2). */
public record Numbers(Map<String, Integer> values) {

    public int of(String key) {
        Integer value = values.get(key);
        if (value == null) throw new IllegalStateException("no rule " + key + " on that day");
        return value;
    }

    public int limit(int level) {
        return of("issue.limit.L" + level);
    }

    /** Past its due by so many days a level is suggested to climb; L4 has none above it. */
    public int escalate(int level) {
        return of("issue.escalate.L" + level);
    }

    public int ceiling(String stopReason) {
        return of("issue.stop.ceiling." + stopReason);
    }

    /** Calendar days. */
    public int reopenWindow() {
        return of("issue.reopenWindow");
    }
}
