package luodi.overview.worth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.overview.worth.WorthRules.Choice;
import luodi.overview.worth.WorthRules.Weighed;
import luodi.projects.roadmap.PlanDays;
import luodi.projects.roadmap.Roadmaps;
import luodi.shared.Actor;
import luodi.shared.Money;
import org.springframework.stereotype.Component;

/** The door of 今天最值钱的五件事: over the projects that the actor may see, four statements and one pure rule. */
@Component
public class Worths {
    private final WorthReader reader;
    private final Roadmaps roadmaps;

    Worths(WorthReader reader, Roadmaps roadmaps) {
        this.reader = reader;
        this.roadmaps = roadmaps;
    }

    public Worth of(Actor me) {
        LocalDate today = me.today();
        PlanDays days = roadmaps.days();
        Map<String, WorthReader.Open> open = new HashMap<>();
        Map<UUID, List<WorthRules.Item>> items = new HashMap<>();
        for (WorthReader.Open one : reader.open(me)) {
            open.put(one.key(), one);
            items.computeIfAbsent(one.projectId(), id -> new ArrayList<>())
                    .add(new WorthRules.Item(
                            one.key(),
                            one.milestone(),
                            Lengths.waits(one.due(), one.limit(), one.calendar(), today, days),
                            one.since()));
        }
        Map<UUID, Network> networks = reader.networks(items.keySet(), today, days);
        Map<UUID, WorthReader.Ground> grounds = reader.grounds(items.keySet(), today.getYear()).stream()
                .collect(Collectors.toMap(WorthReader.Ground::projectId, g -> g));
        List<Choice> five = WorthRules.five(items.entrySet().stream()
                .filter(e -> networks.containsKey(e.getKey()) && grounds.containsKey(e.getKey()))
                .map(e -> new WorthRules.Ground(
                        e.getKey(),
                        get(networks, e.getKey()),
                        wan(get(grounds, e.getKey()).unspent()),
                        e.getValue()))
                .toList());
        List<Worth.Group> groups = new ArrayList<>();
        int number = 0;
        for (Choice choice : five) {
            WorthReader.Ground ground = get(grounds, choice.project());
            List<Worth.Line> lines = new ArrayList<>();
            for (Weighed weighed : choice.items())
                lines.add(line(
                        ++number, weighed, get(open, weighed.item().key()), get(networks, choice.project()), today));
            groups.add(new Worth.Group(
                    ground.code(),
                    ground.name(),
                    choice.base(),
                    choice.finish(),
                    choice.after(),
                    choice.freed(),
                    choice.unspent(),
                    choice.value(),
                    lines));
        }
        return new Worth(today, groups, open.size(), items.size());
    }

    private static Worth.Line line(
            int number, Weighed weighed, WorthReader.Open open, Network network, LocalDate today) {
        String milestone = network.nodes().stream()
                .filter(node -> node.key().equals(open.milestone()))
                .map(Network.Node::name)
                .findFirst()
                .orElse("");
        LocalDate due = open.due();
        return new Worth.Line(
                number,
                open.kind(),
                open.title(),
                open.holder(),
                open.since(),
                weighed.item().waits(),
                due,
                due != null && due.isBefore(today),
                milestone,
                weighed.tail(),
                weighed.r(),
                open.href(),
                open.kind() == Worth.Kind.PROBLEM ? "去处理" : "去办");
    }

    private static BigDecimal wan(BigDecimal yuan) {
        return Money.wan(yuan);
    }

    private static <K, V> V get(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }
}
