package luodi.overview.worth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * §4.4: waits act on a roadmap's end only through a maximum, so the best k items of a project are the k largest r = wait + tail; the five
 * are then split over projects by a small knapsack. Exact, and O(n log n). Lengths are working days, money is 万元.
 */
public final class WorthRules {
    public static final int FIVE = 5;

    private WorthRules() {}

    /** An open problem or a permit not yet granted, tied to an unfinished milestone; {@code key} is opaque here. */
    public record Item(String key, UUID milestone, int waits, LocalDate since) {}

    /** A project with what waits in it, and how much of this year's plan is not done. */
    public record Ground(UUID project, Network network, BigDecimal unspent, List<Item> items) {}

    /** An item in its project's arithmetic: r = wait + tail. */
    public record Weighed(Item item, int tail) {
        public int r() {
            return item.waits + tail;
        }
    }

    /** What settling these of a project's items frees: from {@code finish} to {@code after} working days, times what is unspent. */
    public record Choice(UUID project, List<Weighed> items, int base, int finish, int after, BigDecimal unspent) {
        public int freed() {
            return finish - after;
        }

        /** 万元·天. */
        public BigDecimal value() {
            return unspent.multiply(BigDecimal.valueOf(freed()));
        }
    }

    /** One project's items, the largest r first, ties the older first; what its milestones no longer hold falls away. */
    static List<Weighed> weighed(Ground ground) {
        Map<UUID, Integer> tails = ground.network.tails();
        List<Weighed> weighed = new ArrayList<>();
        for (Item item : ground.items) {
            Integer tail = tails.get(item.milestone);
            if (tail != null) weighed.add(new Weighed(item, tail));
        }
        weighed.sort(Comparator.comparingInt(Weighed::r)
                .reversed()
                .thenComparing(w -> w.item.since)
                .thenComparing(w -> w.item.key));
        return weighed;
    }

    /** Settling the k items with the largest r. */
    static Choice best(Ground ground, List<Weighed> weighed, int base, int k) {
        return new Choice(
                ground.project,
                List.copyOf(weighed.subList(0, k)),
                base,
                finish(base, weighed, 0),
                finish(base, weighed, k),
                ground.unspent.max(BigDecimal.ZERO));
    }

    private static int finish(int base, List<Weighed> weighed, int from) {
        return from < weighed.size() ? Math.max(base, weighed.get(from).r()) : base;
    }

    /** The five, by project, the most valuable project first; what would free nothing is not among them. */
    public static List<Choice> five(List<Ground> grounds) {
        return choose(grounds, FIVE);
    }

    static List<Choice> choose(List<Ground> grounds, int most) {
        record Candidate(LocalDate oldest, List<Choice> choices) {}
        List<Candidate> candidates = new ArrayList<>();
        for (Ground ground : grounds) {
            List<Weighed> weighed = weighed(ground);
            int base = ground.network.base();
            List<Choice> choices = new ArrayList<>();
            for (int k = 1; k <= Math.min(most, weighed.size()); k++) choices.add(best(ground, weighed, base, k));
            if (choices.stream().anyMatch(choice -> choice.value().signum() > 0))
                candidates.add(new Candidate(weighed.getFirst().item.since, choices));
        }
        candidates.sort(Comparator.comparing(Candidate::oldest));
        BigDecimal[] value = new BigDecimal[most + 1];
        List<List<Choice>> chosen = new ArrayList<>();
        for (int j = 0; j <= most; j++) {
            value[j] = BigDecimal.ZERO;
            chosen.add(List.of());
        }
        for (Candidate candidate : candidates) {
            for (int j = most; j > 0; j--) {
                // a strictly better value only: on a tie what is older, and what takes fewer, stays
                for (int k = 1; k <= Math.min(j, candidate.choices.size()); k++) {
                    Choice choice = candidate.choices.get(k - 1);
                    BigDecimal together = value[j - k].add(choice.value());
                    if (together.compareTo(value[j]) <= 0) continue;
                    value[j] = together;
                    List<Choice> with = new ArrayList<>(chosen.get(j - k));
                    with.add(choice);
                    chosen.set(j, with);
                }
            }
        }
        return chosen.get(most).stream()
                .sorted(Comparator.comparing(Choice::value).reversed())
                .toList();
    }
}
