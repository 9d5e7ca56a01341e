package luodi.projects.procedures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The cases of a project as a network, laid out for a drawing in pixels: columns by what comes before, the longest path marked.
 * Pure. {@code days} is the length of that path in working days, for planning only.
 */
public record PermitNetwork(int width, int height, List<Node> nodes, List<Edge> edges, int days, List<String> path) {
    public static final int WIDE = 148;
    public static final int HIGH = 46;
    private static final int ACROSS = 44;
    private static final int DOWN = 14;

    /** One case to draw; {@code after} are the cases it waits for. */
    public record Item(PermitCase of, int remaining, List<UUID> after) {}

    public record Node(PermitCase of, int x, int y, int remaining, boolean critical) {
        /** At most ten characters: what a box holds; the whole title stands in the tooltip and the table. */
        public String label() {
            String title = of.title();
            return title.length() <= 10 ? title : title.substring(0, 9) + "…";
        }
    }

    public record Edge(int x1, int y1, int x2, int y2, boolean critical) {
        public String curve() {
            int middle = (x1 + x2) / 2;
            return "M" + x1 + " " + y1 + " C" + middle + " " + y1 + " " + middle + " " + y2 + " " + x2 + " " + y2;
        }
    }

    private record Place(int column, int length) {}

    public static PermitNetwork of(List<Item> items) {
        Map<UUID, Item> byId = new HashMap<>();
        items.forEach(item -> byId.put(item.of.id(), item));
        Map<UUID, Place> places = new HashMap<>();
        items.forEach(item -> place(item, byId, places, new HashSet<>()));
        Set<UUID> critical = critical(items, byId, places);
        Map<Integer, Integer> used = new HashMap<>();
        Map<UUID, Node> nodes = new HashMap<>();
        List<Node> drawn = new ArrayList<>();
        for (Item item : items) {
            int column = get(places, item.of.id()).column;
            int row = used.merge(column, 1, Integer::sum) - 1;
            Node node = new Node(
                    item.of,
                    column * (WIDE + ACROSS) + 1,
                    row * (HIGH + DOWN) + 1,
                    item.remaining,
                    critical.contains(item.of.id()));
            nodes.put(item.of.id(), node);
            drawn.add(node);
        }
        List<Edge> edges = new ArrayList<>();
        for (Item item : items) {
            for (UUID before : item.after) {
                Node from = nodes.get(before);
                Node to = nodes.get(item.of.id());
                if (from != null && to != null) edges.add(edge(from, to));
            }
        }
        int columns = used.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        int rows = used.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Node> path = drawn.stream()
                .filter(Node::critical)
                .sorted((a, b) -> Integer.compare(a.x, b.x))
                .toList();
        return new PermitNetwork(
                Math.max(0, columns * (WIDE + ACROSS) - ACROSS) + 2,
                Math.max(0, rows * (HIGH + DOWN) - DOWN) + 2,
                drawn,
                edges,
                path.stream().mapToInt(Node::remaining).sum(),
                path.stream().map(node -> node.of.title()).toList());
    }

    private static Edge edge(Node from, Node to) {
        return new Edge(from.x + WIDE, from.y + HIGH / 2, to.x, to.y + HIGH / 2, from.critical && to.critical);
    }

    /** Column and the days until this one is done; a circle, which the catalogue should not hold, is cut where it closes. */
    private static Place place(Item item, Map<UUID, Item> byId, Map<UUID, Place> done, Set<UUID> on) {
        Place known = done.get(item.of.id());
        if (known != null) return known;
        if (!on.add(item.of.id())) return new Place(0, 0);
        int column = 0;
        int before = 0;
        for (UUID id : item.after) {
            Item earlier = byId.get(id);
            if (earlier == null) continue;
            Place place = place(earlier, byId, done, on);
            column = Math.max(column, place.column + 1);
            before = Math.max(before, place.length);
        }
        on.remove(item.of.id());
        Place place = new Place(column, before + item.remaining);
        done.put(item.of.id(), place);
        return place;
    }

    private static Set<UUID> critical(List<Item> items, Map<UUID, Item> byId, Map<UUID, Place> places) {
        Set<UUID> critical = new HashSet<>();
        Item at = items.stream()
                .max((a, b) -> Integer.compare(get(places, a.of.id()).length, get(places, b.of.id()).length))
                .orElse(null);
        while (at != null && get(places, at.of.id()).length > 0) {
            if (at.remaining > 0 && !critical.add(at.of.id())) break;
            Item next = null;
            for (UUID id : at.after) {
                Item before = byId.get(id);
                if (before != null && (next == null || get(places, id).length > get(places, next.of.id()).length))
                    next = before;
            }
            at = next;
        }
        return critical;
    }

    private static Place get(Map<UUID, Place> places, UUID id) {
        return java.util.Objects.requireNonNull(places.get(id));
    }
}
