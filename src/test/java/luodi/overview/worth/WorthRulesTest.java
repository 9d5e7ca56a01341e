package luodi.overview.worth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luodi.overview.worth.WorthRules.Choice;
import luodi.overview.worth.WorthRules.Ground;
import luodi.overview.worth.WorthRules.Item;
import luodi.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vector of domain.md §4.4, and the proof by trying all. */
class WorthRulesTest {
    private static final LocalDate DAY = LocalDate.of(2018, 9, 3);
    private static final UUID A = Ids.next();
    private static final UUID B = Ids.next();
    private static final UUID C = Ids.next();
    private static final Network VECTOR = new Network(List.of(
            new Network.Node(A, "A", 10, List.of()),
            new Network.Node(B, "B", 20, List.of(A, C)),
            new Network.Node(C, "C", 5, List.of())));
    private static final Item X = new Item("x", A, 8, DAY);
    private static final Item Y = new Item("y", C, 12, DAY);
    private static final Item Z = new Item("z", B, 3, DAY);

    @Test
    void theVectorsTailsAndBase() {
        assertThat(VECTOR.tails()).isEqualTo(Map.of(A, 30, B, 20, C, 25));
        assertThat(VECTOR.base()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({"1, x, 38, 37, 1, 1000", "2, xy, 38, 30, 8, 8000", "3, xyz, 38, 30, 8, 8000"})
    void settlingTheLargestFrees(int k, String which, int finish, int after, int freed, BigDecimal value) {
        Ground ground = ground(X, Y, Z);
        Choice choice = WorthRules.best(ground, WorthRules.weighed(ground), VECTOR.base(), k);
        assertThat(choice.items().stream().map(w -> w.item().key()).collect(Collectors.joining()))
                .isEqualTo(which);
        assertThat(choice.finish()).isEqualTo(finish);
        assertThat(choice.after()).isEqualTo(after);
        assertThat(choice.freed()).isEqualTo(freed);
        assertThat(choice.value()).isEqualByComparingTo(value);
    }

    @Test
    void whatFreesNothingIsNotAmongTheFive() {
        assertThat(WorthRules.five(List.of(ground(X, Y, Z)))).singleElement().satisfies(choice -> {
            assertThat(choice.items()).extracting(w -> w.item().key()).containsExactly("x", "y");
            assertThat(choice.items()).extracting(WorthRules.Weighed::r).containsExactly(38, 37);
        });
        assertThat(WorthRules.five(List.of(ground(Z)))).isEmpty();
        assertThat(WorthRules.five(List.of(ground(Y, new Item("gone", Ids.next(), 99, DAY))))
                        .getFirst()
                        .items())
                .as("a milestone that is done holds nothing")
                .extracting(w -> w.item().key())
                .containsExactly("y");
        assertThat(WorthRules.five(List.of(new Ground(Ids.next(), VECTOR, new BigDecimal(-5), List.of(X)))))
                .as("more done than planned")
                .isEmpty();
    }

    @Test
    void onATieTheOlderComesFirst() {
        Item older = new Item("z-older", A, 8, DAY.minusDays(1));
        assertThat(WorthRules.weighed(ground(X, older)))
                .extracting(w -> w.item().key())
                .containsExactly("z-older", "x");
        Ground young = ground(X);
        Ground old = ground(older);
        assertThat(WorthRules.choose(List.of(young, old), 1))
                .singleElement()
                .satisfies(choice -> assertThat(choice.project()).isEqualTo(old.project()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theFiveFreeAtLeastAsMuchAsAnyOtherFive(long seed) {
        Random random = new Random(seed);
        List<Ground> county = county(random, 2 + random.nextInt(3), 3 + random.nextInt(2));
        List<String> keys =
                county.stream().flatMap(g -> g.items().stream()).map(Item::key).toList();
        BigDecimal best = BigDecimal.ZERO;
        for (int mask = 0; mask < 1 << keys.size(); mask++) {
            if (Integer.bitCount(mask) > WorthRules.FIVE) continue;
            Set<String> settled = new java.util.HashSet<>();
            for (int i = 0; i < keys.size(); i++) {
                if ((mask >> i & 1) == 1) settled.add(keys.get(i));
            }
            best = best.max(value(county, settled));
        }
        List<Choice> five = WorthRules.five(county);
        Set<String> ours = five.stream()
                .flatMap(c -> c.items().stream())
                .map(w -> w.item().key())
                .collect(Collectors.toSet());
        assertThat(ours.size()).isLessThanOrEqualTo(WorthRules.FIVE);
        assertThat(value(county, ours)).isEqualByComparingTo(best);
        assertThat(five.stream().map(Choice::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("what is shown is what it frees")
                .isEqualByComparingTo(best);
    }

    @Test
    void aWholeCountyTakesNoTime() {
        List<Ground> county = county(new Random(7), 2000, 50);
        long before = System.nanoTime();
        assertThat(WorthRules.five(county).stream()
                        .mapToInt(c -> c.items().size())
                        .sum())
                .isEqualTo(WorthRules.FIVE);
        assertThat(System.nanoTime() - before).as("100,000 items").isLessThan(5_000_000_000L);
    }

    /** By the definition, without any of the rule's short cuts. */
    private static BigDecimal value(List<Ground> county, Set<String> settled) {
        BigDecimal value = BigDecimal.ZERO;
        for (Ground ground : county) {
            int finish = finish(ground, Set.of());
            value = value.add(ground.unspent()
                    .max(BigDecimal.ZERO)
                    .multiply(BigDecimal.valueOf(finish - finish(ground, settled))));
        }
        return value;
    }

    private static int finish(Ground ground, Set<String> settled) {
        int finish = 0;
        for (Network.Node node : ground.network().nodes()) finish = Math.max(finish, longest(ground, node));
        for (Item item : ground.items()) {
            if (settled.contains(item.key())) continue;
            for (Network.Node node : ground.network().nodes()) {
                if (node.key().equals(item.milestone()))
                    finish = Math.max(finish, item.waits() + longest(ground, node));
            }
        }
        return finish;
    }

    private static int longest(Ground ground, Network.Node from) {
        int longest = 0;
        for (Network.Node next : ground.network().nodes()) {
            if (next.after().contains(from.key())) longest = Math.max(longest, longest(ground, next));
        }
        return from.remaining() + longest;
    }

    private static List<Ground> county(Random random, int projects, int items) {
        List<Ground> county = new ArrayList<>();
        for (int p = 0; p < projects; p++) {
            List<Network.Node> nodes = new ArrayList<>();
            for (int m = 0; m < 4; m++) {
                List<UUID> after = new ArrayList<>();
                for (Network.Node before : nodes) {
                    if (random.nextInt(3) == 0) after.add(before.key());
                }
                nodes.add(new Network.Node(Ids.next(), "节点" + m, 1 + random.nextInt(30), after));
            }
            List<Item> waiting = new ArrayList<>();
            for (int i = 0; i < items; i++) {
                waiting.add(new Item(
                        p + "-" + i,
                        nodes.get(random.nextInt(4)).key(),
                        random.nextInt(40),
                        DAY.minusDays(random.nextInt(30))));
            }
            county.add(new Ground(
                    Ids.next(), new Network(nodes), BigDecimal.valueOf(random.nextInt(9000) - 500), waiting));
        }
        return county;
    }

    private static Ground ground(Item... items) {
        return new Ground(Ids.next(), VECTOR, new BigDecimal(1000), List.of(items));
    }
}
