package luodi.problems.matters;

/**
 * The dated parameters of one day, in working days unless said otherwise: {@code accept} R-20, {@code returnDays} R-21,
 * {@code feedback} R-22, {@code maxExtensions} (times) R-23, {@code nearDue} R-25; the others are the thresholds of §4.1.
 */
public record MatterLimits(int accept, int returnDays, int feedback, int maxExtensions, int nearDue, int slowAccept, int slowSilence,
        int slowOverdue, int slowReworks, int inactUrge, int inactOverdue, int inactReturns) {

    /** The seeds of domain.md §4.2. */
    public static final MatterLimits SEED = new MatterLimits(1, 2, 5, 2, 2, 2, 2, 1, 2, 3, 5, 2);
}
