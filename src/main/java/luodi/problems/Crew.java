package luodi.problems;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who serves a project's problems on a day: one's secretary, and for each level who verifies it. */
public record Crew(
        List<Who> secretaries,
        List<Who> liaisons,
        List<Who> heads,
        List<Who> sponsors,
        List<Who> leaders,
        List<Who> owners) {

    public record Who(UUID person, String name, @Nullable UUID unit) {}

    public static final Crew EMPTY = new Crew(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** L1 liaison, L2 bureau head, L3 sponsor leader, L4 county leadership. */
    List<Who> verifiers(int level) {
        return switch (level) {
            case 1 -> liaisons;
            case 2 -> heads;
            case 3 -> sponsors;
            default -> leaders;
        };
    }

    /** Who owns a level: L1 the secretary, L2 the liaison or else the bureau's head, L3 the sponsor, L4 the county. */
    Standing.Hands owner(int level) {
        List<Who> of = switch (level) {
            case 1 -> secretaries;
            case 2 -> liaisons.isEmpty() ? heads : liaisons;
            case 3 -> sponsors;
            default -> leaders;
        };
        return hands(Holder.ofLevel(level), of);
    }

    Standing.Hands asker(boolean company) {
        return hands(Holder.ASKER, company ? owners : secretaries);
    }

    /**
     * R-14 and §5 note 0: from {@code level} up the first one that has somebody who is neither the handler nor of his unit;
     * the county leadership where there is none.
     */
    int deciding(int level, @Nullable UUID handlerPerson, Set<UUID> handlerUnits) {
        for (int k = level; k < 4; k++) {
            if (verifiers(k).stream().anyMatch(who -> outside(who, handlerPerson, handlerUnits))) return k;
        }
        return 4;
    }

    Standing.Hands verifier(int level, @Nullable UUID handlerPerson, Set<UUID> handlerUnits) {
        return hands(
                Holder.VERIFIER,
                verifiers(level).stream()
                        .filter(who -> outside(who, handlerPerson, handlerUnits))
                        .toList());
    }

    /** Whether that person is one of those who decide at {@code level}, and neither the handler nor of his unit. */
    boolean decides(
            UUID person, Set<UUID> personUnits, int level, @Nullable UUID handlerPerson, Set<UUID> handlerUnits) {
        return verifiers(level).stream()
                        .anyMatch(who -> who.person().equals(person) && outside(who, handlerPerson, handlerUnits))
                && personUnits.stream().noneMatch(handlerUnits::contains);
    }

    private static boolean outside(Who who, @Nullable UUID handlerPerson, Set<UUID> handlerUnits) {
        return !who.person().equals(handlerPerson) && (who.unit() == null || !handlerUnits.contains(who.unit()));
    }

    private static Standing.Hands hands(Holder holder, List<Who> of) {
        return of.isEmpty()
                ? new Standing.Hands(holder, null, null)
                : new Standing.Hands(holder, of.getFirst().unit(), of.getFirst().person());
    }
}
