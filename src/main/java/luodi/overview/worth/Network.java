package luodi.overview.worth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The unfinished milestones of a roadmap and how many working days each still takes. Pure. */
public record Network(List<Node> nodes) {

    /** {@code after} names milestones by key; those that are done do not stand here any more. */
    public record Node(UUID key, String name, int remaining, List<UUID> after) {}

    /** By milestone: the longest path from its start to the roadmap's end. */
    public Map<UUID, Integer> tails() {
        Map<UUID, List<Node>> followers = new HashMap<>();
        nodes.forEach(node -> node.after.forEach(before ->
                followers.computeIfAbsent(before, key -> new ArrayList<>()).add(node)));
        Map<UUID, Integer> tails = new HashMap<>();
        nodes.forEach(node -> tail(node, followers, tails));
        return tails;
    }

    /** The longest path from today without any wait; nothing where all is done. */
    public int base() {
        return tails().values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** A roadmap has no circles ({@code RoadmapRules.circle}), so this ends. */
    private static int tail(Node node, Map<UUID, List<Node>> followers, Map<UUID, Integer> tails) {
        Integer known = tails.get(node.key);
        if (known != null) return known;
        int longest = 0;
        for (Node next : followers.getOrDefault(node.key, List.of()))
            longest = Math.max(longest, tail(next, followers, tails));
        int tail = node.remaining + longest;
        tails.put(node.key, tail);
        return tail;
    }
}
