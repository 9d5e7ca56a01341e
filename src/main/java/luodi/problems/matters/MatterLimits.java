package luodi.problems.matters;

import java.util.Map;

/**
 * The dated parameters of one day, in working days unless said otherwise: {@code accept} R-20, {@code returnDays} R-21,
 * {@code feedback} R-22, {@code maxExtensions} (times) R-23, {@code nearDue} R-25, {@code exclusion} R-53 (at most, each);
 * the others are the thresholds of §4.1.
 */
public record MatterLimits(
        int accept,
        int returnDays,
        int feedback,
        int maxExtensions,
        int nearDue,
        int exclusion,
        int slowAccept,
        int slowSilence,
        int slowOverdue,
        int slowReworks,
        int inactUrge,
        int inactOverdue,
        int inactReturns) {

    /** The seeds of domain.md §4.2. */
    public static final MatterLimits SEED = new MatterLimits(1, 2, 5, 2, 2, 20, 2, 2, 1, 2, 3, 5, 2);

    /** From the rows in force, by key; a key that is missing has its seed. */
    static MatterLimits of(Map<String, Integer> rules) {
        return new MatterLimits(
                rules.getOrDefault("matter.accept", SEED.accept),
                rules.getOrDefault("matter.returnDays", SEED.returnDays),
                rules.getOrDefault("matter.feedback", SEED.feedback),
                rules.getOrDefault("matter.maxExtensions", SEED.maxExtensions),
                rules.getOrDefault("matter.nearDue", SEED.nearDue),
                rules.getOrDefault("matter.exclusion.ceiling", SEED.exclusion),
                rules.getOrDefault("slow.accept", SEED.slowAccept),
                rules.getOrDefault("slow.silence", SEED.slowSilence),
                rules.getOrDefault("slow.overdue", SEED.slowOverdue),
                rules.getOrDefault("slow.reworks", SEED.slowReworks),
                rules.getOrDefault("inaction.urge", SEED.inactUrge),
                rules.getOrDefault("inaction.overdue", SEED.inactOverdue),
                rules.getOrDefault("inaction.returns", SEED.inactReturns));
    }
}
